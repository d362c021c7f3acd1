import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Office } from '#libs/configuration';
import { commandOfPolicy, deriveId, OFFICE_ZONE, type RecordedOf } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { RecordMail } from '#libs/mail-outgoing';
import { OrganizationDirectory } from '#libs/organization';
import { reactions, type Policy } from '#libs/projections';
import { MailboxFailed } from '../domain/events.js';
import { faultWords } from '../domain/faults.js';
import { mailboxFailed } from '../domain/letters.js';

/** Writes to the administrators that a mailbox fails. The bell says it too: the mail may not get through either. */
@Injectable()
export class TellOfFailingMailboxes implements Policy {
  readonly name = 'tell_of_failing_mailboxes';
  readonly on = reactions({ MailboxFailed }, { MailboxFailed: (event) => this.tell(event) });

  constructor(
    private readonly directory: OrganizationDirectory,
    private readonly letters: Letters,
    private readonly commands: CommandBus,
    private readonly office: Office,
  ) {}

  private async tell(event: RecordedOf<typeof MailboxFailed>): Promise<void> {
    const { mailboxId, address, fault, since } = event.data;
    const { subject, text } = await this.letters.write(
      mailboxFailed({
        address,
        fault: faultWords(fault, 'pl'),
        since: inMinutes(since),
        link: this.office.link('/settings/mailboxes'),
      }),
    );
    const context = commandOfPolicy(this.name, event);
    for (const { id, email } of await this.directory.employeesByRole('administrator')) {
      if (!email) continue;
      const mail = {
        mailId: deriveId(this.name, event.id, id),
        personId: id,
        kind: 'alarm',
        about: { kind: 'mailbox', id: mailboxId },
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

/** `2026-11-29 14:05`, in Warsaw. */
const inMinutes = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
