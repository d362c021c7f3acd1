import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';

/**
 * Longer than anything takes on a machine that does much else besides, and shorter than a test may (`testTimeout` in jest.config.js): only what
 * hangs gets there.
 */
export const PATIENCE_MILLISECONDS = 180_000;
/** Of what changes all the time: a test of 900 s would end without a word of what it waited for. */
const LONGEST_MILLISECONDS = 600_000;

/** What is promised of a machine that does nothing else, in milliseconds, on this one as it is: as many times more as others want its processors. */
export const onThisMachine = (atRest: number): number =>
  atRest * Math.max(1, (2 * loadavg()[0]!) / availableParallelism());

const SHORTEST_PAUSE_MILLISECONDS = 20;
const LONGEST_PAUSE_MILLISECONDS = 250;

/** An eighth of the wait so far: looking costs what is waited for its processor, above all where three files wait at once. */
const pauseAfter = (waited: number): number =>
  Math.min(Math.max(waited / 8, SHORTEST_PAUSE_MILLISECONDS), LONGEST_PAUSE_MILLISECONDS);

type Truthy<Value> = Exclude<Value, undefined | null | false | '' | 0>;

/**
 * The one way to wait in a test: looks again and again until what is seen holds, and answers it. Whatever changes meanwhile is
 * progress, however slow: it gives up when nothing has changed for `PATIENCE_MILLISECONDS`, or after ten minutes.
 * @param holds until what is seen is truthy, where left out
 * @throws Error with what was seen last; whatever `look` throws
 */
export async function until<Value>(look: () => Value | Promise<Value>): Promise<Truthy<Value>>;
export async function until<Value>(
  look: () => Value | Promise<Value>,
  holds: (value: Value) => boolean | undefined | null,
): Promise<Value>;
export async function until<Value>(
  look: () => Value | Promise<Value>,
  holds: (value: Value) => unknown = Boolean,
): Promise<Value> {
  const begun = performance.now();
  for (let seen: string | undefined, changedAt = begun; ; await pause(pauseAfter(performance.now() - begun))) {
    const value = await look();
    if (holds(value)) return value;
    const now = inspect(value, { depth: 6, maxArrayLength: 20 });
    if (now !== seen) [seen, changedAt] = [now, performance.now()];
    const [since, inAll] = [performance.now() - changedAt, performance.now() - begun];
    if (since > PATIENCE_MILLISECONDS || inAll > LONGEST_MILLISECONDS)
      throw new Error(
        `nothing has changed for ${Math.round(since / 1_000)} of ${Math.round(inAll / 1_000)} s, and it does not hold: ${look.toString()}\nlast seen: ${seen}`,
      );
  }
}
