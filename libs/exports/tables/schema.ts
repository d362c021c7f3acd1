/**
 * Files that people order. `exports.pieces` holds the rows as they are gathered, sealed, so that a killed process loses a piece at most; then the file, sealed too, stands
 * in `exports.orders`. `exports.things` names what a file tells of. All of it goes with the order.
 */
export const EXPORT_TABLES = `
CREATE SCHEMA IF NOT EXISTS exports;
CREATE TABLE exports.orders (
  id text PRIMARY KEY,
  employee_id text NOT NULL,
  of_kind text NOT NULL,
  format text NOT NULL,
  language text NOT NULL,
  -- What was asked for; emptied when personal data are erased: somebody may have searched for them.
  filter jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'ready', 'failed', 'dropped')),
  ordered_at timestamptz NOT NULL,
  -- The erasures that there were when its rows began to be gathered, or when it was ordered.
  erasure_mark text NOT NULL,
  up_to text,
  cursor text,
  gathered boolean NOT NULL DEFAULT false,
  rows integer NOT NULL DEFAULT 0,
  total integer,
  attempts integer NOT NULL DEFAULT 0,
  worker text,
  leased_until timestamptz,
  ended_at timestamptz,
  why text,
  why_parameters jsonb,
  name text,
  size integer,
  sha256 text,
  file bytea
);
CREATE INDEX orders_of_employee ON exports.orders (employee_id, ordered_at);
CREATE INDEX orders_to_make ON exports.orders (ordered_at) WHERE state IN ('waiting', 'running');
CREATE TABLE exports.pieces (
  order_id text NOT NULL REFERENCES exports.orders ON DELETE CASCADE,
  number integer NOT NULL,
  rows bytea NOT NULL,
  PRIMARY KEY (order_id, number)
);
CREATE TABLE exports.things (
  order_id text NOT NULL REFERENCES exports.orders ON DELETE CASCADE,
  kind text NOT NULL,
  id text NOT NULL,
  PRIMARY KEY (order_id, kind, id)
);
`;

/** Files that hold a part of what was asked for say so. */
export const CUT_FILES = `ALTER TABLE exports.orders ADD COLUMN is_cut boolean NOT NULL DEFAULT false;`;
