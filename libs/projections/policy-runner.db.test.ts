import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreError, MemoryEventStore } from '#libs/event-store';
import { OfficeError } from '#libs/kernel';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { ProjectionsAdministration } from './administration.js';
import { reactions } from './define.js';
import type { Policy } from './projection.js';
import type { ProjectionsRuntime } from './runtime.js';
import {
  CaseOpened,
  CaseRenamed,
  clearEvents,
  ExampleOffice,
  opened,
  renamed,
  seen,
} from './testing/example-office.js';
import { until } from '../../tests/support/until.js';

/** Notes the titles that it handles; `fail` decides what to throw first. */
class NotingPolicy implements Policy {
  readonly name = 'noting';
  readonly on = reactions(
    { CaseOpened, CaseRenamed },
    {
      CaseOpened: ({ data }) => this.note(data.title),
      CaseRenamed: ({ data }) => this.note(data.title),
    },
  );
  readonly handled: string[] = [];

  constructor(
    private readonly fail: (title: string, attempt: number) => Error | undefined = () => undefined,
    readonly from?: 'start',
  ) {}

  private attempts = new Map<string, number>();

  private note(title: string | null): Promise<void> {
    if (title === null) return Promise.resolve();
    const attempt = (this.attempts.get(title) ?? 0) + 1;
    this.attempts.set(title, attempt);
    const failure = this.fail(title, attempt);
    if (failure) return Promise.reject(failure);
    this.handled.push(title);
    return Promise.resolve();
  }
}

