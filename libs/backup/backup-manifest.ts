/** The shape of the archive; raised when an older program could not read it. */
export const FORMAT = 2;

/** Names in the archive. */
export const HEAD = 'rzecznik-backup.json';
export const SCHEMA = 'schema.json';
export const TABLES = 'tables/';
export const FILES = 'files/';
export const MANIFEST = 'manifest.json';

export interface Head {
  readonly format: number;
  /** Real time. */
  readonly createdAt: string;
  /** PostgreSQL's. */
  readonly serverVersion: string;
}

export interface TableRecord {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  /** Of the rows in the text format of COPY, in the order of the primary key. */
  readonly sha256: string;
}

export interface FileRecord {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the archive must hold, and what the restored office must equal. Stands last. */
export interface Manifest {
  readonly tables: readonly TableRecord[];
  readonly files: readonly FileRecord[];
}
