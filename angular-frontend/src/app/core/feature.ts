import { type InputSignal, InjectionToken, type Signal, type Type } from '@angular/core';
import type { Params, Route } from '@angular/router';
import type { Translation } from '@jsverse/transloco';
import type { IconName } from '../shared/icon';
import type { Case, Kind, Right } from './api/types';
import type { LanguageCode } from './i18n/language';

/** Texts that are read when they are needed. */
export type Texts = Readonly<Record<LanguageCode, () => Promise<{ readonly default: Translation }>>>;

/** A route whose page is imported when it is opened. */
export interface PageRoute extends Omit<Route, 'component' | 'loadComponent' | 'loadChildren' | 'children'> {
  /** Those that few pages of the feature need, where they are many. */
  readonly texts?: Texts | readonly Texts[];
  readonly loadComponent?: () => Promise<Type<unknown>>;
  readonly children?: readonly PageRoute[];
}

/** Where one can go from everywhere: by the navigation, by the palette, or by both. */
export interface Place {
  /** A key of `labels`. */
  readonly label: string;
  /** A key of `labels` whose text stands for `of` in the label. */
  readonly of?: string;
  /** A dialog opens there: the palette says so with an ellipsis, as menus do. */
  readonly asks?: true;
  readonly path: string;
  readonly query?: Params;
  readonly icon: IconName;
  /** Whose place it is; everybody's where left out. */
  readonly right?: Right;
}

/** Under which heading a line of the navigation stands, in the order of the headings. */
export const NAVIGATION_GROUPS = ['cases', 'communication', 'registers', 'office', 'oversight', 'settings'] as const;

/** A line of the navigation. */
export interface NavigationEntry extends Place {
  readonly group: (typeof NAVIGATION_GROUPS)[number];
  /** Which of the feature's counts stands behind it, and whether that is a matter of alarm. */
  readonly count?: { readonly of: string; readonly alarm: boolean };
}

/** One that works everywhere leads to a place. All others are registered by their page (`shortcuts`) and only described here. */
export type Shortcut =
  | { readonly keys: string; readonly does: string; readonly to: string; readonly right?: Right }
  | { readonly keys: string; readonly does: string; readonly on: string };

/** A kind of thing that histories, notifications and the search speak of. */
export interface Thing {
  /** What several of them are called, a key of `labels`. */
  readonly many: string;
  readonly icon: IconName;
  readonly page: (id: string) => string;
}

/** What a feature does while somebody is signed in, on whatever page. Made anew for each who signs in. */
export interface Background {
  /** Numbers that stand in the navigation, under their names. */
  readonly counts?: Signal<Readonly<Record<string, number>> | undefined>;
  /** What stands above every page; undefined for nothing. */
  readonly pointer?: Signal<Pointer | undefined>;
}

/** A line that leads to a page until somebody puts it aside. Texts are keys of `labels`. */
export interface Pointer {
  readonly text: string;
  readonly label: string;
  readonly path: string;
  readonly aside: string;
  readonly putAside: () => void;
}

/** What a case of a kind shows besides what all cases do: the fields that the kind has of its own. */
export interface KindPanel {
  readonly case: InputSignal<Case>;
}

/**
 * All that the console has to know of a feature: its `feature.ts`, a line in `features.ts`. It comes with the first file, so it holds no
 * page: whatever is big is imported when it is needed.
 */
export interface Feature {
  /** The folder's. */
  readonly name: string;
  /** The few texts that are on screen before a page of the feature is: `i18n/labels.*.json`. The Polish ones come with the first file. */
  readonly labels: { readonly pl: Translation; readonly en: Texts['en'] };
  /** All others, read with the first page: `i18n/texts.*.json`. */
  readonly texts: Texts;
  /** What the bell says of its things, read when it is opened: `i18n/notices.*.json`. */
  readonly notices?: Texts;
  /** Pages of those who are signed in. A title is a key of a text. */
  readonly routes: readonly PageRoute[];
  /** Pages of everybody. */
  readonly publicRoutes?: readonly PageRoute[];
  readonly navigation: readonly NavigationEntry[];
  /** What the palette offers besides the navigation. */
  readonly commands: readonly Place[];
  readonly shortcuts: readonly Shortcut[];
  /** The kinds of things whose pages and lists the feature shows: it reads them again when the server says that one has changed. */
  readonly changes: readonly string[];
  /** By kind, as the server names it; null for what has no page of its own. */
  readonly things: Readonly<Record<string, Thing | null>>;
  /** The first page of whoever has the right, and not the one that leads elsewhere: of the first such feature. */
  readonly home?: { readonly path: string; readonly right?: Right; readonly unless?: Right };
  readonly background?: () => Promise<Type<Background>>;
  /** For whom the background is; for everybody where left out. */
  readonly backgroundRight?: Right;
  /** For the kinds of cases that the feature owns. Its texts come with the panel. */
  readonly kindPanels?: Readonly<Partial<Record<Kind, () => Promise<Type<KindPanel>>>>>;
  /** For cases of all kinds, beside their correspondence. Its texts come with the panel. */
  readonly casePanel?: () => Promise<Type<CasePanel>>;
  /** What can be put into a letter that is being written: dialogs that close with it, as HTML. Of the first feature that has one of the kind; its texts come with it. */
  readonly insertions?: Readonly<
    Partial<Record<InsertionKind, { readonly right: Right; readonly load: () => Promise<Type<unknown>> }>>
  >;
  /** How things looked at another time, by their word in the server's addresses: shown by the player. */
  readonly pastPages?: Readonly<
    Record<string, { readonly texts: readonly Texts[]; readonly load: () => Promise<Type<PastPage>> }>
  >;
  /** A list of the office as it was: shown by the replay, with `PAST_OFFICE` at hand. With a label it is chosen by it; those without stand together. */
  readonly pastList?: { readonly label?: string; readonly texts: Texts; readonly load: () => Promise<Type<unknown>> };
  /** What of the feature waits for approval besides drafts: a part of the page of approvals, empty where nothing does. Its texts come with it. */
  readonly approvals?: () => Promise<Type<unknown>>;
  /** What of the feature waits for whoever has the right: a part of the desk. Its texts come with it. */
  readonly desk?: { readonly right: Right; readonly load: () => Promise<Type<unknown>> };
}

/** A passage that the office keeps; an answer that went out before; a line to take of one of the case's topics. */
export type InsertionKind = 'passage' | 'earlierAnswer' | 'line';

/** What every case shows besides, whatever its kind. */
export interface CasePanel extends KindPanel {
  /** Puts something into the answer that is being written; undefined where none can be. */
  readonly quote: InputSignal<((html: string) => void) | undefined>;
}

/** A thing as it was: it can be looked at, and no more. The office's clock stands at that moment. */
export interface PastPage {
  /** What the thing's own address answered then. */
  readonly thing: InputSignal<Readonly<Record<string, unknown>>>;
  /** The fields that are other than at the moment before. */
  readonly changed: InputSignal<ReadonlySet<string>>;
}

export const FEATURES = new InjectionToken<readonly Feature[]>('features');
