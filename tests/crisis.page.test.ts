import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import { leaveAndReturn } from './support/left-dialog.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

/** Ten similar mails become a topic, a crisis and a holding statement; and what was published then comes back to the topic. */

const FIRST = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const PASSWORD = 'zielony parasol nad Wisłą';
const MAILS = 10;
/** As a service that reads the papers for the office gives it. */
const FEED = ['Woda wraca do Nysy', 'Przepis na sernik'].map(
  (title, number) =>
    `<item><title>${title}</title><link>https://gazeta.example/${number}</link><guid>${number}</guid></item>`,
);

describe('ten similar mails', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let client: Client;
  let feed: Server;
  let jan: Page;
  let ola: Page;

  beforeAll(async () => {
    buildConsole();
    feed = createServer((_request, response) =>
      response
        .setHeader('content-type', 'application/rss+xml')
        .end(`<rss version="2.0"><channel><title>Przegląd</title>${FEED.join('')}</channel></rss>`),
    ).listen(0, '127.0.0.1');
    await once(feed, 'listening');
    office = await startOfficeProcess({
      onTestServer: true,
      environment: { ADMIN_PASSWORD: FIRST.password, FOREIGN_LOOPBACK: 'on' },
    });
    client = new Client(office.url);
    await client.post('/api/session', FIRST);
    const unitId = (await client.get<{ items: { id: string }[] }>('/api/units')).body.items[0]!.id;
    browser = await launchBrowser();
    const enter = async (name: string): Promise<Page> => {
      const email = `${name}@urzad.example`;
      const given = { name: `Osoba ${name}`, email, roles: ['coordinator'], unitId, password: PASSWORD };
      await client.post('/api/employees', given);
      const page = await (await browser.newContext({ locale: 'pl-PL' })).newPage();
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
    feed?.closeAllConnections();
    feed?.close();
    removeDataDirectories();
  });
  const api = async (who: string): Promise<Client> => {
    const own = new Client(office.url);
    await own.post('/api/session', { email: `${who}@urzad.example`, password: PASSWORD });
    return own;
  };

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
    // The button that declared it has gone: the keyboard goes on at the title.
    await jan.locator('h1:focus').waitFor();
    expect(await accessibilityFaults(jan)).toEqual([]);
    const add = jan.getByRole('button', { name: 'Dodaj ustalenie' });
    await add.press('Enter');
    await jan.getByLabel('Co ustalono').fill('Beczkowozy wyjechały.');
    await jan.keyboard.press('Control+Enter');
    await jan.getByText('Beczkowozy wyjechały.', { exact: true }).waitFor();
    await add.and(jan.locator(':focus')).waitFor();
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
    // Left with Escape, it waits where it was begun.
    await jan.keyboard.press('Escape');
    await jan.getByRole('dialog').waitFor({ state: 'detached' });
    await jan.goBack();
    await jan.getByRole('link', { name: 'Dodaj publikację' }).click();
    await jan.getByRole('dialog').waitFor();
    expect(await jan.getByLabel('Tytuł', { exact: true }).inputValue()).toBe('Miasto bez wody');
    await jan.getByLabel('Dzień publikacji').fill('2026-01-15');
    await jan.getByLabel('Wydźwięk').selectOption('negative');
    expect(await accessibilityFaults(jan)).toEqual([]);
    await jan.getByRole('button', { name: 'Zapisz' }).click();
    await jan.getByRole('heading', { level: 1, name: 'Miasto bez wody' }).waitFor();
    expect(await accessibilityFaults(jan)).toEqual([]);
    await jan.getByRole('link', { name: 'Awaria wodociągu w Nysie' }).click();
    await jan.getByRole('link', { name: 'Miasto bez wody' }).waitFor();
    expect(await accessibilityFaults(jan)).toEqual([]);
    await jan.getByLabel('Dodaj pliki').setInputFiles({
      ...{ name: 'Mapa objazdu.txt', mimeType: 'text/plain', buffer: Buffer.from('Beczkowozy: rynek.') },
    });
    const map = jan.getByRole('link', { name: 'Mapa objazdu.txt' });
    await map.waitFor();
    expect(await accessibilityFaults(jan)).toEqual([]);
    await jan.getByRole('button', { name: 'Usuń dokument: Mapa objazdu.txt' }).press('Enter');
    await map.waitFor({ state: 'detached' });
    await jan.keyboard.press('z');
    await map.waitFor();
    for (const path of ['coverage', 'coverage/feeds']) {
      await jan.goto(`${office.url}/${path}`);
      await jan.getByRole('heading', { level: 1 }).waitFor();
      expect(await accessibilityFaults(jan)).toEqual([]);
    }
  });

  it('are in the papers, as a feed suggests it: one key takes or drops it, one takes that back', async () => {
    const own = await api('ola');
    const { port } = feed.address() as AddressInfo;
    expect(
      (await own.post('/api/coverage-feeds', { name: 'Przegląd', address: `http://127.0.0.1:${port}/` })).status,
    ).toBe(201);
    const titles = async (state: string) =>
      (await own.get<{ items: { title: string }[] }>(`/api/coverage?state=${state}`)).body.items.map(
        ({ title }) => title,
      );
    const counts = (suggested: number) =>
      until(
        () => titles('suggested'),
        (all) => all.length === suggested,
      );
    await counts(2);
    await jan.goto(`${office.url}/coverage/suggestions`);
    const current = () => jan.locator('a.open:focus').textContent();
    await jan.getByRole('link', { name: 'Woda wraca do Nysy' }).waitFor();
    expect(await accessibilityFaults(jan)).toEqual([]);
    await jan.keyboard.press('j');
    const first = await current();
    await jan.keyboard.press('t');
    await jan.getByText('Publikacja przyjęta.').waitFor();
    expect(await counts(1)).not.toContain(first);
    expect(await titles('recorded')).toContain(first);
    await jan.keyboard.press('z');
    await counts(2);
    await jan.getByRole('link', { name: first! }).focus();
    await jan.keyboard.press('e');
    await jan.getByText('Propozycja odrzucona.').waitFor();
    expect(await counts(1)).not.toContain(first);
    expect(await titles('dropped')).toEqual([first]);
  });

  it('are over once somebody says so', async () => {
    await ola.getByRole('button', { name: 'Zakończ kryzys' }).press('Enter');
    await ola
      .getByText(/^Zakończono/)
      .first()
      .waitFor();
    await ola.locator('h1:focus').waitFor();
    await until(
      async () => (await client.get<{ items: { inCrisis: boolean }[] }>('/api/cases')).body.items,
      (items) => items.every(({ inCrisis }) => !inCrisis),
    );
  });

  it('are played back: before its end the crisis goes on', async () => {
    await ola.getByRole('link', { name: 'Odtwórz przebieg' }).click();
    await ola.getByRole('heading', { level: 1, name: 'Odtworzenie' }).waitFor();
    const going = ola.locator('rz-past-topic').getByText('Kryzys', { exact: true });
    await ola.locator('rz-past-topic').waitFor();
    expect(await going.count()).toBe(0);
    await ola.getByRole('button', { name: 'Wstecz' }).press('Enter');
    await going.waitFor();
    expect(await accessibilityFaults(ola)).toEqual([]);
  });

  describe('a topic whose lines change while a draft quotes them', () => {
    interface Written {
      readonly id: string;
    }
    const name = 'Zamknięcie wiaduktu';
    let topicId: string;
    let draftId: string;
    let communiqueId: string;
    /** By keys alone, as everybody may. */
    const press = async (page: Page, button: string): Promise<void> => {
      await page.getByRole('button', { name: button }).first().focus();
      await page.keyboard.press('Enter');
    };

    beforeAll(async () => {
      const [own, other] = [await api('jan'), await api('ola')];
      const contact = { name: 'Ewa', email: 'ewa@dziennik.example' };
      const body = { channel: 'phone', subject: 'Wiadukt', text: 'Którędy?', contact };
      const caseId = (await own.post<Written>('/api/cases', body)).body.id;
      topicId = (await own.post<Written>('/api/topics', { name })).body.id;
      await own.post(`/api/topics/${topicId}/cases`, { caseIds: [caseId] });
      const words = { title: 'Objazd', text: 'Objazd prowadzi przez DK 46.', use: 'quotable' };
      const line = await own.post<Written>(`/api/topics/${topicId}/lines`, words);
      await other.post(`/api/topics/${topicId}/lines/${line.body.id}/approval`, { version: 1 });
      draftId = (await own.post<Written>(`/api/cases/${caseId}/drafts`, { html: '<p>Dzień dobry.</p>' })).body.id;
      const begun = { kind: 'communique', headline: 'Wiadukt zamknięty', html: '<p>Od jutra.</p>', topicId };
      const communique = await own.post<Written>('/api/communiques', begun);
      expect(communique.status).toBe(201);
      communiqueId = communique.body.id;
    });

    it('is quoted by keys, in a letter and in a communiqué', async () => {
      await jan.goto(`${office.url}/drafts/${draftId}`);
      await jan.getByRole('textbox', { name: 'Treść projektu' }).focus();
      await jan.keyboard.press('Alt+l');
      await jan.getByRole('dialog').getByText('Objazd prowadzi przez DK 46.').waitFor();
      expect(await accessibilityFaults(jan)).toEqual([]);
      await jan.keyboard.press('Enter');
      await jan.getByText('W piśmie: przekaz „Objazd”, wersja 1.').waitFor();
      await jan.locator('blockquote', { hasText: 'DK 46' }).first().waitFor();

      await jan.goto(`${office.url}/communiques/${communiqueId}`);
      await jan.getByRole('heading', { level: 1, name: 'Wiadukt zamknięty' }).waitFor();
      await jan.keyboard.press('e');
      await jan.getByRole('textbox', { name: 'Treść' }).first().focus();
      await jan.keyboard.press('Alt+l');
      await jan.getByRole('dialog').getByText('Objazd prowadzi przez DK 46.').waitFor();
      await jan.keyboard.press('Enter');
      await jan.locator('blockquote', { hasText: 'DK 46' }).first().waitFor();
      await jan.keyboard.press('Control+Enter');
      await jan.getByText('Cytuje przekaz „Objazd”, wersja 1.').waitFor();
      expect(await accessibilityFaults(jan)).toEqual([]);
    });

    it('gets a new version, which another finds among what waits and approves', async () => {
      await jan.goto(`${office.url}/topics/${topicId}`);
      await press(jan, 'Nowa wersja');
      await jan.getByLabel('Treść', { exact: true }).fill('Objazd prowadzi przez Brzeg.');
      await press(jan, 'Przekaż do akceptacji');
      await jan.getByText('Wersja 2 czeka na akceptację').waitFor();
      await jan.goto(`${office.url}/drafts/${draftId}`);
      await jan.getByText('W piśmie: przekaz „Objazd”, wersja 1.').waitFor();
      await ola.goto(`${office.url}/approvals`);
      await ola.getByRole('link', { name: 'Objazd' }).focus();
      expect(await accessibilityFaults(ola)).toEqual([]);
      await ola.keyboard.press('Enter');
      await ola.getByRole('heading', { level: 1, name }).waitFor();
      const giveBack = () => press(ola, 'Zwróć do poprawy');
      await leaveAndReturn(ola, giveBack, 'Co trzeba poprawić', 'Od kiedy?');
      await ola.keyboard.press('Control+Enter');
      await ola.getByText('Wersja 2 zwrócona do poprawy').waitFor();
      await ola.getByText('Od kiedy?', { exact: true }).waitFor();
      await press(ola, 'Zaakceptuj');
      await ola.getByText('Obowiązuje wersja 2').waitFor();
      expect(await accessibilityFaults(ola)).toEqual([]);
    });

    it('warns whoever writes, without a reload, and whoever submits, approves and releases', async () => {
      await jan.getByText('Przekaz „Objazd” zmienił się: pismo cytuje wersję 1, obowiązuje 2.').waitFor();
      expect(await accessibilityFaults(jan)).toEqual([]);
      await ola.goto(`${office.url}/communiques/${communiqueId}`);
      await ola.getByText('Przekaz „Objazd” zmienił się: komunikat cytuje wersję 1, obowiązuje 2.').waitFor();
      expect(await accessibilityFaults(ola)).toEqual([]);
      await ola.goto(`${office.url}/communiques`);
      await ola.getByText('cytuje przekaz, który nie obowiązuje').first().waitFor();
    });
  });
});
