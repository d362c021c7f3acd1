import type { EventFilter } from './port.js';

/** Types and stream prefixes are both asked for, where both are given. */
export const matches = (
  event: { readonly type: string; readonly stream: string },
  filter: EventFilter | undefined,
): boolean =>
  (filter?.types?.includes(event.type) ?? true) &&
  (filter?.streamPrefixes?.some((prefix) => event.stream.startsWith(prefix)) ?? true);