describe('policies', () => {
  let database: TestDatabase;
  let office: ExampleOffice;

  beforeEach(async () => {
    database = await freshDatabase();
    office = await ExampleOffice.open(database.url);
  });

  afterEach(async () => {
    await office.close();
    await database.drop();
  });

  const run = async (policy: Policy): Promise<ProjectionsRuntime> => {
    const runtime = office.runtime({ projections: [] });
    await runtime.start([policy]);
    runtime.startPolicies();
    return runtime;
  };
  const handledBy = (policy: NotingPolicy, count: number) =>
    until(
      () => Promise.resolve(policy.handled),
      (handled) => handled.length >= count,
    );
  const administration = () => new ProjectionsAdministration(office.pool, office.store, clearEvents, []);

  it('act on what happens from their first start on, in order, and go on after a restart', async () => {
    await office.append('1', opened('1', 'before'));
    const first = new NotingPolicy();
    const runtime = await run(first);
    await office.append('2', opened('2', 'a'), seen('2'), renamed('2', 'b'));
    expect(await handledBy(first, 2)).toEqual(['a', 'b']);
    await runtime.stop();
    await office.append('3', opened('3', 'c'));
    const second = new NotingPolicy();
    await run(second);
    expect(await handledBy(second, 1)).toEqual(['c']);
  });

  it('move past what does not concern them, and miss nothing that follows', async () => {
    const policy = new NotingPolicy();
    await run(policy);
    const written = async () => {
      const { rows } = await office.pool.query<{ position: string; done: number }>(
        `SELECT position, events_done::integer AS done FROM projections.checkpoints WHERE name = 'noting'`,
      );
      return rows[0]!;
    };
    const before = await written();
    for (let count = 0; count < 20; count += 1) await office.append('1', seen('1'));
    const head = await office.store.head();
    const after = await until(written, ({ position }) => position === head);
    expect(after.done).toBe(before.done + 20);
    await office.append('2', opened('2', 'a'));
    expect(await handledBy(policy, 1)).toEqual(['a']);
  });

  it('act on the whole history where they ask for it', async () => {
    await office.append('1', opened('1', 'before'));
    const policy = new NotingPolicy(undefined, 'start');
    await run(policy);
    expect(await handledBy(policy, 1)).toEqual(['before']);
  });

  it('go on after the same event in another store that the events were moved to, and stand still where it is not there', async () => {
    const first = new NotingPolicy();
    const runtime = await run(first);
    await office.append('1', opened('1', 'x'), renamed('1', 'y'));
    const [a, b] = [opened('2', 'a'), renamed('2', 'b')];
    await office.append('2', a);
    await handledBy(first, 3);
    await runtime.stop();

    const moved = new MemoryEventStore();
    await moved.append('case-2', 'no-stream', [a, b]);
    const second = new NotingPolicy();
    const other = office.runtime({ projections: [], store: moved });
    await other.start([second]);
    other.startPolicies();
    expect(await handledBy(second, 1)).toEqual(['b']);
    await other.stop();

    const third = office.runtime({ projections: [], store: new MemoryEventStore() });
    await third.start([new NotingPolicy()]);
    expect(await administration().stopped()).toBe('noting (other-store)');
  });

  it.each([
    ['an absent store', new EventStoreError({ kind: 'Unavailable', reason: 'example' })],
    ['a store that does not answer', new EventStoreError({ kind: 'Timeout', reason: 'example' })],
    ['a read model that lags', new OfficeError('not-yet', 'not-yet')],
    ['an absent database', Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })],
  ])('try again what passes by itself: %s', async (_, failure) => {
    const policy = new NotingPolicy((title, attempt) => (title === 'a' && attempt < 3 ? failure : undefined));
    await run(policy);
    await office.append('1', opened('1', 'a'), renamed('1', 'b'));
    expect(await handledBy(policy, 2)).toEqual(['a', 'b']);
  });

  it('park the stream of an event that fails for good, and take it up in order when told to', async () => {
    let broken = true;
    const policy = new NotingPolicy((title) => (broken && title === 'bad' ? new TypeError('broken') : undefined));
    await run(policy);
    await office.append('1', opened('1', 'a'), renamed('1', 'bad'), renamed('1', 'after'));
    await office.append('2', opened('2', 'other'));
    expect(await handledBy(policy, 2)).toEqual(['a', 'other']);
    const [parked] = await until(
      () => administration().parked('noting'),
      (found) => found.length === 1,
    );
    expect(parked).toMatchObject({ key: 'case-1', eventType: 'CaseRenamed', attempts: 1, waiting: 1 });
    broken = false;
    await administration().retry('noting', 'case-1');
    expect(await handledBy(policy, 4)).toEqual(['a', 'other', 'bad', 'after']);
    await until(
      () => administration().parked('noting'),
      (left) => left.length === 0,
    );
  });

  it('go on where the answer to a commit was lost', async () => {
    const policy = new NotingPolicy((title) => (title === 'bad' ? new TypeError('broken') : undefined));
    await run(policy);
    await office.append('1', opened('1', 'a'));
    await handledBy(policy, 1);
    await until(
      () => office.query(`SELECT FROM projections.checkpoints WHERE name = 'noting' AND position > ''`),
      ({ length }) => length === 1,
    );
    // The event was parked and the checkpoint moved, but nobody in the process knows of it.
    await office.query(`
      CREATE FUNCTION lose_answer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE projections.checkpoints SET position = lpad((position::int + 2)::text, length(position), '0');
        INSERT INTO projections.parked (projection, version, generation, partition_key, position, stream, revision, event_id, event_type, error)
        SELECT 'noting', 0, 0, NEW.stream, lpad(NEW.position::text, 20, '0'), NEW.stream, NEW.revision, NEW.id, NEW.type, 'broken';
        RETURN NULL;
      END $$;
      CREATE TRIGGER lose_answer AFTER INSERT ON es.events FOR EACH ROW
        WHEN (NEW.data::json->>'title' = 'bad') EXECUTE FUNCTION lose_answer();
    `);
    await office.append('1', renamed('1', 'bad'), renamed('1', 'behind'));
    await office.append('2', opened('2', 'c'));
    // What was read together with the parked one may be handled again.
    expect([...new Set(await handledBy(policy, 2))]).toEqual(['a', 'c']);
  });

  it('handle streams that were read together side by side, and again after a stop that cut them off', async () => {
    await office.append('1', opened('1', 'stuck'), renamed('1', 'behind'));
    await office.append('2', opened('2', 'a'), renamed('2', 'b'));
    const isAway = new EventStoreError({ kind: 'Unavailable', reason: 'example' });
    const first = new NotingPolicy((title) => (title === 'stuck' ? isAway : undefined), 'start');
    const runtime = await run(first);
    expect(await handledBy(first, 2)).toEqual(['a', 'b']);
    await runtime.stop();
    const second = new NotingPolicy();
    await run(second);
    const titles = await handledBy(second, 4);
    expect(titles.toSorted()).toEqual(['a', 'b', 'behind', 'stuck']);
    for (const [earlier, later] of [
      ['stuck', 'behind'],
      ['a', 'b'],
    ])
      expect(titles.indexOf(earlier!)).toBeLessThan(titles.indexOf(later!));
  });

  it('stop where too many streams are parked, and say so', async () => {
    const policy = new NotingPolicy(() => new TypeError('broken'));
    await run(policy);
    for (let n = 1; n <= 21; n += 1) await office.append(String(n), opened(String(n), 'bad'));
    await until(
      () => administration().stopped(),
      (stopped) => stopped === 'noting (too-many-parked-keys)',
    );
    expect(await administration().parked('noting')).toHaveLength(21);
  });

  it('handle a stream again that is no longer parked', async () => {
    let broken = true;
    const policy = new NotingPolicy((title) => (broken && title === 'bad' ? new TypeError('broken') : undefined));
    await run(policy);
    await office.append('1', opened('1', 'bad'));
    await until(
      () => administration().parked('noting'),
      (parked) => parked.length === 1,
    );
    broken = false;
    await administration().retry('noting');
    await handledBy(policy, 1);
    await office.append('1', renamed('1', 'next'));
    expect(await handledBy(policy, 2)).toEqual(['bad', 'next']);
  });
});
