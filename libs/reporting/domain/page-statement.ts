import { CLOCKS, LOADS, RECEIVED, statementOf, trimmed, type ReportFigure } from './report-pages.js';
import type { Grain } from './report-period.js';
import { NAMED } from './report-words.js';

/**
 * The figures of a page, of one period, as one statement: those that count the cases received in it, or the terms of these, read them once.
 * `$1` to `$7` as in each figure's own statement.
 * @param most rows of a figure
 * @returns its one row has a column for each figure, in their order: a JSON array of rows, each an array of the figure's own columns
 */
export function pageStatement(figures: readonly ReportFigure[], grain: Grain, most: number): string {
  const asked = figures.map((figure) => sharing(statementOf(figure, grain)));
  const tables = [...SHARED.flatMap((shared) => tableOf(shared, asked)), ...casesOf(asked)];
  return [
    ...(tables.length === 0 ? [] : [`WITH ${tables.join(',\n')}`]),
    `SELECT ${figures.map((figure, place) => rowsOf(figure, asked[place]!, most)).join(',\n')}`,
  ].join('\n');
}

/** What several figures begin with, and the table that holds it for all of them. */
interface Shared {
  readonly text: string;
  readonly table: string;
  readonly alias: string;
  /** In the place of the text. */
  readonly instead: string;
  /** What the table holds besides the columns of its alias that are asked for. */
  readonly more: string;
}
const SHARED: readonly Shared[] = [
  {
    ...{ text: trimmed(CLOCKS), table: 'received_clocks', alias: 'k', more: ', c.received_on' },
    instead: 'FROM received_clocks k CROSS JOIN LATERAL (SELECT k.received_on) c WHERE true',
  },
  { text: trimmed(LOADS), table: 'held', alias: 'h', more: '', instead: 'FROM held h WHERE true' },
];
const OF_CASES = `WHERE ${trimmed(RECEIVED)}`;

function sharing(sql: string): string {
  const said = SHARED.reduce((text, shared) => text.replaceAll(shared.text, shared.instead), sql);
  if (!said.includes(OF_CASES)) return said;
  return said.replaceAll(/\b(FROM|JOIN) cases c\b/g, '$1 received_cases c').replaceAll(OF_CASES, 'WHERE true');
}

function tableOf({ text, table, alias, instead, more }: Shared, asked: readonly string[]): string[] {
  const rest = asked.flatMap((sql) => (sql.includes(instead) ? [sql.replaceAll(instead, '')] : []));
  return rest.length === 0 ? [] : [`${table} AS MATERIALIZED (SELECT ${columnsOf(alias, rest)}${more} ${text})`];
}

function casesOf(asked: readonly string[]): string[] {
  const rest = asked.filter((sql) => sql.includes(' received_cases c'));
  if (rest.length === 0) return [];
  return [`received_cases AS MATERIALIZED (SELECT ${columnsOf('c', rest)} FROM cases c ${OF_CASES})`];
}

function columnsOf(alias: string, statements: readonly string[]): string {
  const columns = new Set(statements.join('\n').match(new RegExp(`(?<=\\b${alias}\\.)\\w+`, 'g')));
  return [...columns].map((name) => `${alias}.${name}${asQuicker(name)}`).join(', ');
}

/** Ids are sorted by their bytes, not as Polish words are; medians are worked out of what the processor counts with, which is made once. */
function asQuicker(name: string): string {
  if (name.endsWith('_id') && name !== 'case_id') return ` COLLATE "C" AS ${name}`;
  return name.startsWith('hours') ? `::float8 AS ${name}` : '';
}

function rowsOf({ rowsAre, columns }: ReportFigure, sql: string, most: number): string {
  const own = ['key', ...(NAMED.includes(rowsAre) ? ['name'] : []), ...columns.map(({ name }) => name)];
  return `(SELECT json_agg(json_build_array(${own.map((name) => `r.${name}`).join(', ')}))
    FROM (SELECT * FROM (${sql}) rows LIMIT ${most}) r)`;
}
