import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Absences } from '#libs/absences';
import { polishMinute } from '#libs/cases';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { commandOf, commandOfPolicy, deriveId, type FilledLetter } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { mailEvents, readMailFile, RecordMail, type MailDraft, type RecordedMailEvent } from '#libs/mail-outgoing';
import { CurrentEmployees, CurrentUnits } from '#libs/organization';
import { reactions, type Policy } from '#libs/projections';
import { contributionDecider } from '../domain/contribution.js';
import { contributionEvents, contributionStream, type RecordedContributionEvent } from '../domain/events.js';
import { newsLetter, overdueLetter, questionLetter, reminderLetter } from '../domain/letters.js';
import { ContributionMarks } from '../queries/contribution-marks.js';
import { askedOf, contributionAt, mailIdFor } from '../queries/contribution-standing.js';

type EventOf<Type> = Extract<RecordedContributionEvent, { type: Type }>;
type Told = EventOf<'ContributionReminded' | 'ContributionOverdue'>;

const EXPLAINED = 'Wyjaśnienie: ';
const RETURNED = 'Prosimy o uzupełnienie odpowiedzi: ';

/**
 * Writes to units that are asked by mail, and of terms to whoever is told of them. Every mail bears the mark of its question: what answers it is the
 * unit's answer. Handled twice, an event writes the same mail once.
 */
@Injectable()
export class ContributionMailsPolicy implements Policy {
  readonly name = 'contribution_mails';
  readonly on = reactions(
    { ...contributionEvents, ...mailEvents },
    {
      ContributionAsked: (event) => this.ask(event),
      ContributionHandedOn: (event) => this.ask(event),
      ContributionSentAgain: (event) => this.ask(event),
      ContributionExplained: (event) => this.tell(event, event.data.text, EXPLAINED),
      ContributionReturned: (event) => this.tell(event, event.data.reason, RETURNED),
      ContributionExtended: (event) => this.tell(event, event.data.reason ?? '', 'Zmieniono termin odpowiedzi. '),
      ContributionWithdrawn: (event) =>
        this.tell(event, event.data.reason, 'Pytanie wycofano, odpowiedź nie jest już potrzebna: '),
      ContributionOvertaken: (event) =>
        this.tell(event, '', 'Sprawę zakończono bez tej odpowiedzi: nie jest już potrzebna.'),
      ContributionReminded: (event) => this.tellOfTerm(event),
      ContributionOverdue: (event) => this.tellOfTerm(event),
      MailDeliveryFailed: (event) => this.noteUndelivered(event),
    },
  );

  constructor(
    private readonly journal: Journal,
    private readonly commands: CommandBus,
    private readonly letters: Letters,
    private readonly marks: ContributionMarks,
    private readonly units: CurrentUnits,
    private readonly employees: CurrentEmployees,
    private readonly absences: Absences,
    private readonly office: Office,
  ) {}

  /** Sent again, it says all that the unit was told since. */
  private async ask(
    event: EventOf<'ContributionAsked' | 'ContributionHandedOn' | 'ContributionSentAgain'>,
  ): Promise<void> {
    const { contributionId, mailTo } = event.data;
    if (mailTo === undefined) return;
    const unitId =
      'unitId' in event.data ? event.data.unitId : (await contributionAt(this.journal, contributionId))?.unitId;
    const facts = unitId === undefined ? undefined : await this.factsOf(contributionId, unitId);
    if (!facts) return;
    const { asked, question, ...words } = facts;
    const attachments = asked.attachments.filter(({ name }) => name !== null);
    const since = event.type === 'ContributionSentAgain' ? await this.saidSince(contributionId) : [];
    const letter = questionLetter({ ...words, question: [question, ...since].join('\n\n') });
    await this.write(event, mailTo, 'contribution', letter, { attachments });
  }

  /** What whoever asked explained, and found missing, oldest first. */
  private async saidSince(contributionId: string): Promise<readonly string[]> {
    const events = (await this.journal.read(
      contributionStream(contributionId),
    )) as readonly RecordedContributionEvent[];
    return events.flatMap(({ type, data }) => {
      if (type === 'ContributionExplained' && data.text !== null) return [`${EXPLAINED}${data.text}`];
      return type === 'ContributionReturned' && data.reason !== null ? [`${RETURNED}${data.reason}`] : [];
    });
  }

