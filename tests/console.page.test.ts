import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

const PASSWORD = 'poprawny koń bateria zszywka';
const FIRST = { email: 'admin@localhost', password: PASSWORD };
const HEAD = { email: 'helena@urzad.example', password: PASSWORD };
const CLERK = { email: 'klara@urzad.example', password: PASSWORD };
const ADMINISTRATOR = { email: 'adam@urzad.example', password: PASSWORD };

interface Written {
  readonly id: string;
  readonly number: string;
}
interface Case {
  readonly id: string;
  readonly contact: { readonly id: string };
  readonly correspondence: readonly { readonly attachments: readonly { readonly name: string }[] }[];
  readonly notes: readonly object[];
}

/** What eight hours at this console are like: nothing typed is lost, nothing has to be asked for twice, the keyboard is enough. */
describe('the console', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let client: Client;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    buildConsole();
    office = await startOfficeProcess({
      onTestServer: true,
      environment: { ADMIN_EMAIL: FIRST.email, ADMIN_PASSWORD: FIRST.password },
    });
    client = await signedInClient(FIRST);
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const unitId = units.items[0]!.id;
    for (const [name, account, roles] of [
      ['Helena Kierowniczka', HEAD, ['coordinator']],
      ['Klara Kancelaria', CLERK, ['registrar']],
      ['Adam Administrator', ADMINISTRATOR, ['administrator']],
    ] as const)
      await client.post('/api/employees', { name, ...account, roles, unitId });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    removeDataDirectories();
  });

  async function signedInClient(account: { email: string; password: string }): Promise<Client> {
    const someone = new Client(office.url);
    await someone.post('/api/session', account);
    return someone;
  }
  async function cookieOf(account: { email: string; password: string }): Promise<string> {
    const known = cookies.get(account.email) ?? (await signedInClient(account)).cookie!;
    cookies.set(account.email, known);
    return known;
  }
  async function pageOf(
    account: { email: string; password: string },
    options: BrowserContextOptions = {},
  ): Promise<Page> {
    const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 }, ...options });
    const [name, ...value] = (await cookieOf(account)).split('=');
    await context.addCookies([{ name: name!, value: value.join('='), url: office.url }]);
    const page = await context.newPage();
    return page;
  }
  const register = async (subject: string, changes: object = {}): Promise<Written> =>
    (
      await client.post<Written>('/api/cases', {
        channel: 'phone',
        subject,
        text: 'Kiedy?',
        contact: { name: 'Łucja Żółkiewska', email: 'lucja@kurier.example' },
        ...changes,
      })
    ).body;
  const read = async (id: string): Promise<Case> => (await client.get<Case>(`/api/cases/${id}`)).body;
  const open = async (page: Page, id: string) => {
    await page.goto(`${office.url}/cases/${id}`);
    await page.getByRole('button', { name: 'Zakończ sprawę' }).waitFor();
  };
  const hasFocus = (page: Page, id: string) => page.locator(`[id="${id}"]:focus`).waitFor();

  it('keeps one draft in two tabs: neither overwrites what was typed in the other', async () => {
    const { id } = await register('Dwie karty');
    const first = await pageOf(HEAD);
    await open(first, id);
    const second = await first.context().newPage();
    await open(second, id);
    await first.keyboard.press('r');
    await first.getByLabel('Treść odpowiedzi').fill('Długa odpowiedź z pierwszej karty');
    const other = second.getByLabel('Treść odpowiedzi');
    await other.waitFor();
    await other.press('End');
    await other.pressSequentially('!');
    await first.reload();
    await first.getByLabel('Treść odpowiedzi').getByText('Długa odpowiedź z pierwszej karty!').waitFor();
    await first.context().close();
  });

  it('closes no dialog by a click beside it, and keeps what was typed in one when the session ends', async () => {
    const { id } = await register('Koniec sesji');
    const page = await pageOf(HEAD);
    await open(page, id);
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Notatka').fill('Rozmowa z panią Łucją');
    await page.mouse.click(30, 600);
    await dialog.getByRole('button', { name: 'Zakończ sprawę' }).click();
    // Nobody has answered: how it ended has to be said.
    await dialog.getByText('Zaznacz, jak sprawa się zakończyła.').waitFor();
    await dialog.getByLabel('Odmowa').check();
    // With the click, not before it: whatever else the page asks for would notice the end first, and take the dialog away.
    const endSession = async (route: Route) => {
      await page.context().clearCookies();
      await route.continue();
    };
    await page.route('**/closing', endSession, { times: 1 });
    await dialog.getByRole('button', { name: 'Zakończ sprawę' }).click();
    await page.getByText('Sesja wygasła').waitFor();
    expect(await dialog.count()).toBe(0);
    await page.getByLabel('Adres e-mail').fill(HEAD.email);
    await page.getByLabel('Hasło', { exact: true }).fill(HEAD.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Koniec sesji' }).waitFor();
    await page.keyboard.press('e');
    await expect(dialog.getByLabel('Notatka').inputValue()).resolves.toBe('Rozmowa z panią Łucją');
    await page.context().close();
  });

  it('does nothing in the name of whoever has signed in in another tab', async () => {
    const { id } = await register('Wspólny komputer');
    const page = await pageOf(HEAD);
    await open(page, id);
    await page.keyboard.press('m');
    await page.getByLabel('Treść notatki').fill('Notatka kierownika');
    const [name, ...value] = (await signedInClient(FIRST)).cookie!.split('=');
    await page.context().addCookies([{ name: name!, value: value.join('='), url: office.url }]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('w innej karcie zalogował się ktoś inny').waitFor();
    await page.getByLabel('Adres e-mail').fill(HEAD.email);
    await page.getByLabel('Hasło', { exact: true }).fill(HEAD.password);
    await page.keyboard.press('Enter');
    await until(async () => (await page.getByLabel('Treść notatki').inputValue()) === 'Notatka kierownika');
    expect((await read(id)).notes).toEqual([]);
    await page.context().close();
  });

  it('says that the server cannot be reached, and when it can be again', async () => {
    const page = await pageOf(HEAD);
    await page.route('**/api/changes', (route) => route.abort());
    await page.goto(`${office.url}/inbox`);
    const bar = page.getByText('Brak połączenia z serwerem');
    await bar.waitFor();
    await page.unroute('**/api/changes');
    await bar.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('says on every page that mail is off', async () => {
    const page = await pageOf(FIRST);
    await page.route('**/api/session', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), mailOff: true } });
    });
    for (const path of ['/', '/contacts', '/settings/mailboxes']) {
      await page.goto(`${office.url}${path}`);
      await page.getByRole('status').filter({ hasText: 'MAIL=off' }).waitFor();
    }
  });

  it('says that a part of it could not be loaded, instead of nothing', async () => {
    const page = await pageOf(HEAD);
    await page.goto(`${office.url}/inbox`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route('**/*.js', (route) => route.abort());
    await page.getByRole('link', { name: 'Redakcje' }).click();
    // Each part that is missed tells so; one notice may still go while the next one comes.
    await page.getByText('Nie udało się wczytać tej części konsoli').first().waitFor();
    await page.context().close();
  });

  it('assigns from the list by keyboard, and goes on at the next case', async () => {
    const due = [await register('Pierwsza do dekretacji'), await register('Druga'), await register('Trzecia')];
    const page = await pageOf(HEAD);
    await page.goto(`${office.url}/inbox?view=unassigned&sort=-number`);
    await page.getByRole('link', { name: 'Trzecia' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await hasFocus(page, `open-${due[1]!.id}`);
    await page.keyboard.press('a');
    await page.getByLabel('Prowadzący sprawę').fill('kierow');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Zadekretowano: Helena Kierowniczka').waitFor();
    await page.getByRole('link', { name: 'Druga' }).waitFor({ state: 'detached' });
    await hasFocus(page, `open-${due[0]!.id}`);
    await page.context().close();
  });

  it('walks from case to case and back to where it was in the list', async () => {
    const cases = [await register('Spacer 1'), await register('Spacer 2'), await register('Spacer 3')];
    const page = await pageOf(HEAD);
    await page.goto(`${office.url}/inbox?view=all&q=Spacer&sort=number`);
    await page.getByRole('link', { name: 'Spacer 1' }).click();
    await page.getByRole('heading', { level: 1, name: 'Spacer 1' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 1, name: 'Spacer 2' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 1, name: 'Spacer 3' }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { level: 1, name: 'Spacer 2' }).waitFor();
    await page.keyboard.press('u');
    await page.getByRole('link', { name: 'Spacer 1' }).waitFor();
    expect(page.url()).toContain('q=Spacer');
    expect(cases).toHaveLength(3);
    await page.context().close();
  });

  it('leaves the keyboard on the page when what opened a dialog has gone with it', async () => {
    const { id } = await register('Zakończona bez przycisku');
    const page = await pageOf(HEAD);
    await open(page, id);
    await page.getByRole('button', { name: 'Zakończ sprawę' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wycofane przez nadawcę').check();
    await dialog.getByRole('button', { name: 'Zakończ sprawę' }).click();
    await page.getByRole('button', { name: 'Otwórz ponownie' }).waitFor();
    await hasFocus(page, 'main');
    await page.context().close();
  });

  it('shows what came before the newest of a long case by keyboard, and keeps it when more comes', async () => {
    const { id } = await register('Długa sprawa');
    const note = (text: string) => client.post(`/api/cases/${id}/notes`, { text });
    for (let number = 0; number < 120; number += 1) await note(`Wpis ${String(number).padStart(3, '0')}.`);
    const page = await pageOf(HEAD);
    await open(page, id);
    const shown = (number: string) => page.getByText(`Wpis ${number}.`, { exact: true });
    await shown('119').waitFor();
    expect(await shown('069').count()).toBe(0);
    const earlier = page.getByRole('button', { name: 'Pokaż wcześniejsze wiadomości' });
    await earlier.focus();
    await page.keyboard.press('Enter');
    await shown('020').waitFor();
    await page.locator('button:focus', { hasText: 'Pokaż wcześniejsze wiadomości' }).waitFor();
    await page.keyboard.press('Enter');
    await shown('000').waitFor();
    await earlier.waitFor({ state: 'detached' });
    await page.locator('rz-thread .entry:focus').waitFor();
    await note('Nowy wpis.');
    await page.getByText('Nowy wpis.', { exact: true }).waitFor();
    expect(await page.locator('rz-thread .note').count()).toBe(121);
    await page.context().close();
  });

  it('offers nobody what they may not do', async () => {
    const { id } = await register('Kto co może');
    const page = await pageOf(CLERK);
    await page.goto(`${office.url}/cases/${id}`);
    await page.getByRole('button', { name: 'Dodaj notatkę' }).waitFor();
    for (const name of ['Zadekretuj', 'Napisz odpowiedź', 'Przekaż', 'Zakończ sprawę'])
      expect([name, await page.getByRole('button', { name }).count()]).toEqual([name, 0]);
    await page.context().close();
  });

  it('folds a heading of the navigation, and remembers it', async () => {
    const page = await pageOf(HEAD);
    await page.goto(`${office.url}/inbox`);
    const contacts = page.getByRole('link', { name: 'Kontakty' });
    await contacts.waitFor();
    await page.getByRole('button', { name: 'Rejestry' }).focus();
    await page.keyboard.press('Enter');
    await contacts.waitFor({ state: 'hidden' });
    await page.reload();
    const heading = page.getByRole('button', { name: 'Rejestry', expanded: false });
    await heading.waitFor();
    expect(await contacts.isVisible()).toBe(false);
    await heading.press('Enter');
    await contacts.waitFor();
    await page.context().close();
  });

  it('undoes by a key what was dismissed', async () => {
    const { id } = await register('Omyłkowo odrzucona');
    const page = await pageOf(HEAD);
    await open(page, id);
    await page.getByRole('button', { name: 'Więcej czynności' }).click();
    await page.getByRole('menuitem', { name: 'To nie jest sprawa' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'To nie jest sprawa' }).click();
    await page.getByRole('button', { name: 'Otwórz ponownie' }).waitFor();
    await page.keyboard.press('z');
    await page.getByRole('button', { name: 'Zakończ sprawę' }).waitFor();
    await page.context().close();
  });

  it('registers a call by keyboard alone, of somebody who is known', async () => {
    await register('Poprzednia rozmowa');
    const page = await pageOf(CLERK);
    await page.goto(`${office.url}/inbox`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('n');
    await hasFocus(page, 'name');
    await page.keyboard.type('zolkie');
    await page.getByRole('option', { name: /Łucja Żółkiewska/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await hasFocus(page, 'subject');
    await page.keyboard.type('Telefon w sprawie mostu');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Kiedy otwarcie?');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Telefon w sprawie mostu' }).waitFor();
    await page.context().close();
  });

  it('registers a letter with its scan', async () => {
    const page = await pageOf(CLERK);
    await page.goto(`${office.url}/cases/new`);
    await page.getByLabel('Pismo').check();
    await page.getByLabel('Imię i nazwisko').fill('Jan Listowy');
    await page.getByLabel('Temat').fill('Pismo w sprawie drogi');
    await page.getByLabel('Treść').fill('Proszę o informację.');
    await page
      .getByLabel('Dodaj skan albo plik')
      .setInputFiles({ name: 'skan pisma.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await page.getByRole('button', { name: /Usuń załącznik/ }).waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    // The form survives a reload with its file.
    await page.reload();
    await page.getByRole('button', { name: /Usuń załącznik/ }).waitFor();
    await page.getByRole('button', { name: 'Zarejestruj' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pismo w sprawie drogi' }).waitFor();
    const { correspondence } = await read(page.url().split('/').at(-1)!);
    expect(correspondence[0]?.attachments).toMatchObject([{ name: 'skan pisma.pdf' }]);
    await page.context().close();
  });

  it('lets an administrator who does nothing else find a person and erase them', async () => {
    const { id } = await register('Do zapomnienia', { contact: { name: 'Zenon Zapomniany' } });
    const page = await pageOf(ADMINISTRATOR);
    await page.goto(office.url);
    await page.getByRole('link', { name: 'Kontakty' }).click();
    await page.getByRole('searchbox').fill('zapomniany');
    await page.getByRole('link', { name: 'Zenon Zapomniany' }).click();
    await page.getByRole('button', { name: 'Usuń dane osobowe' }).click();
    await page.getByLabel(/przepisz imię i nazwisko/).fill('Zenon Zapomniany');
    await page.getByRole('button', { name: 'Usuń na zawsze' }).click();
    await page.getByText('Dane tej osoby zostały usunięte').waitFor();
    expect((await client.get(`/api/contacts/${(await read(id)).contact.id}`)).body).toMatchObject({ erased: true });
    await page.context().close();
  });

  it('lets an administrator enter a free day, see what it moves, and remove it, by keyboard alone', async () => {
    // Fourteen days from the 29th end on the 12th, which an act of 7 November 2018 made free.
    const { id, number } = await register('Dzień wolny', { receivedAt: '2018-10-29T10:00:00+01:00' });
    const legalEnd = async () =>
      (await client.get<{ deadlines: { legalEnd: string }[] }>(`/api/cases/${id}`)).body.deadlines[0]!.legalEnd;
    const page = await pageOf(ADMINISTRATOR);
    await page.goto(`${office.url}/settings/free-days`);
    await page.getByText('Boże Ciało').waitFor();
    await page.getByLabel('Rok').selectOption('2018');
    await page.getByText('W roku 2018 nikt nie wpisał żadnego dnia.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
    const dialog = page.getByRole('dialog');
    await press('Dodaj dzień wolny');
    await dialog.getByText('Wybierz dzień, a zobaczysz').waitFor();
    await dialog.getByLabel('Rodzaj').selectOption('statutory');
    await dialog.getByLabel('Dzień', { exact: true }).fill('2018-11-12');
    await dialog.getByLabel('Nazwa').fill('Święto Narodowe');
    const moved = dialog.getByRole('listitem').filter({ hasText: number });
    await moved
      .getByText(/12 lis 2018.*13 lis 2018/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('Ustawa (Dz.U.)').press('Enter');
    // Nothing goes without its act.
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByLabel('Ustawa (Dz.U.)').fill('Dz.U. 2018 poz. 2117');
    await dialog.getByLabel('Ustawa (Dz.U.)').press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Dz.U. 2018 poz. 2117').waitFor();
    await until(legalEnd, (day) => day === '2018-11-13');

    await press('Usuń: Święto Narodowe');
    await dialog.getByLabel('Powód').fill('Wpisany przez pomyłkę');
    await moved
      .getByText(/13 lis 2018.*12 lis 2018/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('Powód').press('Enter');
    await page.getByText(/Usunięto .*: Wpisany przez pomyłkę/).waitFor();
    await until(legalEnd, (day) => day === '2018-11-12');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('goes where somebody clicks right after typing into the search box', async () => {
    const { id } = await register('Szybkie palce', { contact: { name: 'Zdzisława Szybka' } });
    const contactId = (await read(id)).contact.id;
    const page = await pageOf(HEAD);
    await page.clock.install();
    await page.goto(`${office.url}/contacts`);
    await page.getByRole('link', { name: 'Zdzisława Szybka' }).waitFor();
    const late = Promise.withResolvers<void>();
    await page.route('**/*.js', async (route) => {
      await late.promise;
      await route.continue();
    });
    await page.evaluate((path) => {
      const { document, Event } = globalThis as unknown as BrowserWindow;
      const box = document.querySelector('input[type=search]')!;
      box.value = 'zdzis';
      box.dispatchEvent(new Event('input'));
      document.querySelector(`a[href="${path}"]`)!.click();
    }, `/contacts/${contactId}`);
    // The page comes only when the search would have begun.
    await page.clock.runFor(500);
    late.resolve();
    await page.getByRole('heading', { level: 1, name: 'Zdzisława Szybka' }).waitFor();
    expect(page.url()).not.toContain('zdzis');
    await page.context().close();
  });

  it('keeps a list of more than two hundred rows up to date', async () => {
    // Of as many people, and several at once: that is a fifth of the work for the office.
    const registerWith = (number: number) => register(`Wiele ${number}`, { contact: { name: `Wielu ${number}` } });
    for (let first = 0; first < 209; first += 11)
      await Promise.all(Array.from({ length: 11 }, (_, index) => registerWith(first + index)));
    const newest = await registerWith(209);
    const page = await pageOf(HEAD);
    await page.goto(`${office.url}/inbox?view=unassigned&q=Wiele&sort=number`);
    const rows = page.locator('tbody tr');
    await until(async () => {
      await rows.last().scrollIntoViewIfNeeded();
      return (await rows.count()) > 200 && (await page.getByRole('button', { name: 'Pokaż więcej' }).count()) === 0;
    });
    expect(await rows.count()).toBe(210);
    const last = page.getByRole('link', { name: 'Wiele 209' });
    const { body: staff } = await client.get<{ items: { id: string; email: string }[] }>('/api/employees');
    const employeeId = staff.items.find(({ email }) => email === HEAD.email)!.id;
    await client.post(`/api/cases/${newest.id}/assignments`, { employeeId, priority: 'normal' });
    await last.waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(209);
    // And back from a case, the row is in sight.
    await page.getByRole('link', { name: 'Wiele 150' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wiele 150' }).waitFor();
    await page.getByRole('link', { name: 'Skrzynka' }).click();
    const row = page.getByRole('link', { name: 'Wiele 150' });
    await row.waitFor();
    await until(async () => {
      const box = await row.boundingBox();
      return box !== null && box.y > 0 && box.y < 900;
    });
    await page.context().close();
  });
});

interface BrowserElement {
  value: string;
  click(): void;
  dispatchEvent(event: object): void;
}
interface BrowserWindow {
  readonly Event: new (type: string) => object;
  readonly document: {
    querySelector(selector: string): BrowserElement | null;
  };
}
