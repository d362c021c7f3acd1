import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RULES } from '#libs/deadlines';
import { Viewers } from '#libs/http';
import { commandOf, deriveId, eachOnItsOwn, newId, type FilledLetter } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { Visibility } from '#libs/manifest';
import { RecordMail, type MailKind } from '#libs/mail-outgoing';
import { OrganizationDirectory } from '#libs/organization';
import type { RecordedCaseEvent } from '../domain/events.js';
import {
  assignmentTerm,
  digest,
  escalation,
  requestedByReminder,
  warning,
  type CaseFacts,
  type ClockFacts,
} from '../domain/letters.js';
import { CaseLetterFacts } from '../queries/letter-facts.js';
import { CaseQueries } from '../queries/case-queries.js';
import { CaseStreams } from '../queries/case-streams.js';
import { AlarmMails, type Alarm } from '../tables/alarm-mails.js';

/**
 * Tells whoever is to hear of warnings, escalations and reminders by mail: one by its own letter, several of one moment by a digest. A mail that a
 * crash cut short is written again as the same one. Answers how many were written.
 */
export class MailAlarms extends Command<number> {}

type Told = CaseFacts &
  ClockFacts & {
    readonly caseId: string;
    /** Whose words the subject of the case is. */
    readonly subjectOf: string | null;
    readonly kind: MailKind;
    readonly level: number | null;
    readonly letter: (facts: CaseFacts & ClockFacts) => FilledLetter;
  };

@CommandHandler(MailAlarms)
export class MailAlarmsHandler implements ICommandHandler<MailAlarms> {
  constructor(
    private readonly commands: CommandBus,
    private readonly alarms: AlarmMails,
    private readonly queries: CaseQueries,
    private readonly streams: CaseStreams,
    private readonly facts: CaseLetterFacts,
    private readonly directory: OrganizationDirectory,
    private readonly viewers: Viewers,
    private readonly visibility: Visibility,
    private readonly letters: Letters,
  ) {}

  /** One recipient's trouble keeps no other one waiting. @throws AggregateError of those whose mails wait */
  async execute(): Promise<number> {
    const recipients = await this.alarms.recipients(() => this.queries.anythingDue());
    return eachOnItsOwn(recipients, async (recipientId) => {
      await this.tell(recipientId);
      return true;
    });
  }

  private async tell(recipientId: string): Promise<void> {
    const batch = await this.alarms.take(recipientId, newId());
    if (!batch) return;
    const recipient = await this.directory.employee(recipientId);
    if (recipient?.active && recipient.email) {
      const told: Told[] = [];
      for (const alarm of batch.alarms) {
        const one = await this.told(recipientId, alarm);
        if (one) told.push(one);
      }
      await this.write(batch.id, { id: recipientId, email: recipient.email }, told);
    }
    await this.alarms.done(recipientId, batch.id);
  }

  private async write(batch: string, to: { id: string; email: string }, told: readonly Told[]): Promise<void> {
    const [only, ...others] = told;
    if (!only) return;
    const several = others.length > 0;
    const { subject, text } = await this.letters.write(several ? digest(told) : only.letter(only));
    const { kind, about, personId, caseId } = several
      ? ({ kind: 'digest', about: { kind: 'employee', id: to.id }, personId: to.id, caseId: null } as const)
      : {
          kind: only.kind,
          about: { kind: 'case', id: only.caseId },
          // It repeats what somebody outside called the case, and goes with them.
          personId: only.subjectOf ?? to.id,
          caseId: only.caseId,
        };
    const mailId = deriveId('alarm-mail', batch);
    const mail = { mailId, kind, about, personId, caseId, to: [to.email], subject: subject ?? '', text: `${text}\n` };
    await this.commands.execute(new RecordMail(mail, commandOf('clock', deriveId('record', mailId))));
  }

  /** Undefined where they do not see the case any more: it may have been given to somebody else since. */
  private async told(recipientId: string, { caseId, revision }: Alarm): Promise<Told | undefined> {
    const viewer = await this.viewers.viewer(recipientId);
    if (!viewer || !(await this.visibility.sees(viewer, 'case', caseId))) return undefined;
    const event = (await this.streams.at(caseId, [revision])).get(revision);
    const clock = event && clockIn(event);
    if (!clock) return undefined;
    const { caseOfficerId, ...named } = clock;
    const caseOfficer = caseOfficerId && ((await this.directory.employee(caseOfficerId))?.name ?? '—');
    return { ...(await this.facts.case(caseId)), ...named, caseId, now: event.metadata.occurredAt, caseOfficer };
  }
}

/** What an event says of a clock, or of a moment beside the clocks. */
function clockIn(
  event: RecordedCaseEvent,
): (Pick<Told, 'kind' | 'level' | 'letter' | 'duty' | 'dueAt'> & { caseOfficerId: string | null }) | undefined {
  const { type, data } = event;
  switch (type) {
    case 'DeadlineWarned': {
      const { caseOfficerId, rule, dueAt } = data;
      return { kind: 'warning', level: null, letter: warning, duty: dutyOf(rule), dueAt, caseOfficerId };
    }
    case 'CaseEscalated': {
      const { caseOfficerId, rule, dueAt, level } = data;
      const letter: Told['letter'] = (facts) => escalation({ ...facts, level });
      return { kind: 'escalation', level, letter, duty: dutyOf(rule), dueAt, caseOfficerId };
    }
    case 'RequestedByReminded': {
      const { caseOfficerId, requestedBy: dueAt } = data;
      const duty = 'termin nadawcy';
      return { kind: 'warning', level: null, letter: requestedByReminder, duty, dueAt, caseOfficerId };
    }
    case 'AssignmentTermTold': {
      const { caseOfficerId, dueAt } = data;
      const duty = 'termin dekretacji';
      return { kind: 'warning', level: null, letter: assignmentTerm, duty, dueAt, caseOfficerId };
    }
    default:
      return undefined;
  }
}

const dutyOf = (rule: string): string => RULES.find(({ id }) => id === rule)?.duty.pl ?? rule;
