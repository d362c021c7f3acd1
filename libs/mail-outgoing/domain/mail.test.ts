import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import type { MailEvent } from './events.js';
import { mailDecider, type MailToRecord } from './mail.js';

const mail: MailToRecord = {
  mailId: 'm',
  personId: 'p',
  kind: 'reply',
  about: { kind: 'case', id: 'i' },
  caseId: 'i',
  to: ['jan@gazeta.example'],
  cc: [],
  bcc: [],
  subject: 'Re: Drogi',
  text: 'Dzień dobry',
  html: null,
  wholeHtml: null,
  footer: null,
  messageId: '<rzecznik.m@urzad.example>',
  inReplyTo: null,
  references: [],
  attachments: [],
};
const about = { mailId: 'm', personId: 'p', kind: 'reply', about: { kind: 'case', id: 'i' }, caseId: 'i' } as const;
const recorded: MailEvent = { type: 'MailRecorded', data: mail };
const sent: MailEvent = {
  type: 'MailSent',
  data: { ...about, sentAt: '2026-03-02T08:00:00.000Z', acceptedBy: 'smtp', response: null },
};
const failed = (attempt: number, nextAttemptAt: string | null): MailEvent => ({
  type: 'MailDeliveryFailed',
  data: { ...about, attempt, reason: '451 later', nextAttemptAt },
});
const later = '2026-03-02T08:01:00.000Z';
const confirm = {
  kind: 'confirmSent',
  sentAt: '2026-03-02T08:00:00.000Z',
  acceptedBy: 'smtp',
  response: null,
} as const;

describe('an outgoing mail', () => {
  it('is recorded once', () => {
    given(mailDecider, []).when({ kind: 'record', mail }).then([recorded]);
    given(mailDecider, [recorded]).when({ kind: 'record', mail }).thenNothing();
  });

  it('is sent once', () => {
    given(mailDecider, [recorded]).when(confirm).then([sent]);
    given(mailDecider, [recorded, sent]).when(confirm).thenNothing();
  });

  it('counts its failed attempts, until it is given up', () => {
    const fail = (nextAttemptAt: string | null) =>
      ({ kind: 'reportFailure', reason: '451 later', nextAttemptAt }) as const;
    given(mailDecider, [recorded])
      .when(fail(later))
      .then([failed(1, later)]);
    given(mailDecider, [recorded, failed(1, later)])
      .when(fail(null))
      .then([failed(2, null)]);
    given(mailDecider, [recorded, failed(1, null)])
      .when(fail(later))
      .thenNothing();
    given(mailDecider, [recorded, sent]).when(fail(later)).thenNothing();
  });

  it('is tried again when somebody wants it, if it was given up', () => {
    given(mailDecider, [recorded, failed(1, null)])
      .when({ kind: 'retry' })
      .then([{ type: 'MailRetryRequested', data: about }]);
    given(mailDecider, [recorded, failed(1, later)])
      .when({ kind: 'retry' })
      .thenNothing();
    given(mailDecider, [recorded, sent])
      .when({ kind: 'retry' })
      .then([{ type: 'MailRetryRequested', data: about }]);
    given(mailDecider, [recorded, failed(1, null), { type: 'MailRetryRequested', data: about }])
      .when(confirm)
      .then([sent]);
  });

  it('that was never recorded is nobody’s', () => given(mailDecider, []).when(confirm).thenRefused('mail-not-found'));
});
