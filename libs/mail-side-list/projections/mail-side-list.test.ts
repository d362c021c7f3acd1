import { describe, it } from '@jest/globals';
import { given, type ExampleEvent } from '#libs/projections/testing';
import { mailSideListProjection } from './mail-side-list.js';

describe('the side list', () => {
  const facts = {
    mailId: 'm',
    personId: 'p',
    kind: 'automatic',
    sign: 'auto-submitted',
    receivedAt: '2026-03-02T08:00:00.000Z',
    caseId: null,
    size: 9,
    rawHash: 'h',
  };
  const setAside: ExampleEvent = {
    type: 'MailSetAside',
    data: { ...facts, from: 'jan@gazeta.example', subject: 'Poza biurem' },
  };

  it.each<[string, ExampleEvent[], object]>([
    [
      'shows what was set aside',
      [setAside],
      { kind: 'automatic', sender: 'jan@gazeta.example', subject: 'Poza biurem', state: 'aside' },
    ],
    [
      'knows what was given back',
      [setAside, { type: 'MailResubmitted', data: { mailId: 'm', personId: 'p' } }],
      { state: 'resubmitted' },
    ],
    [
      'forgets a person',
      [setAside, { type: 'SubjectErased', data: { subject: 'p' } }],
      { sender: null, subject: null, state: 'aside' },
    ],
  ])('%s', (_, events, row) =>
    given(mailSideListProjection, events).then({ mail_side_list: [{ mail_id: 'm', ...row }] }),
  );
});
