import { describe, expect, it } from '@jest/globals';
import { fold } from '#libs/kernel';
import type { RecordedCaseEvent } from '../domain/events.js';
import { caseHead, messageOf, noteOf } from './case-file.js';
import { caseIndex } from './case-index.js';
import { correspondencePage } from './correspondence-page.js';

let revision = 0;
const event = (type: RecordedCaseEvent['type'], data: object, actor = 'olga') =>
  ({
    type,
    revision: revision++,
    data: { caseId: 'i', contactId: 'c', ...data },
    metadata: { actor, occurredAt: `2026-03-02T08:00:0${revision % 10}.000Z` },
  }) as unknown as RecordedCaseEvent;

const message = {
  messageId: 'm1',
  channel: 'email',
  from: 'a@b',
  to: ['p@u'],
  cc: [],
  subject: 'S',
  text: 'T',
  html: null,
  receivedAt: 'R',
  mailMessageId: '<a@b>',
  references: [],
  marks: [],
  recipientsLeftOut: 0,
  proven: false,
  joinedFromId: null,
  attachments: [],
  rawHash: 'h',
  automatic: false,
  subjectChanged: false,
};
const start = () => {
  revision = 0;
  return [
    event(
      'CaseRegistered',
      {
        kind: 'pressInquiry',
        number: '2026/000001',
        channel: 'email',
        subject: 'S',
        newsroomId: null,
        receivedAt: 'R',
        suspectedCaseId: null,
        threadNote: null,
      },
      'system',
    ),
    event('MessageReceived', message, 'system'),
    event(
      'DeadlineStarted',
      {
        deadlineId: 'd1',
        rule: 'UDIP-13-1',
        whose: 'ours',
        basis: 'b',
        startsAt: 'R',
        nominalEnd: null,
        legalEnd: null,
        internalTarget: null,
        endInstant: 'E',
        trace: [],
        alarms: [],
      },
      'system',
    ),
  ];
};
const reply = {
  replyId: 'r1',
  final: true,
  via: 'email',
  heldUntil: null,
  to: ['a@b'],
  cc: [],
  bcc: [],
  subject: 'Re: S',
  text: 'A',
  mailMessageId: '<r@u>',
  inReplyTo: '<a@b>',
  references: [],
  attachments: [],
};
/** The page of a case, as its newest events say. */
function file(...events: RecordedCaseEvent[]) {
  const index = fold(caseIndex, events);
  const byRevision = new Map(events.map((one) => [one.revision, one]));
  const page = correspondencePage(index);
  return {
    ...caseHead(index, byRevision),
    correspondence: page.messages.map((place) => messageOf(index, place, byRevision, 'prasa@urzad.example')),
    notes: page.notes.map((place) => noteOf(index, place, byRevision)),
  };
}

describe('the file of a case', () => {
  it('holds the correspondence in order, with the state of what goes out', () => {
    const sent = file(
      ...start(),
      event('ReplyRecorded', reply),
      event('ReplySent', { replyId: 'r1', final: true, sentAt: 'X', takenBy: 'smtp', answered: true }, 'system'),
    );
    expect(sent.correspondence.map(({ id, direction, state, from }) => [id, direction, state, from])).toEqual([
      ['m1', 'in', 'received', 'a@b'],
      ['r1', 'out', 'sent', 'prasa@urzad.example'],
    ]);
    expect(sent.deadlines[0]?.metAt).toBe('X');
    expect(sent.status).toBe('answered');
  });

  it('says why an answer did not go out, and forgets it when it is sent again', () => {
    const failed = [
      ...start(),
      event('ReplyRecorded', reply),
      event('ReplyFailed', { replyId: 'r1', final: true, givenUp: true, reason: '550' }, 'system'),
    ];
    expect(file(...failed).correspondence[1]).toMatchObject({ state: 'failed', failure: '550' });
    expect(file(...failed, event('ReplyRetryRequested', { replyId: 'r1' })).correspondence[1]).toMatchObject({
      state: 'recorded',
      failure: null,
    });
  });

  it('shows nothing of an erased person but what happened', () => {
    const [registered, , clock] = start();
    const erased = file(
      registered!,
      event('MessageReceived', {
        ...message,
        from: null,
        to: null,
        cc: null,
        subject: null,
        text: null,
        references: null,
      }),
      clock!,
    );
    expect(erased.correspondence[0]).toMatchObject({ from: null, to: [], cc: [], text: null });
  });

  it('keeps notes, the assignment and escalations with their authors', () => {
    const worked = file(
      ...start(),
      event('CaseAssigned', {
        employeeId: 'jan',
        previousEmployeeId: null,
        unitId: 'roads',
        priority: 'high',
        note: 'N',
        dueAt: null,
      }),
      event('NoteAdded', { noteId: 'n1', text: 'X', attachments: [] }, 'jan'),
      event('CaseEscalated', { deadlineId: 'd1', level: 1 }, 'system'),
    );
    expect(worked.assignments.at(-1)).toMatchObject({ employeeId: 'jan', byId: 'olga', note: 'N' });
    expect(worked.notes[0]).toMatchObject({ id: 'n1', authorId: 'jan' });
    expect(worked.escalations).toEqual([{ level: 1, at: expect.any(String) }]);
  });
});
