import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { ProjectionsAdministration } from './administration.js';
import { UnreadableEvent, type EventOpener } from './event-opener.js';
import type { Projection } from './projection.js';
import { caseList, clearEvents, ExampleOffice, opened, renamed } from './testing/example-office.js';
import { until } from '../../tests/support/until.js';

describe('parking', () => {
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

  const administration = (...projections: Projection[]) =>
    new ProjectionsAdministration(office.pool, office.store, clearEvents, projections);
  const parked = () => administration().parked('case_list');
  const nothingParked = () => until(parked, (keys) => keys.length === 0);

  /** Digests what `poison` names only once it is mended. */
  const mendable = () => {
    const list = caseList();
    let mended = false;
    const projection: Projection = {
      ...list,
      reduce: (event) => {
        const data = event.data as { title: string };
        const title = mended ? data.title.replace('poison', 'mended') : data.title;
        return list.reduce({ ...event, data: { ...data, title } });
      },
    };
    return { projection, mend: () => (mended = true) };
  };

  it('keeps what comes later behind it, and takes all of it up in order when told to', async () => {
    const { projection, mend } = mendable();
    const { readModels } = await office.start({ projections: [projection] });
    await office.append('1', opened('1', 'poison'), renamed('1', 'second'));
    await readModels.waitFor((await office.append('1', renamed('1', 'third'))).position);
    expect(await parked()).toMatchObject([
      { key: 'case-1', eventType: 'CaseOpened', attempts: 1, waiting: 2, retryAt: null },
    ]);

    await administration().retry('case_list', 'case-1');
    await until(parked, ([key]) => key?.attempts === 2);
    expect(await office.titles()).toEqual([]);

    mend();
    await administration().retry('case_list');
    await nothingParked();
    expect(await office.titles()).toEqual([{ id: '1', title: 'third' }]);
    await readModels.waitFor((await office.append('1', renamed('1', 'fourth'))).position);
    expect(await office.titles()).toEqual([{ id: '1', title: 'fourth' }]);
  });

  it('goes by the key that the projection declares', async () => {
    const list = caseList();
    const byTitleLength: Projection = {
      ...list,
      partitionKey: ({ data }) => `length-${(data as { title: string }).title.length}`,
    };
    const { readModels } = await office.start({ projections: [byTitleLength] });
    await office.append('1', opened('1', 'poison'));
    await office.append('2', opened('2', 'sixsix'));
    await readModels.waitFor((await office.append('3', opened('3', 'c'))).position);
    expect(await office.titles()).toEqual([{ id: '3', title: 'c' }]);
    expect(await parked()).toMatchObject([{ key: 'length-6', waiting: 1 }]);
  });

  it('of too many keys stops the projection, says so, and goes on when enough of them are mended', async () => {
    const { projection, mend } = mendable();
    const { readModels } = await office.start({ projections: [projection, caseList('other_list')], parkedLimit: 2 });
    for (const id of ['1', '2', '3', '4']) await office.append(id, opened(id, 'poison'));
    const { position } = await office.append('5', opened('5', 'e'));
    // Whoever has written does not wait for a projection that stands still.
    await readModels.waitFor(position);
    const stopped = await until(
      () => administration(projection).stopped(),
      (reason) => reason !== undefined,
    );
    expect(stopped).toContain('case_list (too-many-parked-keys)');
    expect(await parked()).toHaveLength(3);
    expect(await office.titles()).toEqual([]);

    mend();
    await administration().retry('case_list');
    await until(
      () => office.titles(),
      (rows) => rows.length === 5,
    );
    expect(await administration(projection).stopped()).not.toContain('case_list');
  });

  it('is tried again by itself while a key is away, and not where an event is corrupt', async () => {
    let away = true;
    const opener: EventOpener = {
      open: (events) =>
        Promise.resolve(
          events.map((event) => {
            const { title } = event.data as { title: string };
            if (title === 'sealed' && away) return new UnreadableEvent(event, 'key-unavailable');
            return title === 'corrupt' ? new UnreadableEvent(event, 'corrupt') : event;
          }),
        ),
    };
    const { readModels } = await office.start({ projections: [caseList()], opener });
    await office.append('1', opened('1', 'sealed'));
    await readModels.waitFor((await office.append('2', opened('2', 'corrupt'))).position);
    const [sealed, corrupt] = await parked();
    expect(sealed).toMatchObject({ key: 'case-1', error: 'key-unavailable' });
    expect(sealed!.retryAt).not.toBeNull();
    expect(corrupt).toMatchObject({ key: 'case-2', error: 'corrupt', retryAt: null });
    away = false;
    await office.query('UPDATE projections.parked SET retry_at = now() WHERE retry_at IS NOT NULL');
    await until(
      () => office.titles(),
      (rows) => rows.length === 1,
    );
    expect(await parked()).toMatchObject([{ key: 'case-2' }]);
  });

  it('is over with a rebuild by code that can digest it', async () => {
    const { readModels } = await office.start({ projections: [caseList()], parkedLimit: 0 });
    await readModels.waitFor((await office.append('1', opened('1', 'poison'))).position);
    await until(
      () => administration().stopped(),
      (reason) => reason !== undefined,
    );
    const { projection, mend } = mendable();
    mend();
    await office.start({ projections: [{ ...projection, version: 2 }] });
    await until(
      () => office.titles(),
      (rows) => rows.length === 1,
    );
    await nothingParked();
    expect(await administration().stopped()).toBeUndefined();
  });

  it('takes up a long queue in order, and tells its readers', async () => {
    const { projection, mend } = mendable();
    const { readModels } = await office.start({ projections: [projection] });
    await office.append('1', opened('1', 'poison'), ...Array.from({ length: 250 }, (_, n) => renamed('1', `n${n}`)));
    await until(parked, ([key]) => key?.waiting === 250);
    const told: string[] = [];
    readModels.changes.subscribe(({ streams }) => told.push(...(streams ?? [])));
    await office.query(`
      CREATE TABLE written (n serial, title text);
      CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN INSERT INTO written (title) VALUES (NEW.title); RETURN NEW; END $$;
      CREATE TRIGGER note AFTER INSERT OR UPDATE ON read_tables.case_list__v1 FOR EACH ROW EXECUTE FUNCTION note();
    `);
    mend();
    await administration().retry('case_list');
    await nothingParked();
    const written = await office.query<{ title: string }>('SELECT title FROM written ORDER BY n');
    expect(written.map(({ title }) => title)).toEqual(['mended', ...Array.from({ length: 250 }, (_, n) => `n${n}`)]);
    expect(told).toContain('case-1');
  });

  it('of too many keys stops a build, which goes on when they are mended', async () => {
    for (const id of ['1', '2']) await office.append(id, opened(id, 'poison'));
    for (const id of ['3', '4']) await office.append(id, opened(id, id));
    const { projection, mend } = mendable();
    await office.start({ projections: [projection], parkedLimit: 1 });
    await until(
      () => administration().stopped(),
      (reason) => reason === 'case_list (too-many-parked-keys)',
    );
    expect(await parked()).toMatchObject([
      { key: 'case-1', state: 'building', stream: 'case-1', revision: 0 },
      { key: 'case-2', state: 'building' },
    ]);
    mend();
    expect(await administration().retry('case_list')).toBe(2);
    await until(
      () => office.titles(),
      (rows) => rows.length === 4,
    );
    expect(await administration().stopped()).toBeUndefined();
  });

  it('keeps a projection from writing on that somebody else has stopped meanwhile', async () => {
    const { readModels } = await office.start({ projections: [caseList(), caseList('other_list')] });
    await readModels.waitFor((await office.append('1', opened('1', 'a'))).position);
    await office.query(`UPDATE projections.checkpoints SET stopped = 'other-store' WHERE name = 'case_list'`);
    await office.append('1', renamed('1', 'b'));
    // They are written together: when the other one is past the event, this one has had its turn.
    await until(
      () => office.titles('other_list'),
      ([row]) => row?.title === 'b',
    );
    expect(await administration(caseList()).stopped()).toBe('case_list (other-store)');
    expect(await office.titles()).toEqual([{ id: '1', title: 'a' }]);
  });

  it('refuses to retry what is not parked', async () => {
    await office.start({ projections: [caseList()] });
    await expect(administration().retry('case_list')).rejects.toMatchObject({ code: 'nothing-parked' });
    await expect(administration().retry('nothing')).rejects.toMatchObject({ code: 'projection-unknown' });
  });
});
