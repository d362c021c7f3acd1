import { expect, it } from '@jest/globals';
import { readMessage } from './read-message.js';

const LENGTH = 200_000;
/** What costs the square of its length takes minutes of the processor; what is read once takes a blink. */
const MOST_SECONDS = 10;

const mail = (head: string) => Buffer.from(`From: a@b.example\r\nTo: p@u.example\r\n${head}\r\n\r\nTreść`);

it.each([
  ['References without end', `References: ${'@'.repeat(LENGTH)}<`],
  ['In-Reply-To without brackets', `In-Reply-To: ${'@'.repeat(LENGTH)}>`],
  ['a chain of nothing', `References: ${'<'.repeat(LENGTH)}`],
  ['a subject of blanks', `Subject: x${' '.repeat(LENGTH)}y`],
  ['a subject of prefixes', `Subject: ${'re:'.repeat(LENGTH / 3)}`],
  ['a subject of tokens', `Subject: ${'[#'.repeat(LENGTH / 2)}`],
  ['a type of parameters', `Content-Type: text/plain; ${'a=b; '.repeat(LENGTH / 5)}`],
])('%s is read in a bounded time', async (_, head) => {
  const begun = process.cpuUsage();
  const { outcome } = readMessage(mail(head), { office: { addresses: ['p@u.example'] } });
  expect(outcome).toBe('read');
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
});
