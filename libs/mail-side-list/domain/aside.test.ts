import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { asideDecider, type AsideFacts } from './aside.js';
import type { AsideEvent } from './events.js';

const mail: AsideFacts = {
  mailId: 'm',
  personId: 'm',
  kind: 'automatic',
  sign: 'auto-submitted',
  from: 'jan@gazeta.example',
  subject: 'Poza biurem',
  receivedAt: '2026-03-02T08:00:00.000Z',
  caseId: null,
  size: 100,
  rawHash: 'f00d',
};
const setAside: AsideEvent = { type: 'MailSetAside', data: mail };
const resubmitted: AsideEvent = { type: 'MailResubmitted', data: { mailId: 'm', personId: 'm', caseId: null } };

describe('the side list', () => {
  it('takes a mail once', () => {
    given(asideDecider, []).when({ kind: 'setAside', mail }).then([setAside]);
    given(asideDecider, [setAside]).when({ kind: 'setAside', mail }).thenNothing();
  });

  it('gives a mail back, once', () => {
    given(asideDecider, [setAside]).when({ kind: 'resubmit' }).then([resubmitted]);
    given(asideDecider, [setAside, resubmitted]).when({ kind: 'resubmit' }).thenNothing();
    given(asideDecider, []).when({ kind: 'resubmit' }).thenRefused('mail-not-found');
  });

  it('takes it again where registering failed again', () =>
    given(asideDecider, [setAside, resubmitted])
      .when({ kind: 'setAside', mail: { ...mail, kind: 'failed' } })
      .then([{ type: 'MailSetAside', data: { ...mail, kind: 'failed' } }]));
});
