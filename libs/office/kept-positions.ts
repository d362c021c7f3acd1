import type pg from 'pg';

/** A table in which a module keeps positions of events, and what is done to it when the events were moved to another store. */
export interface KeptPositions {
  readonly table: string;
  /** Idempotent SQL, which leaves no position there that could be taken for one of the new store. */
  readonly forget: string;
}

/** Positions are a store's own: none of the old store's may be compared with those of the new one. */
export async function forgetPositions(client: pg.ClientBase, kept: readonly KeptPositions[]): Promise<void> {
  for (const { table, forget } of kept) {
    const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
    if (rows[0]!.there) await client.query(forget);
  }
}
