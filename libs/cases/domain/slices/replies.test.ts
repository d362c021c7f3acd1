import { describe, expect, it } from '@jest/globals';
import { type CaseCommand } from '../decide.js';
import type { DecidedEvent } from '../events.js';
import {
  about,
  after,
  assigned,
  caseAfter,
  closed,
  deadline,
  failed,
  recorded,
  sent,
  statusAfter,
} from '../../testing/index.js';

const NOW = '2026-03-05T09:59:00.000Z';
const content = {
  replyId: 'r1',
  final: true,
  to: ['anna@kurier.example'],
  subject: 'Re: Remont mostu',
  text: 'W maju.',
  html: null,
  wholeHtml: null,
  attachments: [],
};
const record: Extract<CaseCommand, { kind: 'recordReply' }> = {
  kind: 'recordReply',
  ...content,
  cc: [],
  bcc: [],
  mailMessageId: '<r1@urzad.example>',
  inReplyTo: '<a@kurier.example>',
  references: ['<a@kurier.example>'],
  holdUntil: null,
  now: NOW,
  receipted: true,
};
const reply = { ...about, replyId: 'r1', final: true };
const written = (changes: Partial<(typeof recorded)['data']>): DecidedEvent => ({
  type: 'ReplyRecorded',
  data: { ...recorded.data, ...changes },
});
const held = written({ heldUntil: '2026-03-05T10:00:00.000Z' });
const released: DecidedEvent = { type: 'ReplyReleased', data: reply };
const cancelled: DecidedEvent = { type: 'ReplyCancelled', data: reply };
const reopened = (reason: string): DecidedEvent => ({
  type: 'CaseReopened',
  data: { ...about, reason, messageId: null },
});

describe('answering', () => {
  it('is recorded first', () => after(assigned).when(record).then([recorded]));
  it('needs an address', () =>
    after()
      .when({ ...record, to: [] })
      .thenRefused('contact-has-no-address'));
  it('is refused on a closed case', () => after(closed).when(record).thenRefused('case-closed'));
  it('stops the clock when it was sent, once', () => {
    const confirm: CaseCommand = {
      kind: 'confirmReplySent',
      replyId: 'r1',
      sentAt: '2026-03-05T10:00:00.000Z',
      takenBy: 'smtp',
    };
    after(recorded).when(confirm).then([sent]);
    after(recorded, sent).when(confirm).thenNothing();
    expect(caseAfter(recorded, sent).clock.deadlines).toMatchObject([{ state: 'stopped' }]);
  });
  it('stops the clock when it stands in the outbox, all the same', () => {
    const inOutbox: DecidedEvent = {
      type: 'ReplySent',
      data: { ...reply, sentAt: NOW, takenBy: 'outbox', answered: true },
    };
    after(recorded).when({ kind: 'confirmReplySent', replyId: 'r1', sentAt: NOW, takenBy: 'outbox' }).then([inOutbox]);
    const { clock, correspondence } = caseAfter(recorded, inOutbox);
    expect(clock.deadlines).toMatchObject([{ state: 'stopped' }]);
    expect(correspondence.replies).toMatchObject([{ state: 'outbox' }]);
    expect(statusAfter(assigned, recorded, inOutbox)).toBe('answered');
  });
  it('that cannot be delivered opens a case closed too early', () =>
    after(recorded, closed)
      .when({ kind: 'reportReplyFailed', replyId: 'r1', givenUp: true, reason: '550 no such user', now: NOW })
      .then([failed, reopened('reply-failed')]));
  it('that came back lets the clock run on, and opens a case that was closed', () => {
    const returning: CaseCommand = {
      kind: 'reportReplyReturned',
      replyId: 'r1',
      reason: '5.1.1',
      now: NOW,
    };
    const returned: DecidedEvent = {
      type: 'ReplyFailed',
      data: { ...reply, givenUp: true, returned: true, reason: '5.1.1' },
    };
    const recomputed: DecidedEvent = {
      type: 'DeadlineRecomputed',
      data: { ...about, ...deadline(), reason: 'reply-returned' },
    };
    after(recorded, sent).when(returning).then([returned, recomputed]);
    after(recorded, sent, closed)
      .when(returning)
      .then([returned, reopened('reply-failed'), recomputed]);
    after(recorded, sent, returned, recomputed).when(returning).thenNothing();
    after(recorded).when(returning).thenNothing();
    after(recorded, { type: 'ReplySent', data: { ...reply, sentAt: NOW, takenBy: 'outbox', answered: true } })
      .when(returning)
      .then([returned, recomputed]);
    expect(statusAfter(assigned, recorded, sent, returned, recomputed)).toBe('inProgress');
  });
  it('is sent again only after it failed', () => {
    after(recorded, failed)
      .when({ kind: 'retryReply', replyId: 'r1' })
      .then([{ type: 'ReplyRetryRequested', data: reply }]);
    after(recorded, sent).when({ kind: 'retryReply', replyId: 'r1' }).thenRefused('reply-not-failed');
    after().when({ kind: 'retryReply', replyId: 'r9' }).thenRefused('reply-not-found');
  });
});

