import { expect, it } from '@jest/globals';
import { readMessage } from '#libs/mail-format';
import { mailsOutsideCases } from './mails-outside-cases.js';

const ADDRESS = 'prasa@urzad.example';

it('are mails of which the office makes no case', async () => {
  const mails = await mailsOutsideCases(Temporal.Instant.from('2026-03-02T12:00Z'), ADDRESS);
  const verdicts = mails.map(({ raw, envelopeFrom }) => {
    const reading = readMessage(raw, { office: { addresses: [ADDRESS] }, envelopeFrom });
    return reading.outcome === 'read' ? reading.message.verdict.kind : reading.outcome;
  });
  expect(verdicts).toEqual(['bounce', 'automatic', 'automatic', 'automatic', 'automatic']);
});
