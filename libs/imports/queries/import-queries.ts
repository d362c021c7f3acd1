import { Injectable } from '@nestjs/common';
import { notFound, pageOf, decodeCursor, type Page } from '#libs/kernel';
import { sql, type SqlBool } from 'kysely';
import { labelOf, NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import type { ImportKind } from '../domain/events.js';
import type { ImportState } from '../domain/import.js';
import type { ImportRow } from '../projections/imports.js';
import { ImportLines } from '../tables/import-lines.js';

export interface ImportView {
  readonly id: string;
  readonly of: ImportKind;
  readonly state: ImportState;
  readonly startedAt: string;
  readonly startedBy: { readonly id: string; readonly name: string | null };
  readonly undoUntil: string;
  readonly lines: number;
  readonly known: number;
  readonly leftOut: number;
  readonly added: number | null;
  readonly refused: number | null;
  readonly removed: number | null;
  readonly kept: number | null;
}

export interface ImportDetails extends ImportView {
  /** How far it is, of how many: lines while it runs, things while it is undone. */
  readonly done: number;
  readonly total: number;
  readonly refusedLines: readonly { readonly line: number; readonly why: string }[];
  readonly keptThings: readonly {
    readonly kind: string;
    readonly id: string;
    readonly name: string | null;
    readonly line: number;
    readonly why: string;
  }[];
}

/** As many as somebody reads; the counts say how many there are. */
const MOST_SHOWN = 500;

@Injectable()
export class ImportQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly lines: ImportLines,
    private readonly names: NameBook,
  ) {}

  /** The newest first. */
  async imports({ limit, cursor }: { readonly limit: number; readonly cursor?: string }): Promise<Page<ImportView>> {
    let query = this.tables()
      .selectFrom('imports')
      .selectAll()
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (cursor) {
      const [at, id] = decodeCursor(cursor, ['instant', 'text']);
      query = query.where(sql<SqlBool>`(started_at, id) < (${at}, ${id})`);
    }
    const rows = await query.execute();
    const names = await this.names.of(rows.map(({ started_by }) => started_by));
    return pageOf(
      rows,
      limit,
      (row) => view(row, names),
      ({ started_at, id }) => [started_at.toISOString(), id],
    );
  }

  /** @throws OfficeError import-not-found */
  async import(id: string): Promise<ImportDetails> {
    const row = await this.tables().selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound('import-not-found');
    const [counts, undo, refusedLines, kept] = await Promise.all([
      this.lines.counts(id),
      this.lines.undoCounts(id),
      this.lines.refused(id, MOST_SHOWN),
      this.lines.kept(id, MOST_SHOWN),
    ]);
    const isUndo = row.state === 'undoing' || row.state === 'undone';
    const names = await this.names.of([row.started_by, ...kept.map((thing) => thing.id)]);
    return {
      ...view(row, names),
      done: isUndo ? undo.removed + undo.kept : counts.added + counts.known + counts.refused,
      total: isUndo ? undo.total : row.lines,
      refusedLines,
      keptThings: kept.map(({ kind, id: thingId, line, because }) => ({
        kind,
        id: thingId,
        name: nameOf(names, thingId),
        line,
        why: because,
      })),
    };
  }

  private tables() {
    return this.read.tables<{ imports: ImportRow }>();
  }
}

type Names = Awaited<ReturnType<NameBook['of']>>;

function nameOf(names: Names, id: string): string | null {
  const known = names.get(id);
  return known ? labelOf(known) : null;
}

const view = (row: ImportRow, names: Names): ImportView => ({
  id: row.id,
  of: row.of_kind,
  state: row.state,
  startedAt: row.started_at.toISOString(),
  startedBy: { id: row.started_by, name: nameOf(names, row.started_by) },
  undoUntil: row.undo_until.toISOString(),
  lines: row.lines,
  known: row.known,
  leftOut: row.left_out,
  added: row.added,
  refused: row.refused,
  removed: row.removed,
  kept: row.kept,
});
