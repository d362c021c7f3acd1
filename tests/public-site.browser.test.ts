import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import { startOfficeProcess, type OfficeProcess } from './support/office-process.js';
import { ADMINISTRATOR, Client } from './support/test-office.js';
import { until } from './support/until.js';

describe('a journalist who asks by the public site, without JavaScript', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let page: Page;
  /** Of the case, with its secret. */
  let address: string;

  beforeAll(async () => {
    office = await startOfficeProcess({
      onTestServer: true,
      environment: { ADMIN_PASSWORD: ADMINISTRATOR.password, PUBLIC_SITE: 'on' },
    });
    browser = await launchBrowser();
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'pl-PL' });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  it('asks with the keyboard, and is told what is missing', async () => {
    await page.goto(`${office.url}/zapytanie`);
    await page.getByLabel('Imię i nazwisko').fill('Anna Lis');
    await page.getByLabel('Temat').fill('Remont mostu');
    await page.getByLabel('Pytania *', { exact: true }).fill('Kiedy koniec remontu?');
    await page.getByRole('button', { name: 'Wyślij zapytanie' }).press('Enter');
    await page.getByRole('link', { name: 'Adres e-mail: Proszę wypełnić to pole.' }).press('Enter');
    expect(await page.getByLabel('Temat').inputValue()).toBe('Remont mostu');
    await page.getByLabel('Adres e-mail').fill('anna@gazeta.example');
    await page.getByLabel('Pliki').setInputFiles({ name: 'p.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.getByRole('button', { name: 'Wyślij zapytanie' }).press('Enter');
    await page.getByText('Dziękujemy, wiadomość dotarła.').waitFor();
    address = page.url().split('?')[0]!;
    expect(address).toMatch(/\/sprawa\/[\w-]{43}$/);
  });

  it('follows the case to its answer, and adds to it', async () => {
    const client = new Client(office.url);
    await client.post('/api/session', ADMINISTRATOR);
    const { body } = await until(
      () => client.get<{ items: { id: string; number: string }[] }>('/api/cases?limit=10'),
      (answer) => answer.body.items?.length === 1,
    );
    const [{ id, number }] = body.items as [{ id: string; number: string }];
    await client.post(`/api/cases/${id}/replies`, { text: 'Remont skończy się w maju.' });
    await until(
      async () => {
        await page.goto(address);
        return page.locator('main').innerText();
      },
      (text) => text.includes('Remont skończy się w maju.'),
    );
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`Sprawa ${number}`);
    await page.getByLabel('Treść').fill('A kto płaci?');
    await page.getByRole('button', { name: 'Wyślij' }).press('Enter');
    await page.getByText('Wiadomość dotarła').waitFor();
    await until(
      async () => {
        await page.goto(address);
        return page.locator('main').innerText();
      },
      (text) => text.includes('A kto płaci?'),
    );
  });

  it('has pages that everybody can use, in light and in dark, on a phone and in another language', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 }, locale: 'en-GB' });
      const phone = await context.newPage();
      for (const path of [
        '/zapytanie',
        '/zgloszenie',
        '/deklaracja-dostepnosci',
        '/ochrona-danych',
        '/zapytanie/nie-ma',
        new URL(address).pathname,
      ]) {
        await phone.goto(office.url + path);
        expect([path, colorScheme, await accessibilityFaults(phone)]).toEqual([path, colorScheme, []]);
        const wide = await phone.evaluate(() => {
          const { documentElement } = (
            globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }
          ).document;
          return documentElement.scrollWidth;
        });
        expect([path, wide]).toEqual([path, 360]);
      }
      await context.close();
    }
  });

  it('with JavaScript the form proves its work by itself', async () => {
    const context = await browser.newContext({ locale: 'pl-PL' });
    const scripted = await context.newPage();
    await scripted.goto(`${office.url}/zapytanie`);
    await scripted.waitForFunction(`document.querySelector('input[name=work]').value.length > 100`, undefined, {
      timeout: 0,
    });
    await scripted.getByLabel('Imię i nazwisko').fill('Jan Zych');
    await scripted.getByLabel('Adres e-mail').fill('jan@radio.example');
    await scripted.getByLabel('Temat').fill('Objazd');
    await scripted.getByLabel('Pytania *', { exact: true }).fill('Którędy?');
    await scripted.getByRole('button', { name: 'Wyślij zapytanie' }).click();
    await scripted.getByText('Dziękujemy, wiadomość dotarła.').waitFor();
    await context.close();
  });
});
