import { LOADS, OF_LATE_CASES, RECEIVED, statementOf, TERMS, trimmed, type ReportFigure } from './report-pages.js';
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
  /** Rows of the table, where it is not the text that says them. */
  readonly from?: string;
  /** What the table holds besides the columns of its alias that are asked for. */
  readonly more?: string;
  /** Its rows are only counted: those that are alike are one, with how many they are. */
  readonly counted?: true;
}
const OF_LATE = trimmed(OF_LATE_CASES);
const SHARED: readonly Shared[] = [
  {
    ...{ text: trimmed(TERMS), table: 'received_terms', alias: 'c', counted: true },
    instead: 'FROM received_terms c WHERE true',
  },
  {
    ...{ text: OF_LATE, table: 'late_cases', alias: 'c', from: OF_LATE.replace(/JOIN (cases c) ON .*/, 'FROM $1') },
    // Waits are found by ids in the order of their column, and grouped by them in that of their bytes.
    ...{ more: 'c.case_id AS found_by', instead: 'JOIN late_cases c ON c.found_by = w.case_id WHERE true' },
  },
  { text: trimmed(LOADS), table: 'held', alias: 'h', instead: 'FROM held h WHERE true' },
];
const OF_CASES = `WHERE ${trimmed(RECEIVED)}`;

function sharing(sql: string): string {
  const said = SHARED.reduce((text, shared) => instead(text, shared), sql);
  if (!said.includes(OF_CASES)) return said;
  return said.replaceAll(/\b(FROM|JOIN) cases c\b/g, '$1 received_cases c').replaceAll(OF_CASES, 'WHERE true');
}

const COUNT = /count\(\*\)( FILTER \(WHERE (?:[^()]|\([^()]*\))*\))?/g;

function instead(sql: string, shared: Shared): string {
  if (!sql.includes(shared.text)) return sql;
  const said = shared.counted ? sql.replaceAll(COUNT, 'coalesce(sum(alike)$1, 0)') : sql;
  return said.replaceAll(shared.text, shared.instead);
}

function tableOf(shared: Shared, asked: readonly string[]): string[] {
  const rest = asked.flatMap((sql) => (sql.includes(shared.instead) ? [sql.replaceAll(shared.instead, '')] : []));
  if (rest.length === 0) return [];
  const columns = columnsOf(shared.alias, rest);
  const [counted, grouped] = shared.counted
    ? [['count(*) AS alike'], [`GROUP BY ${columns.map((_, place) => place + 1).join(', ')}`]]
    : [[], []];
  const all = [...columns, ...(shared.more === undefined ? [] : [shared.more]), ...counted];
  const select = [`SELECT ${all.join(', ')}`, shared.from ?? shared.text, ...grouped].join(' ');
  return [`${shared.table} AS MATERIALIZED (${select})`];
}

function casesOf(asked: readonly string[]): string[] {
  const rest = asked.filter((sql) => sql.includes(' received_cases c'));
  if (rest.length === 0) return [];
  const columns = columnsOf('c', rest, ['case_id']).join(', ');
  return [`received_cases AS MATERIALIZED (SELECT ${columns} FROM cases c ${OF_CASES})`];
}

/** @param found columns by which other tables are found */
function columnsOf(alias: string, statements: readonly string[], found: readonly string[] = []): readonly string[] {
  const columns = new Set(statements.join('\n').match(new RegExp(`(?<=\\b${alias}\\.)\\w+`, 'g')));
  return [...columns].map((name) => `${alias}.${name}${found.includes(name) ? '' : asQuicker(name)}`);
}

/** Ids are sorted by their bytes, not as Polish words are; medians are worked out of what the processor counts with, which is made once. */
function asQuicker(name: string): string {
  if (name.endsWith('_id')) return ` COLLATE "C" AS ${name}`;
  return name.startsWith('hours') ? `::float8 AS ${name}` : '';
}

function rowsOf({ rowsAre, columns }: ReportFigure, sql: string, most: number): string {
  const own = ['key', ...(NAMED.includes(rowsAre) ? ['name'] : []), ...columns.map(({ name }) => name)];
  return `(SELECT json_agg(json_build_array(${own.map((name) => `r.${name}`).join(', ')}))
    FROM (SELECT * FROM (${sql}) rows LIMIT ${most}) r)`;
}
