import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Absences } from '#libs/absences';
import { polishMinute } from '#libs/cases';
import { commandOfPolicy, deriveId, type FilledLetter, type RecordedEvent } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { RecordMail } from '#libs/mail-outgoing';
import { OrganizationDirectory } from '#libs/organization';

interface Late extends RecordedEvent {
  readonly data: { readonly dueAt: string; readonly toldIds: readonly string[] };
}

/** Tells by mail, besides the bell, that something that is no draft waits past the term of a level. */
@Injectable()
export class LateMails {
  constructor(
    private readonly absences: Absences,
    private readonly commands: CommandBus,
    private readonly directory: OrganizationDirectory,
    private readonly letters: Letters,
  ) {}

  /** To whoever the event says, and to whoever stands in for them in approvals. @param letter takes when the term passed, as a Polish letter says it */
  async tell(
    policy: string,
    event: Late,
    about: { readonly kind: string; readonly id: string },
    letter: (until: string) => FilledLetter,
  ): Promise<void> {
    const { subject, text } = await this.letters.write(letter(polishMinute(event.data.dueAt)));
    for (const id of await this.withDeputies(event)) {
      const employee = await this.directory.employee(id);
      if (!employee?.active || !employee.email) continue;
      const mailId = deriveId(policy, event.id, id);
      const context = { ...commandOfPolicy(policy, event), commandId: deriveId('record', mailId) };
      const mail = { mailId, kind: 'assignment', about, personId: id, caseId: null, to: [employee.email] } as const;
      await this.commands.execute(new RecordMail({ ...mail, subject: subject ?? '', text: `${text}\n` }, context));
    }
  }

  private async withDeputies({ data: { toldIds }, metadata: { occurredAt } }: Late): Promise<readonly string[]> {
    const deputies = await Promise.all(toldIds.map((id) => this.absences.deputyOf(id, 'approvals', occurredAt)));
    return [...new Set([...toldIds, ...deputies.filter((id) => id !== null)])];
  }
}
