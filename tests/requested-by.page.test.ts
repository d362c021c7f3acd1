import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { Client } from './support/test-office.js';

/** A Tuesday. */
const START = '2026-05-05T10:00:00+02:00';
const FIRST = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };

describe('the deadline that a journalist names', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let page: Page;
  let caseId: string;

  beforeAll(async () => {
    buildConsole();
    office = await startOfficeProcess({
      onTestServer: true,
      environment: { CLOCK: START, ADMIN_PASSWORD: FIRST.password },
    });
    const client = new Client(office.url);
    await client.post('/api/session', FIRST);
    const registered = await client.post<{ id: string }>('/api/cases', {
      channel: 'phone',
      subject: 'Remont mostu',
      text: 'Kiedy koniec remontu? Proszę o odpowiedź do piątku.',
      contact: { name: 'Anna Lis' },
    });
    caseId = registered.body.id;
    await client.post('/api/cases', {
      channel: 'phone',
      subject: 'Cennik',
      text: 'Ile kosztuje bilet? Proszę o odpowiedź do piątku.',
      contact: { name: 'Ewa Król' },
    });
    await client.post('/api/cases', {
      channel: 'phone',
      subject: 'Objazd',
      text: 'Którędy? Proszę o odpowiedź na pytanie, czy droga jest zamknięta do piątku.',
      contact: { name: 'Ewa Król' },
    });
    // Of another case, little is left: whoever coordinates is reminded of it, since nobody has it.
    const { id } = (
      await client.post<{ id: string }>('/api/cases', {
        channel: 'phone',
        subject: 'Dotacje',
        text: 'Kiedy?',
        contact: { name: 'Jan Zych' },
      })
    ).body;
    const history = await client.get<{ items: { occurredAt: string }[] }>(`/api/cases/${id}/history`);
    const soon = new Date(Date.parse(history.body.items.at(-1)!.occurredAt) + 30_000).toISOString();
    await client.post(`/api/cases/${id}/requested-by`, { requestedBy: soon });
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(office.url);
    await page.getByLabel('Adres e-mail').fill(FIRST.email);
    await page.getByLabel('Hasło', { exact: true }).fill(FIRST.password);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page.getByRole('link', { name: /^Wszystkie/ }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    removeDataDirectories();
  });

  it('is proposed from the words, and confirmed by a key', async () => {
    await page.goto(`${office.url}/cases/${caseId}`);
    await page.getByText('Nadawca prosi o odpowiedź do: pt., 8 maj.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('p');
    await page.getByText('Nadawca: do pt., 8 maj').waitFor();
    await page.getByText('Nadawca prosi o odpowiedź do: 08.05.2026 24:00').waitFor();
  });

  it('is told of in the bell, which reads nothing by being opened, and lines of which are read by a key', async () => {
    const bell = (unread: number) => page.getByRole('button', { name: `nieprzeczytane: ${unread}` });
    const line = page.getByRole('link', { name: /zbliża się termin nadawcy/ });
    await bell(1).click();
    await line.getByText(/termin nadawcy · .* · nikt nie prowadzi/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await bell(1).click();
    await line.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await page.getByText('wszystkich: 1', { exact: true }).waitFor();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Oznacz grupę jako przeczytaną' }).click();
    // The key counts from here on.
    await page.getByText('Grupę oznaczono jako przeczytaną.').waitFor();
    await page.keyboard.press('Escape');
    await bell(0).waitFor();
    await page.keyboard.press('z');
    await bell(1).waitFor();
  });

  it('is changed by hand, and stands in the list', async () => {
    await page.getByText('Zapisano termin nadawcy.').waitFor({ state: 'detached' });
    await page.keyboard.press('p');
    await page.getByLabel('Godzina').fill('15:00');
    await page.getByRole('button', { name: 'Zapisz termin' }).click();
    await page.getByText('Nadawca: do pt., 8 maj 15:00').first().waitFor();
    await page.goto(`${office.url}/inbox?view=all&sort=requestedBy`);
    await page.getByText('Nadawca: do pt., 8 maj 15:00').first().waitFor();
  });

  it('is confirmed and refused in the list, by a key and in the row’s menu', async () => {
    await page.goto(`${office.url}/inbox?view=all`);
    const row = (subject: string) => page.getByRole('row').filter({ hasText: subject });
    await row('Cennik').getByText('Nadawca: pt., 8 maj?').waitFor();
    await row('Cennik').getByRole('link', { name: 'Cennik' }).focus();
    await page.keyboard.press('p');
    await row('Cennik').getByText('Nadawca: do pt., 8 maj', { exact: true }).waitFor();
    await row('Objazd')
      .getByRole('button', { name: /^Czynności w sprawie/ })
      .click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'To nie termin nadawcy' }).click();
    await page.getByText('Zapisano: nadawca nie podaje terminu.').waitFor();
    await row('Objazd').getByText('Nadawca: pt., 8 maj?').waitFor({ state: 'detached' });
  });
});
