import type { Pool } from 'pg';
import type { WorkingHours } from '#libs/kernel';
import { migrate } from '#libs/postgres';

/** Of the schema `public_site`, which the public process reads: what the office says of itself, and tracking pages, sealed to their secrets. */
export interface SiteTables {
  'public_site.office': {
    one: boolean;
    name: string;
    mail: string;
    phone: string | null;
    postal_address: string | null;
    building_access: string | null;
    hours: WorkingHours;
    accent_colour: string | null;
    logo_type: string | null;
    logo: Buffer | null;
    public_key: Buffer;
    key_id: string;
    clock_offset_milliseconds: string;
  };
  'public_site.pages': { hash: Buffer; sealed: Buffer };
  /** Forms that wait for their confirmation: by the hash of the link's secret, until when. An addition joins a case that has its page already; others get the page of that secret. */
  'public_site.unconfirmed': { hash: Buffer; until: Date; addition: boolean };
  'public_site.page_files': { hash: Buffer; file_id: string; sealed: Buffer };
}

/** Of the schema `public_inbox`, into which it writes: all but arrivals it cannot read again. */
export interface InboxTables {
  'public_inbox.submissions': {
    id: string;
    kind: string;
    received_at: Date;
    key_id: string;
    sealed: Buffer;
    files: number;
    /** Ids of files that were sent before it. */
    kept: string[];
    /** Hash of the secret of the link that confirms it; null: nobody has to, or did. */
    confirmation: Buffer | null;
    attempts: number;
    next_attempt_at: Date;
    failure: string | null;
  };
  'public_inbox.files': { submission_id: string; position: number; sealed: Buffer };
  'public_inbox.arrivals': { hash: Buffer; arrived_at: Date };
}

/** Somebody sent something: the office may look. */
export const ARRIVED = 'rzecznik_public_inbox';

export const migratePublicTables = (pool: Pool): Promise<void> =>
  migrate(pool, 'public_pages', [
    `CREATE SCHEMA public_site;
     CREATE SCHEMA public_inbox;
     CREATE TABLE public_site.office (
       one boolean PRIMARY KEY DEFAULT true CHECK (one),
       name text NOT NULL, mail text NOT NULL, phone text,
       public_key bytea NOT NULL, key_id text NOT NULL,
       clock_offset_milliseconds bigint NOT NULL
     );
     CREATE TABLE public_site.pages (hash bytea PRIMARY KEY, sealed bytea NOT NULL);
     CREATE TABLE public_site.page_files (
       hash bytea NOT NULL REFERENCES public_site.pages ON DELETE CASCADE,
       file_id text NOT NULL, sealed bytea NOT NULL, PRIMARY KEY (hash, file_id)
     );
     CREATE TABLE public_inbox.submissions (
       id uuid PRIMARY KEY, kind text NOT NULL, received_at timestamptz NOT NULL,
       key_id text NOT NULL, sealed bytea NOT NULL, files integer NOT NULL,
       attempts integer NOT NULL DEFAULT 0, next_attempt_at timestamptz NOT NULL DEFAULT now(), failure text
     );
     CREATE INDEX ON public_inbox.submissions (next_attempt_at);
     CREATE TABLE public_inbox.files (
       submission_id uuid NOT NULL REFERENCES public_inbox.submissions ON DELETE CASCADE,
       position integer NOT NULL, sealed bytea NOT NULL, PRIMARY KEY (submission_id, position)
     );
     CREATE TABLE public_inbox.arrivals (hash bytea PRIMARY KEY, arrived_at timestamptz NOT NULL DEFAULT now())`,
    `ALTER TABLE public_inbox.submissions ADD COLUMN kept text[] NOT NULL DEFAULT '{}';
     CREATE TABLE public_inbox.kept_files (id text PRIMARY KEY, sealed bytea NOT NULL, kept_at timestamptz NOT NULL DEFAULT now());
     CREATE INDEX ON public_inbox.kept_files (kept_at)`,
    `ALTER TABLE public_site.office ADD COLUMN accent_colour text, ADD COLUMN logo_type text, ADD COLUMN logo bytea`,
    `ALTER TABLE public_site.office ADD COLUMN postal_address text, ADD COLUMN hours jsonb NOT NULL DEFAULT '[]'`,
    `ALTER TABLE public_inbox.submissions ADD COLUMN confirmation bytea;
     CREATE UNIQUE INDEX ON public_inbox.submissions (confirmation) WHERE confirmation IS NOT NULL;
     CREATE TABLE public_site.unconfirmed (hash bytea PRIMARY KEY, until timestamptz NOT NULL);
     CREATE TABLE public_inbox.confirmed (hash bytea PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())`,
    `ALTER TABLE public_site.unconfirmed ADD COLUMN addition boolean NOT NULL DEFAULT false`,
    `ALTER TABLE public_site.office ADD COLUMN building_access text`,
  ]);
