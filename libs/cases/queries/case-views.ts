import { Injectable } from '@nestjs/common';
import { FileStore } from '#libs/attachments';
import { Office } from '#libs/configuration';
import { findRule, latestAnnounced, PAUSE_REASONS } from '#libs/deadlines';
import { personOf, selvesOf, type Viewer } from '#libs/http';
import { Clock, decodeCursor, encodeCursor, nameOfActor, OFFICE_ZONE, type Language } from '#libs/kernel';
import { Manifests, Visibility, type Then } from '#libs/manifest';
import { CurrentUnits, ledBy, type UnitTree } from '#libs/organization';
import { ACTS, allowedActs, allowedClockActs, type ClockAct, type Reader } from '../domain/allowed.js';
import { callActs, legalActs } from '../domain/legal-acts.js';
import { disclosesInformation } from '../domain/slices/letter-acts.js';
import { requestedByOf } from '../domain/requested-by.js';
import { clocksStanding, isOpen, openDeadlines, type Case } from '../domain/case.js';
import { standing } from '../domain/slices/input.js';
import { escalationOf, waitsForSomebody } from '../domain/slices/acknowledgement.js';
import { takesReceipt } from '../domain/slices/replies.js';
import { usualDelay } from '../domain/slices/clock-acts.js';
import { clockOf, stateOfCall } from '../domain/slices/remedy.js';
import { withoutMark } from '../domain/letters.js';
import { onlyThanks } from '../domain/thanks.js';
import type { AttachmentReference, RecordedCaseEvent } from '../domain/events.js';
import {
  cameFromOf,
  caseHead,
  headRevisions,
  messageOf,
  messageRevisions,
  noteOf,
  noteRevisions,
  receiptMessage,
  type CaseDeadline,
  type CaseMessage,
  type CaseNote,
  type EventsByRevision,
} from './case-file.js';
import type { CaseIndex } from './case-index.js';
import { awaitedInputs, CaseQueries } from './case-queries.js';
import { KindsOfOffice } from './office-kinds.js';
import { withoutReporter } from './withheld-reporter.js';
import { CaseStreams } from './case-streams.js';
import { receiptIdOf, Receipts } from './receipts.js';
import { CaseRecipients } from './recipients.js';
import { correspondencePage, type CorrespondencePage } from './correspondence-page.js';

export const HISTORY_ORDERS = ['oldestFirst', 'newestFirst'] as const;
export type HistoryOrder = (typeof HISTORY_ORDERS)[number];

type Employee = (id: string) => { readonly id: string; readonly name: string | null };

