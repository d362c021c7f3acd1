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

/** Ten similar mails become a topic, a crisis and a holding statement; and what was published then comes back to the topic. */

const FIRST = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const PASSWORD = 'zielony parasol nad Wisłą';
const MAILS = 10;

describe('ten similar mails', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let client: Client;
  let jan: Page;
  let ola: Page;

  beforeAll(async () => {
    buildConsole();
    office = await startOfficeProcess({ onTestServer: true, environment: { ADMIN_PASSWORD: FIRST.password } });
    client = new Client(office.url);
    await client.post('/api/session', FIRST);
    const unitId = (await client.get<{ items: { id: string }[] }>('/api/units')).body.items[0]!.id;
    browser = await launchBrowser();
    const enter = async (name: string): Promise<Page> => {
      const email = `${name}@urzad.example`;
      const given = { name: `Osoba ${name}`, email, roles: ['coordinator'], unitId, password: PASSWORD };
      await client.post('/api/employees', given);
      const page = await (await browser.newContext({ locale: 'pl-PL' })).newPage();
      page.setDefaultTimeout(PATIENCE_MILLISECONDS);
      await page.goto(office.url);
      await page.getByLabel('Adres e-mail').fill(email);
      await page.getByLabel('Hasło', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Zaloguj się' }).click();
      await page.getByRole('link', { name: 'Tematy', exact: true }).waitFor();
      return page;
    };
    jan = await enter('jan');
    ola = await enter('ola');
    const server = createTransport({ host: '127.0.0.1', port: office.smtpPort, ignoreTLS: true });
    for (let number = 1; number <= MAILS; number += 1)
      await server.sendMail({
        from: `dziennikarz${number}@gazeta${number}.example`,
        to: 'prasa@localhost',
        subject: `Awaria wodociągu w Nysie, pytanie ${number}`,
        text: 'Kiedy wróci woda?',
      });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    removeDataDirectories();
  });

  it('are told of, and become a topic with a crisis whose cases go ahead', async () => {
    const told = await until(
      async () => (await client.get<{ items: { kind: string; about: { id: string } }[] }>('/api/notifications')).body,
      ({ items }) => items.some(({ kind }) => kind === 'surge'),
    );
    const surge = told.items.find(({ kind }) => kind === 'surge')!;
    await jan.goto(`${office.url}/topics/surges/${surge.about.id}`);
    await jan
      .getByRole('button', { name: /^Załóż temat|^Nowy temat|temat/ })
      .first()
      .click();
    await jan.getByLabel('Nazwa').fill('Awaria wodociągu w Nysie');
    await jan.getByRole('dialog').getByRole('button', { name: 'Nowy temat' }).click();
    await jan.getByRole('heading', { level: 1, name: 'Awaria wodociągu w Nysie' }).waitFor();
    await jan.getByRole('button', { name: 'Ogłoś kryzys' }).click();
    await jan.getByLabel('Co się stało').fill('Pękła magistrala, całe miasto bez wody.');
    expect(await accessibilityFaults(jan)).toEqual([]);
    await jan.getByRole('dialog').getByRole('button', { name: 'Ogłoś kryzys' }).click();
    await jan.getByText('Pękła magistrala, całe miasto bez wody.').first().waitFor();
    expect(await accessibilityFaults(jan)).toEqual([]);
    await ola.goto(`${office.url}/inbox?view=all`);
    await ola.getByText('Kryzys', { exact: true }).first().waitFor();
  });

  it('are answered by one statement that another coordinator approves', async () => {
    await jan.getByRole('button', { name: 'Napisz oświadczenie' }).click();
    await jan.getByLabel('Treść oświadczenia').fill('Woda wróci do godziny 20. Beczkowozy stoją na rynku.');
    await jan.getByRole('dialog').getByRole('button', { name: 'Przekaż do akceptacji' }).click();
    await jan.getByText('Oświadczenie czeka na akceptację').first().waitFor();
    await ola.goto(jan.url());
    await ola.getByRole('button', { name: /^Zaakceptuj i wyślij/ }).click();
    await ola.getByText(/Oświadczenie: wysłane [1-9]\d*, czeka 0/).waitFor();
  });

  it('come back as coverage of the topic, by hand', async () => {
    await jan.getByRole('link', { name: 'Dodaj publikację' }).click();
    await jan.getByLabel('Redakcja, stacja albo portal').fill('Gazeta Nyska');
    await jan.getByLabel('Tytuł', { exact: true }).fill('Miasto bez wody');
    await jan.getByLabel('Dzień publikacji').fill('2026-01-15');
    await jan.getByLabel('Wydźwięk').selectOption('negative');
    expect(await accessibilityFaults(jan)).toEqual([]);
    await jan.getByRole('button', { name: 'Zapisz' }).click();
    await jan.getByRole('heading', { level: 1, name: 'Miasto bez wody' }).waitFor();
    expect(await accessibilityFaults(jan)).toEqual([]);
    await jan.getByRole('link', { name: 'Awaria wodociągu w Nysie' }).click();
    await jan.getByRole('link', { name: 'Miasto bez wody' }).waitFor();
    expect(await accessibilityFaults(jan)).toEqual([]);
    for (const path of ['coverage', 'coverage/suggestions', 'coverage/feeds']) {
      await jan.goto(`${office.url}/${path}`);
      await jan.getByRole('heading', { level: 1 }).waitFor();
      expect(await accessibilityFaults(jan)).toEqual([]);
    }
  });

  it('are over once somebody says so', async () => {
    await ola.getByRole('button', { name: 'Zakończ kryzys' }).click();
    await ola
      .getByText(/^Zakończono/)
      .first()
      .waitFor();
    await until(
      async () => (await client.get<{ items: { inCrisis: boolean }[] }>('/api/cases')).body.items,
      (items) => items.every(({ inCrisis }) => !inCrisis),
    );
  });
});
