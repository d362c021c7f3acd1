import { AsyncLocalStorage } from 'node:async_hooks';

interface Written {
  position: string | undefined;
}

const scope = new AsyncLocalStorage<Written>();

/** Runs one request and tells the highest position that its commands wrote, whether it ends well or not. */
export async function trackingWrites<T>(run: () => Promise<T>, told: (position: string) => Promise<void>): Promise<T> {
  const written: Written = { position: undefined };
  try {
    return await scope.run(written, run);
  } finally {
    if (written.position !== undefined) await told(written.position);
  }
}

/** The journal calls it with each outcome. Outside of a tracked request it does nothing. */
export function noteWritten(position: string): void {
  const written = scope.getStore();
  if (written && (written.position === undefined || position > written.position)) written.position = position;
}
