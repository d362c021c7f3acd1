import type { Language, Role } from '#libs/kernel';

/** What a notice is about. */
interface OfThing {
  /** Of notice: the console says it in words of its own, `notifications.<kind>`. */
  readonly kind: string;
  readonly about: { readonly kind: string; readonly id: string };
}

/** Of what of the thing: one of its clocks, for example. What repeats of one part is one line in the bell. */
export interface Part {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  /** The first instant that is too late. ISO 8601. */
  readonly until: string | null;
}

/** Who is told of what because of an event. `to`: an employee's id, or a role (`everyone('coordinator')`): whoever holds it when it is read. */
export type Notice =
  | (OfThing & {
      readonly does: 'tell';
      readonly to: string;
      readonly level?: number;
      readonly part?: Part;
      /** Who has the thing at that moment. */
      readonly holder?: string | null;
      /** Somebody has to take it. */
      readonly waits?: boolean;
      /** It asks for a signature: whoever stands in for approvals alone is told of it too. */
      readonly approval?: boolean;
      /** They were named by somebody: whoever wishes so hears of it by mail as well. */
      readonly mention?: boolean;
    })
  /** Whoever follows it is told each time it happens. Of one thing a person has one notice of the kind, which says the last time. */
  | (OfThing & { readonly does: 'follow'; readonly to: string })
  | (OfThing & { readonly does: 'leave'; readonly to: string })
  | (OfThing & { readonly does: 'happen' })
  /** Somebody has what waited; null: nobody has it any more. */
  | (OfThing & { readonly does: 'take'; readonly part: string; readonly by: string | null })
  /** Nobody needs to be told any more, of the kind or the part where one is named. */
  | (Pick<OfThing, 'about'> & { readonly does: 'settle'; readonly kind?: string; readonly part?: string });

export const everyone = (role: Role): string => `role:${role}`;
