import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { findEmpty, leaveAndReturn } from './support/left-dialog.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

const FIRST = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const OFFICER = { email: 'olga@urzad.example', password: 'zupełnie inne hasło 17' };
const SUBJECT = 'Skarga na zarząd dróg';

/** What came in, and what the office begins, is of a kind: its clocks, its acts and its outcomes are those of the kind. */
describe('the kinds of cases', () => {
  let database: TestDatabase;
  let office: OfficeProcess;
  let browser: Browser;
  let client: Client;
  let page: Page;

  beforeAll(async () => {
    buildConsole();
    database = await freshDatabase();
    office = await startOfficeProcess({
      environment: { DATABASE_URL: database.url, ADMIN_EMAIL: FIRST.email, ADMIN_PASSWORD: FIRST.password },
    });
    client = new Client(office.url);
    await client.post('/api/session', FIRST);
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const officer = { name: 'Olga Nowak', roles: ['officer'], unitId: units.items[0]!.id, ...OFFICER };
    expect(await client.post('/api/employees', officer)).toMatchObject({ status: 201 });
    await createTransport({ host: '127.0.0.1', port: office.smtpPort, ignoreTLS: true }).sendMail({
      from: 'Stanisław Pawlak <stanislaw@poczta.example>',
      to: 'prasa@localhost',
      subject: SUBJECT,
      text: 'Od roku nikt nie naprawia drogi. Składam skargę na zarząd dróg.',
    });
    await until(async () => (await cases()).length === 1);
    browser = await launchBrowser();
    page = await signedIn(FIRST);
    await page.getByRole('link', { name: SUBJECT }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    await database?.drop();
    removeDataDirectories();
  });

  async function signedIn({ email, password }: typeof FIRST): Promise<Page> {
    const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } });
    const opened = await context.newPage();
    await opened.goto(office.url);
    await opened.getByLabel('Adres e-mail').fill(email);
    await opened.getByLabel('Hasło', { exact: true }).fill(password);
    await opened.getByRole('button', { name: 'Zaloguj się' }).click();
    await opened.getByRole('link', { name: 'Nowa sprawa' }).waitFor();
    return opened;
  }

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
      await page.locator('[role="menuitem"]:focus').waitFor();
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

  it('keep what was typed of an act of the law until it is done', async () => {
    const openBy = async (by: Page) => {
      await by.getByRole('button', { name: 'Czynność', exact: true }).press('Enter');
      await by.getByRole('menuitem', { name: 'Wezwij do usunięcia braków' }).press('Enter');
    };
    const open = () => openBy(page);
    await leaveAndReturn(page, open, 'Czego brakuje', 'Proszę podać adres.');
    const otherTab = await page.context().newPage();
    await otherTab.goto(page.url());
    await openBy(otherTab);
    const again = otherTab.getByLabel('Czego brakuje', { exact: true });
    await until(async () => (await again.inputValue()) === 'Proszę podać adres.');
    await page.getByRole('dialog').getByLabel('Czego brakuje', { exact: true }).fill('');
    await page.keyboard.press('Escape');
    // What another tab shows and nobody touches there does not come back.
    await otherTab.keyboard.press('Escape');
    await otherTab.getByRole('dialog').waitFor({ state: 'detached' });
    await otherTab.close();
    await findEmpty(page, open, 'Czego brakuje');
  });

  it('show the fields of their own, and put the letter that fits into the answer', async () => {
    const given = {
      kind: 'accreditation',
      channel: 'phone',
      subject: 'Akredytacja na otwarcie hali',
      text: 'Proszę o akredytację.',
      contact: { name: 'Piotr Lech', email: 'piotr@radio.example' },
    };
    const { id } = (await client.post<{ id: string }>('/api/cases', given)).body;
    const officers = await signedIn(OFFICER);
    await officers.goto(`${office.url}/cases/${id}`);
    const panel = officers.getByRole('region', { name: 'Akredytacja' });
    const dialog = officers.getByRole('dialog');
    const save = async () => {
      await dialog.getByRole('button', { name: /Zapisz|Odmów/ }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await panel.getByRole('button', { name: 'Opisz wydarzenie' }).click();
    await dialog.getByLabel('Wydarzenie').fill('Otwarcie hali widowiskowej');
    await dialog.getByLabel('Dzień').fill('2026-12-05');
    expect(await accessibilityFaults(officers)).toEqual([]);
    await save();
    await panel.getByText('Otwarcie hali widowiskowej').waitFor();
    for (const name of ['Weronika Gil', 'Tomasz Wrona']) {
      await panel.getByRole('button', { name: 'Dodaj osobę' }).click();
      await dialog.getByRole('textbox', { name: /^Imię i nazwisko/ }).fill(name);
      await save();
      await panel.getByText(name).waitFor();
    }
    await panel.getByRole('button', { name: 'Akredytuj: Weronika Gil' }).click();
    await panel.locator('.chip', { hasText: 'Akredytowana' }).waitFor();
    await panel.getByRole('button', { name: 'Odmów: Tomasz Wrona' }).click();
    await dialog.getByLabel('Powód').fill('brak miejsc');
    await save();
    await panel.getByText('brak miejsc').waitFor();
    expect(await accessibilityFaults(officers)).toEqual([]);
    await officers.keyboard.press('r');
    await officers.getByLabel('Wstaw gotowe pismo').selectOption({ label: 'Potwierdzenie akredytacji' });
    const answer = officers.getByRole('textbox', { name: 'Treść' });
    await answer.getByText('Akredytowane osoby: Weronika Gil').waitFor();
    await answer.getByText('Odmówiliśmy akredytacji: Tomasz Wrona (brak miejsc)').waitFor();

    await officers.goto(`${office.url}/inbox?view=all`);
    const groups = officers.getByRole('group', { name: 'Wg rodzaju' });
    await groups.getByRole('button', { name: 'Akredytacja 1' }).click();
    await officers.getByRole('link', { name: SUBJECT }).waitFor({ state: 'detached' });
    await officers.getByRole('link', { name: given.subject }).waitFor();
    expect(await accessibilityFaults(officers)).toEqual([]);
    await officers.keyboard.press('Control+k');
    await dialog.getByRole('combobox').fill('nowa sprawa: przeg');
    await officers.getByRole('option', { name: 'Nowa sprawa: Przegląd prasy' }).waitFor();
    await officers.keyboard.press('Enter');
    await officers.waitForURL('**/cases/new?kind=pressReview');
    expect(await officers.getByLabel('Rodzaj sprawy').inputValue()).toBe('pressReview');
    await officers.context().close();
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

  it('take a resident’s report from its place to its end, and the board shows how far it is', async () => {
    const terc = 'WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA\n96;01;01;2;Brzozów Stary;gmina wiejska;2026-01-01\n';
    const dialog = page.getByRole('dialog');
    const saved = async () => dialog.waitFor({ state: 'detached' });
    await page.goto(`${office.url}/intervention-registers`);
    await page.getByText('Nie ma jeszcze żadnej kategorii').waitFor();
    await page.getByRole('button', { name: 'Dodaj kategorię' }).click();
    await dialog.getByRole('button', { name: 'Zapisz' }).click();
    await dialog.getByText('To pole jest wymagane').waitFor();
    await dialog.getByLabel('Nazwa').fill('Drogi i chodniki');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Zapisz' }).click();
    await saved();
    await page.getByRole('button', { name: 'Zmień kategorię: Drogi i chodniki' }).waitFor();
    const choose = (content: string) =>
      page
        .getByLabel('Wczytaj plik CSV')
        .setInputFiles({ name: 'TERC.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await choose('a;b\n1;2\n');
    await page.getByText('brakuje kolumny').waitFor();
    await choose(terc);
    await page.getByText('Liczba powiatów i gmin: 1.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    const { body } = await client.post<{ id: string }>('/api/cases', {
      kind: 'intervention',
      channel: 'phone',
      subject: 'Dziura w jezdni',
      text: 'Przed szkołą jest głęboka dziura.',
      contact: { name: 'Zofia Kania', email: 'zofia@poczta.example' },
    });
    await page.goto(`${office.url}/cases/${body.id}`);
    const panel = page.getByRole('region', { name: 'Zgłoszenie', exact: true });
    await panel.getByText('Nie zapisano jeszcze żadnego kroku.').waitFor();
    await panel.getByLabel('Kategoria').selectOption({ label: 'Drogi i chodniki' });
    await page.getByText('Zapisano kategorię').waitFor();
    await panel.getByRole('button', { name: 'Wskaż miejsce' }).press('Enter');
    await dialog.getByLabel('Adres albo opis miejsca').fill('ul. Długa 7, przy szkole');
    await dialog.getByLabel('Współrzędne').fill('19,94; 50,06');
    await dialog.getByLabel('Gmina albo powiat').selectOption({ label: 'Brzozów Stary' });
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('zamienione miejscami').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('Współrzędne').fill('50,06; 19,94');
    await page.keyboard.press('Control+Enter');
    await saved();
    await panel.getByText('ul. Długa 7, przy szkole').waitFor();
    await panel.getByRole('button', { name: 'Zapisz krok' }).press('Enter');
    await dialog.getByLabel('Opis').fill('Dziękujemy, sprawdzimy jutro.');
    await dialog.getByLabel('Obiecany termin').fill('2099-01-31');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await saved();
    await panel.getByText('Dziękujemy, sprawdzimy jutro.').waitFor();
    await panel.getByText('widoczny dla mieszkańca').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Zapisz krok' }).press('Enter');
    await dialog.getByLabel('Opis').fill('Byliśmy na miejscu.');
    await page.keyboard.press('Control+Enter');
    await saved();
    const withdraw = () => panel.getByRole('button', { name: 'Wycofaj krok: Byliśmy na miejscu.' }).press('Enter');
    await leaveAndReturn(page, withdraw, 'Powód', 'To była inna ulica.');
    await page.keyboard.press('Control+Enter');
    await saved();
    await panel.getByText('Byliśmy na miejscu.').waitFor({ state: 'detached' });
    const withdrawFirst = () => panel.getByRole('button', { name: /^Wycofaj krok: Dziękujemy/ }).press('Enter');
    await findEmpty(page, withdrawFirst, 'Powód');

    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'Zgłoszenia' }).waitFor();
    await page
      .getByRole('row', { name: /przyjęte/ })
      .getByRole('link', { name: '1', exact: true })
      .click();
    await page.getByRole('link', { name: /Dziura w jezdni/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?state=accepted');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Stan', { exact: true }).selectOption({ label: 'wykonane' });
    await page.getByText('Nie ma takich zgłoszeń').waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  describe('to an officer', () => {
    beforeAll(async () => {
      page = await signedIn(OFFICER);
    });

    const register = async () => {
      await page.getByRole('button', { name: 'Zarejestruj' }).press('Enter');
      await page.getByRole('heading', { name: 'Historia' }).waitFor();
    };
    const history = () => page.getByRole('region', { name: 'Historia' });
    const clocks = () => clock().locator('.facts');

    it('let the law authorise a quote that nobody answers in six hours: the page says so by itself', async () => {
      await page.keyboard.press('n');
      await page.getByRole('heading', { name: 'Nowa sprawa' }).waitFor();
      await page.getByLabel('Rodzaj sprawy').selectOption('quoteAuthorisation');
      await page.getByRole('combobox', { name: 'Imię i nazwisko' }).fill('Anna Lis');
      await page.getByLabel('Temat').fill('Wypowiedź o moście');
      await page.getByLabel('Treść').fill('„Most otworzymy w maju” – do autoryzacji.');
      await register();
      await clock().getByText('PP 14a', { exact: true }).waitFor();
      const quote = page.getByRole('region', { name: 'Autoryzacja wypowiedzi' });
      await quote.getByText('6 godzin: przyjęto krótszy termin').waitFor();
      await page.getByRole('button', { name: 'Autoryzuj' }).waitFor();
      expect(await page.getByText('Uznano za autoryzowane').count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);

      await sixHoursPass();
      await chip('Uznano za autoryzowane').waitFor();
      await quote.getByText('Uznano za autoryzowane').waitFor();
      await history().getByText('termin minął bez odpowiedzi (PP 14a)').waitFor();
      await page.getByRole('button', { name: 'Autoryzuj' }).waitFor({ state: 'detached' });
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    it('are not begun in the future: on a phone, too, what is wrong comes into view', async () => {
      const size = page.viewportSize()!;
      await page.setViewportSize({ width: 360, height: 740 });
      await page.keyboard.press('n');
      await page.getByRole('heading', { name: 'Nowa sprawa' }).waitFor();
      await page.getByRole('combobox', { name: 'Imię i nazwisko' }).fill('Anna Lis');
      await page.getByLabel('Temat').fill('Jutro');
      await page.getByLabel('Treść').fill('Kiedy?');
      await page.getByLabel('Data i godzina wpływu').fill('2099-01-02T10:00');
      await page.getByRole('button', { name: 'Zarejestruj' }).press('Enter');
      const alert = page.getByRole('alert').filter({ hasText: 'przyszłości' });
      await alert.waitFor();
      await until(
        () => alert.boundingBox(),
        (box) => box !== null && box.y >= 0 && box.y + box.height <= 740,
      );
      await page.getByLabel('Data i godzina wpływu').fill('');
      await register();
      await page.setViewportSize(size);
    });

    it('run on the editor to whom our rectification went, who refuses it', async () => {
      await page.keyboard.press('n');
      await page.getByRole('heading', { name: 'Nowa sprawa' }).waitFor();
      await page.getByLabel('Rodzaj sprawy').selectOption('rectification');
      await page.getByLabel('Sprawę wszczyna urząd').check();
      await page.getByRole('combobox', { name: 'Adresat' }).fill('Redaktor naczelny Kuriera');
      await page.getByLabel('Temat').fill('Sprostowanie: koszt mostu');
      await page.getByLabel('Treść').fill('Most kosztował 31 mln zł.');
      expect(await accessibilityFaults(page)).toEqual([]);
      await register();
      await page.getByRole('heading', { name: 'Adresat' }).waitFor();
      await clocks().getByText('PP 31a(3)', { exact: true }).waitFor();
      expect(await clock().getByText('Termin drugiej strony').count()).toBe(0);

      await page.getByRole('button', { name: 'Złożono sprostowanie' }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Wydanie elektroniczne').check();
      expect(await accessibilityFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Złożono sprostowanie' }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await clocks().getByText('PP 32(1)(1)', { exact: true }).waitFor();
      await clocks().getByText('PP 33(3)', { exact: true }).waitFor();
      expect(await clock().getByText('Termin drugiej strony').count()).toBe(2);
      expect(await page.getByRole('button', { name: 'Złożono sprostowanie' }).count()).toBe(0);

      await page.keyboard.press('m');
      await page.getByLabel('Treść notatki').fill('Redaktor odmówił na piśmie: tekst jest za długi (PP 33).');
      await page.keyboard.press('Control+Enter');
      const refusal = page.getByRole('region', { name: 'Korespondencja' }).getByText('Redaktor odmówił na piśmie');
      await page.getByLabel('Treść notatki').waitFor({ state: 'detached' });
      await refusal.waitFor();

      await page.getByRole('button', { name: 'Zakończ' }).first().press('Enter');
      await dialog.getByLabel('Opublikowano').waitFor();
      await dialog.getByLabel('Odmowa').check();
      expect(await accessibilityFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Zakończ' }).press('Enter');
      await chip('Odmowa').waitFor();
      for (const basis of ['PP 31a(3)', 'PP 32(1)(1)', 'PP 33(3)'])
        await clocks().getByText(basis, { exact: true }).waitFor();
      await refusal.waitFor();
      await dialog.waitFor({ state: 'detached' });
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  /** What the clock has still to raise comes six hours sooner. */
  async function sixHoursPass(): Promise<void> {
    const connection = new pg.Client({ connectionString: database.url });
    await connection.connect();
    try {
      await connection.query(`UPDATE read.case_alarms SET at = at - interval '6 hours'`);
    } finally {
      await connection.end();
    }
  }
});
