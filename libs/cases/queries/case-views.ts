import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { Clock, nameOfActor, notFound, type Language } from '#libs/kernel';
import { describeCaseEvent } from '../domain/describe.js';
import type { RecordedCaseEvent } from '../domain/events.js';
import { caseFile, type CaseDeadline, type CaseFile } from './case-file.js';
import { CaseQueries } from './case-queries.js';

/** A case as its readers see it: its own stream, with the names of the people in it. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly queries: CaseQueries,
    private readonly office: Office,
    private readonly clock: Clock,
  ) {}

  /** @throws OfficeError case-not-found */
  async case(id: string) {
    const file = caseFile(await this.queries.events(id), this.office.addresses[0]);
    if (!file) throw notFound('case-not-found');
    const { contact, newsroom, employees } = await this.queries.names({
      contactId: file.contactId,
      newsroomId: file.newsroomId,
      employeeIds: employeesOf(file),
    });
    const employee = (employeeId: string) => ({ id: employeeId, name: employees.get(employeeId) ?? null });
    const due = dueDeadline(file.deadlines);
    const {
      assignments,
      correspondence,
      notes,
      deadlines,
      assigneeId,
      contactId,
      newsroomId,
      suspectedCaseId,
      open,
      ...facts
    } = file;
    const assignment = assignments.at(-1);
    const owed = open && due?.metAt === null;
    return {
      ...facts,
      dueAt: due?.endInstant ?? null,
      overdue: owed && due.endInstant <= this.clock.nowIso(),
      escalationLevel: owed ? Math.max(0, ...file.escalations.map(({ level }) => level)) : 0,
      assignee: assigneeId ? employee(assigneeId) : null,
      contact: { id: contactId, name: contact.name, email: contact.email },
      contactErasedAt: contact.name === null ? await this.queries.erasedAt(contactId) : null,
      newsroom: newsroomId ? { id: newsroomId, name: newsroom?.name ?? null } : null,
      correspondence: correspondence.map(
        ({
          rawHash,
          mailMessageId: _mailMessageId,
          senderId: _senderId,
          authorId,
          attachments,
          to,
          cc,
          ...message
        }) => ({
          ...message,
          to: [...to],
          cc: [...cc],
          hasRaw: rawHash !== null,
          author: authorId ? employee(authorId) : null,
          attachments: attachments.map(({ attachmentId, ...attachment }) => ({ id: attachmentId, ...attachment })),
        }),
      ),
      notes: notes.map(({ authorId, ...note }) => ({ ...note, author: employee(authorId) })),
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
      escalations: [...file.escalations],
      suspectedCase: suspectedCaseId
        ? { id: suspectedCaseId, number: (await this.queries.numberOf(suspectedCaseId)) ?? null }
        : null,
    };
  }

  /** Everything that happened in the case, oldest first. @throws OfficeError case-not-found */
  async history(id: string, language: Language) {
    const events = await this.queries.events(id);
    const names = await this.queries.employeeNames(events.flatMap(employeesIn));
    return events.map((event) => {
      const { actor, actingFor, occurredAt } = event.metadata;
      return {
        eventId: event.id,
        type: event.type,
        occurredAt,
        actor: { id: actor, name: nameOfActor(actor, names), ...(actingFor && { actingFor }) },
        summary: describeCaseEvent(event, names, language),
      };
    });
  }
}

/** The clock that counts: the one that runs, else the last that ran. */
const dueDeadline = (deadlines: readonly CaseDeadline[]): CaseDeadline | undefined =>
  deadlines.find(({ metAt }) => metAt === null) ?? deadlines.at(-1);

const employeesOf = ({ assigneeId, correspondence, notes, assignments }: CaseFile): string[] =>
  [
    assigneeId,
    ...correspondence.map(({ authorId }) => authorId),
    ...notes.map(({ authorId }) => authorId),
    ...assignments.flatMap(({ employeeId, byId }) => [employeeId, byId]),
  ].filter((id) => id !== null);

const employeesIn = ({ metadata, data }: RecordedCaseEvent): string[] => [
  metadata.actor,
  ...('employeeId' in data ? [data.employeeId] : []),
  ...('caseOfficerId' in data && data.caseOfficerId ? [data.caseOfficerId] : []),
];
