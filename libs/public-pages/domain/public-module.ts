import type { Database } from '#libs/postgres';
import type { Field, PublicForm, SentForm } from './form.js';
import type { Html } from './html.js';
import type { TrackedCase } from './tracked-case.js';
import type { Answer, Visit } from './visit.js';
import type { Words } from './words.js';

/** What a page may ask: the tables of the schema `public_site`, which its module fills in the office. */
export type PublicTables = Pick<Database, 'tables'>;

export interface PublicPage {
  /** `/prasa/:slug`: what begins with a colon is a parameter. A path without one goes before. */
  readonly path: string;
  /** A GET changes nothing. Undefined: there is no such page. */
  readonly answer: (visit: Visit, tables: PublicTables) => Promise<Answer | undefined> | Answer | undefined;
  /** What a POST does that needs no form: a table of `public_inbox` takes it. */
  readonly act?: (visit: Visit, tables: PublicTables, sent: SentForm) => Promise<Answer | undefined>;
  /** What of its POST is read; nothing where left out. */
  readonly reads?: (tables: PublicTables) => Promise<readonly Field[]>;
}

export interface NavigationEntry {
  readonly path: string;
  readonly label: Words;
  /** Whether there is anything to be seen; always where it is left out. Asked every few seconds at most. */
  readonly shows?: (tables: PublicTables) => Promise<boolean>;
}

/** What of a module the public process has: no key of the office's, no events, no read models. */
export interface PublicModule {
  readonly name: string;
  readonly pages?: readonly PublicPage[];
  readonly forms?: readonly PublicForm[];
  /** In the head of every page, in order. */
  readonly navigation?: readonly NavigationEntry[];
  /** What a tracking page shows of what the module published beside the case (`extra`), by the kind of case. */
  readonly tracking?: Readonly<Record<string, TrackedSection>>;
}

export interface TrackedSection {
  /** Below what happens now, above the correspondence. */
  readonly section?: (theCase: TrackedCase, visit: Visit) => Html | undefined;
  /** Forms at `/sprawa/{secret}/{their path}`. */
  readonly forms?: readonly TrackedForm[];
}

export interface TrackedForm {
  readonly form: PublicForm;
  /** Whether it may be sent at the moment; otherwise there is no such page. */
  readonly when: (theCase: TrackedCase, visit: Visit) => boolean;
}

export const definePublicModule = (module: PublicModule): PublicModule => module;
