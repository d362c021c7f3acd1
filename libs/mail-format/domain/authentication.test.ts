import { describe, expect, it } from '@jest/globals';
import { readMessage } from './read-message.js';

const office = { addresses: ['prasa@office.test'], authservId: 'mx.office.test' } as const;

/** Whether a receipt may go to whoever wrote. */
function answered(heads: readonly string[], envelopeFrom: string | undefined): boolean {
  const raw = Buffer.from(['To: prasa@office.test', 'Subject: x', ...heads, '', 'y'].join('\r\n'));
  const reading = readMessage(raw, { office, envelopeFrom });
  if (reading.outcome !== 'read') throw new Error('unreadable');
  expect(reading.message.verdict.kind).toBe('ordinary');
  return reading.message.verdict.mayBeAnsweredAutomatically;
}
const jan = 'From: Jan <jan@gazeta.test>';
const results = (text: string) => [jan, `Authentication-Results: ${text}`];

describe('a receipt goes to', () => {
  it.each<[string, readonly string[], string]>([
    ['the envelope’s sender, where it is the author', [jan], 'Jan@gazeta.test'],
    [
      'whom the gateway vouches for, by DMARC',
      results('mx.office.test; dmarc=pass header.from=gazeta.test'),
      'b-7@esp.test',
    ],
    [
      'whom the gateway vouches for, by DKIM',
      results('MX.office.test 1; spf=none; dkim=pass (ok) header.d=gazeta.test'),
      'b-7@esp.test',
    ],
    ['the person of the office’s own form', ['From: www@office.test', 'Reply-To: jan@gazeta.test'], 'www@office.test'],
  ])('%s', (_, heads, envelopeFrom) => expect(answered(heads, envelopeFrom)).toBe(true));
});

describe('no receipt goes to', () => {
  it.each<[string, readonly string[], string]>([
    ['a sender whom the envelope does not name', [jan], 'attacker@evil.test'],
    [
      'a sender whom the gateway refutes',
      results('mx.office.test; dmarc=fail header.from=gazeta.test'),
      'jan@gazeta.test',
    ],
    ['a sender vouched for by a stranger', results('mx.evil.test; dmarc=pass header.from=gazeta.test'), 'a@evil.test'],
    [
      'a sender vouched for below the gateway’s own word',
      [...results('mx.office.test; dmarc=none'), 'Authentication-Results: mx.office.test; dmarc=pass'],
      'a@evil.test',
    ],
    ['another domain’s DKIM', results('mx.office.test; dkim=pass header.d=evil.test'), 'a@evil.test'],
    [
      'a person whom somebody outside names as the form’s',
      ['From: www@office.test', 'Reply-To: jan@gazeta.test'],
      'a@evil.test',
    ],
    ['a form that nobody reads', ['From: noreply@forms.test', 'Reply-To: jan@gazeta.test'], 'noreply@forms.test'],
  ])('%s', (_, heads, envelopeFrom) => expect(answered(heads, envelopeFrom)).toBe(false));
});
