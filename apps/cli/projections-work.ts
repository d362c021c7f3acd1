import { setTimeout as delay } from 'node:timers/promises';
import { loadConfiguration } from '#libs/configuration';
import { ProjectionsAdministration, type EditionStatus, type Verification } from '#libs/projections';
import { withOffice } from './office-at-hand.js';
import { OperatorError } from './operator-error.js';

const POLL_MILLISECONDS = 500;

const withAdministration = <Result>(work: (administration: ProjectionsAdministration) => Promise<Result>) =>
  withOffice(loadConfiguration(process.env), (office) =>
    work(office.get(ProjectionsAdministration, { strict: false })),
  );

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

export const printStatus = (json: boolean): Promise<void> =>
  withAdministration(async (administration) => {
    const editions = await administration.status();
    if (json) return print(JSON.stringify(editions, null, 2));
    const rows = editions.map((edition) => [
      edition.kind,
      edition.name,
      `v${edition.version}`,
      edition.stopped === null ? edition.state : `stopped: ${edition.stopped}`,
      edition.state === 'live' ? `${edition.lagEvents} behind` : progressOf(edition),
      `${edition.parkedKeys} parked`,
      edition.hasCode ? '' : 'of another version of the office',
    ]);
    for (const line of aligned(rows)) print(line);
  });

export const printParked = (name: string): Promise<void> =>
  withAdministration(async (administration) => {
    for (const { key, eventType, eventId, error, attempts, waiting } of await administration.parked(name)) {
      print(
        `${key}: ${eventType} ${eventId}, tried ${attempts} times, ${waiting} wait behind it: ${error ?? 'is about to be tried'}`,
      );
    }
  });

export const retry = (name: string, key?: string): Promise<void> =>
  withAdministration(async (administration) => {
    print(`${await administration.retry(name, key)} parked keys will be tried again`);
  });

export const rebuild = (name: string): Promise<void> =>
  withAdministration(async (administration) => {
    const { version, generation } = await administration.rebuild(name);
    for (;;) {
      const edition = (await administration.status()).find(
        (each) => each.name === name && each.version === version && each.generation === generation,
      );
      if (!edition) throw new OperatorError(`the rebuild of ${name} was given up for another one`);
      if (edition.stopped !== null) throw new OperatorError(`the rebuild of ${name} stopped: ${edition.stopped}`);
      if (edition.state === 'live') break;
      tell(`${name}: ${progressOf(edition)}`);
      await delay(POLL_MILLISECONDS);
    }
    print(`${name} is rebuilt`);
  });

export const verify = (name?: string): Promise<void> =>
  withAdministration(async (administration) => {
    const interrupted = new AbortController();
    const interrupt = () => interrupted.abort();
    process.once('SIGINT', interrupt);
    try {
      let different = 0;
      for (const each of name === undefined ? administration.names() : [name]) {
        const verification = await administration.verify(each, interrupted.signal);
        for (const line of wordsFor(verification)) print(line);
        different += verification.different;
      }
      if (different > 0) throw new OperatorError(`${different} rows differ from a rebuild`);
    } finally {
      process.off('SIGINT', interrupt);
    }
  });

function wordsFor({ name, rows, different, differences, undigested }: Verification): readonly string[] {
  const result = different === 0 ? 'equal' : `${different} differ`;
  const notDigested = undigested === 0 ? '' : `, ${undigested} events could not be digested`;
  return [
    `${name}: ${rows} rows, ${result}${notDigested}`,
    ...differences.map(
      ({ table, key, kind, columns }) =>
        `  ${table} ${key.join(' ')}: ${kind}${columns.length ? ` in ${columns.join(', ')}` : ''}`,
    ),
  ];
}

function progressOf({ done, eventsPerSecond, secondsLeft }: EditionStatus): string {
  const left = secondsLeft === null ? '' : `, ${Math.ceil(secondsLeft)} s left`;
  return `${Math.floor(done * 100)} %, ${Math.round(eventsPerSecond ?? 0)} events/s${left}`;
}

function aligned(rows: ReadonlyArray<readonly string[]>): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
