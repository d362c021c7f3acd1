import type { Language } from '#libs/kernel';

/** What the house knows of a kind of case; the module that owns it says the rest. */
export interface OfficeKind {
  /** As the API names it. */
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
  /** Rules of libs/deadlines. */
  readonly clocks: readonly { readonly rule: string }[];
}