  private async tell(event: RecordedContributionEvent, said: string | null, lead: string): Promise<void> {
    const { contributionId } = event.data;
    const contribution = await contributionAt(this.journal, contributionId);
    if (!contribution || contribution.mailTo === null || said === null) return;
    const facts = await this.factsOf(contributionId, contribution.unitId);
    if (!facts) return;
    const news = `${lead}${said}`.trim();
    await this.write(event, contribution.mailTo, 'contribution', newsLetter({ ...facts, news }));
  }

  /** To those who are told and who stand in for them, and to the unit's own address. */
  private async tellOfTerm(event: Told): Promise<void> {
    const { contributionId, told, mailTo } = event.data;
    const contribution = await contributionAt(this.journal, contributionId);
    const facts = contribution && (await this.factsOf(contributionId, contribution.unitId));
    if (!facts) return;
    const letter = event.type === 'ContributionReminded' ? reminderLetter : overdueLetter;
    const kind = event.type === 'ContributionReminded' ? 'warning' : 'escalation';
    const link = this.office.link(`/contributions/${contributionId}`);
    for (const email of await this.addressesOf(told)) await this.write(event, email, kind, letter({ ...facts, link }));
    if (mailTo !== undefined) await this.write(event, mailTo, 'contribution', letter({ ...facts, link: null }));
  }

  private async addressesOf(told: readonly string[]): Promise<ReadonlySet<string>> {
    const ids = new Set(told);
    for (const id of told) {
      const deputyId = await this.absences.deputyOf(id, 'unit');
      if (deputyId !== null) ids.add(deputyId);
    }
    const people = await Promise.all([...ids].map((id) => this.employees.byId(id)));
    return new Set(people.flatMap((one) => (one?.active && one.email ? [one.email] : [])));
  }

  /** What its letters say; undefined once its words were erased. */
  private async factsOf(contributionId: string, unitId: string) {
    const asked = (await askedOf(this.journal, contributionId))?.data;
    const contribution = await contributionAt(this.journal, contributionId);
    if (!asked || !contribution || asked.question === null) return undefined;
    return {
      asked,
      question: asked.question,
      unit: (await this.units.name(unitId)) ?? '—',
      dueAt: polishMinute(contribution.dueAt),
      asker: (await this.employees.byId(contribution.askerId))?.name ?? '',
      office: this.office.name,
    };
  }

  private async write(
    event: RecordedContributionEvent,
    to: string,
    kind: MailDraft['kind'],
    letter: FilledLetter,
    more: Partial<Pick<MailDraft, 'attachments'>> = {},
  ): Promise<void> {
    const { contributionId, caseId, contactId } = event.data;
    const asked = await askedOf(this.journal, contributionId);
    if (!asked) return;
    const { subject, text } = await this.letters.write(letter);
    const mailId = mailIdFor(event, kind === 'contribution' ? null : to);
    const question = await readMailFile(this.journal, mailIdFor(asked, null));
    const mail: MailDraft = {
      mailId,
      // It repeats the question, and goes with whoever the case is about.
      personId: contactId ?? asked.data.askerId,
      kind,
      about: { kind: 'contribution', id: contributionId },
      caseId,
      to: [to],
      subject: this.marks.mark(subject ?? '', contributionId),
      text: `${text}\n`,
      inReplyTo: question?.messageId ?? null,
      references: question ? [question.messageId] : [],
      ...more,
    };
    await this.commands.execute(new RecordMail(mail, commandOf('policy', deriveId('record', mailId), event)));
  }

  /** Whoever asked hears of a mail that was given up. */
  private async noteUndelivered(event: Extract<RecordedMailEvent, { type: 'MailDeliveryFailed' }>): Promise<void> {
    const { kind, about, mailId, reason, nextAttemptAt } = event.data;
    if (kind !== 'contribution' || about.kind !== 'contribution' || nextAttemptAt !== null) return;
    await this.journal.execute({
      stream: contributionStream(about.id),
      decider: contributionDecider,
      command: { kind: 'noteUndelivered', mailId, reason },
      context: commandOfPolicy(this.name, event),
    });
  }
}
