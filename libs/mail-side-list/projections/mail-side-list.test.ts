import { describe, it } from '@jest/globals';
import { given, type ExampleEvent } from '#libs/projections/testing';
import { mailSideListProjection } from './mail-side-list.js';

describe('the list of mails outside of cases', () => {
  const about = { mailId: 'm', personId: 'p' };
  const setAside: ExampleEvent = {
    type: 'MailSetAside',
    data: {
      ...about,
      kind: 'automatic',
      sign: 'auto-submitted',
      receivedAt: '2026-03-02T08:00:00.000Z',
      throughGateway: true,
      size: 9,
      rawHash: 'h',
      from: 'jan@gazeta.example',
      subject: 'Poza biurem',
    },
  };
  const putAway: ExampleEvent = { type: 'MailPutAway', data: about };
  const placed: ExampleEvent = { type: 'MailPlaced', data: { ...about, caseId: 'c', place: 'inCase' } };

  it.each<[string, ExampleEvent[], object]>([
    [
      'shows what came in',
      [setAside],
      { kind: 'automatic', sender: 'jan@gazeta.example', subject: 'Poza biurem', state: 'waiting', case_id: null },
    ],
    ['knows what was put away', [setAside, putAway], { state: 'putAway' }],
    ['knows what was taken back', [setAside, putAway, { type: 'MailTakenBack', data: about }], { state: 'waiting' }],
    ['knows of which case it is part', [setAside, placed], { state: 'placed', case_id: 'c' }],
    [
      'shows again what a case did not take',
      [setAside, placed, { type: 'MailPlacingFailed', data: { ...about, caseId: 'c', reason: 'case-closed' } }],
      { state: 'waiting', case_id: null },
    ],
    [
      'forgets a person',
      [setAside, { type: 'SubjectErased', data: { subject: 'p' } }],
      { sender: null, subject: null, state: 'waiting' },
    ],
    [
      'forgets the words of a case that was disposed of',
      [setAside, placed, { type: 'CaseDisposed', data: { caseId: 'c' } }],
      { sender: null, subject: null, state: 'placed' },
    ],
  ])('%s', (_, events, row) =>
    given(mailSideListProjection, events).then({ mail_side_list: [{ mail_id: 'm', ...row }] }),
  );
});
