import type { Language } from '#libs/kernel';

/** What the house knows of a kind of case; the module that owns it says the rest. */
export interface OfficeKind {
  /** As the API names it. */
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
  /** What is registered while nothing is known of a case: no office can do without. */
  readonly alwaysInUse?: true;
  /** Rules of libs/deadlines. */
  readonly clocks: readonly { readonly rule: string }[];
}