/** A case as its readers see it: its own stream, with the names of the people in it. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly streams: CaseStreams,
    private readonly queries: CaseQueries,
    private readonly recipients: CaseRecipients,
    private readonly receipts: Receipts,
    private readonly files: FileStore,
    private readonly office: Office,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly units: CurrentUnits,
    private readonly manifests: Manifests,
    private readonly kinds: KindsOfOffice,
  ) {}

  /** The same over what had happened by then. Names, apart from units', and for how long files are kept are those of today. */
  asOf({ journal, clock }: Then): CaseViews {
    return new CaseViews(
      new CaseStreams(journal),
      this.queries,
      new CaseRecipients(journal, this.office),
      new Receipts(journal),
      this.files,
      this.office,
      clock,
      this.visibility,
      new CurrentUnits(journal),
      this.manifests,
      this.kinds,
    );
  }

  /**
   * Its head, and the newest page of its correspondence.
   * @param doer by whose rights something may be done with it
   * @throws OfficeError case-not-found
   */
  async case(id: string, viewer: Viewer, doer: Viewer = viewer) {
    const { index, revision } = await this.streams.index(id);
    const page = correspondencePage(index);
    const events = await this.seen(index, [
      ...headRevisions(index),
      ...index.mails,
      ...index.received.slice(0, 1),
      ...pageRevisions(index, page),
    ]);
    const head = caseHead(index, events);
    const { quote, lodging, complaint } = index.theCase;
    const { messages, notes } = await this.entries(index, page, events);
    const {
      assigneeId,
      unitId,
      contactId,
      newsroomId,
      suspectedCaseId,
      joinedInto,
      open,
      assignments,
      deadlines,
      told,
      ...facts
    } = head;
    const names = await this.queries.namesOf({
      newsrooms: newsroomId ? [newsroomId] : [],
      employees: [
        ...authorsOf(messages, notes),
        ...(assigneeId ? [assigneeId] : []),
        ...selvesOf(viewer).flatMap(({ actingFor }) => actingFor ?? []),
        ...assignments.flatMap(({ employeeId, byId }) => [byId, ...(employeeId ? [employeeId] : [])]),
        ...complaint.aboutIds,
        ...index.theCase.clock.deadlines.flatMap(({ acknowledged }) => acknowledged?.byId ?? []),
        ...[...told.pauses, ...told.delayNotices, ...told.extensions, ...told.withdrawals].map(({ byId }) => byId),
        ...told.pauses.flatMap(({ endedById }) => endedById ?? []),
        ...(quote.authorisedById ? [quote.authorisedById] : []),
      ],
    });
    const contact = contactId === null ? null : (await this.queries.contactsOf([contactId])).get(contactId)!;
    const { salutation } = await this.queries.addressee(contactId);
    const employee: Employee = (employeeId) => ({ id: employeeId, name: names.get(employeeId) ?? null });
    const due = dueDeadline(deadlines);
    const owed = open && due?.state === 'running';
    const contactErasedAt = contact?.name === null ? await this.queries.erasedAt(contact.id) : null;
    const tree = await this.units.tree();
    const readers = await this.readers(id, doer, tree);
    const reader = { ...readers[0]!, roles: [...new Set(readers.flatMap(({ roles }) => roles))] };
    const may = new Set(readers.flatMap((one) => allowedActs(index.theCase, one, contactErasedAt !== null)));
    const allowed = ACTS.filter((act) => may.has(act));
    const unit = (unitId: string) => ({ id: unitId, name: tree.get(unitId)?.name ?? null });
    const shownAssignments = assignments.map(({ employeeId, unitId: ofUnit, byId, ...rest }) => ({
      ...rest,
      employee: employeeId === null ? null : employee(employeeId),
      unit: unit(ofUnit),
      by: employee(byId),
    }));
    const clockActs = (deadlineId: string) =>
      allowed.includes('keepClocks') ? allowedClockActs(index.theCase, deadlineId, this.clock.nowIso()) : [];
    return {
      ...facts,
      ...cameFromOf(index, events),
      retention: (await this.kinds.now()).retentionOf(facts.kind),
      revision,
      sensitivity: index.theCase.registration.sensitivity,
      inCrisis: (index.theCase.clock.acts.crises ?? []).length > 0,
      marks: messages.findLast(({ direction, automatic }) => direction === 'in' && !automatic)?.marks.slice() ?? [],
      dueAt: due?.endInstant ?? null,
      clockStands: clocksStanding(index.theCase.clock).stands,
      assignmentDueAt: index.theCase.assignment.dueAt,
      awaited: awaitedInputs(standing(index.theCase.input.awaited), tree, this.clock.nowIso()),
      requestedBy: index.theCase.request.requestedBy,
      requestedByProposal: this.proposal(index, events),
      overdue: owed && due.endInstant <= this.clock.nowIso(),
      escalationLevel: owed ? clocksStanding(index.theCase.clock).level : 0,
      assignee: assigneeId ? employee(assigneeId) : null,
      byOwnRight: readers[0]!.actingFor === undefined,
      standsInFor: readers.flatMap(({ actingFor, leads }) =>
        actingFor === undefined
          ? []
          : [
              {
                ...employee(actingFor),
                expected:
                  assigneeId === actingFor || (assigneeId === null && unitId !== null && leads.includes(unitId)),
              },
            ],
      ),
      unit: unitId ? unit(unitId) : null,
      contact: contact && { id: contact.id, name: contact.name, email: contact.email },
      salutation: withoutMark(salutation ?? '') || null,
      contactErasedAt,
      newsroom: newsroomId ? { id: newsroomId, name: names.get(newsroomId) ?? null } : null,
      correspondence: messages.map((message) => shownMessage(index, message, employee)),
      notes: notes.map((note) => shownNote(note, employee)),
      earlier: page.earlier,
      assignment: shownAssignments.at(-1) ?? null,
      assignments: shownAssignments,
      deadlines: deadlines.map(({ alarms: _alarms, paused: _paused, deadlineId, trace, extendedBy, ...deadline }) => {
        const rule = extendedBy ?? deadline.rule;
        const { duty } = findRule(rule, dayOf(deadline.startsAt));
        return {
          ...deadline,
          id: deadlineId,
          rule,
          dutyPl: duty.pl,
          dutyEn: duty.en,
          ...this.hearing(index, deadlineId, clockActs(deadlineId)),
          escalation: escalation(index, deadlineId, employee),
          trace: [...trace],
        };
      }),
      pauses: told.pauses.map(({ byId, endedById, ...pause }) => ({
        ...pause,
        reasonPl: PAUSE_REASONS[pause.reason].pl,
        reasonEn: PAUSE_REASONS[pause.reason].en,
        by: employee(byId),
        endedBy: endedById === null ? null : employee(endedById),
      })),
      delayNotices: told.delayNotices.map(({ byId, ...notice }) => ({ ...notice, by: employee(byId) })),
      termExtensions: told.extensions.map(({ byId, ...extension }) => ({ ...extension, by: employee(byId) })),
      clockWithdrawals: told.withdrawals.map(({ byId, ...withdrawal }) => ({ ...withdrawal, by: employee(byId) })),
      escalations: [...head.escalations],
      quote:
        quote.term === null
          ? null
          : {
              term: quote.term,
              decision: quote.decision,
              authorisedBy: quote.authorisedById === null ? null : employee(quote.authorisedById),
            },
      lodgedAt: lodging.lodgedAt,
      complaintSubjects: complaint.aboutIds.map(employee),
      suspectedCase: await this.related(suspectedCaseId, viewer),
      joinedInto: await this.related(joinedInto, viewer),
      splitFrom: await this.related(index.theCase.splitting.fromId, viewer),
      splitInto: (
        await Promise.all(index.theCase.splitting.intoIds.map((intoId) => this.related(intoId, viewer)))
      ).filter((other) => other !== null),
      suggestedRecipients: await this.recipients.suggested(index, events),
      allowed,
      legalActs: legalActs(index.theCase, reader, contactErasedAt !== null, this.clock.nowIso()),
      ...legalRecord(index, events),
      disclosingBody: disclosesInformation(index.theCase) ? this.office.name : null,
      referral: index.theCase.complaint.referral,
      parent: await this.related(index.theCase.appeal.parentId, viewer),
      handling: index.theCase.appeal.handling,
      appeals: await this.appeals(id, viewer),
      remedyCalls: shownCalls(index.theCase, reader, contactErasedAt !== null, this.clock.nowIso()),
    };
  }

  /** What the first message asks for, as long as nobody has said it and it is still to come. */
  private proposal({ theCase, received }: CaseIndex, events: EventsByRevision): string | null {
    const first = events.get(received[0] ?? -1);
    if (
      theCase.request.said ||
      !isOpen(theCase) ||
      theCase.correspondence.answered ||
      first?.type !== 'MessageReceived'
    )
      return null;
    // What the addressee of a case of ours wrote, and what somebody else wrote in their place, is no request of its sender.
    if (theCase.registration.begunByUs || first.data.senderId !== theCase.registration.contactId) return null;
    const proposed = requestedByOf(first.data);
    return proposed !== null && proposed > this.clock.nowIso() ? proposed : null;
  }

  /** What a clock may hear now, and what the law says of its notice of delay. */
  private hearing({ theCase }: CaseIndex, deadlineId: string, allowed: ClockAct[]) {
    const clock = theCase.clock.deadlines.find(({ id }) => id === deadlineId);
    const { freeDays } = theCase.clock.acts;
    const { notice } = clock ? findRule(clock.rule, dayOf(clock.startsAt)) : { notice: null };
    if (!clock || !notice || !allowed.includes('delayNotice')) return { allowed, delayNotice: null };
    return {
      allowed,
      delayNotice: {
        article: notice.article,
        latest: latestAnnounced(clock.rule, Temporal.Instant.from(clock.startsAt), freeDays)?.legalEnd ?? null,
        late: notice.late,
        usual: usualDelay(clock, this.clock.nowIso(), freeDays),
      },
    };
  }

  /** The rights by which they see it, their own first: each decides by itself what may be done. */
  private async readers(id: string, viewer: Viewer, tree: UnitTree) {
    const selves = selvesOf(viewer);
    const seen = await Promise.all(selves.map((self) => this.visibility.seesBy(self, 'case', id)));
    const readers = selves.filter((_, place) => seen[place]);
    // Whoever was let in sees it, though it may have been given away a moment ago.
    return (readers.length > 0 ? readers : selves.slice(0, 1)).map((self) => ({
      ...self,
      leads: ledBy(tree, personOf(self)),
    }));
  }

  /** Another case, where they may see it. */
  private async related(
    id: string | null,
    viewer: Viewer,
  ): Promise<{ readonly id: string; readonly number: string | null } | null> {
    if (id === null || !(await this.visibility.sees(viewer, 'case', id))) return null;
    return { id, number: (await this.queries.numberOf(id)) ?? null };
  }

  private async appeals(parentId: string, viewer: Viewer) {
    const found = await this.queries.appealsOf(parentId);
    const seen = await Promise.all(found.map(({ id }) => this.visibility.sees(viewer, 'case', id)));
    return found.filter((_, place) => seen[place]);
  }

  /** What was written before a page. @throws OfficeError case-not-found, invalid-cursor */
  async correspondence(id: string, limit: number, before?: string) {
    const { index } = await this.streams.index(id);
    const page = correspondencePage(index, limit, before);
    const events = await this.seen(index, pageRevisions(index, page));
    const { messages, notes } = await this.entries(index, page, events);
    const names = await this.queries.namesOf({ employees: authorsOf(messages, notes) });
    const employee: Employee = (employeeId) => ({ id: employeeId, name: names.get(employeeId) ?? null });
    return {
      items: messages.map((message) => shownMessage(index, message, employee)),
      notes: notes.map((note) => shownNote(note, employee)),
      earlier: page.earlier,
    };
  }

  /** What stands there, as everybody may read it who sees the case. */
  private async seen({ theCase }: CaseIndex, revisions: Iterable<number>): Promise<EventsByRevision> {
    const { id, withheldId } = theCase.registration;
    const events = await this.streams.at(id, revisions);
    return new Map([...events].map(([revision, event]) => [revision, withoutReporter(event, withheldId)]));
  }

  private async entries(index: CaseIndex, { messages, notes }: CorrespondencePage, events: EventsByRevision) {
    const shown: CaseMessage[] = [];
    for (const revision of messages) {
      const message = messageOf(index, revision, events, this.office.addresses[0]);
      shown.push(await this.withWholeHtml(index, message));
      const event = events.get(revision);
      if (!index.receipted.includes(revision) || event?.type !== 'MessageReceived') continue;
      const receipt = await this.receipts.of(event);
      const isWithheld = event.data.senderId === index.theCase.registration.withheldId;
      if (receipt)
        shown.push(
          receiptMessage(receiptIdOf(event), isWithheld ? { ...receipt, to: null } : receipt, this.office.addresses[0]),
        );
    }
    return { messages: shown, notes: notes.map((revision) => noteOf(index, revision, events)) };
  }

  /** An answer's HTML that was too long for its event. */
  private async withWholeHtml({ theCase }: CaseIndex, message: CaseMessage): Promise<CaseMessage> {
    if (!message.wholeHtml || message.text === null) return message;
    const { id: caseId, contactId, withheldId } = theCase.registration;
    const personId = contactId ?? withheldId;
    const html = await this.files.get(message.wholeHtml.hash, { caseId, personId });
    return { ...message, html: html.toString() };
  }

  /** Everything that happened in the case, page by page. @throws OfficeError case-not-found, invalid-cursor */
  async history(id: string, language: Language, limit: number, order: HistoryOrder, cursor?: string) {
    const [after] = cursor ? (decodeCursor(cursor, ['integer']) as number[]) : [];
    const range =
      order === 'oldestFirst'
        ? { from: (after ?? -1) + 1 }
        : { direction: 'backwards' as const, ...(after !== undefined && { from: after - 1 }) };
    const read =
      after === 0 && order === 'newestFirst' ? [] : await this.streams.events(id, { ...range, limit: limit + 1 });
    const events = read.slice(0, limit);
    const items = await this.said(events, language);
    return { items, nextCursor: read.length > limit ? encodeCursor([events.at(-1)!.revision]) : null };
  }

  private async readable(events: readonly RecordedCaseEvent[]): Promise<readonly RecordedCaseEvent[]> {
    const [first] = events;
    if (!first) return events;
    const { index } = await this.streams.index(first.data.caseId);
    return events.map((event) => withoutReporter(event, index.theCase.registration.withheldId));
  }

  /** Events of a case in words, with who did it. */
  async said(recorded: readonly RecordedCaseEvent[], language: Language) {
    const events = await this.readable(recorded);
    const names = await this.queries.namesOf({
      employees: events.flatMap(employeesIn),
      newsrooms: events.flatMap(newsroomsIn),
      units: events.flatMap(unitsIn),
    });
    return events.map((event) => {
      const { actor, actingFor, occurredAt } = event.metadata;
      return {
        eventId: event.id,
        type: event.type,
        occurredAt,
        actor: {
          id: actor,
          name: nameOfActor(actor, names),
          ...(actingFor && { actingFor, actingForName: names.get(actingFor) ?? null }),
        },
        summary: this.manifests.describe(event, names, language),
      };
    });
  }
}

