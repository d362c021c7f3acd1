import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { AREAS, BOUNDARIES } from '../apps/demo/interventions.js';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import { buildConsole } from './support/office-process.js';
import { QUESTION, Visitor } from './support/public-visitor.js';
import { ADMINISTRATOR, startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

const TERC = [
  'WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA',
  ...AREAS.map(({ code, name }) =>
    [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6), name.replace('powiat ', '')]
      .concat(code.length === 4 ? 'powiat' : 'gmina', '2026-01-01')
      .join(';'),
  ),
].join('\n');
const GEOJSON = JSON.stringify({
  type: 'FeatureCollection',
  features: BOUNDARIES.map(({ code, rings: [ring] }) => {
    const corners = Array.from({ length: ring!.length / 2 }, (_, at) => [ring![2 * at]!, ring![2 * at + 1]!]);
    return {
      type: 'Feature',
      properties: { JPT_KOD_JE: code },
      geometry: { type: 'Polygon', coordinates: [[...corners, corners[0]!]] },
    };
  }),
});
const upload = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** An administrator takes in boundaries; whoever works on reports sees where they are, how long they take, and what stands behind each number. */
describe('the map of residents’ reports', () => {
  let office: TestOffice;
  let browser: Browser;
  let client: Client;
  let page: Page;

  const report = async (subject: string, areaCode: string, latitude: number, longitude: number) => {
    const registered = await client.post<{ id: string }>('/api/cases', {
      kind: 'intervention',
      channel: 'phone',
      subject,
      text: 'Proszę o naprawę.',
    });
    const { id } = registered.body;
    expect((await client.put(`/api/cases/${id}/place`, { areaCode, latitude, longitude })).status).toBe(200);
    const step = { step: 'accepted', public: true, text: 'Sprawdzimy.' };
    expect((await client.post(`/api/cases/${id}/steps`, step)).status).toBe(201);
  };

  beforeAll(async () => {
    buildConsole();
    office = await startTestOffice({ env: { PUBLIC_SITE: 'on' } });
    client = await office.client();
    browser = await launchBrowser();
    const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    await page.goto(`${office.url}/intervention-registers`);
    await page.getByLabel('Adres e-mail').fill(ADMINISTRATOR.email);
    await page.getByLabel('Hasło', { exact: true }).fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  it('gets its boundaries from a file, and says what is wrong with one', async () => {
    await page.getByText('Najpierw wczytaj wykaz powiatów i gmin.').waitFor();
    await page.locator('#areas-file').setInputFiles(upload('terc.csv', TERC));
    await page.locator('#boundaries-file').setInputFiles(upload('granice.geojson', '{"type":"Feature"}'));
    await page.getByText('nie zawiera zbioru obszarów').waitFor();
    await page.locator('#boundaries-file').setInputFiles(upload('granice.geojson', GEOJSON));
    await page.getByText(`Liczba obszarów z granicami: ${AREAS.length}.`).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('shows areas and points, moves by keys, and each number leads to its reports', async () => {
    await report('Dziura w Olszanach', '9601011', 49.7, 19.6);
    await report('Latarnia w Olszanach', '9601011', 49.72, 19.65);
    await page.goto(`${office.url}/interventions/map`);
    await page.getByText('Zgłoszeń: 2. Z podanym punktem: 2, na mapie: 2.').waitFor();
    const map = page.getByRole('group', { name: /Mapa zgłoszeń/ });
    const view = () => map.locator('svg').getAttribute('viewBox');
    const whole = await view();
    await map.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    await until(async () => (await view()) !== whole);
    // A report that comes meanwhile takes nobody's place on the map away.
    await report('Drzewo w Kamionce', '9602013', 49.75, 20);
    await page.getByText('Zgłoszeń: 3. Z podanym punktem: 3, na mapie: 3.').waitFor();
    expect([await page.locator('svg .area').count(), await page.locator('svg .point').count()]).toEqual([4, 3]);
    expect(await view()).not.toBe(whole);
    await page.keyboard.press('0');
    await until(async () => (await view()) === whole);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect([colorScheme, await accessibilityFaults(page)]).toEqual([colorScheme, []]);
      if (process.env['MAP_PICTURES']) await page.screenshot({ path: `/tmp/map-${colorScheme}.png`, fullPage: true });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page
      .getByRole('row', { name: /powiat olszański/ })
      .getByRole('link', { name: '2' })
      .click();
    await page.waitForURL(/interventions\?.*area=9601/);
    await page.getByRole('link', { name: /Dziura w Olszanach/ }).waitFor();
    expect(await page.getByRole('link', { name: /Drzewo w Kamionce/ }).count()).toBe(0);
  });

  it('has figures beside, which lead to the same reports', async () => {
    await page.getByRole('link', { name: 'Liczby' }).click();
    const accepted = page.getByRole('row', { name: /^przyjęcie/ });
    await accepted.getByRole('link', { name: '2' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    if (process.env['MAP_PICTURES']) await page.screenshot({ path: '/tmp/map-figures.png', fullPage: true });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await accessibilityFaults(page)).toEqual([]);
    if (process.env['MAP_PICTURES']) await page.screenshot({ path: '/tmp/map-phone.png', fullPage: true });
    await page.setViewportSize({ width: 1280, height: 900 });
    await accepted.getByRole('link', { name: '2' }).click();
    await page.waitForURL(/reached=accepted/);
    await until(async () => (await page.getByRole('link', { name: /w Olszanach/ }).count()) === 2);
  });

  it('shows an auditor list, map and figures of an instant, and leads nowhere else from there', async () => {
    const at = new Date().toISOString();
    await report('Po tej chwili', '9602013', 49.75, 20.1);
    await page.goto(`${office.url}/replay?at=${at}`);
    await page.getByRole('navigation', { name: 'Listy biura' }).getByRole('link', { name: 'Zgłoszenia' }).click();
    await page.getByRole('link', { name: /Drzewo w Kamionce/ }).waitFor();
    expect(await page.getByRole('link', { name: /Po tej chwili/ }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    if (process.env['MAP_PICTURES']) await page.screenshot({ path: '/tmp/map-then-list.png', fullPage: true });
    await page.getByRole('link', { name: 'Mapa', exact: true }).click();
    await page.getByText('Zgłoszeń: 3. Z podanym punktem: 3, na mapie: 3.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    if (process.env['MAP_PICTURES']) await page.screenshot({ path: '/tmp/map-then.png', fullPage: true });
    await page
      .getByRole('row', { name: /powiat olszański/ })
      .getByRole('link', { name: '2' })
      .click();
    await page.waitForURL(/\/replay\?.*area=9601/);
    await page.getByRole('link', { name: 'Liczby' }).click();
    await page
      .getByRole('row', { name: /^przyjęcie/ })
      .getByRole('link', { name: '2' })
      .click();
    await page.waitForURL(/\/replay\?.*reached=accepted/);
    const hole = page.getByRole('link', { name: /Dziura w Olszanach/ });
    expect(await hole.getAttribute('href')).toMatch(/^\/replay\/cases\/.*at=/);
  });

  describe('a form of the public site that cannot be registered', () => {
    let database: pg.Pool;
    beforeAll(async () => {
      database = new pg.Pool({ connectionString: office.databaseUrl, max: 2 });
      // As if it had been sealed by a key that the office does not have: nothing but its own bytes makes it whole again.
      await database.query(`
        CREATE TABLE public.as_sent (id uuid, sealed bytea);
        CREATE FUNCTION public.spoil() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
          INSERT INTO public.as_sent VALUES (NEW.id, NEW.sealed);
          NEW.sealed := 'no sealed text'; NEW.attempts := 6;
          RETURN NEW;
        END $$;
        CREATE TRIGGER spoil BEFORE INSERT ON public_inbox.submissions FOR EACH ROW EXECUTE FUNCTION public.spoil()`);
    });
    afterAll(() => database?.end());

    it('is told to administrators, says why, is tried again, and is a case: nothing of it is lost', async () => {
      const sent = await new Visitor(office.url).send('/zapytanie', { ...QUESTION, subject: 'Zostaje w poczekalni' });
      expect(sent.status).toBe(303);
      await until(
        async () => (await client.get<{ items: { kind: string }[] }>('/api/notifications')).body.items,
        (items) => items.some(({ kind }) => kind === 'publicFormGivenUp'),
      );
      await page.goto(office.url);
      await page.getByRole('button', { name: /Powiadomienia/ }).click();
      await page.getByRole('link', { name: /Formularz ze strony publicznej czeka na ponowienie/ }).click();
      await page.waitForURL(/mail\/public-inbox/);
      const waiting = page.getByRole('row', { name: /Zapytanie prasowe/ });
      await waiting.getByText(/kluczem, którego biuro nie ma/).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      if (process.env['MAP_PICTURES']) await page.screenshot({ path: '/tmp/map-forms.png', fullPage: true });
      await page.getByRole('button', { name: /^Spróbuj teraz: Zapytanie prasowe/ }).click();
      await page.getByText('Nie udało się ponownie').waitFor();
      await database.query(
        'UPDATE public_inbox.submissions SET sealed = as_sent.sealed FROM public.as_sent WHERE as_sent.id = submissions.id',
      );
      await page.getByRole('button', { name: /^Spróbuj teraz: Zapytanie prasowe/ }).click();
      await page.getByText('Zarejestrowano formularz').waitFor();
      await page.getByText('Wszystko zarejestrowane').waitFor();
      const cases = await client.get<{ items: { subject: string }[] }>('/api/cases?q=poczekalni');
      expect(cases.body.items.map(({ subject }) => subject)).toEqual(['Zostaje w poczekalni']);
      await until(
        async () => (await client.get<{ items: { kind: string }[] }>('/api/notifications')).body.items,
        (items) => !items.some(({ kind }) => kind === 'publicFormGivenUp'),
      );
    });
  });
});
