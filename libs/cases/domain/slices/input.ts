import type { AwaitedInput, Case, Input } from '../case.js';
import type { AwaitedStanding, DecidedEvent } from '../events.js';
import { about, type Slice } from '../slice.js';

export type InputCommand =
  /** A unit was asked; or another unit answers, or by another term. */
  | { readonly kind: 'awaitInput'; readonly contributionId: string; readonly unitId: string; readonly dueAt: string }
  /** The unit answered, or need not any more. */
  | { readonly kind: 'endInput'; readonly contributionId: string };

/** Of those that are awaited, so many are said with each change: those due first. */
const SAID = 10;

/** What units were asked about the case and have not said yet. */
export const input = {
  initial: { awaited: [] },
  decide: {
    awaitInput: ({ contributionId, unitId, dueAt }, theCase) => {
      const one = { id: contributionId, unitId, dueAt };
      const before = theCase.input.awaited.find(({ id }) => id === contributionId);
      if (before?.unitId === unitId && before.dueAt === dueAt) return [];
      const awaited = standing(withOne(theCase.input.awaited, one));
      return [{ type: 'InputAwaited', data: { ...about(theCase), contributionId, unitId, dueAt, awaited } }];
    },
    endInput: ({ contributionId }, theCase) => {
      const ended = theCase.input.awaited.find(({ id }) => id === contributionId);
      if (!ended) return [];
      const awaited = standing(without(theCase.input.awaited, contributionId));
      const { unitId } = ended;
      return [{ type: 'InputEnded', data: { ...about(theCase), contributionId, unitId, awaited } }];
    },
  },
  evolve: {
    InputAwaited: ({ awaited }, { contributionId: id, unitId, dueAt }) => ({
      awaited: withOne(awaited, { id, unitId, dueAt }),
    }),
    InputEnded: ({ awaited }, { contributionId }) => ({ awaited: without(awaited, contributionId) }),
    InputPassedOver: (state) => state,
  },
  concerns: {},
} satisfies Slice<Input, InputCommand>;

/** What is still awaited, those due first in front. */
export const standing = (awaited: readonly AwaitedInput[]): AwaitedStanding => ({
  count: awaited.length,
  first: awaited
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
    .slice(0, SAID)
    .map(({ unitId, dueAt }) => ({ unitId, dueAt })),
});

/** Of a final answer that does not wait for the units that were asked: why, where somebody says it. */
export function passedOver(
  theCase: Case,
  { replyId, final }: { readonly replyId: string; readonly final: boolean },
  reason: string | undefined,
): readonly DecidedEvent[] {
  const { awaited } = theCase.input;
  if (!final || awaited.length === 0 || reason === undefined) return [];
  const unitIds = [...new Set(awaited.map(({ unitId }) => unitId))];
  return [{ type: 'InputPassedOver', data: { ...about(theCase), replyId, unitIds, reason } }];
}

const without = (awaited: readonly AwaitedInput[], id: string): readonly AwaitedInput[] =>
  awaited.filter((one) => one.id !== id);

const withOne = (awaited: readonly AwaitedInput[], one: AwaitedInput): readonly AwaitedInput[] => [
  ...without(awaited, one.id),
  one,
];
