import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The console's `src`. */
export const source = join(import.meta.dirname, '../../../angular-frontend/src');

interface Texts {
  readonly [key: string]: string | Texts;
}
export const languages = ['pl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A file of texts: full keys and their texts. @param name without the language: `i18n/` or `app/features/cases/i18n/labels.` */
export const textsOf = (name: string, language: Language): ReadonlyMap<string, string> =>
  new Map(flat(JSON.parse(readFileSync(join(source, `${name}${language}.json`), 'utf8')) as Texts));

const flat = (texts: Texts, parent = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[parent + key, text]] : flat(text, `${parent}${key}.`),
  );

/** Every file under `app`, by its path there. */
export const files = readdirSync(join(source, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|html)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(source, 'app', name), 'utf8') }));

/** The folders under `features`. */
export const featureFolders = readdirSync(join(source, 'app/features'));

/** The feature in whose folder a file is; undefined for what all share. */
export const featureOf = (name: string): string | undefined => /^features\/([^/]+)\//.exec(name)?.[1];
