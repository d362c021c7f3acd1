import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
const COORDINATOR = { email: 'klara@urzad.example', password: 'zielony rower stoi w piwnicy' };

describe('contacts and newsrooms at the console', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let page: Page;
  let client: Client;
  let maria: string;
  let daily: string;

  beforeAll(async () => {
    buildConsole();
    office = await startOfficeProcess({
      onTestServer: true,
      environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
    });
    client = new Client(office.url);
    await client.post('/api/session', ADMINISTRATOR);
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const klara = { ...COORDINATOR, name: 'Klara Kos', roles: ['coordinator'], unitId: units.items[0]!.id };
    expect((await client.post('/api/employees', klara)).status).toBe(201);
    const newsroom = { name: 'Kurier Olszański', kind: 'portal', domains: ['kurier.example'] };
    daily = (await client.post<{ id: string }>('/api/newsrooms', newsroom)).body.id;
    await client.post('/api/newsrooms', { name: 'Radio Wisła', kind: 'radio' });
    const contact = { name: 'Maria Wójcik', email: 'maria@kurier.example' };
    maria = (await client.post<{ id: string }>('/api/contacts', contact)).body.id;
    await client.post('/api/contacts', { name: 'Jan Kos', email: 'jan@kurier.example' });
    await client.post('/api/cases', {
      channel: 'phone',
      subject: 'Remont mostu',
      text: 'Kiedy ruszy remont?',
      contact: { id: maria, name: '' },
    });
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(office.url);
    await page.getByLabel('Adres e-mail').fill(COORDINATOR.email);
    await page.getByLabel('Hasło', { exact: true }).fill(COORDINATOR.password);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page.waitForURL(/\/inbox/);
  });

  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    removeDataDirectories();
  });

  const dialog = () => page.getByRole('dialog');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const save = async () => {
    await dialog().getByRole('button', { name: 'Zapisz' }).click();
    await dialog().waitFor({ state: 'detached' });
  };
  const choose = async (of: string, act: string) => {
    await press(`Czynności: ${of}`);
    await page.getByRole('menuitem', { name: act }).click();
  };

  it('take a second address, a telephone, and know the one that is used no more', async () => {
    await goInConsole(page, `/contacts/${maria}`);
    await press('Dodaj e-mail');
    await dialog().getByLabel('E-mail', { exact: true }).fill('maria.prywatnie@poczta.example');
    await dialog().getByLabel('Rodzaj').selectOption('private');
    await save();
    await choose('maria.prywatnie@poczta.example', 'Ustaw jako główny');
    await page.getByRole('listitem').filter({ hasText: 'maria.prywatnie' }).getByText('główny').waitFor();
    await choose('maria@kurier.example', 'Już nieużywany');
    await page.getByText('Dawne adresy: 1').waitFor();
  });

  it('share an address when somebody says so', async () => {
    await press('Dodaj e-mail');
    await dialog().getByLabel('E-mail', { exact: true }).fill('jan@kurier.example');
    await dialog().getByRole('button', { name: 'Zapisz' }).click();
    await dialog().getByRole('button', { name: 'Dodaj jako wspólny' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByText('wspólny', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Jan Kos' }).waitFor();
  });

  it('move from one newsroom to another', async () => {
    await choose('Kurier Olszański', 'Zmień czas i rolę');
    await dialog().getByLabel('Rola').selectOption('reporter');
    await dialog().getByLabel('Do (ostatni dzień)').fill('2025-12-31');
    await save();
    await page.getByText(/do 31 gru 2025/).waitFor();
    await press('Dodaj redakcję');
    await dialog().getByLabel('Redakcja').selectOption({ label: 'Radio Wisła' });
    await dialog().getByLabel('Od').fill('2026-01-01');
    await save();
    await page.getByRole('link', { name: 'Radio Wisła' }).waitFor();
  });

  it('have what was said on the telephone noted by one key, for several at once', async () => {
    await page.keyboard.press('z');
    await dialog().getByLabel('O czym').fill('Termin konferencji');
    await dialog().getByRole('combobox', { name: 'Z kim' }).fill('kos');
    await page.getByRole('option', { name: /Jan Kos/ }).click();
    await dialog().getByText('Treść jest wspólna').waitFor();
    await dialog()
      .getByLabel(/Przebieg i ustalenia/)
      .fill('Oddzwonić w piątek.');
    // What was typed outlives the dialog, however that was left.
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    expect(await dialog().getByLabel('O czym').inputValue()).toBe('Termin konferencji');
    expect(
      await dialog()
        .getByLabel(/Przebieg i ustalenia/)
        .inputValue(),
    ).toBe('Oddzwonić w piątek.');
    await dialog().getByRole('combobox', { name: 'Z kim' }).fill('kos');
    await page.getByRole('option', { name: /Jan Kos/ }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Kontakt zanotowany.').waitFor();
    await page.getByRole('link', { name: 'Termin konferencji' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('show one history, narrowed by kind and by words', async () => {
    await page.getByRole('link', { name: 'Remont mostu' }).waitFor();
    await press('Rozmowy');
    await page.getByRole('link', { name: 'Remont mostu' }).waitFor({ state: 'detached' });
    await press('Rozmowy');
    await page.getByRole('searchbox', { name: 'Szukaj w historii' }).fill('remont');
    await page.getByRole('link', { name: 'Termin konferencji' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Remont mostu' }).waitFor();
    await page.getByRole('searchbox', { name: 'Szukaj w historii' }).fill('');
  });

  it('make a case of what was noted', async () => {
    await page.getByRole('link', { name: 'Termin konferencji' }).click();
    await page.getByRole('heading', { level: 1, name: 'Termin konferencji' }).waitFor();
    await page.getByText('Oddzwonić w piątek.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await press('Załóż sprawę');
    await page.waitForURL(/\/cases\//);
    await page.getByRole('heading', { level: 1, name: /Termin konferencji/ }).waitFor();
  });

  it('are noted from everywhere through the palette', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('zanotuj');
    await page.getByRole('option', { name: /Zanotuj kontakt/ }).click();
    await dialog().getByRole('heading', { name: 'Zanotuj kontakt' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('of a newsroom say the hours of a quote, and who leads it', async () => {
    await goInConsole(page, `/newsrooms/${daily}`);
    await page.getByText(/autoryzacja cytatu: 6 h \(przyjęto/).waitFor();
    await press('Zmień');
    await dialog().getByLabel('Rodzaj').selectOption('periodical');
    await dialog().getByLabel('Adresy ogólne').fill('redakcja@kurier.example');
    await dialog().getByLabel('Zasięg').selectOption('regional');
    await dialog()
      .getByLabel(/Powiat/)
      .fill('olszański');
    await dialog()
      .getByRole('combobox', { name: /Redaktor naczelny/ })
      .fill('kos');
    await page.getByRole('option', { name: /Jan Kos/ }).click();
    await save();
    await page.getByText('autoryzacja cytatu: 24 h').waitFor();
    await page.getByText('powiat olszański').waitFor();
    await page.getByRole('link', { name: 'redakcja@kurier.example' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('of a newsroom are noted by one key, its people offered', async () => {
    await page.keyboard.press('z');
    await dialog().getByLabel('O czym').fill('Prosili o zdjęcia');
    await dialog().getByRole('combobox', { name: 'Z kim' }).focus();
    await page.getByRole('option', { name: /Jan Kos/ }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Kontakt zanotowany.').waitFor();
    await page.getByRole('link', { name: 'Prosili o zdjęcia' }).waitFor();
  });

  it('keep files, and one that was removed comes back by its key', async () => {
    // Loaded anew: the key undoes what was done last, and an earlier test has done something.
    await page.goto(`${office.url}/contacts/${maria}`);
    const file = page.getByRole('link', { name: 'zgoda.pdf' });
    await page
      .getByLabel('Dodaj plik')
      .setInputFiles({ name: 'zgoda.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await file.waitFor();
    await page.getByRole('button', { name: 'Usuń załącznik zgoda.pdf' }).click();
    // At once, before the answer is there: nothing else is meant by the key.
    await page.keyboard.press('z');
    await file.waitFor({ state: 'detached' });
    expect(await dialog().count()).toBe(0);
    await page.getByText('Cofnij').waitFor();
    await page.keyboard.press('z');
    await file.waitFor();
  });

  it('with a unit stand on its page as well', async () => {
    const { body: units } = await client.get<{ items: { id: string; name: string }[] }>('/api/units');
    const { body: me } = await client.get<{ employee: { id: string } }>('/api/session');
    const subject = 'Pytanie do komórki';
    const { body: made } = await client.post<{ id: string }>('/api/cases', {
      ...{ channel: 'phone', subject, text: 'Kto?', contact: { id: maria, name: '' } },
    });
    const given = { employeeId: me.employee.id, priority: 'normal' };
    expect((await client.post(`/api/cases/${made.id}/assignments`, given)).status).toBe(201);
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await page.getByRole('link', { name: units.items[0]!.name }).click();
    await page.getByRole('link', { name: subject }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await press('Pytania');
    await page.getByText('Niczego nie znaleziono').waitFor();
    await press('Pytania');
    await page.getByRole('link', { name: subject }).click();
    await page.waitForURL(/\/cases\//);
  });

  it('that are one person are merged from the list of possible duplicates, and taken apart again', async () => {
    const asked = { channel: 'phone', subject: 'Objazd w centrum', text: 'Którędy?' };
    const twice = { name: 'Kosa Jana', email: 'j.kos@kurier.example' };
    const { id } = (await client.post<{ id: string }>('/api/contacts', twice)).body;
    await client.post('/api/cases', { ...asked, contact: { id, name: '' } });
    const proposed = () => client.get<{ items: { reasons: string[] }[] }>(`/api/contact-duplicates?contact=${id}`);
    await until(async () => (await proposed()).body.items.some(({ reasons }) => reasons.includes('nameAndNewsroom')));
    await goInConsole(page, '/contacts');
    await page.getByRole('link', { name: 'Możliwe duplikaty' }).click();
    const pair = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Kosa Jana' }) });
    await pair.getByText('to samo nazwisko w jednej redakcji').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await pair.getByRole('button', { name: 'Scal…' }).press('Enter');
    await dialog().getByRole('radio', { name: 'Jan Kos' }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Kontakty scalono.').waitFor();
    await pair.waitFor({ state: 'detached' });

    await goInConsole(page, `/contacts/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Jan Kos' }).waitFor();
    await page.getByRole('link', { name: 'Objazd w centrum' }).waitFor();
    await page.getByRole('link', { name: 'j.kos@kurier.example' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await press('Cofnij scalenie: Kosa Jana');
    await page.getByText('Scalenie cofnięto.').waitFor();
    await page.getByRole('link', { name: 'Objazd w centrum' }).waitFor({ state: 'detached' });

    await press('To nie ta sama osoba');
    await page.getByText('Zapamiętano, że to dwie różne osoby.').waitFor();
    await page.getByRole('heading', { name: 'Może to ta sama osoba' }).waitFor({ state: 'detached' });
    await page.goto(`${office.url}/contacts/${id}`);
    await page.getByRole('link', { name: 'Objazd w centrum' }).waitFor();
  });

  it('come from a spreadsheet by the hundred, two of them are merged, and all are taken back as a whole', async () => {
    // One of them stands there twice, under two addresses.
    const twice = ['Zenon Dubeltowski;zenon@echo.example', 'Dubeltowski Zenon;dubeltowski@echo.example'];
    const people = Array.from({ length: 300 }, (_, place) =>
      place < 2
        ? `${twice[place]};Echo;drogi`
        : `Osoba Arkuszowa ${place};arkuszowa${place}@gazeta${place % 20}.example;Gazeta ${place % 20};drogi`,
    );
    await goInConsole(page, '/contacts');
    await press('Pliki');
    await page.getByRole('menuitem', { name: 'Importuj z pliku' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kontakty z pliku' }).waitFor();
    await page.getByLabel('Wybierz plik CSV').setInputFiles({
      name: 'dziennikarze.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Kto;E-mail;Redakcja;Pisze o;', ...people, ';bez@nazwiska.example;;'].join('\n')),
    });
    await page.getByText(/Wskaż najpierw kolumny konieczne/).waitFor();
    // One after the other, without waiting for what the first one comes to.
    await page.getByLabel('Imię i nazwisko').selectOption({ label: 'Kto' });
    await page.getByLabel('Tematyka').selectOption({ label: 'Pisze o' });
    await page.getByText('Nowe: 300.').waitFor();
    await page.getByText('Brak nazwiska.').waitFor();
    await page.getByRole('cell', { name: 'drogi' }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Pomiń wiersze z błędami (1)').check();
    await press('Wczytaj (300)');
    await page.getByText('Dodano: 300').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const imported = page.url();
    const [zenon] = (await client.get<{ items: { id: string }[] }>('/api/contacts?q=dubeltowski')).body.items;
    await goInConsole(page, `/contacts/${zenon!.id}`);
    await page.getByRole('region', { name: 'Może to ta sama osoba' }).getByRole('button', { name: 'Scal…' }).click();
    await dialog().getByRole('radio', { name: 'Zenon Dubeltowski' }).check();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Kontakty scalono.').waitFor();
    await page.getByRole('button', { name: /^Cofnij scalenie: / }).click();
    await page.getByText('Scalenie cofnięto.').waitFor();
    const { items } = (await client.get<{ items: { id: string }[] }>('/api/contacts?q=arkuszowa 7')).body;
    await client.patch(`/api/contacts/${items[0]!.id}`, { phone: '600 700 800' });

    await goInConsole(page, imported);
    await press('Cofnij cały import');
    await dialog().getByRole('button', { name: 'Cofnij cały import' }).click();
    await page.getByText('Wycofano: 317').waitFor();
    await page
      .getByRole('row')
      .filter({ hasText: 'Osoba Arkuszowa' })
      .getByText('Po imporcie ktoś to zmienił.')
      .waitFor();
    await page.getByRole('row').filter({ hasText: 'Dubeltowski Zenon' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await goInConsole(page, '/contacts?q=arkuszowa');
    await page.getByRole('link', { name: 'Osoba Arkuszowa' }).waitFor();
    expect(await page.getByRole('link', { name: 'Osoba Arkuszowa' }).count()).toBe(1);
  });

  it('that do not want to be called are marked, and whoever notes a call is told', async () => {
    const { id } = (await client.post<{ id: string }>('/api/contacts', { name: 'Ewa Cicha', phone: '602 303 404' }))
      .body;
    await goInConsole(page, `/contacts/${id}`);
    await choose('602 303 404', 'Zapisz odmowę kontaktu');
    await dialog().getByLabel('Jak zgłoszono').selectOption('phone');
    await dialog().getByLabel('Kiedy zgłoszono').fill('2026-03-12');
    expect(await accessibilityFaults(page)).toEqual([]);
    await save();
    await page.getByText('nie kontaktować: telefonicznie 12 mar 2026').waitFor();
    await page.keyboard.press('z');
    await dialog()
      .getByText(/602 303 404: ta osoba nie chce/)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await goInConsole(page, '/cases/new');
    await page.locator('#contact-phone').fill('+48 602303404');
    await page.getByText(/602303404: ta osoba nie chce/).waitFor();
    await goInConsole(page, `/contacts/${id}`);
    await choose('602 303 404', 'Cofnij odmowę kontaktu');
    await dialog().getByLabel('Dlaczego').selectOption('mistake');
    await dialog().getByRole('button', { name: 'Cofnij odmowę' }).click();
    await page.getByText(/nie kontaktować/).waitFor({ state: 'detached' });
  });

  it('are gathered on a living list by their tags, and on an own one by name', async () => {
    await page.goto(`${office.url}/contacts/${maria}`);
    await press('Zmień');
    await dialog()
      .getByLabel(/Etykiety/)
      .fill('kolej, partner');
    await save();
    await page.getByText('partner', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Listy', exact: true }).click();
    await press('Dodaj listę');
    await dialog().getByLabel('Nazwa').fill('Kolejowa');
    await dialog().getByLabel('Rodzaj', { exact: true }).selectOption('yes');
    await dialog()
      .getByLabel(/Etykiety/)
      .fill('Kolej');
    expect(await accessibilityFaults(page)).toEqual([]);
    await save();
    await page.getByRole('heading', { level: 1, name: 'Kolejowa' }).waitFor();
    await page.getByRole('link', { name: 'Maria Wójcik' }).waitFor();
    await page.getByText('Osób: 1.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await goInConsole(page, '/contact-lists');
    await press('Dodaj listę');
    await dialog().getByLabel('Nazwa').fill('Śniadanie');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('combobox', { name: 'Kogo dopisać' }).fill('wójcik');
    await page.getByRole('option', { name: /Maria Wójcik/ }).click();
    await press('Dopisz');
    await page.getByText('Osób: 1.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await press('Skreśl: Maria Wójcik');
    await page.getByText('Nikogo tu nie ma').waitFor();
    await press('Usuń listę');
    await dialog().getByRole('button', { name: 'Usuń listę' }).click();
    await page.waitForURL(/contact-lists$/);
    await page.getByRole('link', { name: 'Kolejowa' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('fit a telephone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of [
      `/contacts/${maria}`,
      `/newsrooms/${daily}`,
      '/contacts',
      '/contacts/duplicates',
      '/units',
      '/contact-lists',
      '/imports',
      '/imports/new/contacts',
    ]) {
      await goInConsole(page, path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('main').getByRole('link').first().waitFor();
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(360);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });
});
