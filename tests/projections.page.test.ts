import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import { freshDatabase, type TestDatabase } from './support/database.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { ADMINISTRATOR } from './support/test-office.js';
import { until } from './support/until.js';

const WIDTHS = [360, 900, 1440];

describe('the administrators’ page of projections', () => {
  let office: OfficeProcess;
  let fresh: TestDatabase;
  let browser: Browser;
  let page: Page;
  let database: pg.Client;

  beforeAll(async () => {
    buildConsole();
    fresh = await freshDatabase();
    office = await startOfficeProcess({
      environment: {
        DATABASE_URL: fresh.url,
        ADMIN_EMAIL: ADMINISTRATOR.email,
        ADMIN_PASSWORD: ADMINISTRATOR.password,
      },
    });
    database = new pg.Client({ connectionString: fresh.url });
    await database.connect();
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'pl-PL', viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(office.url);
    await page.getByLabel('Adres e-mail').fill(ADMINISTRATOR.email);
    await page.getByLabel('Hasło', { exact: true }).fill(ADMINISTRATOR.password);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page.getByRole('link', { name: 'Ustawienia' }).click();
    await page.getByRole('link', { name: 'Widoki danych' }).click();
  });

  afterAll(async () => {
    await browser?.close();
    await database?.end();
    await office?.stop();
    await fresh?.drop();
    removeDataDirectories();
  });

  const card = (name: string) => page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });

  it('tells that all is well, at any width and in the dark', async () => {
    await page.getByText('Wszystko na bieżąco').waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('tells by itself what is parked, why and since when, and has it handled again', async () => {
    // An event that could not be digested yesterday, and can be today.
    await database.query(`
      INSERT INTO projections.parked (projection, version, generation, partition_key, position, stream, revision, event_id, event_type, error, attempts)
      SELECT c.name, c.version, c.generation, e.stream, lpad(e.position::text, 20, '0'), e.stream, e.revision, e.id, e.type, 'TypeError: broken', 1
      FROM projections.checkpoints c, es.events e WHERE c.name = 'employees' AND e.type = 'EmployeeAdded' LIMIT 1`);
    await page.getByText('Wymaga uwagi: 1').waitFor();
    await card('employees').getByText('Dlaczego?').focus();
    await page.keyboard.press('Enter');
    await card('employees').getByText('TypeError: broken').waitFor();
    await card('employees').getByText('EmployeeAdded').waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await card('employees').getByRole('button', { name: 'Ponów wszystkie: Pracownicy' }).click();
    await page.getByText('Wszystko na bieżąco').waitFor();
  });

  it('begins a rebuild, which takes over by itself', async () => {
    await card('contacts').getByRole('button', { name: 'Przebuduj: Kontakty' }).click();
    await page.getByText('Rozpoczęto przebudowę: Kontakty').waitFor();
    await until(async () => {
      const { rows } = await database.query<{ generation: number }>(
        `SELECT generation FROM projections.checkpoints WHERE name = 'contacts' AND state = 'live'`,
      );
      return rows[0]?.generation === 1;
    });
    await card('contacts').getByText('przebudowa 1').waitFor();
  });

  it('says when the server does not answer, and keeps what it knew', async () => {
    await page.route('**/api/administration/projections', (route) => route.abort());
    await page.getByRole('alert').waitFor();
    expect(await card('employees').count()).toBe(1);
    await page.unroute('**/api/administration/projections');
    await page.getByRole('button', { name: 'Spróbuj ponownie' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });
});
