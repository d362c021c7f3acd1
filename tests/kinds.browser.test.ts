import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { Client } from './support/test-office.js';
import { PATIENCE_MILLISECONDS, until } from './support/until.js';

const FIRST = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const SUBJECT = 'Skarga na zarząd dróg';

/** A coordinator finds out what came in: a mail that was taken for a press inquiry is a complaint. */
describe('the kinds of cases', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let client: Client;
  let page: Page;

  beforeAll(async () => {
    buildConsole();
    office = await startOfficeProcess({
      onTestServer: true,
      environment: { ADMIN_EMAIL: FIRST.email, ADMIN_PASSWORD: FIRST.password },
    });
    client = new Client(office.url);
    await client.post('/api/session', FIRST);
    await createTransport({ host: '127.0.0.1', port: office.smtpPort, ignoreTLS: true }).sendMail({
      from: 'Stanisław Pawlak <stanislaw@poczta.example>',
      to: 'prasa@localhost',
      subject: SUBJECT,
      text: 'Od roku nikt nie naprawia drogi. Składam skargę na zarząd dróg.',
    });
    await until(async () => (await cases()).length === 1);
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } })).newPage();
    page.setDefaultTimeout(PATIENCE_MILLISECONDS);
    await page.goto(office.url);
    await page.getByLabel('Adres e-mail').fill(FIRST.email);
    await page.getByLabel('Hasło', { exact: true }).fill(FIRST.password);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page.getByRole('link', { name: SUBJECT }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    removeDataDirectories();
  });

  const cases = async () => (await client.get<{ items: { id: string }[] }>('/api/cases?view=all')).body.items;
  const chip = (kind: string) => page.locator('.chip', { hasText: kind });
  const clock = () => page.getByRole('region', { name: 'Termin' });

  it('are told by a key in the list, and the clocks change with them', async () => {
    await chip('Zapytanie prasowe').waitFor();
    await page.getByRole('link', { name: SUBJECT }).focus();
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Rodzaj sprawy').selectOption('complaint');
    await dialog.getByText('Terminy tego rodzaju, od wpływu:').waitFor();
    await dialog.getByText('(KPA 237 §1)').waitFor();
    await dialog.getByText('(KPA 231, 243)').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('Uzasadnienie').fill('Skarga w rozumieniu KPA');
    await dialog.getByRole('button', { name: 'Zmień rodzaj' }).click();
    await dialog.waitFor({ state: 'detached' });
    await chip('Skarga').waitFor();

    await page.getByRole('link', { name: SUBJECT }).click();
    await clock().getByText('KPA 237 §1', { exact: true }).waitFor();
    await clock().getByText('KPA 231, 243', { exact: true }).waitFor();
    await clock().getByText('Nie biegnie').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('open by keyboard each dialog of theirs, of their clocks and of what the law knows to be done', async () => {
    const dialog = page.getByRole('dialog');
    const items = page.getByRole('menuitem');
    const openDialogs = [
      async () => page.keyboard.press('a'),
      async () => page.getByRole('button', { name: 'Wydziel sprawę' }).press('Enter'),
    ];
    const looksWell = async () => {
      await dialog.getByRole('button', { name: 'Anuluj' }).waitFor();
      await dialog.locator(':focus').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    };
    for (const openDialog of openDialogs) {
      await openDialog();
      await looksWell();
    }
    const openMenus = [
      async () => page.keyboard.press('w'),
      async () => page.getByRole('button', { name: 'Czynność', exact: true }).press('Enter'),
    ];
    for (const openMenu of openMenus) {
      await openMenu();
      await items.first().waitFor();
      const count = await items.count();
      await page.keyboard.press('Escape');
      await items.first().waitFor({ state: 'detached' });
      for (let place = 0; place < count; place++) {
        await openMenu();
        expect(await items.nth(place).textContent()).toMatch(/…\s*$/);
        await items.nth(place).press('Enter');
        await looksWell();
      }
    }
  });

  it('end as such a case ends, and in no other way', async () => {
    await page.getByRole('button', { name: 'Zakończ' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Bezzasadna').waitFor();
    expect(await dialog.getByLabel('Opublikowano').count()).toBe(0);
    await dialog.getByLabel('Zasadna', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Zakończ' }).click();
    await dialog.waitFor({ state: 'detached' });
    await chip('Zasadna').waitFor();
  });

  it('are said of a new case, and one of ours has an addressee', async () => {
    await page.goto(`${office.url}/cases/new`);
    await page.getByLabel('Rodzaj sprawy').selectOption('rectification');
    await page.getByLabel('Sprawę wszczyna urząd').check();
    await page.getByRole('combobox', { name: 'Adresat' }).fill('Redaktor naczelny Kuriera');
    await page.getByLabel('Temat').fill('Sprostowanie: koszt mostu');
    await page.getByLabel('Treść').fill('Most kosztował 31 mln zł.');
    await page.getByRole('button', { name: 'Zarejestruj' }).click();
    await page.getByRole('heading', { name: 'Adresat' }).waitFor();
    await page.getByRole('button', { name: 'Złożono sprostowanie' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wydanie elektroniczne').check();
    await dialog.getByRole('button', { name: 'Złożono sprostowanie' }).click();
    await clock().getByText('Termin drugiej strony').first().waitFor();
    await page.getByRole('button', { name: 'Zakończ' }).first().click();
    await dialog.getByLabel('Odmowa').check();
    await dialog.getByRole('button', { name: 'Zakończ' }).click();
    await chip('Odmowa').waitFor();
  });
});
