import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, goInConsole, launchBrowser } from './support/browser.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const NAME = 'Jan Zapomniany';

describe('an erasure at the console', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let page: Page;
  let client: Client;
  let theCase: { readonly id: string; readonly number: string; readonly contact: { readonly id: string } };

  beforeAll(async () => {
    buildConsole();
    office = await startOfficeProcess({
      onTestServer: true,
      environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
    });
    client = new Client(office.url);
    await client.post('/api/session', ADMINISTRATOR);
    await createTransport({ host: '127.0.0.1', port: office.smtpPort, ignoreTLS: true }).sendMail({
      from: `${NAME} <jan.zapomniany@gmail.com>`,
      to: 'prasa@localhost',
      subject: 'Pytanie o drogę',
      text: 'Dzień dobry',
    });
    await until(async () => {
      const { body } = await client.get<{ items: (typeof theCase)[] }>('/api/cases');
      theCase = body.items[0]!;
      return body.items.length === 1;
    });
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(office.url);
    await page.getByLabel('Adres e-mail').fill(ADMINISTRATOR.email);
    await page.getByLabel('Hasło', { exact: true }).fill(ADMINISTRATOR.password);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page.waitForURL(/\/inbox/);
  });

  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    removeDataDirectories();
  });

  const drafts = () =>
    page.evaluate(() => Object.values(localStorage).filter((text) => String(text).includes('szkic')));

  it('warns of the open case, shows its steps, and says so in the case; what was begun about both is gone', async () => {
    await goInConsole(page, `/cases/${theCase.id}`);
    await page.getByRole('button', { name: 'Odpowiedz', exact: true }).first().click();
    await page.getByLabel('Treść odpowiedzi').fill('Mój szkic odpowiedzi');
    await until(async () => (await drafts()).length === 1);

    await goInConsole(page, `/contacts/${theCase.contact.id}`);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Usuń dane osobowe' }).waitFor();
    await page.keyboard.press('z');
    await dialog.getByLabel('O czym').fill('Mój szkic rozmowy');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await drafts()).toHaveLength(2);
    await page.getByRole('button', { name: 'Usuń dane osobowe' }).click();
    await dialog.getByText('Otwarte sprawy tej osoby: 1').waitFor();
    expect(await dialog.textContent()).toContain(theCase.number);
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('Aby potwierdzić').fill(NAME);
    await dialog.getByRole('button', { name: 'Usuń na zawsze' }).click();
    await page.getByRole('heading', { name: 'Przebieg usuwania' }).waitFor();
    await page.getByText('Zniszczono klucze').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    // The browser hears of it wherever it is, and forgets.
    await until(async () => (await drafts()).length === 0);
    await goInConsole(page, `/cases/${theCase.id}`);
    await page.getByText('Dane osoby, która pisała, usunięto').waitFor();
    expect(await page.getByRole('button', { name: 'Odpowiedz', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Zakończ', exact: false }).count()).toBeGreaterThan(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
