import { expect, it } from '@jest/globals';
import type { GivenUpCommand } from './given-up.js';
import { givenUp } from './given-up.js';

const after = (...commands: readonly GivenUpCommand[]) =>
  commands.reduce(
    ({ state }, command) => {
      const said = givenUp.decide(command, state);
      return { said, state: said.reduce(givenUp.evolve, state) };
    },
    { said: [] as ReturnType<typeof givenUp.decide>, state: givenUp.initialState },
  ).said;

const giveUp = (formId: string): GivenUpCommand => ({ type: 'GiveUp', formId, form: 'pressInquiry' });
const retry: GivenUpCommand = { type: 'Retry', formId: 'a', form: 'pressInquiry' };
const settle = (formId: string): GivenUpCommand => ({ type: 'Settle', formId, end: 'registered' });

it.each([
  ['is told of', [giveUp('a')], [{ form: 'pressInquiry', formId: 'a', waiting: 1 }]],
  ['is told of beside another', [giveUp('a'), giveUp('b')], [{ formId: 'b', waiting: 2 }]],
  ['is told of once', [giveUp('a'), giveUp('a')], []],
  ['is settled', [giveUp('a'), giveUp('b'), settle('a')], [{ formId: 'a', end: 'registered', waiting: 1 }]],
  ['is settled once', [giveUp('a'), settle('a'), settle('a')], []],
  ['is told of anew', [giveUp('a'), settle('a'), giveUp('a')], [{ formId: 'a', waiting: 1 }]],
  ['is tried again by a person', [giveUp('a'), retry], [{ formId: 'a', form: 'pressInquiry' }]],
  ['is tried again as often as somebody says so', [giveUp('a'), retry, retry], [{ formId: 'a' }]],
  ['still waits once it was tried again', [giveUp('a'), retry, giveUp('a')], []],
  ['needs no settling that nobody was told of', [settle('a')], []],
] as const)('a form that was given up %s', (_, commands, said) => {
  expect(after(...commands)).toEqual(
    said.map((data) => expect.objectContaining({ data: expect.objectContaining(data) })),
  );
});
