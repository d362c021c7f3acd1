import { expect, it } from '@jest/globals';
import { SharedAnswers } from './shared-answers.js';

const answer = (text: string) => ({ headers: {}, etag: `"${text}"`, body: Buffer.from(text) });

it('keeps an answer for a second, by address and language', () => {
  let now = 0;
  const shared = new SharedAnswers(() => now);
  shared.keep('/prasa', 'pl', answer('a'));
  expect(shared.of('/prasa', 'pl')?.etag).toBe('"a"');
  expect([shared.of('/prasa', 'en'), shared.of('/prasa?q=1', 'pl')]).toEqual([undefined, undefined]);
  now = 1_000;
  expect(shared.of('/prasa', 'pl')).toBeUndefined();
  shared.keep('/prasa', 'pl', answer('b'));
  expect(shared.of('/prasa', 'pl')?.etag).toBe('"b"');
});

it('keeps a bounded number, and nothing that is large', () => {
  const shared = new SharedAnswers(() => 0);
  for (let index = 0; index <= 100; index++) shared.keep(`/prasa?q=${index}`, 'pl', answer(String(index)));
  expect(shared.of('/prasa?q=0', 'pl')).toBeUndefined();
  expect(shared.of('/prasa?q=100', 'pl')).toBeDefined();
  shared.keep('/large', 'pl', answer('x'.repeat(300_000)));
  expect(shared.of('/large', 'pl')).toBeUndefined();
});
