import { setTimeout as delay } from 'node:timers/promises';
import { loadConfiguration } from '#libs/configuration';
import { ProjectionsAdministration, type EditionStatus, type Verification } from '#libs/projections';
import { withOffice } from './office-at-hand.js';
import { OperatorError } from './operator-error.js';

const POLL_MILLISECONDS = 500;
/** Progress that nobody watches is told now and then. */
const TELL_MILLISECONDS = 5_000;

const withAdministration = <Result>(work: (administration: ProjectionsAdministration) => Promise<Result>) =>
  withOffice(loadConfiguration(process.env), (office) =>
    work(office.get(ProjectionsAdministration, { strict: false })),
  );

const print = (line: string): void => void process.stdout.write(`${line}\n`);

export const printStatus = (json: boolean): Promise<void> =>
  withAdministration(async (administration) => {
    const editions = await administration.status();
    if (json) return print(JSON.stringify(editions, null, 2));
    const head = ['KIND', 'NAME', 'VERSION', 'STATE', 'BEHIND', 'OLDEST MISSING', 'EVENTS/S', 'PARKED', 'REMARK'];
    for (const line of aligned([head, ...editions.map(rowOf)])) print(line);
  });

function rowOf(edition: EditionStatus): readonly string[] {
  const { kind, name, version, generation, state, stopped, lagEvents, lagSeconds, eventsPerSecond } = edition;
  return [
    kind,
    name,
    kind === 'policy' ? '' : generation === 0 ? `${version}` : `${version}.${generation}`,
    stopped === null ? state : 'stopped',
    String(lagEvents),
    lagSeconds === 0 ? '-' : duration(lagSeconds),
    eventsPerSecond.toFixed(eventsPerSecond < 10 ? 1 : 0),
    edition.parkedKeys === 0 ? '-' : `${edition.parkedKeys} keys, ${edition.parkedEvents} events`,
    remarkOn(edition),
  ];
}

function remarkOn(edition: EditionStatus): string {
  const { name, state, stopped, waitsFor, parkedKeys, owner, hasCode } = edition;
  if (stopped !== null) return `${stopped}: see projections parked ${name}`;
  if (waitsFor !== null) return `ready, waits for ${waitsFor}`;
  if (state === 'building' || state === 'verifying') return progressOf(edition);
  if (parkedKeys > 0) return `see projections parked ${name}`;
  if (!hasCode) return 'serves as it stood: no living process has its code';
  return owner === null ? 'nobody moves it on at the moment' : '';
}

export const printParked = (name: string): Promise<void> =>
  withAdministration(async (administration) => {
    for (const parked of await administration.parked(name)) {
      const { key, eventType, eventId, stream, revision, error, attempts, waiting, parkedAt, version, state } = parked;
      print(`${key} (version ${version}, ${state})`);
      print(`  ${error ?? 'is about to be tried again'}`);
      print(`  ${eventType} ${eventId}, revision ${revision} of ${stream}`);
      print(`  parked at ${parkedAt}, tried ${times(attempts)}; events waiting behind it: ${waiting}`);
    }
  });

export const retry = (name: string, key?: string): Promise<void> =>
  withAdministration(async (administration) => {
    print(`${await administration.retry(name, key)} parked keys will be tried again`);
  });

export const rebuild = (name: string): Promise<void> =>
  withAdministration(async (administration) => {
    const { version, generation } = await administration.rebuild(name);
    const told = new Progress(name);
    for (;;) {
      const edition = (await administration.status()).find(
        (each) => each.name === name && each.version === version && each.generation === generation,
      );
      if (!edition) throw new OperatorError(`the rebuild of ${name} was given up for another one`);
      if (edition.stopped !== null) throw new OperatorError(`the rebuild of ${name} stopped: ${edition.stopped}`);
      if (edition.state === 'live') break;
      told.tell(edition.waitsFor === null ? progressOf(edition) : `ready, waits for ${edition.waitsFor}`);
      await delay(POLL_MILLISECONDS);
    }
    told.end();
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
        const told = new Progress(each);
        const verification = await administration.verify(each, interrupted.signal, (share) =>
          told.tell(`a copy is filled, ${Math.floor(share * 100)} %`),
        );
        told.end();
        for (const line of wordsFor(verification)) print(line);
        different += verification.different;
      }
      if (different > 0) throw new OperatorError(`${different} rows differ from a rebuild`);
    } finally {
      process.off('SIGINT', interrupt);
    }
  });

/** On standard error: one line that changes on a terminal, else a line now and then. */
class Progress {
  private last = -Infinity;

  constructor(private readonly name: string) {}

  tell(words: string): void {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${this.name}: ${words}`);
    else if (performance.now() - this.last >= TELL_MILLISECONDS) {
      this.last = performance.now();
      process.stderr.write(`${this.name}: ${words}\n`);
    }
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  }
}

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
  const left = secondsLeft === null ? '' : `, ${duration(secondsLeft)} left`;
  return `${Math.floor(done * 100)} %, ${Math.round(eventsPerSecond)} events/s${left}`;
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** `7 s`, `3 min 20 s`, `2 h 5 min`, `4 d 3 h`: the two units that matter. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  if (whole < 86_400) return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
  return `${Math.floor(whole / 86_400)} d ${Math.floor((whole % 86_400) / 3_600)} h`;
}

function aligned(rows: ReadonlyArray<readonly string[]>): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
