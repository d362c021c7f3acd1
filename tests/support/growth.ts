const TIMES = 7;

/**
 * How many times the processor time that `work` takes for `size` it takes for ten times as much: about 10 where it grows with the size, 100 where it
 * grows with its square, on whatever machine.
 */
export function growthTenfold(work: (size: number) => unknown, size: number): number {
  work(size);
  return costOf(work, 10 * size) / costOf(work, size);
}

/** Microseconds; the least of a few, since what runs besides only adds. */
function costOf(work: (size: number) => unknown, size: number): number {
  const costs = Array.from({ length: TIMES }, () => {
    const begun = process.cpuUsage();
    work(size);
    const { user, system } = process.cpuUsage(begun);
    return user + system;
  });
  return Math.max(1, Math.min(...costs));
}

/** More than what grows with the size ever takes, and far less than what grows with its square. */
export const MUCH_LESS_THAN_SQUARE = 40;
