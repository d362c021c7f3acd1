import { describe, expect, it } from '@jest/globals';
import type { OfficeMailbox, Verdict } from './message.js';
import { readMessage } from './read-message.js';

const office: OfficeMailbox = { addresses: ['prasa@urzad.example', 'rzecznik@urzad.example'] };

async function verdictOf(lines: readonly string[], envelopeFrom?: string): Promise<Verdict> {
  const heads = lines.some((line) => /^from:/i.test(line)) ? lines : ['From: Jan <jan@gazeta.example>', ...lines];
  const outcome = readMessage(Buffer.from(`${heads.join('\r\n')}\r\n\r\nTreść\r\n`), { office, envelopeFrom });
  if (outcome.outcome !== 'read') throw new Error('unreadable');
  return outcome.message.verdict;
}

const report = (type: string) => `Content-Type: multipart/report; report-type=${type}; boundary=b`;

const cases: readonly [string, readonly string[], Verdict['kind'], string][] = [
  ['a question', ['Subject: Pytanie o drogi'], 'ordinary', 'none'],
  ['an answer by a person to an automatic reply', ['Subject: Re: Automatyczna odpowiedź: Pytanie'], 'ordinary', 'none'],
  ['Auto-Submitted: no', ['Subject: x', 'Auto-Submitted: no'], 'ordinary', 'none'],
  ['a newsroom’s group', ['Subject: x', 'List-Id: <redakcja.gazeta.example>', 'Precedence: list'], 'ordinary', 'none'],
  ['an invitation', ['Subject: Konferencja', 'Content-Type: text/calendar; method=REQUEST'], 'ordinary', 'none'],
  ['a subject about being out of office', ['Subject: Poza biurem marszałka: pytania'], 'ordinary', 'none'],
  ['RFC 3834, replied', ['Auto-Submitted: auto-replied'], 'automatic', 'auto-submitted'],
  [
    'RFC 3834, generated, with a comment',
    ['Auto-Submitted: auto-generated (out of office)'],
    'automatic',
    'auto-submitted',
  ],
  ['Precedence: bulk', ['Precedence: bulk'], 'automatic', 'precedence'],
  ['Precedence: auto_reply', ['Precedence: auto_reply'], 'automatic', 'precedence'],
  ['X-Autoreply', ['X-Autoreply: yes'], 'automatic', 'autoreply-header'],
  ['X-Autorespond', ['X-Autorespond: 1'], 'automatic', 'autoreply-header'],
  ['an Exchange rule', ['X-MS-Exchange-Inbox-Rules-Loop: jan@gazeta.example'], 'automatic', 'exchange-inbox-rule'],
  [
    'Outlook in Polish',
    ['Subject: =?utf-8?Q?Automatyczna_odpowied=C5=BA:_Pytanie?='],
    'automatic',
    'automatic-subject',
  ],
  ['Outlook in English', ['Subject: Automatic reply: Pytanie'], 'automatic', 'automatic-subject'],
  ['Outlook in German', ['Subject: Automatische Antwort: Pytanie'], 'automatic', 'automatic-subject'],
  ['German absence', ['Subject: Abwesenheitsnotiz: Pytanie'], 'automatic', 'automatic-subject'],
  ['Polish absence', ['Subject: Poza biurem: Pytanie'], 'automatic', 'automatic-subject'],
  ['English absence', ['Subject: Out of Office: Pytanie'], 'automatic', 'automatic-subject'],
  ['the null sender in a header', ['Return-Path: <>', 'Subject: x'], 'automatic', 'null-sender'],
  ['a read receipt', [report('disposition-notification')], 'automatic', 'disposition-report'],
  ['a calendar answer', ['Content-Type: text/calendar; method=REPLY'], 'automatic', 'calendar-reply'],
  ['a delivery report', [report('delivery-status')], 'bounce', 'delivery-report'],
  [
    'a delivery report that is auto-submitted',
    ['Auto-Submitted: auto-replied', report('delivery-status')],
    'bounce',
    'delivery-report',
  ],
  ['failed recipients', ['X-Failed-Recipients: x@y.example'], 'bounce', 'failed-recipients'],
  ['the mail daemon', ['From: Mail Delivery System <MAILER-DAEMON@mx.example>'], 'bounce', 'report-sender'],
  [
    'a postmaster’s report',
    ['From: postmaster@mx.example', 'Subject: Undeliverable: Pytanie'],
    'bounce',
    'report-sender',
  ],
  ['a postmaster who writes', ['From: postmaster@gazeta.example', 'Subject: Pytanie'], 'ordinary', 'none'],
  ['a Polish report', ['Return-Path: <>', 'Subject: Niedostarczona: Pytanie'], 'bounce', 'null-sender-report'],
  ['our own Message-ID', ['Message-ID: <rzecznik.123@urzad.example>'], 'own', 'own-message-id'],
  [
    'mail from our own address, whatever way it took',
    ['From: rzecznik@urzad.example', 'Subject: x'],
    'own',
    'own-address',
  ],
  ['our own mail', ['From: rzecznik@urzad.example', 'X-Rzecznik: 123'], 'own', 'own-header'],
  ['a stranger with our header', ['X-Rzecznik: 123'], 'ordinary', 'none'],
  ['a Message-ID in our form of elsewhere', ['Message-ID: <rzecznik.123@gazeta.example>'], 'ordinary', 'none'],
];

describe('machine or person', () => {
  it.each(cases)('%s', async (_, lines, kind, sign) => expect(await verdictOf(lines)).toMatchObject({ kind, sign }));

  it('knows the null sender of the envelope', async () => {
    expect(await verdictOf(['Subject: x'], '')).toMatchObject({ kind: 'automatic', sign: 'null-sender' });
    expect(await verdictOf(['Subject: x'], 'jan@gazeta.example')).toMatchObject({ kind: 'ordinary' });
  });
});

describe('a receipt', () => {
  it.each<[string, readonly string[], boolean]>([
    ['a person', ['Subject: x'], true],
    ['a list', ['List-Id: <redakcja.gazeta.example>'], false],
    ['Precedence: list', ['Precedence: list'], false],
    ['a newsletter', ['List-Unsubscribe: <https://x.example>'], false],
    ['somebody who wants none', ['X-Auto-Response-Suppress: OOF, AutoReply'], false],
    ['a no-reply address', ['From: no-reply@gazeta.example'], false],
    ['a no-reply address with a tag', ['From: noreply+123@gazeta.example'], false],
    ['nobody', ['From: ,'], false],
    ['an automatic reply', ['Auto-Submitted: auto-replied'], false],
  ])('may go to %s: %s %s', async (_, lines, may) =>
    expect((await verdictOf(lines)).mayBeAnsweredAutomatically).toBe(may),
  );
});
