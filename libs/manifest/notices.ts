import type { Role } from '#libs/kernel';

/** What a notice is about. */
interface OfThing {
  /** Of notice: the console says it in words of its own, `notifications.<kind>`. */
  readonly kind: string;
  readonly about: { readonly kind: string; readonly id: string };
}

/** Who is told of what because of an event. `to`: an employee's id, or a role (`everyone('coordinator')`): whoever holds it when it is read. */
export type Notice =
  | (OfThing & { readonly does: 'tell'; readonly to: string; readonly level?: number })
  /** Whoever follows it is told each time it happens. Of one thing a person has one notice of the kind, which says the last time. */
  | (OfThing & { readonly does: 'follow'; readonly to: string })
  | (OfThing & { readonly does: 'leave'; readonly to: string })
  | (OfThing & { readonly does: 'happen' });

export const everyone = (role: Role): string => `role:${role}`;
