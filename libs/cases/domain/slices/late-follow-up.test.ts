import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, OfficeError } from '#libs/kernel';
import {
  about,
  after,
  assigned,
  caseAfter,
  caseRules,
  deadline,
  message,
  recorded,
  registered,
  sent,
} from '../../testing/index.js';
import { owedDeadlines, statusOf } from '../case.js';
import type { CaseCommand } from '../decide.js';
import type { DecidedEvent } from '../events.js';

const RECEIVED = '2026-03-04T09:00:00.000Z';
const NOW = '2026-03-05T10:00:00.000Z';
const later = message({ messageId: 'm2', receivedAt: RECEIVED });
const received = (changes: Partial<typeof later> = {}): DecidedEvent => ({
  type: 'MessageReceived',
  data: { ...about, ...later, ...changes },
});
const confirm: CaseCommand = { kind: 'confirmReplySent', replyId: 'r1', sentAt: NOW, takenBy: 'smtp' };
const sentButOwing = { ...sent, data: { ...sent.data, answered: false } } as DecidedEvent;
const startedBy = (messageId: string, receivedAt = RECEIVED): DecidedEvent => ({
  type: 'DeadlineStarted',
  data: { ...about, ...deadline(messageId, 'UDIP-13-1', receivedAt) },
});

describe('a message that comes in while the answer is on its way', () => {
  it('is not answered by it: its clock runs from its receipt', () =>
    after(recorded, received())
      .when(confirm)
      .then([sentButOwing, startedBy('m2')]));
  it('waits for an answer, or for the word that it needs none', () => {
    const theCase = caseAfter(assigned, recorded, received(), sentButOwing, startedBy('m2'));
    expect(statusOf(theCase)).toBe('inProgress');
    expect(owedDeadlines(theCase.clock)).toMatchObject([{ startsAt: RECEIVED }]);
    after(recorded, received(), sentButOwing, startedBy('m2'))
      .when({ kind: 'needNoAnswer', messageId: 'm2' })
      .then([
        {
          type: 'AnswerNotNeeded',
          data: {
            ...about,
            messageId: 'm2',
            deadlineIds: [deadline('m2', 'UDIP-13-1', RECEIVED).deadlineId],
            answered: true,
          },
        },
      ]);
  });
  it('starts nothing where it is automatic, or where the answer was written after it', () => {
    after(recorded, received({ automatic: true }))
      .when(confirm)
      .then([sent]);
    after(received(), recorded).when(confirm).then([sent]);
  });
  it('is answered by an answer that was written after it, whichever of the two is sent first', () => {
    const second: DecidedEvent = { type: 'ReplyRecorded', data: { ...recorded.data, replyId: 'r2' } };
    const secondSent = { ...sent, data: { ...sent.data, replyId: 'r2' } } as DecidedEvent;
    after(recorded, received(), second, secondSent).when(confirm).then([sent]);
    after(recorded, received(), second, sentButOwing, startedBy('m2'))
      .when({ ...confirm, replyId: 'r2' })
      .then([secondSent]);
  });
  it('of several, the first starts the clock', () =>
    after(recorded, received(), received({ messageId: 'm3', receivedAt: NOW }))
      .when(confirm)
      .then([sentButOwing, startedBy('m2')]));
});

it('whatever the order in which answers are written and sent and messages come in, what nobody answered has a clock', () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.constant('message' as const) },
    { weight: 3, arbitrary: fc.constant('write' as const) },
    { weight: 3, arbitrary: fc.record({ send: fc.nat({ max: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ fail: fc.nat({ max: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ retry: fc.nat({ max: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ none: fc.nat({ max: 5 }) }) },
  );
  let owing = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let history: readonly DecidedEvent[] = registered;
      /** Which messages stood there when an answer was written. */
      const known = new Map<string, readonly string[]>();
      const receipts = new Map([['m1', '2026-03-02T08:00:00.000Z']]);
      const open = new Set(['m1']);
      steps.forEach((one, number) => {
        const now = new Date(Date.parse(RECEIVED) + number * 60_000).toISOString();
        const replyId = `r${number}`;
        const written = (place: number) => [...known.keys()][place] ?? 'none';
        const command: CaseCommand =
          one === 'message'
            ? { kind: 'receiveMessage', message: message({ messageId: `m-${number}`, receivedAt: now }) }
            : one === 'write'
              ? {
                  kind: 'recordReply',
                  ...recorded.data,
                  replyId,
                  mailMessageId: `<${replyId}@urzad.example>`,
                  to: ['anna@kurier.example'],
                  cc: [],
                  bcc: [],
                  subject: '',
                  text: '',
                  inReplyTo: null,
                  references: [],
                  holdUntil: null,
                  receipted: true,
                  now,
                }
              : 'send' in one
                ? { kind: 'confirmReplySent', replyId: written(one.send), sentAt: now, takenBy: 'smtp' }
                : 'fail' in one
                  ? { kind: 'reportReplyFailed', replyId: written(one.fail), givenUp: true, reason: '550', now }
                  : 'retry' in one
                    ? { kind: 'retryReply', replyId: written(one.retry) }
                    : { kind: 'needNoAnswer', messageId: [...receipts.keys()][one.none] ?? 'none' };
        try {
          const decided = caseRules.decide(command, fold(caseRules, history));
          history = [...history, ...decided];
          for (const { type, data } of decided) {
            if (type === 'MessageReceived') {
              receipts.set(data.messageId, data.receivedAt);
              open.add(data.messageId);
            }
            if (type === 'ReplyRecorded') known.set(data.replyId, [...receipts.keys()]);
            if (type === 'ReplySent') for (const id of known.get(data.replyId) ?? []) open.delete(id);
            if (type === 'AnswerNotNeeded') open.delete(data.messageId);
          }
        } catch (error) {
          if (!(error instanceof OfficeError)) throw error;
        }
        const theCase = fold(caseRules, history);
        const clocks = owedDeadlines(theCase.clock);
        for (const id of open) expect(clocks.some(({ startsAt }) => startsAt <= receipts.get(id)!)).toBe(true);
        if (open.size === 0) expect(clocks).toEqual([]);
        expect(theCase.clock.owed.met).toBe(open.size === 0);
        if (theCase.clock.owed.followUps.length > 0) owing += 1;
      });
    }),
    { numRuns: 300 },
  );
  expect(owing).toBeGreaterThan(0);
});
