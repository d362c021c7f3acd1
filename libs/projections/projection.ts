import type { EventType, RecordedEvent } from '#libs/kernel';

/** Columns of a row. A column whose value is `undefined` counts as not named. */
export type Row = Readonly<Record<string, unknown>>;
/** Equalities by which rows are found. The whole primary key, or, where many rows follow one fact (a person's new name), indexed columns. */
export type RowKey = Readonly<Record<string, string | number | boolean | null>>;

/** What a reducer returns: data, not deeds. Columns in snake_case; objects and arrays go into `jsonb` columns. */
export type RowOperation =
  /** Inserts the row, or overwrites the columns that it names. */
  | { readonly op: 'upsert'; readonly table: string; readonly row: Row }
  /** Changes columns of the rows with this key, never those of the primary key; no row, no change. */
  | { readonly op: 'patch'; readonly table: string; readonly key: RowKey; readonly set: Row }
  | { readonly op: 'delete'; readonly table: string; readonly key: RowKey };

export const upsert = (table: string, row: Row): RowOperation => ({ op: 'upsert', table, row });
export const patch = (table: string, key: RowKey, set: Row): RowOperation => ({ op: 'patch', table, key, set });
export const remove = (table: string, key: RowKey): RowOperation => ({ op: 'delete', table, key });

/** A read model's table. It is queried under `name` (a view in the schema `read`); the runtime keeps one physical table a version behind it. */
export interface ReadTable {
  /** snake_case, at most 40 characters, unique in the office. */
  readonly name: string;
  /** Column name to its SQL type and constraints, e.g. `{ id: 'text not null', due_at: 'timestamptz' }`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly primaryKey: readonly string[];
  /**
   * Columns of a new row that stand in another table of the projection, declared before this one: found there by its primary key `by`, which is a
   * column here too. Whoever changes them there changes them here by a patch of their own. What the row itself names goes first.
   */
  readonly taken?: Readonly<Record<string, { readonly from: string; readonly by: string }>>;
  /** Its rows are made of other tables of the projection, and no operation names it. */
  readonly workedOut?: WorkedOut;
  /** The tail of `CREATE INDEX ON table`, e.g. `(assignee_id, due_at, id)` or `USING gin (search gin_trgm_ops)`. */
  readonly indexes?: readonly string[];
}

/** How a table's rows follow from other tables of its projection: what no single event says (the first, the last, how many). */
export interface WorkedOut {
  /** A column of this table and of all in `from`. Rows with a value of it are made anew after each batch that touched this value there. */
  readonly by: string;
  readonly from: readonly string[];
  /** A SELECT of all its columns by their names, for the values `$1::text[]` of `by`. `{name}` is a table of the projection. */
  readonly select: string;
  /**
   * Where SQL cannot say it well: makes the rows of one value of `by`, out of those that `select` then answers for it, in their order. Pure. A change of what it
   * makes raises the projection's version, which no test notices.
   */
  readonly fold?: (rows: readonly Row[]) => readonly Row[];
}

/**
 * A read model: events in, row operations out. Pure: whoever runs it twice gets the same rows. Personal fields arrive in
 * clear, and as `null` once their key was destroyed; on `SubjectErased` and `CaseDisposed` a projection clears what it holds of them.
 */
export interface Projection {
  /** snake_case, unique in the office. */
  readonly name: string;
  /** Raised with every change of tables or of `reduce`: the runtime then rebuilds beside the live tables. */
  readonly version: number;
  readonly tables: readonly ReadTable[];
  /** `every`: all types, also those that this office does not know, whose data then come as they were stored, personal fields sealed. */
  readonly events: readonly EventType[] | 'every';
  /**
   * What it reads comes from the manifests: a new type of event needs no new version, since no event of it was written before. Always so
   * where it reads every type.
   */
  readonly grows?: boolean;
  /** What is parked together when an event cannot be digested; the event's stream where left out. */
  partitionKey?(event: RecordedEvent): string;
  reduce(event: RecordedEvent): readonly RowOperation[];
}

/**
 * What happens because something happened: event in, command out. Commands get ids derived from the event's id and the
 * policy's name (`deriveId(policy, event.id)`), so handling an event twice changes nothing. A policy never runs in a rebuild.
 */
export interface Policy {
  /** snake_case, unique in the office, among projections too. */
  readonly name: string;
  /** What it does because of what: `reactions(caseEvents, { CaseAssigned: (event) => … })`. */
  readonly on: Reactions;
  /** Where a policy begins that the office has never run: with what happens from now on, or with the first event. `now` where left out. */
  readonly from?: 'start' | 'now';
}

export interface Reactions {
  readonly events: readonly EventType[];
  /**
   * Called at least once an event, in order. Whatever it throws parks the event's stream for this policy, but for failures that
   * pass by themselves (the store or the database away, `not-yet`): those are tried again.
   */
  handle(event: RecordedEvent): Promise<void>;
}
