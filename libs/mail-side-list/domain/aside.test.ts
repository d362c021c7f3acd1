import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { asideDecider, type AsideFacts } from './aside.js';
import type { AsideEvent } from './events.js';

const mail: AsideFacts = {
  mailId: 'm',
  personId: 'p',
  kind: 'automatic',
  sign: 'auto-submitted',
  from: 'jan@gazeta.example',
  subject: 'Poza biurem',
  receivedAt: '2026-03-02T08:00:00.000Z',
  throughGateway: true,
  size: 100,
  rawHash: 'f00d',
};
const about = { mailId: 'm', personId: 'p' };
const setAside: AsideEvent = { type: 'MailSetAside', data: mail };
const putAway: AsideEvent = { type: 'MailPutAway', data: about };
const takenBack: AsideEvent = { type: 'MailTakenBack', data: about };
const placed: AsideEvent = { type: 'MailPlaced', data: { ...about, caseId: 'c', place: 'inCase' } };
const failed: AsideEvent = { type: 'MailPlacingFailed', data: { ...about, caseId: 'c', reason: 'case-closed' } };
const place = { kind: 'place', caseId: 'c', place: 'inCase' } as const;
const giveUp = { kind: 'giveUpPlacing', caseId: 'c', reason: 'case-closed' } as const;

describe('a mail outside of cases', () => {
  it('is taken in once', () => {
    given(asideDecider, []).when({ kind: 'setAside', mail }).then([setAside]);
    given(asideDecider, [setAside]).when({ kind: 'setAside', mail }).thenNothing();
  });

  it('is put away and taken back', () => {
    given(asideDecider, [setAside]).when({ kind: 'putAway' }).then([putAway]);
    given(asideDecider, [setAside, putAway]).when({ kind: 'takeBack' }).then([takenBack]);
    given(asideDecider, [setAside, putAway, takenBack]).when({ kind: 'putAway' }).then([putAway]);
  });

  it('is put away once, and taken back once', () => {
    given(asideDecider, [setAside, putAway]).when({ kind: 'putAway' }).thenRefused('mail-already-put-away');
    given(asideDecider, [setAside]).when({ kind: 'takeBack' }).thenRefused('mail-not-put-away');
  });

  it('becomes part of one case, also after it was put away', () => {
    given(asideDecider, [setAside]).when(place).then([placed]);
    given(asideDecider, [setAside, putAway]).when(place).then([placed]);
    given(asideDecider, [setAside, placed])
      .when({ ...place, caseId: 'other' })
      .thenRefused('mail-already-placed');
    given(asideDecider, [setAside, placed]).when({ kind: 'putAway' }).thenRefused('mail-already-placed');
  });

  it('waits again where the case did not take it', () => {
    given(asideDecider, [setAside, placed]).when(giveUp).then([failed]);
    given(asideDecider, [setAside, placed, failed]).when(giveUp).thenNothing();
    given(asideDecider, [setAside, placed, failed]).when(place).then([placed]);
  });

  it('that nobody knows is not found', () =>
    given(asideDecider, []).when({ kind: 'putAway' }).thenRefused('mail-not-found'));
});