describe('an interim answer', () => {
  const interim = written({ final: false });
  const interimSent: DecidedEvent = {
    type: 'ReplySent',
    data: { ...reply, final: false, sentAt: '2026-03-05T10:00:00.000Z', takenBy: 'smtp', answered: false },
  };

  it('leaves the clock running and the question unanswered', () => {
    after()
      .when({ ...record, final: false })
      .then([interim]);
    expect(statusAfter(assigned, interim, interimSent)).toBe('inProgress');
    expect(caseAfter(interim, interimSent).clock.deadlines).toMatchObject([{ state: 'running' }]);
  });
  it('that goes out after the final one takes nothing back', () =>
    expect(
      statusAfter(assigned, recorded, sent, written({ final: false, replyId: 'r2' }), {
        type: 'ReplySent',
        data: { ...reply, replyId: 'r2', final: false, sentAt: NOW, takenBy: 'smtp', answered: false },
      }),
    ).toBe('answered'));
  it('that comes back starts no clock', () =>
    after(interim, interimSent)
      .when({ kind: 'reportReplyReturned', replyId: 'r1', reason: '5.1.1', now: NOW })
      .then([
        { type: 'ReplyFailed', data: { ...reply, final: false, givenUp: true, returned: true, reason: '5.1.1' } },
      ]));
});

describe('a held answer', () => {
  const cancel: CaseCommand = { kind: 'cancelReply', replyId: 'r1' };
  const release: CaseCommand = { kind: 'releaseReply', replyId: 'r1' };

  it('says until when it can be taken back', () =>
    after()
      .when({ ...record, holdUntil: '2026-03-05T10:00:00.000Z' })
      .then([held]));
  it('is taken back, once, and never sent then', () => {
    after(held).when(cancel).then([cancelled]);
    after(held, cancelled).when(cancel).thenNothing();
    after(held, cancelled).when(release).thenNothing();
    expect(caseAfter(held, cancelled).correspondence.replyUnderWay).toBe(false);
  });
  it('is let go, once, and cannot be taken back any more', () => {
    after(held).when(release).then([released]);
    after(held, released).when(release).thenNothing();
    after(held, released).when(cancel).thenRefused('reply-already-sent');
    after(held, released, sent).when(cancel).thenRefused('reply-already-sent');
  });
  it('is the only one that can be taken back', () => {
    after(recorded).when(cancel).thenRefused('reply-already-sent');
    after(recorded, failed).when(cancel).thenRefused('reply-already-sent');
    after().when(cancel).thenRefused('reply-not-found');
  });
  it('opens a case that was closed with it', () =>
    after(held, closed)
      .when(cancel)
      .then([cancelled, reopened('reply-cancelled')]));
  it('does not stand against finding that it was no case, once it was taken back', () => {
    after(held).when({ kind: 'dismiss', reason: 'spam' }).thenRefused('case-already-answered');
    after(held, cancelled)
      .when({ kind: 'dismiss', reason: 'spam' })
      .then([{ type: 'CaseDismissed', data: { ...about, reason: 'spam' } }]);
  });
  // The term of the case ends on 2026-03-16 at 23:00:00 UTC.
  it.each([
    [
      'well before the end of the term',
      '2026-03-16T22:00:00.000Z',
      '2026-03-16T22:00:10.000Z',
      '2026-03-16T22:00:10.000Z',
    ],
    ['into the end of the term', '2026-03-16T22:59:45.000Z', '2026-03-16T22:59:55.000Z', '2026-03-16T22:59:50.000Z'],
    ['in its last seconds', '2026-03-16T22:59:51.000Z', '2026-03-16T23:00:01.000Z', null],
    ['past it', '2026-03-17T08:00:00.000Z', '2026-03-17T08:00:10.000Z', null],
  ])('%s is held no longer than that', (_, now, holdUntil, heldUntil) =>
    after()
      .when({ ...record, now, holdUntil })
      .then([{ type: 'ReplyRecorded', data: { ...recorded.data, heldUntil } }]),
  );
});

