import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { isoInstant, OFFICE_ZONE, type Sensitivity } from '#libs/kernel';
import { caseDisposed, KeyRing, subjectErased } from '#libs/personal-data';
import { runningDeadlines, statusOf, type KeptDeadline } from '../domain/case.js';
import type { CaseKind } from '../domain/kinds.js';
import { caseStream, type Priority, type RecordedCaseEvent } from '../domain/events.js';
import { refuseIfClosed } from '../domain/slice.js';
import { CaseStreams } from './case-streams.js';

export interface AskingGround {
  readonly contactId: string | null;
  /** Nobody has to be asked any more. */
  readonly over: 'answered' | 'closed' | null;
  /** By when the office itself wants to be done: the first instant that is too late (ISO 8601); null where no clock runs. */
  readonly target: string | null;
  /** Of the contributions for which it waits. */
  readonly awaitedIds: readonly string[];
}

/** Whether a case takes what somebody attaches to it. */
@Injectable()
export class CaseAdmission {
  constructor(
    private readonly streams: CaseStreams,
    private readonly keyRing: KeyRing,
    private readonly journal: Journal,
  ) {}

  /** @throws OfficeError case-not-found, case-closed, subject-erased, case-disposed */
  async admit(caseId: string): Promise<void> {
    const { theCase } = (await this.streams.index(caseId)).index;
    const { contactId } = theCase.registration;
    if (await this.keyRing.isFenced({ caseId, personId: null })) throw caseDisposed(caseId);
    if (contactId !== null && (await this.keyRing.isFenced({ caseId, personId: contactId })))
      throw subjectErased(contactId);
    refuseIfClosed(theCase);
  }

  /** What asking somebody in the house about the case goes by. @throws OfficeError case-not-found */
  async asking(caseId: string): Promise<AskingGround> {
    const { theCase } = (await this.streams.index(caseId)).index;
    const status = statusOf(theCase);
    const [first] = runningDeadlines(theCase.clock).filter(({ whose }) => whose === 'ours');
    return {
      contactId: theCase.registration.contactId,
      over: status === 'closed' || status === 'answered' ? status : null,
      target: first ? endOfTarget(first) : null,
      awaitedIds: theCase.input.awaited.map(({ id }) => id),
    };
  }

  /** By what it is found who has to approve an answer of it. @throws OfficeError case-not-found */
  async standing(caseId: string): Promise<{
    number: string;
    kind: CaseKind;
    unitId: string | null;
    contactId: string | null;
    /** Who was the contact, and asked afterwards that few see their name. */
    withheldId: string | null;
    sensitivity: Sensitivity;
  }> {
    const { registration, assignment } = (await this.streams.index(caseId)).index.theCase;
    const { number, kind, contactId, withheldId, sensitivity } = registration;
    return { number, kind, unitId: assignment.unitId, contactId, withheldId, sensitivity };
  }

  /** Whether somebody, or a unit, was given it, and how urgent it is. @throws OfficeError case-not-found */
  async assigned(caseId: string): Promise<{ assigned: boolean; priority: Priority }> {
    const { assigneeId, inUnit, priority } = (await this.streams.index(caseId)).index.theCase.assignment;
    return { assigned: assigneeId !== null || inUnit, priority };
  }

  /** Why an answer did not wait for the units that had been asked; null where it says nothing of them. */
  async passedOverFor(caseId: string, replyId: string): Promise<string | null> {
    const events = (await this.journal.read(caseStream(caseId))) as readonly RecordedCaseEvent[];
    const passedOver = events.findLast((event) => event.type === 'InputPassedOver' && event.data.replyId === replyId);
    return passedOver?.type === 'InputPassedOver' ? passedOver.data.reason : null;
  }

  /** Whether it took the message before. @throws OfficeError case-not-found */
  async has(caseId: string, messageId: string): Promise<boolean> {
    return (await this.streams.index(caseId)).index.theCase.correspondence.messages.includes(messageId);
  }
}

/** Terms in hours have no internal target: their end is meant. */
const endOfTarget = ({ internalTarget, endInstant }: KeptDeadline): string =>
  internalTarget === null ? endInstant : isoInstant(dayAfter(internalTarget));

const dayAfter = (day: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).toInstant();
