/** One way of doing the same thing. */
export interface Contender {
  readonly name: string;
  /** Does it until the time is over, and says how often. */
  run(milliseconds: number): Promise<number>;
}

export interface Measured {
  readonly name: string;
  /** Of each round, a second. */
  readonly rates: readonly number[];
  readonly median: number;
}

/**
 * Measures contenders in turns, round after round, so that what else the machine does falls on all of them; a first round
 * warms up and does not count.
 */
export async function measure(
  contenders: readonly Contender[],
  { rounds = 5, milliseconds = 2_000 } = {},
): Promise<readonly Measured[]> {
  const rates = contenders.map(() => [] as number[]);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const start = performance.now();
      const count = await contender.run(round === 0 ? milliseconds / 2 : milliseconds);
      if (round > 0) rates[index]!.push((count * 1_000) / (performance.now() - start));
    }
  }
  return contenders.map(({ name }, index) => ({ name, rates: rates[index]!, median: median(rates[index]!) }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Does it with so many at once until the time is over, and says how often it was done. */
export async function inParallel(
  writers: number,
  milliseconds: number,
  act: (writer: number, n: number) => Promise<unknown>,
): Promise<number> {
  const end = performance.now() + milliseconds;
  const counts = await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      let n = 0;
      for (; performance.now() < end; n += 1) await act(writer, n);
      return n;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

const number = (value: number) => Math.round(value).toLocaleString('en');

/** A line each: median, spread, and the ratio to the first of the others named. */
export function report(
  title: string,
  measured: readonly Measured[],
  ratios: readonly [of: string, to: string, target?: number][] = [],
): void {
  console.log(`\n${title}`);
  const width = Math.max(...measured.map(({ name }) => name.length));
  for (const { name, median: middle, rates } of measured) {
    console.log(
      `  ${name.padEnd(width)}  ${number(middle).padStart(9)}/s   (${number(Math.min(...rates))} to ${number(Math.max(...rates))})`,
    );
  }
  for (const [of, to, target] of ratios) {
    const ratio = find(measured, of).median / find(measured, to).median;
    const verdict = target === undefined ? '' : `   target ${target}: ${ratio >= target ? 'met' : 'MISSED'}`;
    console.log(`  ${of} / ${to} = ${ratio.toFixed(2)}${verdict}`);
  }
}

const find = (measured: readonly Measured[], name: string): Measured => measured.find((each) => each.name === name)!;
