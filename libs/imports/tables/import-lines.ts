import type { Pool } from 'pg';
import { migrate } from '#libs/postgres';
import type { ImportKind } from '../domain/events.js';

/**
 * `imports.lines`: what waits to be taken in, in clear until it had its turn; `imports.things`: what came of it, which undoing goes through.
 * `imports.headings`: what a heading meant the last time.
 */
const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS imports;
CREATE TABLE IF NOT EXISTS imports.lines (
  import_id text NOT NULL,
  line integer NOT NULL,
  planned jsonb,
  outcome text CHECK (outcome IN ('added', 'known', 'refused')),
  why text,
  put_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (import_id, line)
);
CREATE INDEX IF NOT EXISTS lines_waiting ON imports.lines (put_at) WHERE planned IS NOT NULL;
CREATE TABLE IF NOT EXISTS imports.things (
  import_id text NOT NULL,
  kind text NOT NULL,
  id text NOT NULL,
  line integer NOT NULL,
  revision integer NOT NULL,
  undone boolean NOT NULL DEFAULT false,
  kept_because text,
  PRIMARY KEY (import_id, kind, id)
);
CREATE TABLE IF NOT EXISTS imports.headings (
  of_kind text NOT NULL,
  heading text NOT NULL,
  means text,
  PRIMARY KEY (of_kind, heading)
);
`;

export const migrateImports = (pool: Pool): Promise<void> => migrate(pool, 'imports', [SCHEMA]);

export interface Waiting {
  readonly line: number;
  readonly planned: unknown;
}

/** Something that an import brought, at the revision at which it left it. */
export interface Thing {
  readonly kind: string;
  readonly id: string;
  readonly revision: number;
}
export type BroughtThing = Thing & { readonly line: number };

/** What became of a line. */
export type LineOutcome =
  | { readonly outcome: 'added'; readonly things: readonly Thing[] }
  | { readonly outcome: 'known' }
  | { readonly outcome: 'refused'; readonly why: string };

/** What waits and whoever was to start it never did: nobody's words lie here longer. */
const FORGOTTEN = '1 day';

export class ImportLines {
  constructor(private readonly pool: Pool) {}

  async put(importId: string, lines: readonly { readonly line: number }[]): Promise<void> {
    await this.pool.query(
      `DELETE FROM imports.lines WHERE planned IS NOT NULL AND put_at < now() - interval '${FORGOTTEN}'`,
    );
    await this.pool.query(
      `INSERT INTO imports.lines (import_id, line, planned)
       SELECT $1, (each->>'line')::integer, each FROM jsonb_array_elements($2::jsonb) AS each ON CONFLICT DO NOTHING`,
      [importId, JSON.stringify(lines)],
    );
  }

  async drop(importId: string): Promise<void> {
    await this.pool.query('DELETE FROM imports.lines WHERE import_id = $1', [importId]);
  }

  async waiting(importId: string, limit: number): Promise<readonly Waiting[]> {
    const { rows } = await this.pool.query<Waiting>(
      'SELECT line, planned FROM imports.lines WHERE import_id = $1 AND outcome IS NULL ORDER BY line LIMIT $2',
      [importId, limit],
    );
    return rows;
  }

  /** What the line said is gone from here. */
  async settle(importId: string, line: number, result: LineOutcome): Promise<void> {
    const things = result.outcome === 'added' ? result.things : [];
    await this.pool.query(
      `WITH brought AS (
         INSERT INTO imports.things (import_id, kind, id, line, revision)
         SELECT $1, kind, id, $2, revision FROM jsonb_to_recordset($5::jsonb) AS thing (kind text, id text, revision integer)
         ON CONFLICT DO NOTHING)
       UPDATE imports.lines SET planned = NULL, outcome = $3, why = $4 WHERE import_id = $1 AND line = $2`,
      [importId, line, result.outcome, result.outcome === 'refused' ? result.why : null, JSON.stringify(things)],
    );
  }

  async counts(importId: string): Promise<Record<'added' | 'known' | 'refused', number>> {
    const { rows } = await this.pool.query<{ outcome: 'added' | 'known' | 'refused'; count: number }>(
      `SELECT outcome, count(*)::integer AS count FROM imports.lines
       WHERE import_id = $1 AND outcome IS NOT NULL GROUP BY outcome`,
      [importId],
    );
    const of = (outcome: string) => rows.find((row) => row.outcome === outcome)?.count ?? 0;
    return { added: of('added'), known: of('known'), refused: of('refused') };
  }

  async refused(importId: string, limit: number): Promise<readonly { line: number; why: string }[]> {
    const { rows } = await this.pool.query<{ line: number; why: string }>(
      `SELECT line, why FROM imports.lines WHERE import_id = $1 AND outcome = 'refused' ORDER BY line LIMIT $2`,
      [importId, limit],
    );
    return rows;
  }

  /** What has not been looked at for an undoing: of the kinds in this order. */
  async toUndo(importId: string, kind: string, limit: number): Promise<readonly BroughtThing[]> {
    const { rows } = await this.pool.query<BroughtThing>(
      `SELECT kind, id, line, revision FROM imports.things
       WHERE import_id = $1 AND kind = $2 AND NOT undone AND kept_because IS NULL ORDER BY line, id LIMIT $3`,
      [importId, kind, limit],
    );
    return rows;
  }

  async undone(importId: string, { kind, id }: Thing, keptBecause: string | null): Promise<void> {
    await this.pool.query(
      `UPDATE imports.things SET undone = $4::text IS NULL, kept_because = $4
       WHERE import_id = $1 AND kind = $2 AND id = $3`,
      [importId, kind, id, keptBecause],
    );
  }

  /** What an undoing has taken back of a kind. */
  async takenBack(importId: string, kind: string): Promise<readonly BroughtThing[]> {
    const { rows } = await this.pool.query<BroughtThing>(
      `SELECT kind, id, line, revision FROM imports.things
       WHERE import_id = $1 AND kind = $2 AND undone ORDER BY line, id`,
      [importId, kind],
    );
    return rows;
  }

  async undoCounts(importId: string): Promise<{ total: number; removed: number; kept: number }> {
    const { rows } = await this.pool.query<{ total: number; removed: number; kept: number }>(
      `SELECT count(*)::integer AS total, count(*) FILTER (WHERE undone)::integer AS removed,
         count(kept_because)::integer AS kept FROM imports.things WHERE import_id = $1`,
      [importId],
    );
    return rows[0]!;
  }

  async kept(importId: string, limit: number): Promise<readonly (BroughtThing & { readonly because: string })[]> {
    const { rows } = await this.pool.query<BroughtThing & { because: string }>(
      `SELECT kind, id, line, revision, kept_because AS because FROM imports.things
       WHERE import_id = $1 AND kept_because IS NOT NULL ORDER BY line, kind LIMIT $2`,
      [importId, limit],
    );
    return rows;
  }

  /** Lines that wait and hold one of the addresses. */
  async forget(addresses: readonly string[]): Promise<void> {
    await this.pool.query(`DELETE FROM imports.lines WHERE lower(planned->>'email') = ANY($1)`, [addresses]);
  }

  async headings(of: ImportKind): Promise<ReadonlyMap<string, string | null>> {
    const { rows } = await this.pool.query<{ heading: string; means: string | null }>(
      'SELECT heading, means FROM imports.headings WHERE of_kind = $1',
      [of],
    );
    return new Map(rows.map(({ heading, means }) => [heading, means]));
  }

  async remember(of: ImportKind, headings: ReadonlyMap<string, string | null>): Promise<void> {
    await this.pool.query(
      `INSERT INTO imports.headings (of_kind, heading, means) SELECT $1, * FROM unnest($2::text[], $3::text[])
       ON CONFLICT (of_kind, heading) DO UPDATE SET means = excluded.means`,
      [of, [...headings.keys()], [...headings.values()]],
    );
  }
}
