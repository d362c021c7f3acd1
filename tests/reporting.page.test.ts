import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import { MailRelay, RELAY_USER } from './support/mail-relay.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

const FIRST = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const ANALYST = { email: 'adam@urzad.example', password: 'zupełnie inne hasło 17' };

describe('an analyst at the question desk', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let page: Page;
  const relay = new MailRelay();

  beforeAll(async () => {
    buildConsole();
    const { user, password } = RELAY_USER;
    const SMTP_URL = `smtp://${user}:${encodeURIComponent(password)}@127.0.0.1:${await relay.start()}`;
    const environment = { ADMIN_PASSWORD: FIRST.password, SMTP_URL };
    office = await startOfficeProcess({ onTestServer: true, environment });
    const client = new Client(office.url);
    await client.post('/api/session', FIRST);
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const unitId = units.items[0]!.id;
    await client.post('/api/employees', { ...ANALYST, name: 'Adam Liczba', roles: ['analyst'], unitId });
    for (const channel of ['phone', 'phone', 'paper'])
      await client.post('/api/cases', { channel, subject: 'Remont', text: 'Kiedy?', contact: { name: 'Anna Lis' } });
    const analyst = new Client(office.url);
    await analyst.post('/api/session', ANALYST);
    const counted = () =>
      analyst.post<{ rows?: number[][] }>('/api/questions/run', { sql: 'SELECT count(*) FROM cases' });
    await until(async () => (await counted()).body.rows?.[0]?.[0] === 3);
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(office.url);
    await page.getByLabel('Adres e-mail').fill(ANALYST.email);
    await page.getByLabel('Hasło', { exact: true }).fill(ANALYST.password);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page.getByRole('heading', { name: 'Pytania do danych' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    await relay.stop();
    removeDataDirectories();
  });

  it('asks a ready question, and has its answer as chart and table', async () => {
    await page.getByRole('button', { name: 'Którędy przychodzą sprawy (ostatni rok)' }).click();
    await page.getByRole('row', { name: 'phone 2' }).waitFor();
    await page.getByRole('img', { name: /^Wykres: Którędy/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('writes one of their own by keyboard alone, and is told where it is wrong', async () => {
    await page.getByRole('button', { name: 'Nowe pytanie' }).click();
    const editor = page.getByLabel('Pytanie w SQL');
    await editor.fill('SELECT channel, count(*) AS razem\nFROM case_list GROUP BY channel');
    await editor.press('Control+Enter');
    await page.getByText(/wiersz 2, znak 6.*case_list/).waitFor();
    // Columns of the view are offered with what they mean.
    await editor.fill('SELECT c.worki FROM cases c');
    await page.keyboard.press('Home');
    for (let step = 0; step < 'SELECT c.worki'.length; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('n');
    await page.getByRole('option', { name: /working_days_to_answer/ }).waitFor();
    await page.keyboard.press('Escape');
    await editor.fill('SELECT channel, count(*) AS razem\nFROM cases WHERE channel = $1 GROUP BY channel');
    await page.getByLabel('Wartość $1').fill('paper');
    await page.getByLabel('Wartość $1').press('Control+Enter');
    await page.getByRole('row', { name: 'paper 1' }).waitFor();
  });

  it('keeps it, on a phone as well', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByLabel('Nazwa', { exact: true }).fill('Papierowe');
    await page.getByLabel('koordynatorzy').check();
    await page.getByRole('button', { name: 'Zapisz jako nowe' }).click();
    await page
      .getByRole('navigation', { name: 'Pytania', exact: true })
      .getByRole('button', { name: 'Papierowe' })
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const { scrollWidth, clientWidth } = await page
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(scrollWidth).toBe(clientWidth);
  });

  it('goes on with what they were writing when somebody else keeps a question, and after a reload', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Którędy przychodzą sprawy (ostatni rok)' }).click();
    await page.getByRole('row', { name: 'phone 2' }).waitFor();
    const editor = page.getByLabel('Pytanie w SQL');
    const written = 'SELECT count(*) AS razem FROM cases';
    await editor.fill(written);
    await page.getByLabel('Nazwa', { exact: true }).fill('Ile razem');
    const colleague = new Client(office.url);
    await colleague.post('/api/session', FIRST);
    const question = {
      name: 'Pytanie kolegi',
      sql: 'SELECT 1',
      chart: 'none',
      parameters: [],
      sharedWith: ['analyst'],
    };
    expect(await colleague.post('/api/questions', question)).toMatchObject({ status: 201 });
    await page.getByRole('button', { name: 'Pytanie kolegi' }).waitFor();
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await editor.innerText()).toBe(written);
    expect(await page.getByLabel('Nazwa', { exact: true }).inputValue()).toBe('Ile razem');
    await page.reload();
    await page.getByRole('button', { name: 'Pytanie kolegi' }).waitFor();
    await until(async () => (await editor.innerText()) === written);
    // One that is chosen anew is as it was kept.
    await page.getByRole('button', { name: 'Papierowe' }).click();
    await until(async () => (await editor.innerText()).includes('$1'));
    await page.getByRole('button', { name: 'Którędy przychodzą sprawy (ostatni rok)' }).click();
    await page.getByRole('row', { name: 'phone 2' }).waitFor();
    await page.getByRole('button', { name: 'Papierowe' }).click();
    await until(async () => (await editor.innerText()).includes('$1'));
  });

  it('takes back a removal, and a question that they left without saving it', async () => {
    const editor = page.getByLabel('Pytanie w SQL');
    const inList = page
      .getByRole('navigation', { name: 'Pytania', exact: true })
      .getByRole('button', { name: 'Papierowe' });
    const undo = page.getByRole('button', { name: 'Cofnij (z)' });
    const address = page.url();
    const kept = await editor.innerText();
    await editor.fill(`${kept} LIMIT 5`);
    await page.getByRole('button', { name: 'Usuń', exact: true }).click();
    await page.getByText('Usunięto pytanie „Papierowe”.').waitFor();
    await inList.waitFor({ state: 'detached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await undo.click();
    await inList.waitFor();
    await until(async () => page.url() === address && (await editor.innerText()).endsWith('LIMIT 5'));

    await page.getByRole('button', { name: 'Nowe pytanie' }).click();
    await until(async () => (await editor.innerText()).startsWith('SELECT kind'));
    await undo.click();
    await until(async () => page.url() === address && (await editor.innerText()).endsWith('LIMIT 5'));

    await page.getByRole('button', { name: 'Nowe pytanie' }).click();
    await until(async () => (await editor.innerText()).startsWith('SELECT kind'));
    await editor.fill('SELECT 17');
    await page.getByRole('button', { name: 'Nowe pytanie' }).click();
    await until(async () => (await editor.innerText()).startsWith('SELECT kind'));
    await undo.click();
    await until(async () => (await editor.innerText()) === 'SELECT 17');
    await inList.click();
    await until(async () => (await editor.innerText()) === kept);
    await undo.click();
    await until(async () => (await editor.innerText()) === 'SELECT 17');
    await inList.click();
    await until(async () => (await editor.innerText()) === kept);
  });

  it('is told that the question of an old link is not there', async () => {
    await page.goto(`${office.url}/questions/7d1f6a52-0000-4000-8000-000000000000`);
    await page.getByRole('status').filter({ hasText: 'Tego pytania nie ma na liście' }).waitFor();
    await page.getByRole('navigation', { name: 'Pytania' }).getByRole('button').first().click();
    await page.getByText('Tego pytania nie ma na liście').waitFor({ state: 'detached' });
  });

  it('schedules it, sees it sent, and orders a report on paper', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('link', { name: 'Wysyłaj regularnie' }).click();
    const form = page.getByRole('form', { name: 'Dodaj harmonogram' });
    await form.getByLabel('Nazwa').fill('Papierowe co tydzień');
    await form.getByLabel('Jak często').selectOption({ label: 'co tydzień (za poprzedni tydzień)' });
    await form.getByLabel('Dzień tygodnia').selectOption({ label: 'piątek' });
    await form.getByLabel('Format').selectOption({ label: 'CSV' });
    await form.getByLabel('Do kogo').selectOption({ label: 'Adam Liczba' });
    await form.getByRole('button', { name: 'Usuń z adresatów: Adam Liczba' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Zapisz harmonogram' }).click();
    await page.getByRole('button', { name: 'Wyślij teraz: Papierowe co tydzień' }).click();
    const runs = page.getByRole('list', { name: 'Ostatnie raporty: Papierowe co tydzień' });
    await runs.getByText('dostarczony').waitFor();
    await runs.getByText('Adam Liczba: wysłano').waitFor();
    const order = page.getByRole('form', { name: 'Zamów raport' });
    await order.getByLabel('Raport', { exact: true }).selectOption({ label: 'Sprawozdanie dla zarządu' });
    await order.getByRole('button', { name: 'Utwórz plik' }).click();
    await page.getByRole('link', { name: /^Pobierz: sprawozdanie-dla-zarzadu-.*pdf$/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('sees that the mail server refused a report, and why, and sends it again', async () => {
    relay.refuses = () => true;
    await page.getByRole('button', { name: 'Wyślij teraz: Papierowe co tydzień' }).click();
    const runs = page.getByRole('list', { name: 'Ostatnie raporty: Papierowe co tydzień' }).getByRole('listitem');
    const refused = runs.filter({ hasText: 'nie udało się' });
    await refused.getByText(/Adam Liczba: nie dostarczono\s+\(.*not yours.*\)/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const before = relay.taken.length;
    relay.refuses = undefined;
    await refused.getByRole('button', { name: 'Wyślij ponownie' }).click();
    await until(async () => (await runs.filter({ hasText: 'Adam Liczba: wysłano' }).count()) === 2);
    expect(await refused.count()).toBe(0);
    expect(relay.taken.slice(before).map(({ to }) => to)).toEqual([[ANALYST.email]]);
  });

  it('reads a report: its tables by keyboard, one kind of it by its address, and the SQL behind a number', async () => {
    await page.goto(`${office.url}/reports?channel=phone`);
    const figure = page.getByRole('region', { name: 'Którędy przyszły' }).first();
    await figure.getByRole('row', { name: 'Telefon 2 0 0' }).waitFor();
    await page.getByRole('img', { name: /^Wykres: Którędy przyszły. Najwięcej: Telefon, 2/ }).waitFor();
    // Nothing was there before: the table says so, and the chart leaves it out.
    const drawn = figure.locator('rz-chart svg text');
    await drawn.filter({ hasText: 'Telefon' }).waitFor();
    expect(await drawn.filter({ hasText: /rok temu|poprzednio/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Usuń filtry' }).click();
    const paper = figure.getByRole('link', { name: 'Papier' });
    await paper.focus();
    await page.keyboard.press('Enter');
    await figure.getByRole('row', { name: 'Papier 1 0 0' }).waitFor();
    await figure.getByRole('link', { name: 'Telefon' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('channel')).toBe('paper');
    await figure.getByText('SQL', { exact: true }).click();
    await figure.getByText(/SELECT c.channel AS key/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const { scrollWidth, clientWidth } = await page
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(scrollWidth).toBe(clientWidth);
    await page.getByLabel('Od dnia').fill('2030-01-01');
    await page.getByText(/Okres kończy się, zanim się zaczyna/).waitFor();
  });

  it('leads a spokesperson from each number of their morning to its list', async () => {
    const spokesperson = await (
      await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } })
    ).newPage();
    await spokesperson.goto(office.url);
    await spokesperson.getByLabel('Adres e-mail').fill(FIRST.email);
    await spokesperson.getByLabel('Hasło', { exact: true }).fill(FIRST.password);
    await spokesperson.getByRole('button', { name: 'Zaloguj się' }).click();
    await spokesperson.getByRole('link', { name: 'Poranek' }).click();
    await spokesperson.getByRole('heading', { name: /^Przyszło od / }).waitFor();
    await spokesperson.getByText('Nic nie jest po terminie.').waitFor();
    await spokesperson.getByText('Dziś są wszyscy.').waitFor();
    await spokesperson.getByRole('link', { name: 'Cała lista (3)' }).waitFor();
    expect(await accessibilityFaults(spokesperson)).toEqual([]);
    await spokesperson.getByRole('link', { name: '3 Bez dekretacji' }).click();
    await spokesperson
      .getByRole('row', { name: /Remont/ })
      .nth(2)
      .waitFor();
    expect(new URL(spokesperson.url()).searchParams.get('view')).toBe('unassigned');
    await spokesperson.goBack();
    await spokesperson.getByRole('link', { name: 'Cała lista (3)' }).click();
    await spokesperson
      .getByRole('row', { name: /Remont/ })
      .nth(2)
      .waitFor();
    // From a number of a report, of an earlier period too, to the cases behind it.
    await spokesperson.goto(`${office.url}/reports/who`);
    const units = spokesperson.getByRole('region', { name: 'Komórki' }).first();
    await units
      .getByRole('link', { name: /pokaż te sprawy/ })
      .first()
      .press('Enter');
    await spokesperson.getByRole('heading', { name: /^Komórki/ }).waitFor();
    await spokesperson
      .getByRole('row', { name: /Remont/ })
      .nth(2)
      .waitFor();
    expect(await accessibilityFaults(spokesperson)).toEqual([]);
    // A login for BI tools: its password once, and gone when it is taken away.
    await spokesperson.goto(`${office.url}/settings/bi-logins`);
    await spokesperson.getByLabel('Nazwa').fill('metabase');
    await spokesperson.getByRole('button', { name: 'Załóż login' }).click();
    await spokesperson.getByRole('heading', { name: 'Login założono' }).waitFor();
    expect(await accessibilityFaults(spokesperson)).toEqual([]);
    await spokesperson.getByRole('button', { name: 'Odbierz login metabase' }).click();
    await spokesperson.getByText('Narzędzie straci dostęp od razu.').waitFor();
    await spokesperson.getByRole('button', { name: 'Odbierz login metabase' }).click();
    await spokesperson.getByText('Nie ma jeszcze żadnego loginu.').waitFor();
    await spokesperson.context().close();
  });

  it('sees names that look like markup, scripts or patterns as the text that they are', async () => {
    const administrator = new Client(office.url);
    await administrator.post('/api/session', FIRST);
    const names = [
      '<img src=x onerror="window.ran=1"><script>window.ran=1</script>',
      '"><svg onload=window.ran=1> {{7*7}} ${7*7} {b} {c|x} &lt;i&gt;',
      '\u202eatezaG\u202c صحيفة & <b>TV</b> \u2066nie domknięte',
    ];
    const { status } = await administrator.post('/api/units', { name: names[0], kind: 'department' });
    expect(status).toBe(201);
    for (const newsroom of names)
      await administrator.post('/api/cases', {
        ...{ channel: 'email', subject: newsroom, text: 'Kiedy?', receivedAt: new Date().toISOString() },
        contact: { name: 'Ewa', email: `ewa.${names.indexOf(newsroom)}@tv.example`, newsroom },
      });
    const analyst = new Client(office.url);
    await analyst.post('/api/session', ANALYST);
    const sql = `SELECT n.name, count(*) AS "<u>razem</u>" FROM cases c JOIN newsrooms n ON n.newsroom_id = c.newsroom_id GROUP BY 1`;
    const { body: kept } = await analyst.post<{ id: string }>('/api/questions', {
      ...{ name: names[0], sql, chart: 'bars', sharedWith: ['coordinator'] },
    });
    await until(async () => {
      const { body } = await analyst.post<{ rows?: unknown[][] }>('/api/questions/run', { sql });
      const found = new Set((body.rows ?? []).map(([name]) => name));
      return names.every((name) => found.has(name));
    });

    /** The texts stand in the table, one of them in the tooltip of the chart, and none became an element. */
    const areText = async (inside: Locator, texts: readonly string[]) => {
      for (const text of texts) await inside.locator('table').getByText(text).first().waitFor();
      await inside.locator('rz-chart').hover();
      await inside
        .locator('rz-chart div', { hasText: /<img src=x|onload=window|<b>TV/ })
        .last()
        .waitFor();
      const elements =
        'img[src="x"], svg[onload], script:not([src]), rz-chart b, rz-chart i, rz-chart u, table b, table u';
      const ran = await page.evaluate(() => (globalThis as { ran?: number }).ran ?? 0);
      expect([await page.locator('main').locator(elements).count(), ran]).toEqual([0, 0]);
    };
    await page.goto(`${office.url}/reports/volume`);
    await areText(page.getByRole('region', { name: 'Które redakcje' }).first(), names);
    await page.getByLabel('Komórka').selectOption({ label: names[0]! });
    await page.goto(`${office.url}/reports/who`);
    await areText(page.getByRole('region', { name: 'Redakcje' }).first(), names);
    await page.goto(`${office.url}/questions/${kept.id}`);
    await page.getByRole('button', { name: names[0]! }).waitFor();
    await page.getByRole('button', { name: 'Zadaj pytanie' }).click();
    await areText(page.locator('rz-answer'), [...names, '<u>razem</u>']);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
