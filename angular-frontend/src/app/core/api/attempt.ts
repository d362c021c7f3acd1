/** A command that was sent and not answered yet, or whose answer got lost. */
export interface Attempt {
  key: string;
  content: string;
}

/**
 * The idempotency key for this content: the one of the attempt before where it was the same, so that pressing the button
 * again after a lost answer has no second effect; otherwise a new one.
 */
export function attemptFor(content: unknown, before: Attempt | undefined): Attempt {
  const text = JSON.stringify(content);
  return before?.content === text ? before : { key: crypto.randomUUID(), content: text };
}
