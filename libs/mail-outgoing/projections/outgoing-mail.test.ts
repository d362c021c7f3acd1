import { describe, it } from '@jest/globals';
import { given, type ExampleEvent } from '#libs/projections/testing';
import { outgoingMailProjection } from './outgoing-mail.js';

const about = { mailId: 'm', personId: 'p', kind: 'reply', about: { kind: 'case', id: 'i' }, caseId: 'i' };
const recorded: ExampleEvent = { type: 'MailRecorded', data: { ...about, to: [], cc: [], subject: '', text: '' } };
const failed = (nextAttemptAt: string | null): ExampleEvent => ({
  type: 'MailDeliveryFailed',
  data: { ...about, attempt: 1, reason: '451', nextAttemptAt },
});

describe('the queue of outgoing mail', () => {
  it.each<[string, ExampleEvent[], object]>([
    [
      'recorded: due at once',
      [recorded],
      { state: 'recorded', attempts: 0, next_attempt_at: '2026-03-02T08:00:00.000Z', person_id: 'p' },
    ],
    [
      'failed: due later',
      [recorded, failed('2026-03-02T09:00:00.000Z')],
      { state: 'recorded', attempts: 1, next_attempt_at: '2026-03-02T09:00:00.000Z' },
    ],
    ['given up: not due', [recorded, failed(null)], { state: 'failed', attempts: 1, next_attempt_at: null }],
    [
      'wanted again: due',
      [recorded, failed(null), { type: 'MailRetryRequested', data: about }],
      { state: 'recorded', attempts: 0, next_attempt_at: '2026-03-02T08:00:02.000Z' },
    ],
    ['sent: not due', [recorded, { type: 'MailSent', data: about }], { state: 'sent', next_attempt_at: null }],
  ])('%s', (_, events, row) =>
    given(outgoingMailProjection, events).then({ outgoing_mail: [{ mail_id: 'm', ...row }] }),
  );
});
