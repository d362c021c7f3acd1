import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { ProjectionsAdministration, type EditionStatus } from './administration.js';
import type { EventOpener } from './event-opener.js';
import { caseList, clearEvents, ExampleOffice, opened, renamed } from './testing/example-office.js';
import { until } from '../../tests/support/until.js';

describe('the status of a projection', () => {
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

  const administration = () => new ProjectionsAdministration(office.pool, office.store, clearEvents, [caseList()]);
  const statusOf = async (name = 'case_list'): Promise<EditionStatus> =>
    (await administration().status()).find((edition) => edition.name === name)!;
  const statusWhen = (holds: (status: EditionStatus) => boolean) => until(() => statusOf(), holds);
  /** Makes every event older than it is. */
  const age = async (interval: string) => {
    await office.query('ALTER TABLE es.events DISABLE TRIGGER ALL');
    await office.query(`UPDATE es.events SET recorded_at = recorded_at - interval '${interval}'`);
    await office.query('ALTER TABLE es.events ENABLE TRIGGER ALL');
  };

  it('tells the age of the oldest event that is missing, not of the last that was taken in', async () => {
    const { readModels } = await office.start({ projections: [caseList()] });
    await readModels.waitFor((await office.append('1', opened('1', 'a'))).position);
    await age('1 day');
    expect(await statusOf()).toMatchObject({ lagEvents: 0, lagSeconds: 0, hasCode: true });
    await office.query(`UPDATE projections.checkpoints SET stopped = 'example'`);
    await office.append('1', renamed('1', 'b'), renamed('1', 'c'));
    const stuck = await statusOf();
    expect(stuck).toMatchObject({ lagEvents: 2, stopped: 'example' });
    // After a quiet day it is two events behind, and by seconds, not by a day.
    expect(stuck.lagSeconds).toBeGreaterThan(0);
    expect(stuck.lagSeconds).toBeLessThan(3_600);
  });

  it('never tells no lag of one that stands still: with all it read put aside, or before another store', async () => {
    const { readModels } = await office.start({ projections: [caseList()], parkedLimit: 0 });
    await readModels.waitFor((await office.append('1', opened('1', 'a'))).position);
    await office.append('2', opened('2', 'poison'));
    const stopped = await statusWhen((status) => status.stopped !== null);
    expect(stopped).toMatchObject({ stopped: 'too-many-parked-keys', lagEvents: 0, parkedEvents: 1 });
    expect(stopped.lagSeconds).toBeGreaterThan(0);
    expect(stopped.parkedSince).not.toBeNull();

    await office.query(`UPDATE projections.checkpoints SET stopped = 'other-store', position = repeat('9', 20)`);
    await office.query('DELETE FROM projections.parked');
    const foreign = await statusOf();
    expect(foreign).toMatchObject({ done: 0, lagEvents: 2 });
    expect(foreign.lagSeconds).toBeGreaterThan(0);
  });

  it('tells when nobody moves it on, though its code is not gone for good', async () => {
    const worker = await office.start({ projections: [caseList()] });
    await until(
      () => statusOf(),
      ({ owner }) => owner !== null,
    );
    await worker.stop();
    await office.append('1', opened('1', 'a'));
    expect(await statusOf()).toMatchObject({ owner: null, hasCode: false, lagEvents: 1, secondsLeft: null });
  });

  it('reckons a build by its pace of late, whatever it was before', async () => {
    for (let n = 0; n < 20; n++) await office.append(`${n}`, opened(`${n}`, 'a'));
    const halfway = Promise.withResolvers<void>();
    let given = 0;
    const opener: EventOpener = {
      open: async (events) => {
        given += events.length;
        if (given > 10) await halfway.promise;
        return events;
      },
    };
    await office.start({ projections: [caseList()], opener, buildBatch: 5 });
    const paced = await statusWhen(({ done }) => done === 0.5);
    expect(paced.eventsPerSecond).toBeGreaterThan(0);
    // It stood still over night: what it did before says nothing any more.
    await office.query(`UPDATE projections.checkpoints SET started_at = started_at - interval '9 hours'`);
    const next = await statusOf();
    expect(next.eventsPerSecond).toBeGreaterThan(paced.eventsPerSecond / 3);
    expect(next.secondsLeft).toBeLessThan(3_600);
    await office.query(`UPDATE projections.checkpoints SET updated_at = updated_at - interval '9 hours'`);
    expect(await statusOf()).toMatchObject({ secondsLeft: null });
    halfway.resolve();
    await statusWhen(({ state }) => state === 'live');
  });
});
