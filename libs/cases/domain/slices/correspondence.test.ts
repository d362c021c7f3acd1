import { describe, expect, it } from '@jest/globals';
import { type CaseCommand } from '../decide.js';
import type { CaseEvent } from '../events.js';
import {
  about,
  after,
  assigned,
  closed,
  deadline,
  failed,
  message,
  recorded,
  sent,
  statusAfter,
} from '../../testing/index.js';

describe('a further message', () => {
  const followUp = message({ messageId: 'm2', mailMessageId: '<b@kurier.example>' });
  const next = deadline({ deadlineId: 'd2' });
  const receive: CaseCommand = { kind: 'receiveMessage', message: followUp, deadline: next };
  const joined: CaseEvent = { type: 'MessageReceived', data: { ...about, ...followUp } };
  const restarted: CaseEvent = { type: 'DeadlineStarted', data: { ...about, ...next } };

  it('joins without a new clock while one runs', () => after().when(receive).then([joined]));
  it('starts a clock of its own after an answer', () => after(recorded, sent).when(receive).then([joined, restarted]));
  it('reopens a closed case', () =>
    after(recorded, sent, closed)
      .when(receive)
      .then([joined, { type: 'CaseReopened', data: { ...about, reason: 'follow-up', messageId: 'm2' } }, restarted]));
  it('stands in the case once', () => after(joined).when(receive).thenNothing());
  it('changes nothing else when it is automatic', () => {
    const automatic = { ...followUp, automatic: true };
    after(recorded, sent, closed)
      .when({ kind: 'receiveMessage', message: automatic, deadline: next })
      .then([{ type: 'MessageReceived', data: { ...about, ...automatic } }]);
  });
});

describe('answering', () => {
  const { kind: _kind, ...reply } = { kind: 'x', ...recorded.data } as Record<string, unknown>;
  const { caseId: _i, contactId: _c, ...content } = reply;
  const record = { kind: 'recordReply', ...content } as CaseCommand;

  it('is recorded first', () => after(assigned).when(record).then([recorded]));
  it('needs an address', () =>
    after()
      .when({ ...record, to: [] } as CaseCommand)
      .thenRefused('contact-has-no-address'));
  it('is refused on a closed case', () => after(closed).when(record).thenRefused('case-closed'));
  it('stops the clock when it was sent, once', () => {
    after(recorded).when({ kind: 'confirmReplySent', replyId: 'r1', sentAt: '2026-03-05T10:00:00.000Z' }).then([sent]);
    after(recorded, sent)
      .when({ kind: 'confirmReplySent', replyId: 'r1', sentAt: '2026-03-05T10:00:00.000Z' })
      .thenNothing();
  });
  it('that cannot be delivered opens a case closed too early', () =>
    after(recorded, closed)
      .when({ kind: 'reportReplyFailed', replyId: 'r1', final: true, reason: '550 no such user' })
      .then([failed, { type: 'CaseReopened', data: { ...about, reason: 'reply-failed', messageId: null } }]));
  it('that came back lets the clock run on, and opens a case that was closed', () => {
    const returning: CaseCommand = {
      kind: 'reportReplyReturned',
      replyId: 'r1',
      reason: '5.1.1',
      deadline: deadline(),
    };
    const returned: CaseEvent = {
      type: 'ReplyFailed',
      data: { ...about, replyId: 'r1', final: true, returned: true, reason: '5.1.1' },
    };
    const recomputed: CaseEvent = {
      type: 'DeadlineRecomputed',
      data: { ...about, ...deadline(), reason: 'reply-returned' },
    };
    const reopened: CaseEvent = { type: 'CaseReopened', data: { ...about, reason: 'reply-failed', messageId: null } };
    after(recorded, sent).when(returning).then([returned, recomputed]);
    after(recorded, sent, closed).when(returning).then([returned, reopened, recomputed]);
    after(recorded, sent, returned, recomputed).when(returning).thenNothing();
    after(recorded).when(returning).thenNothing();
    expect(statusAfter(assigned, recorded, sent, returned, recomputed)).toBe('inProgress');
  });
  it('is sent again only after it failed', () => {
    after(recorded, failed)
      .when({ kind: 'retryReply', replyId: 'r1' })
      .then([{ type: 'ReplyRetryRequested', data: { ...about, replyId: 'r1' } }]);
    after(recorded, sent).when({ kind: 'retryReply', replyId: 'r1' }).thenRefused('reply-not-failed');
    after().when({ kind: 'retryReply', replyId: 'r9' }).thenRefused('reply-not-found');
  });
});

describe('passing on', () => {
  const forward = (messageId: string): CaseCommand => ({
    kind: 'forwardMessage',
    messageId,
    employeeId: 'e2',
    note: null,
  });

  it.each(['m1', 'r1'])('takes any message of the case: %s', (messageId) =>
    after(recorded)
      .when(forward(messageId))
      .then([{ type: 'MessageForwarded', data: { ...about, messageId, employeeId: 'e2', note: null } }]),
  );
  it('takes no other', () => after().when(forward('m9')).thenRefused('message-not-found'));
});
