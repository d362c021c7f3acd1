import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');

/** libs/projections makes the schema, libs/backup leaves it out; reporting views stand over the live office; tests fill it as they like. */
const exclude = ['libs/{projections,backup}/**', 'libs/*/reporting.ts', '**/{testing,contract}/**', '**/*.test.ts'];

/** The live schema by its name, in the text of a statement or in a query that is put together. */
const LIVE_SCHEMA =
  /\b(?:from|join|lateral|into|update|only|table|exists)\s+\(?"?read"?\."?\w|['"`]read\.|\b(?:withSchema|id|table|ref)\(\s*['"`]read['"`.]/gi;

const nameIt = (source: string): string[] => [...source.matchAll(LIVE_SCHEMA)].map(([found]) => found);

it('leaves the schema of the read models to whoever asks the query (docs/projections.md)', () => {
  const sources = globSync('libs/**/*.ts', { cwd: root, exclude });
  expect(sources).toContain('libs/cases/queries/case-queries.ts');
  const named = sources.flatMap((file) =>
    nameIt(readFileSync(join(root, file), 'utf8')).map(
      (found) =>
        `${file} names the live schema (${found}): take ReadTables of #libs/projections instead of Database, and ask ` +
        'read.tables<Tables>() or, in a template, ${read.table(name)}',
    ),
  );
  expect(named).toEqual([]);
});

it.each([
  "this.database.tables<Tables>().withSchema('read')",
  "database.tables().selectFrom('read.case_list')",
  'sql`select id from read.case_list where`',
  'sql`select 1 from a join read.case_list its_case`',
  'sql`select 1 from "read"."case_list"`',
  "sql.id('read', 'case_list')",
  "sql.table('read.case_list')",
])('knows %s', (source) => expect(nameIt(source)).not.toEqual([]));
