import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Absences, type Scope } from '#libs/absences';
import { freeDaysNow } from '#libs/calendar';
import { Office } from '#libs/configuration';
import { Viewers } from '#libs/http';
import { Journal } from '#libs/journal';
import { commandOfPolicy, deriveId, type FilledLetter } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { Visibility } from '#libs/manifest';
import { RecordMail, type MailDraft, type MailKind } from '#libs/mail-outgoing';
import { CurrentUnits, OrganizationDirectory } from '#libs/organization';
import { reactions, type Policy } from '#libs/projections';
import { isAtWork } from '../domain/at-work.js';
import { caseEvents, type Channel, type RecordedCaseEvent } from '../domain/events.js';
import { assignmentNotice, dataProtectionNotice, forward, receipt } from '../domain/letters.js';
import { CaseLetterFacts } from '../queries/letter-facts.js';
import { CaseQueries } from '../queries/case-queries.js';
import { CaseStreams } from '../queries/case-streams.js';
import { PageAddress } from '../queries/page-address.js';
import { SubjectTokens } from '../subject-tokens.js';
import { AlarmMails } from '../tables/alarm-mails.js';

/** Whoever rings, visits or writes a letter hears the number by the same way. */
const RECEIPTED: readonly Channel[] = ['email', 'webForm'];

type EventNamed<Type extends RecordedCaseEvent['type']> = Extract<RecordedCaseEvent, { type: Type }>;