/** Units that the words of an event name. */
const unitsIn = ({ data }: RecordedCaseEvent): readonly string[] => [
  ...('unitId' in data && data.unitId ? [data.unitId] : []),
  ...('unitIds' in data ? data.unitIds : []),
];

const pageRevisions = (index: CaseIndex, { messages, notes }: CorrespondencePage): readonly number[] => [
  ...messages.flatMap((revision) => messageRevisions(index, revision)),
  ...notes.flatMap((revision) => noteRevisions(index, revision)),
];

const shownMessage = (
  { theCase }: CaseIndex,
  { rawHash, mailMessageId: _id, wholeHtml: _file, authorId, attachments, to, cc, bcc, marks, ...message }: CaseMessage,
  employee: Employee,
) => ({
  ...message,
  ...waiting(theCase, message),
  ...deliveryOf(theCase, message.id),
  to: [...to],
  cc: [...cc],
  bcc: [...bcc],
  marks: [...marks],
  hasRaw: rawHash !== null,
  author: authorId ? employee(authorId) : null,
  attachments: attachments.map(shownAttachment),
});

/** Of an answer that went by post or e-Doręczenia. */
function deliveryOf(theCase: Case, messageId: string): { deliveredOn: string | null; takesReceipt: boolean } {
  const reply = theCase.correspondence.replies.find(({ id }) => id === messageId);
  return { deliveredOn: reply?.deliveredOn ?? null, takesReceipt: reply !== undefined && takesReceipt(theCase, reply) };
}

