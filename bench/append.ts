/**
 * Durable appends to PostgreSQL: a bare INSERT, Emmett, and our event store, with 1 and 16 writers. One event of about 700
 * bytes to a new stream each, on a server of its own with fsync on.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { PostgresEventStore } from '#libs/event-store';
import { canonicalJson, newId } from '#libs/kernel';
import { startEmbeddedPostgres } from '#libs/postgres';
import { sampleEvent } from './support/events.js';
import { inParallel, measure, report, type Contender } from './support/measure.js';
import { importPeer } from './support/peers.js';

interface EmmettStore {
  appendToStream(
    stream: string,
    events: readonly object[],
    options: { expectedStreamVersion: string },
  ): Promise<unknown>;
  close(): Promise<void>;
}
interface Emmett {
  getPostgreSQLEventStore(connectionString: string): EmmettStore;
}

export default async function append([milliseconds = '2000']: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rzecznik-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder });
  const pool = new pg.Pool({ connectionString: postgres.url, max: 16 });
  pool.on('error', () => undefined);
  const ours = PostgresEventStore.connect({ connectionString: postgres.url });
  const separate = Array.from({ length: 16 }, () => PostgresEventStore.connect({ connectionString: postgres.url }));
  try {
    const { getPostgreSQLEventStore } = await importPeer<Emmett>('@event-driven-io/emmett-postgresql');
    const emmett = getPostgreSQLEventStore(postgres.url);
    await createBareTable(pool);
    await ours.migrate();
    const { rows } = await pool.query<{ fsync: string }>('SHOW fsync');
    console.log(`fsync ${rows[0]!.fsync}; an event of ${JSON.stringify(sampleEvent()).length} bytes`);

    for (const writers of [1, 16]) {
      const contenders: Contender[] = [
        { name: 'bare INSERT', run: (time) => inParallel(writers, time, () => insertBare(pool)) },
        { name: 'Emmett', run: (time) => inParallel(writers, time, () => appendToEmmett(emmett)) },
        { name: 'ours', run: (time) => inParallel(writers, time, () => appendToOurs(ours)) },
      ];
      if (writers > 1) {
        const run = (time: number) => inParallel(writers, time, (writer) => appendToOurs(separate[writer]!));
        contenders.push({ name: 'ours, each writer alone', run });
      }
      const [toEmmett, toBare] = writers > 1 ? [2, 0.7] : [];
      report(
        `${writers} ${writers > 1 ? 'writers' : 'writer'}`,
        await measure(contenders, { milliseconds: Number(milliseconds) }),
        [
          ['ours', 'Emmett', toEmmett],
          ['ours', 'bare INSERT', toBare],
        ],
      );
    }
    await emmett.close();
  } finally {
    await Promise.all([ours, ...separate].map((store) => store.close()));
    await pool.end();
    // Emmett leaves connections open when it is closed, and does not expect that they end with their server.
    process.on('uncaughtException', (error: Error & { code?: string }) => {
      if (error.code !== '57P01') throw error;
    });
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function createBareTable(pool: pg.Pool): Promise<void> {
  await pool.query(`CREATE TABLE bare (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text NOT NULL, revision int NOT NULL, id uuid NOT NULL,
    type text NOT NULL, data text NOT NULL, metadata text NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now())`);
}

async function insertBare(pool: pg.Pool): Promise<void> {
  const { id, type, data, metadata } = sampleEvent();
  await pool.query({
    name: 'bare',
    text: 'INSERT INTO bare (stream, revision, id, type, data, metadata) VALUES ($1, 0, $2, $3, $4, $5)',
    values: [`case-${newId()}`, id, type, canonicalJson(data), canonicalJson(metadata)],
  });
}

const appendToEmmett = (store: EmmettStore) => {
  const { type, data, metadata } = sampleEvent();
  return store.appendToStream(`case-${newId()}`, [{ type, data, metadata }], {
    expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
  });
};

const appendToOurs = (store: PostgresEventStore) => store.append(`case-${newId()}`, 'no-stream', [sampleEvent()]);
