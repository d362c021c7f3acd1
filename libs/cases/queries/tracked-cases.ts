import { Injectable } from '@nestjs/common';
import { normalEmail } from '#libs/kernel';
import type { TrackedCase, TrackedMessage } from '#libs/public-pages';
import { runningDeadlines, statusOf, type CaseStatus, type Reply } from '../domain/case.js';
import type { AttachmentReference, RecordedCaseEvent } from '../domain/events.js';
import { deadlineOf, subjectOf, type EventsByRevision } from './case-file.js';
import type { CaseIndex } from './case-index.js';
import { CaseQueries } from './case-queries.js';
import { CaseStreams } from './case-streams.js';

/** A case as far as it is for the eyes of whoever wrote: nothing internal, and nobody else's words. */
export interface CaseForSender {
  readonly shown: Omit<TrackedCase, 'extra' | 'publishedAt'>;
  readonly contactId: string | null;
  /** Everybody from outside who has a part in it. */
  readonly people: readonly string[];
  readonly closed: boolean;
  /** Of our answers: what stands beside them on the page. */
  readonly fileIds: readonly string[];
}

const STATES: Readonly<Record<CaseStatus, TrackedCase['state']>> = {
  registered: 'registered',
  assigned: 'inProgress',
  inProgress: 'inProgress',
  waitingForInput: 'inProgress',
  suspended: 'inProgress',
  pendingApproval: 'inProgress',
  approved: 'inProgress',
  answered: 'answered',
  closed: 'closed',
};

@Injectable()
export class TrackedCases {
  constructor(
    private readonly streams: CaseStreams,
    private readonly queries: CaseQueries,
  ) {}

  /**
   * Undefined where its words were erased.
   * @throws OfficeError case-not-found
   */
  async forSender(caseId: string): Promise<CaseForSender | undefined> {
    const { index } = await this.streams.index(caseId);
    const { registration, closing, clock, request } = index.theCase;
    const running = runningDeadlines(clock).find(({ whose }) => whose === 'ours');
    const counted = index.clocks.find(({ id }) => id === running?.id);
    const events = await this.streams.at(caseId, [
      index.subject,
      ...index.received,
      ...index.sent,
      ...Object.values(index.added).flat(),
      ...(counted ? [counted.revision] : []),
    ]);
    const subject = subjectOf(index, events);
    if (subject === null) return undefined;
    const { contactId } = registration;
    const theirs = contactId ?? registration.withheldId;
    const email = theirs === null ? null : await this.queries.contactEmail(theirs);
    const answers = this.answers(index, events, email);
    return {
      shown: {
        number: registration.number,
        kind: registration.kind,
        subject,
        state: STATES[statusOf(index.theCase)],
        receivedAt: registration.receivedAt,
        until: (counted && deadlineOf(counted, events)?.legalEnd) ?? null,
        requestedBy: request.requestedBy,
        hasAddress: contactId !== null && email !== null,
        messages: [...this.sent(index, events, [contactId, theirs]), ...answers].toSorted((a, b) =>
          a.at.localeCompare(b.at),
        ),
      },
      contactId,
      people: index.people,
      closed: closing.closed,
      fileIds: answers.flatMap(({ files }) => files.map(({ id }) => id)),
    };
  }

  /** What they wrote here, or to somebody who wrote it down. Not their mails: whoever gave an address in a form has not shown that it is theirs. */
  private sent(index: CaseIndex, events: EventsByRevision, theirs: readonly (string | null)[]): TrackedMessage[] {
    return at(events, index.received, 'MessageReceived').flatMap(({ data }) =>
      !theirs.includes(data.senderId) || data.channel === 'email' || data.text === null || data.joinedFromId !== null
        ? []
        : [message('sender', data.messageId, data.receivedAt, data.text, data.attachments)],
    );
  }

  /** What was sent to them: an answer to somebody else in the same case is not theirs. */
  private answers(index: CaseIndex, events: EventsByRevision, email: string | null): TrackedMessage[] {
    const replies = new Map(index.theCase.correspondence.replies.map((reply) => [reply.id, reply]));
    return at(events, index.sent, 'ReplyRecorded').flatMap(({ data }) => {
      const reply = replies.get(data.replyId);
      if (!reply?.sentAt || !isOut(reply) || data.text === null) return [];
      const theirs =
        data.via !== 'email' || (email !== null && (data.to ?? []).map(normalEmail).includes(normalEmail(email)));
      const added = at(events, index.added[data.replyId] ?? [], 'AttachmentsAdded').flatMap(
        (one) => one.data.attachments,
      );
      return theirs ? [message('office', data.replyId, reply.sentAt, data.text, [...data.attachments, ...added])] : [];
    });
  }
}

const isOut = ({ state }: Reply): boolean => state === 'sent' || state === 'outbox';

const message = (
  from: TrackedMessage['from'],
  id: string,
  sentAt: string,
  text: string,
  attachments: readonly AttachmentReference[],
): TrackedMessage => ({
  id,
  from,
  at: sentAt,
  text,
  files: attachments.flatMap(({ attachmentId, name, mediaType, size }) =>
    name === null ? [] : [{ id: attachmentId, name, mediaType, size }],
  ),
});

const at = <Type extends RecordedCaseEvent['type']>(
  events: EventsByRevision,
  revisions: readonly number[],
  type: Type,
): Extract<RecordedCaseEvent, { type: Type }>[] =>
  revisions
    .map((revision) => events.get(revision))
    .filter((event): event is Extract<RecordedCaseEvent, { type: Type }> => event?.type === type);
