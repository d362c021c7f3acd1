import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestOffice, type Client, type TestOffice } from '../../../tests/support/test-office.js';
import { until } from '../../../tests/support/until.js';

/** Publications by hand, by their page's address and from a feed; what came of a topic, and what the office does about them. */

const PASSWORD = 'zielona łódź na wiśle';
interface Written {
  readonly id: string;
  readonly revision: number;
  readonly code?: string;
}
interface Publication {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly revision: number;
  readonly topic: { readonly id: string } | null;
  readonly case: { readonly id: string } | null;
  readonly followUps: readonly { readonly kind: string; readonly case: { readonly number: string } }[];
}
interface Publications {
  readonly items: readonly Publication[];
}

const PAGE = `<html><head><title>x</title><meta property="og:title" content="Most w Nysie zamknięty">
  <meta property="og:site_name" content="Gazeta Nyska"><meta property="article:published_time" content="2026-03-02T08:00:00Z"></head></html>`;
const entry = (path: string, title: string) => `<item><title>${title}</title><link>${path}</link></item>`;

describe('coverage', () => {
  let office: TestOffice;
  let officer: Client;
  let coordinator: Client;
  let web: string;
  let feed = [entry('/nowy', 'Nowy most w Nysie'), entry('/inny', 'Prognoza pogody')];
  const outside = createServer((request, response) => {
    if (request.url === '/most') response.setHeader('content-type', 'text/html').end(PAGE);
    else if (request.url === '/feed')
      response
        .setHeader('content-type', 'application/rss+xml')
        .end(`<rss><channel><title>Monitoring</title>${feed.join('')}</channel></rss>`);
    else if (request.url === '/inside') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    else response.writeHead(404).end();
  });

  const record = (changes: object = {}) =>
    officer.post<Written>('/api/coverage', {
      outlet: 'Kurier',
      title: 'Objazd bez końca',
      publishedOn: '2026-03-01',
      ...changes,
    });
  const one = async (id: string) => (await officer.get<Publication>(`/api/coverage/${id}`)).body;
  const list = async (query: string) => (await officer.get<Publications>(`/api/coverage?${query}`)).body.items;

  beforeAll(async () => {
    outside.listen(0, '127.0.0.1');
    await once(outside, 'listening');
    web = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
    office = await startTestOffice({ env: { FOREIGN_LOOPBACK: 'on' } });
    const administrator = await office.client();
    const units = await administrator.get<{ items: { id: string }[] }>('/api/units');
    const employee = async (name: string, role: string) => {
      const given = { name, email: `${name}@urzad.example`, roles: [role], unitId: units.body.items[0]!.id };
      expect((await administrator.post('/api/employees', { ...given, password: PASSWORD })).status).toBe(201);
      return office.client(given.email, PASSWORD);
    };
    officer = await employee('jan', 'officer');
    coordinator = await employee('ola', 'coordinator');
  });
  afterAll(async () => {
    outside.closeAllConnections();
    outside.close();
    await office?.stop();
  });

  it('is read from a page, and recorded of it once', async () => {
    const page = await officer.post<Record<string, unknown>>('/api/coverage/page', { address: `${web}/most#top` });
    expect(page).toMatchObject({
      status: 200,
      body: { title: 'Most w Nysie zamknięty', outlet: 'Gazeta Nyska', publishedOn: '2026-03-02', recordedAs: null },
    });
    const { id } = (await record({ link: page.body.link, tone: 'negative', reach: 12_000 })).body;
    expect(await record({ link: `${web}/most?utm_source=feed` })).toMatchObject({
      status: 409,
      body: { code: 'publication-recorded' },
    });
    const again = await officer.post('/api/coverage/page', { address: `${web}/most` });
    expect(again.body).toMatchObject({ recordedAs: id });
  });

  it.each([
    ['/inside', 'foreign-address-internal'],
    ['/missing', 'foreign-answered'],
    ['/feed', 'foreign-of-other-kind'],
  ])('is read from no page like %s: %s', async (path, code) => {
    expect((await officer.post<Written>('/api/coverage/page', { address: web + path })).body.code).toBe(code);
  });

  it('counts for the topic of its case, and shows the case to whoever sees it', async () => {
    const contact = { name: 'Ewa Lis', email: 'ewa@kurier.example' };
    const inquiry = { channel: 'phone', subject: 'Objazd mostu', text: 'Którędy?', contact };
    const theCase = (await officer.post<Written>('/api/cases', inquiry)).body.id;
    const topic = (await officer.post<Written>('/api/topics', { name: 'Objazdy' })).body.id;
    await officer.post(`/api/topics/${topic}/cases`, { caseIds: [theCase] });
    const { id } = (await record({ title: 'Którędy objazd', caseId: theCase, tone: 'positive', reach: 5 })).body;
    expect((await list(`topic=${topic}`)).map((item) => item.id)).toEqual([id]);
    const figures = await officer.get(`/api/coverage/figures?topic=${topic}`);
    expect(figures.body).toEqual({ count: 1, positive: 1, neutral: 0, negative: 0, reach: 5 });
    expect((await one(id)).case?.id).toBe(theCase);
    expect((await list(`case=${theCase}`)).map((item) => item.id)).toEqual([id]);
    expect((await record({ caseId: 'nothing' })).status).toBe(404);
    expect(await record({ topicId: theCase })).toMatchObject({
      status: 404,
      body: { code: 'publication-link-unknown' },
    });
    expect((await list('q=ktoredy')).map((item) => item.id)).toEqual([id]);
    const found = await officer.get<{ items: { kind: string }[] }>('/api/search?q=którędy objazd');
    expect(found.body.items.map(({ kind }) => kind)).toContain('publication');
  });

  it('is put right, removed and restored, and shown as it was', async () => {
    const { id, revision } = (await record({ title: 'Z błędem' })).body;
    const body = { outlet: 'Kurier', title: 'Bez błędu', publishedOn: '2026-03-01' };
    expect((await officer.put(`/api/coverage/${id}`, body, { 'if-match': `"${revision}"` })).status).toBe(200);
    expect((await officer.delete(`/api/coverage/${id}`)).status).toBe(200);
    expect((await list('q=bledu')).length).toBe(0);
    expect((await officer.post(`/api/coverage/${id}/restoration`)).status).toBe(200);
    expect((await list('q=bledu')).length).toBe(1);
    const then = await coordinator.get<Publication>(`/api/coverage/${id}/as-of?revision=0`);
    expect(then.body).toMatchObject({ title: 'Z błędem', state: 'recorded' });
  });

  it('keeps its clipping, for those who read coverage', async () => {
    const form = new FormData();
    form.append('file', new Blob(['%PDF-1.7'], { type: 'application/pdf' }), 'wycinek.pdf');
    const upload = await officer.call<Written>('POST', '/api/attachments', form);
    const { id } = (await record({ title: 'W druku', clippingId: upload.body.id })).body;
    const file = await coordinator.get<string>(`/api/coverage/${id}/clipping`);
    expect(file).toMatchObject({ status: 200 });
    expect(file.headers.get('content-disposition')).toContain('wycinek.pdf');
  });

  it('is followed up by press criticism, and by a rectification towards its journalist', async () => {
    const { id } = (await record({ title: 'Krytyka' })).body;
    const follow = (kind: string) =>
      officer.post<Written & { caseId: string }>(`/api/coverage/${id}/follow-ups`, { kind });
    const criticism = await follow('pressCriticism');
    expect(criticism.status).toBe(201);
    expect(await follow('rectification')).toMatchObject({ body: { code: 'publication-without-journalist' } });
    const { items } = (await officer.get<{ items: { id: string }[] }>('/api/contacts?q=ewa')).body;
    const body = { outlet: 'Kurier', title: 'Krytyka', publishedOn: '2026-03-01', contactId: items[0]!.id };
    expect((await officer.put(`/api/coverage/${id}`, body)).status).toBe(200);
    const rectification = (await follow('rectification')).body.caseId;
    expect((await one(id)).followUps.map(({ kind }) => kind)).toEqual(['pressCriticism', 'rectification']);
    const its = await officer.get<{ kind: string; deadlines: { rule: string }[] }>(`/api/cases/${rectification}`);
    expect(its.body).toMatchObject({ kind: 'rectification', deadlines: [{ rule: 'SPR-21' }] });
    expect((await list(`case=${rectification}`)).map((item) => item.id)).toEqual([id]);
  });

  it('is suggested by a feed, with the topic that it may be about; taken or dropped, and not suggested again', async () => {
    const topic = (await officer.post<Written>('/api/topics', { name: 'Nowy most w Nysie' })).body.id;
    expect((await officer.post('/api/coverage-feeds', { address: `${web}/feed` })).status).toBe(403);
    const wrong = await coordinator.post<Written>('/api/coverage-feeds', { address: `${web}/most` });
    expect(wrong.body.code).toBe('foreign-of-other-kind');
    const add = () => coordinator.post<Written & { code?: string }>('/api/coverage-feeds', { address: `${web}/feed` });
    const atOnce = await Promise.all([add(), add()]);
    expect(atOnce.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(atOnce.find(({ status }) => status === 409)!.body.code).toBe('coverage-feed-known');
    const added = atOnce.find(({ status }) => status === 201)!;
    const suggestions = await until(
      () => list('state=suggested'),
      (items) => items.length === 2,
    );
    const bridge = suggestions.find(({ title }) => title.startsWith('Nowy'))!;
    const weather = suggestions.find(({ id }) => id !== bridge.id)!;
    expect(bridge.topic?.id).toBe(topic);
    expect((await officer.post(`/api/coverage/${bridge.id}/taking`)).status).toBe(200);
    expect((await officer.post(`/api/coverage/${weather.id}/dropping`)).status).toBe(200);
    expect((await list(`topic=${topic}`)).map(({ id }) => id)).toEqual([bridge.id]);

    feed = [...feed, entry('/trzeci', 'Trzeci')];
    const stopped = await coordinator.patch(`/api/coverage-feeds/${added.body.id}`, { stopped: true });
    expect(stopped.status).toBe(200);
    expect((await coordinator.patch(`/api/coverage-feeds/${added.body.id}`, { stopped: false })).status).toBe(200);
    const later = await until(
      () => list('state=suggested'),
      (items) => items.length > 0,
    );
    expect(later.map(({ title }) => title)).toEqual(['Trzeci']);
    expect((await coordinator.delete(`/api/coverage-feeds/${added.body.id}`)).status).toBe(200);
    expect((await add()).status).toBe(201);
  });
});
