import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { readMessage } from '#libs/mail-format';

const ROOT = join(import.meta.dirname, '..');
const SAMPLE = join(ROOT, 'docs', 'samples', 'zapytanie.eml');

const taken: { from: string; to: string; raw: Buffer }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData: (stream, { envelope }, answer) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      taken.push({
        from: envelope.mailFrom ? envelope.mailFrom.address : '',
        to: envelope.rcptTo[0]?.address ?? '',
        raw: Buffer.concat(chunks),
      });
      answer(null, 'OK: kept');
    });
  },
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const send = (...more: string[]) =>
  promisify(execFile)(
    process.execPath,
    ['scripts/send-mail.mjs', SAMPLE, '--port', String((server.server.address() as AddressInfo).port), ...more],
    { cwd: ROOT },
  );

it('the sample is a question that the office can read', async () => {
  const reading = readMessage(readFileSync(SAMPLE), { office: { addresses: ['prasa@localhost'] } });
  expect(reading).toMatchObject({
    outcome: 'read',
    message: {
      from: { address: 'anna.nowicka@kurier-regionalny.example', name: 'Anna Nowicka' },
      subject: 'Pytania o remont mostu w ciągu drogi wojewódzkiej nr 777',
      verdict: { kind: 'ordinary', mayBeAnsweredAutomatically: true },
      text: expect.stringContaining('„Kurier Regionalny”'),
    },
  });
});

it('the sender sends it byte by byte, or as a new message', async () => {
  const { stdout } = await send();
  expect(stdout).toContain('250');
  expect(taken.at(-1)).toEqual({
    from: 'anna.nowicka@kurier-regionalny.example',
    to: 'prasa@localhost',
    raw: readFileSync(SAMPLE),
  });
  await send('--new', '--to', 'rzecznik@localhost');
  expect(taken.at(-1)?.to).toBe('rzecznik@localhost');
  expect(taken.at(-1)?.raw.toString()).not.toContain('20260302091240.4711');
});
