import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { Clock, decodeCursor, encodeCursor, nameOfActor, type Language } from '#libs/kernel';
import { describeCaseEvent } from '../domain/describe.js';
import type { RecordedCaseEvent } from '../domain/events.js';
import {
  caseHead,
  headRevisions,
  messageOf,
  messageRevisions,
  noteOf,
  type CaseDeadline,
  type CaseMessage,
  type CaseNote,
  type EventsByRevision,
} from './case-file.js';
import type { CaseIndex } from './case-index.js';
import { CaseQueries } from './case-queries.js';
import { CaseStreams } from './case-streams.js';
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
    private readonly office: Office,
    private readonly clock: Clock,
  ) {}

  /** Its head, and the newest page of its correspondence. @throws OfficeError case-not-found */
  async case(id: string) {
    const { index, revision } = await this.streams.index(id);
    const page = correspondencePage(index);
    const events = await this.streams.at(id, [...headRevisions(index), ...pageRevisions(index, page)]);
    const head = caseHead(index, events);
    const { messages, notes } = this.entries(index, page, events);
    const { assigneeId, contactId, newsroomId, suspectedCaseId, joinedInto, open, assignment, deadlines, ...facts } =
      head;
    const { contact, newsroom, employees } = await this.queries.names({
      contactId,
      newsroomId,
      employeeIds: [
        ...authorsOf(messages, notes),
        ...(assigneeId ? [assigneeId] : []),
        ...(assignment ? [assignment.employeeId, assignment.byId] : []),
      ],
    });
    const employee: Employee = (employeeId) => ({ id: employeeId, name: employees.get(employeeId) ?? null });
    const due = dueDeadline(deadlines);
    const owed = open && due?.metAt === null;
    return {
      ...facts,
      revision,
      dueAt: due?.endInstant ?? null,
      overdue: owed && due.endInstant <= this.clock.nowIso(),
      escalationLevel: owed ? Math.max(0, ...head.escalations.map(({ level }) => level)) : 0,
      assignee: assigneeId ? employee(assigneeId) : null,
      contact: { id: contactId, name: contact.name, email: contact.email },
      contactErasedAt: contact.name === null ? await this.queries.erasedAt(contactId) : null,
      newsroom: newsroomId ? { id: newsroomId, name: newsroom?.name ?? null } : null,
      correspondence: messages.map((message) => shownMessage(message, employee)),
      notes: notes.map((note) => shownNote(note, employee)),
      earlier: page.earlier,
      assignment: assignment
        ? {
            employee: employee(assignment.employeeId),
            priority: assignment.priority,
            note: assignment.note,
            by: employee(assignment.byId),
            at: assignment.at,
          }
        : null,
      deadlines: deadlines.map(({ alarms: _alarms, deadlineId: _deadlineId, trace, ...deadline }) => ({
        ...deadline,
        trace: [...trace],
      })),
      escalations: [...head.escalations],
      suspectedCase: await this.related(suspectedCaseId),
      joinedInto: await this.related(joinedInto),
    };
  }

  private async related(id: string | null): Promise<{ readonly id: string; readonly number: string | null } | null> {
    return id === null ? null : { id, number: (await this.queries.numberOf(id)) ?? null };
  }

  /** What was written before a page. @throws OfficeError case-not-found, invalid-cursor */
  async correspondence(id: string, limit: number, before?: string) {
    const { index } = await this.streams.index(id);
    const page = correspondencePage(index, limit, before);
    const events = await this.streams.at(id, pageRevisions(index, page));
    const { messages, notes } = this.entries(index, page, events);
    const names = await this.queries.employeeNames(authorsOf(messages, notes));
    const employee: Employee = (employeeId) => ({ id: employeeId, name: names.get(employeeId) ?? null });
    return {
      items: messages.map((message) => shownMessage(message, employee)),
      notes: notes.map((note) => shownNote(note, employee)),
      earlier: page.earlier,
    };
  }

  private entries(index: CaseIndex, { messages, notes }: CorrespondencePage, events: EventsByRevision) {
    return {
      messages: messages.map((revision) => messageOf(index, revision, events, this.office.addresses[0])),
      notes: notes.map((revision) => noteOf(revision, events)),
    };
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
    const names = await this.queries.employeeNames(events.flatMap(employeesIn));
    const items = events.map((event) => {
      const { actor, actingFor, occurredAt } = event.metadata;
      return {
        eventId: event.id,
        type: event.type,
        occurredAt,
        actor: { id: actor, name: nameOfActor(actor, names), ...(actingFor && { actingFor }) },
        summary: describeCaseEvent(event, names, language),
      };
    });
    return { items, nextCursor: read.length > limit ? encodeCursor([events.at(-1)!.revision]) : null };
  }
}

const pageRevisions = (index: CaseIndex, { messages, notes }: CorrespondencePage): readonly number[] => [
  ...messages.flatMap((revision) => messageRevisions(index, revision)),
  ...notes,
];

const shownMessage = (
  { rawHash, mailMessageId: _mailMessageId, authorId, attachments, to, cc, ...message }: CaseMessage,
  employee: Employee,
) => ({
  ...message,
  to: [...to],
  cc: [...cc],
  hasRaw: rawHash !== null,
  author: authorId ? employee(authorId) : null,
  attachments: attachments.map(({ attachmentId, ...attachment }) => ({ id: attachmentId, ...attachment })),
});

const shownNote = ({ authorId, ...note }: CaseNote, employee: Employee) => ({ ...note, author: employee(authorId) });

/** The clock that counts: the one that runs, else the last that ran. */
const dueDeadline = (deadlines: readonly CaseDeadline[]): CaseDeadline | undefined =>
  deadlines.find(({ metAt }) => metAt === null) ?? deadlines.at(-1);

const authorsOf = (messages: readonly CaseMessage[], notes: readonly CaseNote[]): string[] =>
  [...messages, ...notes].flatMap(({ authorId }) => authorId ?? []);

const employeesIn = ({ metadata, data }: RecordedCaseEvent): string[] => [
  metadata.actor,
  ...('employeeId' in data ? [data.employeeId] : []),
  ...('caseOfficerId' in data && data.caseOfficerId ? [data.caseOfficerId] : []),
];