/** Of what came after the final answer. */
function waiting(
  { clock: { owed } }: CaseIndex['theCase'],
  { id, text, textCut }: Pick<CaseMessage, 'id' | 'text' | 'textCut'>,
) {
  const awaitsAnswer = owed.followUps.some(({ messageId }) => messageId === id);
  return { awaitsAnswer, onlyThanks: awaitsAnswer && !textCut && onlyThanks(text) };
}

/** What was done by letters of law, in the words of their events. An answer that was taken back before it went out disclosed nothing. */
function legalRecord({ legal, theCase }: CaseIndex, events: EventsByRevision) {
  const { replies } = theCase.correspondence;
  const takenBack = new Set(replies.filter(({ state }) => state === 'cancelled').map(({ id }) => id));
  const happened = legal.flatMap((revision) => events.get(revision) ?? []);
  const of = <Type extends RecordedCaseEvent['type']>(type: Type) =>
    happened.filter((event): event is Extract<RecordedCaseEvent, { type: Type }> => event.type === type);
  return {
    forwardings: of('CaseForwarded').map(({ data: { replyId, body, reasons, article, part, at, late } }) => ({
      replyId,
      body,
      reasons,
      article,
      part,
      at,
      late,
    })),
    refusals: of('RefusalDecided').map(
      ({ data: { replyId, legalBasis, reasoning, persons, interests, instruction } }) => ({
        replyId,
        legalBasis,
        reasoning,
        persons: persons.map((person) => ({ ...person })),
        interests: [...(interests ?? [])],
        instruction,
      }),
    ),
    disclosures: of('InformationDisclosed')
      .filter(({ data }) => !takenBack.has(data.replyId))
      .map(({ data: { replyId, body, producedBy, disclosedBy, on } }) => ({
        replyId,
        body,
        producedBy,
        disclosedBy,
        on,
      })),
  };
}