describe('the data protection notice', () => {
  const withNotice = written({ dataProtectionNotice: true });
  const unreceipted = { ...record, receipted: false };
  const second = { ...unreceipted, replyId: 'r2' };

  it('goes with the first answer where no receipt went out', () => after().when(unreceipted).then([withNotice]));
  it('goes with no later one', () =>
    after(withNotice, sent)
      .when(second)
      .then([written({ replyId: 'r2' })]));
  it.each<[string, DecidedEvent[]]>([
    ['was taken back', [written({ dataProtectionNotice: true, heldUntil: '2026-03-05T10:00:00.000Z' }), cancelled]],
    ['did not arrive', [withNotice, failed]],
    ['was no mail', [written({ via: 'phone' })]],
  ])('goes with the next where the first %s', (_, before) =>
    after(...before)
      .when(second)
      .then([written({ replyId: 'r2', dataProtectionNotice: true })]),
  );
});

describe('an answer without a mail of ours', () => {
  const tell: Extract<CaseCommand, { kind: 'recordDelivered' }> = {
    kind: 'recordDelivered',
    ...content,
    via: 'phone',
    to: [],
    deliveredAt: '2026-03-04T22:59:59.999Z',
    now: NOW,
  };

  it('stops the clock by the moment that the law counts', () =>
    after()
      .when(tell)
      .then([
        {
          type: 'ReplyRecorded',
          data: { ...recorded.data, via: 'phone', to: [], mailMessageId: null, inReplyTo: null, references: [] },
        },
        { type: 'ReplySent', data: { ...reply, sentAt: '2026-03-04T22:59:59.999Z', takenBy: 'hand', answered: true } },
      ]));
  it('lies neither ahead nor before the case came in', () => {
    after()
      .when({ ...tell, deliveredAt: '2026-03-05T10:00:00.000Z' })
      .thenRefused('delivered-in-future');
    after()
      .when({ ...tell, deliveredAt: '2026-03-01T10:00:00.000Z' })
      .thenRefused('delivered-before-receipt');
  });
  it('is refused on a closed case', () => after(closed).when(tell).thenRefused('case-closed'));

  const posted = { ...tell, via: 'post' as const };
  const delivered = (deliveredOn: string, previous: string | null = null): DecidedEvent => ({
    type: 'ReplyDelivered',
    data: { ...reply, deliveredOn, previous },
  });
  const wasPosted: readonly DecidedEvent[] = [
    {
      type: 'ReplyRecorded',
      data: { ...recorded.data, via: 'post', to: [], mailMessageId: null, inReplyTo: null, references: [] },
    },
    { type: 'ReplySent', data: { ...reply, sentAt: '2026-03-04T22:59:59.999Z', takenBy: 'hand', answered: true } },
  ];
  const confirm = (deliveredOn: string): CaseCommand => ({
    kind: 'confirmDelivery',
    replyId: 'r1',
    deliveredOn,
    now: '2026-03-20T10:00:00.000Z',
  });

  it('keeps the day of its receipt, with the answer or later, also in a closed case', () => {
    after()
      .when({ ...posted, deliveredOn: '2026-03-05' })
      .then([...wasPosted, delivered('2026-03-05')]);
    after(...wasPosted, closed)
      .when(confirm('2026-03-09'))
      .then([delivered('2026-03-09')]);
  });
  it('keeps it once, and corrects it', () => {
    after(...wasPosted, delivered('2026-03-09'))
      .when(confirm('2026-03-09'))
      .thenNothing();
    after(...wasPosted, delivered('2026-03-09'))
      .when(confirm('2026-03-10'))
      .then([delivered('2026-03-10', '2026-03-09')]);
  });
  it('has none ahead, before its posting, or of what comes back with no receipt', () => {
    after(...wasPosted)
      .when(confirm('2026-03-21'))
      .thenRefused('delivered-in-future');
    after(...wasPosted)
      .when(confirm('2026-03-03'))
      .thenRefused('delivered-before-sent');
    after(recorded, sent).when(confirm('2026-03-09')).thenRefused('no-receipt-of-delivery');
    after().when(confirm('2026-03-09')).thenRefused('reply-not-found');
  });
});
