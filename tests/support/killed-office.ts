/**
 * Loaded before the built office (`node --import`): has it kill itself or its database at one point of its work. `KILL_AT` names the point, e.g.
 * `office before CaseRegistered` or `database after send`: the first append of an event of that type, or the first mail that goes out.
 */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresFolder } from '#libs/configuration';
import { PostgresEventStore } from '#libs/event-store';
import { Outbox } from '#libs/mail-outgoing';

const [victim, moment, what] = (process.env.KILL_AT ?? '').split(' ');
let reached = false;

/** Does the work, and the killing before or after it. */
async function around<Result>(work: () => Promise<Result>): Promise<Result> {
  reached = true;
  if (moment === 'before') kill();
  const result = await work();
  if (moment === 'after') kill();
  return result;
}

function kill(): void {
  const cluster = join(postgresFolder(process.env.DATA_DIR ?? ''), 'cluster');
  const ofDatabase = () => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(victim === 'database' ? ofDatabase() : process.pid, 'SIGKILL');
}

const { append } = PostgresEventStore.prototype;
PostgresEventStore.prototype.append = function (stream, expected, events) {
  const work = () => append.call(this, stream, expected, events);
  return !reached && events.some(({ type }) => type === what) ? around(work) : work();
};

const { deliver } = Outbox.prototype;
Outbox.prototype.deliver = function (mail) {
  const work = () => deliver.call(this, mail);
  return !reached && what === 'send' ? around(work) : work();
};
