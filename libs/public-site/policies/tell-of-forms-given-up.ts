import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Office } from '#libs/configuration';
import { commandOfPolicy, deriveId, type RecordedOf } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { RecordMail } from '#libs/mail-outgoing';
import { OrganizationDirectory } from '#libs/organization';
import { reactions, type Policy } from '#libs/projections';
import { PUBLIC_INBOX, PublicFormGivenUp } from '../domain/events.js';
import { publicFormGivenUp } from '../domain/form-given-up-letter.js';

/** Writes to the administrators that forms wait for them: of the first one that does, since a thousand may follow. The bell says it of each. */
@Injectable()
export class TellOfFormsGivenUp implements Policy {
  readonly name = 'tell_of_forms_given_up';
  readonly on = reactions({ PublicFormGivenUp }, { PublicFormGivenUp: (event) => this.tell(event) });

  constructor(
    private readonly directory: OrganizationDirectory,
    private readonly letters: Letters,
    private readonly commands: CommandBus,
    private readonly office: Office,
  ) {}

  private async tell(event: RecordedOf<typeof PublicFormGivenUp>): Promise<void> {
    if (event.data.waiting > 1) return;
    const { subject, text } = await this.letters.write(publicFormGivenUp(this.office.link('/mail/public-inbox')));
    const context = commandOfPolicy(this.name, event);
    for (const { id, email } of await this.directory.employeesByRole('administrator')) {
      if (!email) continue;
      const mail = {
        mailId: deriveId(this.name, event.id, id),
        personId: id,
        kind: 'alarm',
        about: { kind: PUBLIC_INBOX, id: PUBLIC_INBOX },
        caseId: null,
        to: [email],
        subject: subject ?? '',
        text: `${text}\n`,
      } as const;
      await this.commands.execute(
        new RecordMail(mail, { ...context, commandId: deriveId(context.commandId, mail.mailId) }),
      );
    }
  }
}