/** What a case has to say by mail: the answer, the receipt, and notices to the people inside. Each is recorded before it is sent. */
@Injectable()
export class LettersPolicy implements Policy {
  readonly name = 'case_letters';
  readonly on = reactions(caseEvents, {
    MessageReceived: (event) => this.acknowledge(event),
    ReplyRecorded: async (event) => {
      if (event.data.via === 'email' && event.data.heldUntil === null) await this.sendReply(event, event);
    },
    ReplyReleased: (event) => this.sendReleased(event),
    CaseAssigned: (event) => this.tellAssignee(event),
    CaseAssignedToUnit: (event) => this.tellUnit(event, event),
    UnitHeadReplaced: (event) => this.tellNextHead(event),
    DeadlineWarned: (event) => this.tellHolder(event),
    CaseEscalated: (event) => this.tellCoordinators(event),
    RequestedByReminded: (event) => this.tellHolder(event),
    AssignmentTermTold: (event) =>
      event.data.toldIds.length > 0 ? this.alarm(event, event.data.toldIds) : this.tellCoordinators(event),
    MessageForwarded: (event) => this.passOn(event),
  });

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: CaseQueries,
    private readonly streams: CaseStreams,
    private readonly directory: OrganizationDirectory,
    private readonly tokens: SubjectTokens,
    private readonly office: Office,
    private readonly viewers: Viewers,
    private readonly visibility: Visibility,
    private readonly units: CurrentUnits,
    private readonly letters: Letters,
    private readonly facts: CaseLetterFacts,
    private readonly alarms: AlarmMails,
    private readonly absences: Absences,
    private readonly journal: Journal,
    private readonly page: PageAddress,
  ) {}

  /** The receipt: once a case, for what came by mail or by the public site, and never to an automatic sender. */
  private async acknowledge(event: EventNamed<'MessageReceived'>): Promise<void> {
    const { caseId, contactId, channel, mailMessageId, receiptWanted, reachedBy, receivedAt } = event.data;
    if (!RECEIPTED.includes(channel) || !receiptWanted || contactId === null) return;
    const to = await this.queries.contactEmail(contactId);
    if (!to) return;
    const addressee = await this.queries.addressee(contactId);
    const { number, legalEnd } = await this.facts.case(caseId);
    const afterHours = !isAtWork(this.office.workingHours, await freeDaysNow(this.journal), receivedAt);
    const letter = await receipt(
      this.office,
      { to: addressee, number, legalEnd, afterHours, page: await this.page.of(caseId) },
      this.words,
    );
    await this.write(
      'receipt',
      event,
      { personId: contactId, recipientId: contactId, to },
      {
        ...letter,
        sender: reachedBy ?? undefined,
        subject: this.tokens.mark(letter.subject, number),
        inReplyTo: mailMessageId,
        references: mailMessageId ? [mailMessageId] : [],
      },
    );
  }

  private async sendReleased(event: EventNamed<'ReplyReleased'>): Promise<void> {
    const reply = await this.streams.message(event.data.caseId, event.data.replyId);
    if (reply?.type === 'ReplyRecorded') await this.sendReply(reply, event);
  }

  private async sendReply({ data }: EventNamed<'ReplyRecorded'>, cause: RecordedCaseEvent): Promise<void> {
    const { replyId, caseId, contactId, to, cc, bcc, subject, inReplyTo, references, attachments } = data;
    // Nothing can be sent to a person who was erased.
    if (!to || subject === null || data.text === null || contactId === null) return;
    const mail = {
      mailId: replyId,
      personId: contactId,
      kind: 'reply',
      about: { kind: 'case', id: caseId },
      caseId,
    } as const;
    await this.record(cause, {
      ...mail,
      from: data.leaves?.from,
      sender: data.leaves ? (data.leaves.sender ?? undefined) : await this.streams.reachedBy(caseId),
      to,
      cc: cc ?? [],
      bcc: bcc ?? [],
      subject,
      text: data.text,
      html: data.html,
      wholeHtml: data.wholeHtml,
      footer: data.leaves
        ? data.leaves.footer
        : data.dataProtectionNotice
          ? await dataProtectionNotice(this.office, this.words)
          : null,
      inReplyTo,
      references: references ?? [],
      attachments,
    });
  }

  private readonly words = (filled: FilledLetter) => this.letters.write(filled);

  private async tellAssignee(event: EventNamed<'CaseAssigned'>): Promise<void> {
    const { caseId, employeeId, priority, note, dueAt } = event.data;
    if (employeeId === event.metadata.actor) return;
    const assignedBy = await this.nameOf(event.metadata.actor);
    const file = await this.facts.case(caseId);
    const letter = assignmentNotice({ ...file, priority, note, dueAt, assignedBy, unit: null });
    await this.writeToEmployee('assignment', event, employeeId, file.subjectOf, letter);
  }

  /** The unit's head; where there is none who could give it to somebody, whoever coordinates. */
  private async tellUnit(
    assigned: EventNamed<'CaseAssignedToUnit'>,
    event: EventNamed<'CaseAssignedToUnit' | 'UnitHeadReplaced'>,
  ): Promise<void> {
    const { caseId, unitId, priority, note, dueAt } = assigned.data;
    const { headId } = event.data;
    const assignedBy = await this.nameOf(assigned.metadata.actor);
    const file = await this.facts.case(caseId);
    const letter = assignmentNotice({
      ...file,
      priority,
      note,
      dueAt,
      assignedBy,
      unit: await this.units.name(unitId),
    });
    const head = headId ? await this.directory.employee(headId) : undefined;
    const told = head?.active ? [head] : await this.directory.employeesByRole('coordinator');
    for (const { id } of told)
      if (id !== event.metadata.actor)
        await this.writeToEmployee('assignment', event, id, file.subjectOf, letter, { scope: 'unit' });
  }

  /** The assignment in force, to whoever gives it out now. */
  private async tellNextHead(event: EventNamed<'UnitHeadReplaced'>): Promise<void> {
    const { caseId } = event.data;
    const { index } = await this.streams.index(caseId);
    const latest = index.assignments.at(-1);
    const assigned = latest === undefined ? undefined : (await this.streams.at(caseId, [latest])).get(latest);
    if (assigned?.type === 'CaseAssignedToUnit') await this.tellUnit(assigned, event);
  }

  /** Whoever has it; where nobody does, or they work here no more, whoever coordinates. The mail is written once all of the same moment is there (mail-alarms.ts). */
  private async tellHolder(event: EventNamed<'DeadlineWarned' | 'RequestedByReminded'>): Promise<void> {
    const { caseOfficerId } = event.data;
    const holder = caseOfficerId === null ? undefined : await this.directory.employee(caseOfficerId);
    await (holder?.active ? this.alarm(event, [holder.id]) : this.tellCoordinators(event));
  }

  private async tellCoordinators(event: RecordedCaseEvent): Promise<void> {
    const coordinators = await this.directory.employeesByRole('coordinator');
    await this.alarm(
      event,
      coordinators.map(({ id }) => id),
    );
  }

  /** To them, and to whoever stands in for those who are away. */
  private async alarm({ id, data, revision, metadata }: RecordedCaseEvent, to: readonly string[]): Promise<void> {
    const at = metadata.occurredAt;
    const told = new Set(to);
    for (const one of to)
      for (const scope of ['all', 'unit'] as const) {
        const deputyId = await this.absences.deputyOf(one, scope, at);
        if (deputyId !== null) told.add(deputyId);
      }
    await this.alarms.put({ eventId: id, caseId: data.caseId, revision, at }, [...told]);
  }

  private async passOn(event: EventNamed<'MessageForwarded'>): Promise<void> {
    const { caseId, messageId, employeeId, note } = event.data;
    const passed = await this.streams.message(caseId, messageId);
    if (passed?.type !== 'MessageReceived' && passed?.type !== 'ReplyRecorded') return;
    const { text, attachments } = passed.data;
    const incoming = passed.type === 'MessageReceived';
    const from = incoming ? passed.data.from : this.office.addresses[0];
    const at = incoming ? passed.data.receivedAt : passed.metadata.occurredAt;
    const whose = incoming ? passed.data.senderId : event.data.contactId;
    const file = await this.facts.case(caseId);
    const letter = forward({
      ...file,
      // The letter goes with whoever wrote the message: what another person called the case has no place in it.
      subject: file.subjectOf === whose ? file.subject : '—',
      forwardedBy: await this.nameOf(event.metadata.actor),
      note,
      from: from ?? '—',
      at,
      text: text ?? '',
    });
    await this.writeToEmployee('forward', event, employeeId, text === null ? null : whose, letter, { attachments });
  }

  /**
   * To the employee, and to whoever stands in for them.
   * A notice repeats what somebody outside wrote, so it is sealed under `subjectOf` and goes with them; null where nothing of theirs is left in it.
   */
  private async writeToEmployee(
    kind: MailKind,
    event: RecordedCaseEvent,
    employeeId: string,
    subjectOf: string | null,
    letter: FilledLetter,
    { attachments = [], scope = 'all' }: { attachments?: MailDraft['attachments']; scope?: Scope } = {},
  ): Promise<void> {
    await this.writeToOne(kind, event, employeeId, subjectOf, letter, attachments);
    const deputyId = await this.absences.deputyOf(employeeId, scope, event.metadata.occurredAt);
    if (deputyId === null || deputyId === event.metadata.actor) return;
    await this.writeToOne(kind, event, deputyId, subjectOf, letter, attachments, await this.nameOf(employeeId));
  }

  /** @param absent whom they stand in for, by name */
  private async writeToOne(
    kind: MailKind,
    event: RecordedCaseEvent,
    employeeId: string,
    subjectOf: string | null,
    letter: FilledLetter,
    attachments: MailDraft['attachments'],
    absent?: string,
  ): Promise<void> {
    const employee = await this.directory.employee(employeeId);
    if (!employee?.active || !employee.email) return;
    // It may have been given to somebody else since. What is passed on is meant for whoever does not see the case, too.
    const viewer = await this.viewers.viewer(employeeId);
    const sees = viewer && (await this.visibility.sees(viewer, 'case', event.data.caseId));
    if (!sees && kind !== 'forward') return;
    const person = { personId: subjectOf ?? employeeId, recipientId: employeeId, to: employee.email };
    const { subject, text } = await this.letters.write(letter);
    const inWhoseName = absent === undefined ? '' : `W zastępstwie: ${absent}.\n\n`;
    await this.write(kind, event, person, { subject: subject ?? '', text: `${inWhoseName}${text}\n`, attachments });
  }

  private write(
    kind: MailKind,
    event: RecordedCaseEvent,
    { personId, recipientId, to }: { readonly personId: string; readonly recipientId: string; readonly to: string },
    content: Pick<MailDraft, 'sender' | 'subject' | 'text' | 'inReplyTo' | 'references' | 'attachments'>,
  ): Promise<void> {
    const mailId = deriveId(this.name, event.id, recipientId);
    const { caseId } = event.data;
    const about = { kind: 'case', id: caseId };
    return this.record(event, { mailId, personId, kind, about, caseId, to: [to], ...content });
  }

  private async record(event: RecordedCaseEvent, mail: MailDraft): Promise<void> {
    const context = commandOfPolicy(this.name, event);
    await this.commands.execute(
      new RecordMail(mail, { ...context, commandId: deriveId(context.commandId, mail.mailId) }),
    );
  }

  private async nameOf(employeeId: string): Promise<string> {
    return (await this.directory.employee(employeeId))?.name || '—';
  }
}