const shownCalls = (theCase: Case, reader: Reader, contactErased: boolean, now: string) =>
  theCase.remedy.calls.map((call) => ({
    id: call.id,
    days: call.days,
    state: stateOfCall(theCase, call, now),
    deliveredAt: call.deliveredAt,
    endInstant: clockOf(theCase, call.id)?.endInstant ?? null,
    allowed: callActs(theCase, call, reader, contactErased, now),
  }));

const shownAttachment = ({ attachmentId: id, ...attachment }: AttachmentReference) => ({ id, ...attachment });

const shownNote = ({ authorId, attachments, ...note }: CaseNote, employee: Employee) => ({
  ...note,
  author: employee(authorId),
  attachments: attachments.map(shownAttachment),
});

const dayOf = (instant: string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate();

/** Null where the clock was not escalated. */
function escalation({ theCase }: CaseIndex, deadlineId: string, employee: Employee) {
  const clock = theCase.clock.deadlines.find(({ id }) => id === deadlineId);
  if (!clock || escalationOf(clock) === 0) return null;
  const { acknowledged } = clock;
  return {
    level: escalationOf(clock),
    waits: openDeadlines(theCase.clock).includes(clock) && !theCase.closing.closed && waitsForSomebody(clock),
    acknowledgedBy: acknowledged ? employee(acknowledged.byId) : null,
  };
}

/** The clock that counts: of those that run the one that ends first, else one that stands still, else the last that was stopped. */
const dueDeadline = (deadlines: readonly CaseDeadline[]): CaseDeadline | undefined =>
  deadlines.filter(({ state }) => state === 'running').sort((a, b) => a.endInstant.localeCompare(b.endInstant))[0] ??
  deadlines.findLast(({ state }) => state === 'paused') ??
  deadlines.findLast(({ state }) => state === 'stopped');

const authorsOf = (messages: readonly CaseMessage[], notes: readonly CaseNote[]): string[] =>
  [...messages, ...notes].flatMap(({ authorId }) => authorId ?? []);

const employeesIn = ({ metadata, data }: RecordedCaseEvent): string[] => [
  metadata.actor,
  ...(metadata.actingFor === undefined ? [] : [metadata.actingFor]),
  ...('employeeId' in data && data.employeeId ? [data.employeeId] : []),
  ...('employeeIds' in data ? data.employeeIds : []),
  ...('authorisedById' in data ? [data.authorisedById] : []),
  ...('caseOfficerId' in data && data.caseOfficerId ? [data.caseOfficerId] : []),
  ...('headId' in data && data.headId ? [data.headId] : []),
  ...('goneId' in data ? [data.goneId] : []),
];

const newsroomsIn = ({ type, data }: RecordedCaseEvent): string[] =>
  type === 'RegistrationCorrected'
    ? [data.newsroomId, data.before.newsroomId].filter((id) => typeof id === 'string')
    : [];
