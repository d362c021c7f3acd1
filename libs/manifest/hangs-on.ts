import type { Viewer } from '#libs/http';
import type { Language } from '#libs/kernel';

/** What is about to be closed, switched off, moved or removed. */
export interface Bearer {
  readonly kind: 'unit' | 'employee' | 'function';
  readonly id: string;
}

/** For whom it is listed, in which language, and how many of each kind at most. */
export interface HangingAsked {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly limit: number;
}

export interface HangingItem {
  /** As `seenBy` names it. */
  readonly kind: string;
  readonly id: string;
  /** Null where its person was erased. */
  readonly name: string | null;
}

/** What hangs on it, of one kind. */
export interface Hanging {
  /** `openCases`, `mailboxes`, …: the console says it in words of its own, `hangs.<kind>`. */
  readonly kind: string;
  readonly count: number;
  /** The first few; none that the viewer may not see. */
  readonly items: readonly HangingItem[];
  /** It has to be put elsewhere first. */
  readonly blocks?: boolean;
}

/** Says what of the module hangs on a unit, an employee or a function. What has a count of 0 is left out of what is shown. */
export abstract class HangsOn {
  abstract of(bearer: Bearer, asked: HangingAsked): Promise<readonly Hanging[]>;
}
