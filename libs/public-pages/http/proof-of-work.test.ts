import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, it } from '@jest/globals';
import { ProofOfWork } from './proof-of-work.js';

const solved = async (text: string): Promise<string> => {
  const challenge = JSON.parse(text);
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
};

it('accepts the solution of a challenge of its own, once', async () => {
  const work = new ProofOfWork();
  const proof = await solved(await work.challenge());
  expect(await work.accepts(proof)).toBe(true);
  expect(await work.accepts(proof)).toBe(false);
});

it.each([
  ['nothing', undefined],
  ['no JSON', 'x'],
  ['JSON of another shape', '{"challenge":1}'],
  ['far too much', 'x'.repeat(5_000)],
])('takes %s for no proof', async (_, proof) => expect(await new ProofOfWork().accepts(proof)).toBe(false));

it('takes a challenge that another process signed, or that was made easier, for no proof', async () => {
  const [work, other] = [new ProofOfWork(), new ProofOfWork()];
  expect(await work.accepts(await solved(await other.challenge()))).toBe(false);
  const easier = JSON.parse(await work.challenge());
  easier.parameters.cost = 1;
  expect(await work.accepts(await solved(JSON.stringify(easier)))).toBe(false);
});
