import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#libs/kernel';
import { DETAILS, DETAILS_OF_KINDS } from '../libs/http/problem-details.js';
import { manifests } from '../apps/composition/manifests.js';
import { detailOf, FIELD_FAULTS } from '../libs/http/problem-texts.js';

const root = join(import.meta.dirname, '..');
const sources = readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' })
  // The clock's refusals are told by the command line, which has words of its own.
  .filter(
    (name) =>
      name.endsWith('.ts') &&
      !name.endsWith('.test.ts') &&
      !name.startsWith('deadlines/') &&
      name !== 'http/problem-details.ts' &&
      !name.endsWith('/problems.ts'),
  )
  .map((name) => readFileSync(join(root, 'libs', name), 'utf8'));

const REFUSALS =
  /(?:(?:ruleBroken|notFound|refuse)\(|new OfficeError\(\s*'[a-z-]+',|\['(?:not-found|rule|forbidden|throttled)',)\s*'([a-z-]+)'/g;
const codes = new Set(sources.flatMap((source) => [...source.matchAll(REFUSALS)].map((match) => match[1]!)));
const reservations = ['newsroom-name-taken', 'newsroom-domain-taken', 'newsroom-address-taken'];

const console_ = (language: string) =>
  JSON.parse(readFileSync(join(root, `angular-frontend/src/i18n/${language}.json`), 'utf8')) as {
    errors: Readonly<Record<string, string>>;
  };

describe('every refusal', () => {
  it('has words of its own', () => {
    expect(codes.size).toBeGreaterThan(60);
    const known = { ...manifests.problems, ...DETAILS, ...DETAILS_OF_KINDS, ...FIELD_FAULTS };
    expect([...codes, ...reservations].filter((code) => !(code in known))).toEqual([]);
  });

  it('has them for nothing that is never said', () => {
    const text = sources.join('\n');
    const unsaid = Object.keys({ ...manifests.problems, ...DETAILS }).filter((code) => !text.includes(`'${code}'`));
    expect(unsaid.filter((code) => !reservations.includes(code))).toEqual([]);
  });

  it('has words in both languages, whatever it is', () => {
    for (const language of LANGUAGES) expect(detailOf('rule', 'something-new', language)).not.toBe('');
  });

  it('has no words in the console that only say what the server says', () => {
    const ofServer: typeof manifests.problems = { ...manifests.problems, ...DETAILS };
    for (const language of LANGUAGES) {
      const ofConsole = Object.entries(console_(language).errors);
      const same = ofConsole.filter(
        ([code, words]) =>
          typeof words === 'string' && ofServer[code]?.[language] === words.replace(/\{\{(\w+)\}\}/g, '{$1}'),
      );
      expect(same).toEqual([]);
    }
  });

  it('tells days and moments as people write them', () => {
    const words = { x: { pl: '{day}; {moment}; {ids}', en: '{day}; {moment}; {ids}' } };
    const parameters = { day: '2026-03-02', moment: '2026-03-28T23:30:00.000Z', ids: ['a', 'b'] };
    expect(detailOf('rule', 'x', 'pl', parameters, words)).toBe('2 marca 2026; 29 marca 2026 00:30; a, b');
    expect(detailOf('rule', 'x', 'en', parameters, words)).toBe('2 March 2026; 29 March 2026 at 00:30; a, b');
  });
});
