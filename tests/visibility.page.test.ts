import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { officeDayIn } from './support/office-days.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

const PASSWORD = 'poprawny koń bateria zszywka';
/** As the office counts days. */
const officeToday = () => Temporal.Now.plainDateISO('Europe/Warsaw').toString();

/** The clock of their computer is wrong by so many days: nothing that is shown or sent depends on it. */
const wrongClock = (context: BrowserContext, days: number) =>
  context.addInitScript((ahead) => {
    const Right = Date;
    globalThis.Date = class extends Right {
      constructor(...given: []) {
        if (given.length === 0) super(Right.now() + ahead);
        else super(...given);
      }
      static override now = () => Right.now() + ahead;
    } as DateConstructor;
  }, days * 86_400_000);

const FIRST = { email: 'admin@localhost', password: PASSWORD };

/** An officer of the roads has a case open while it is given to another unit. */
describe('a case that another unit gets', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let client: Client;
  let page: Page;
  let caseId: string;
  let elsewhere: string;
  /** An auditor's. */
  let eyes: Page;

  beforeAll(async () => {
    buildConsole();
    office = await startOfficeProcess({
      onTestServer: true,
      environment: { ADMIN_EMAIL: FIRST.email, ADMIN_PASSWORD: FIRST.password },
    });
    client = new Client(office.url);
    await client.post('/api/session', FIRST);
    const made = async (path: string, body: object) => (await client.post<{ id: string }>(path, body)).body.id;
    const officer = async (name: string, kind: string) => {
      const unitId = await made('/api/units', { name: kind, kind: 'department' });
      const account = { email: `${name}@urzad.example`, password: PASSWORD };
      return made('/api/employees', { name: `Osoba ${name}`, ...account, roles: ['officer'], unitId });
    };
    const roads = await officer('rita', 'Drogi');
    elsewhere = await officer('hela', 'Zdrowie');
    caseId = await made('/api/cases', {
      channel: 'phone',
      subject: 'Remont mostu',
      text: 'Kiedy koniec remontu?',
      contact: { name: 'Anna Lis' },
    });
    expect(
      (await client.post(`/api/cases/${caseId}/assignments`, { employeeId: roads, priority: 'high' })).status,
    ).toBe(201);
    browser = await launchBrowser();
    const ahead = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } });
    await wrongClock(ahead, 1);
    page = await ahead.newPage();
    await page.goto(office.url);
    await page.getByLabel('Adres e-mail').fill('rita@urzad.example');
    await page.getByLabel('Hasło', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page
      .getByRole('link', { name: /^Wszystkie/ })
      .first()
      .waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    removeDataDirectories();
  });

  const subject = () => page.getByText('Remont mostu');

  /** An answer of the case, written by whoever has it and signed by a coordinator. */
  async function approvedDraft(): Promise<string> {
    const levels = [{ signatory: 'coordinator', employeeId: null }];
    const all = { kinds: [], outcomes: [], unitIds: [], covers: ['answer'] };
    const ladder = {
      id: 'answers',
      name: 'Odpowiedzi',
      ...all,
      inOrder: true,
      lastMayEdit: false,
      sendsOnApproval: false,
    };
    expect((await client.put('/api/ladders', { ladders: [{ ...ladder, levels }] })).status).toBe(200);
    const writer = new Client(office.url);
    await writer.post('/api/session', { email: 'rita@urzad.example', password: PASSWORD });
    const words = { text: 'Most będzie gotowy w maju.', to: ['anna@kurier.example'] };
    const { body } = await writer.post<{ id: string }>(`/api/cases/${caseId}/drafts`, words);
    expect((await writer.post(`/api/drafts/${body.id}/submission`)).status).toBe(200);
    expect((await client.post(`/api/drafts/${body.id}/approval`, { version: 1 })).status).toBe(200);
    return body.id;
  }

  it('leaves the open page, which says why, and the list', async () => {
    await page.goto(`${office.url}/cases/${caseId}`);
    await page.getByRole('heading', { level: 1, name: 'Remont mostu' }).waitFor();
    await client.post(`/api/cases/${caseId}/assignments`, { employeeId: elsewhere, priority: 'high' });
    await page.getByText('Nie ma takiej sprawy albo jej nie widzisz').waitFor();
    await subject().first().waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Wróć do skrzynki' }).click();
    await page.getByRole('heading', { level: 1, name: 'Moje' }).waitFor();
    await subject().first().waitFor({ state: 'detached' });
  });

  it('leaves the list that is being looked at', async () => {
    const { body } = await client.get<{ items: { id: string; unitId: string }[] }>('/api/employees?q=rita');
    await page.goto(`${office.url}/inbox?view=all`);
    await client.post(`/api/cases/${caseId}/assignments`, { employeeId: body.items[0]!.id, priority: 'high' });
    await subject().first().waitFor();
    await client.post(`/api/cases/${caseId}/assignments`, { employeeId: elsewhere, priority: 'high' });
    await subject().first().waitFor({ state: 'detached' });
  });

  it('is given to a unit, whose head gives it on in the dialog, with a term', async () => {
    const { body } = await client.get<{ items: { id: string; name: string }[] }>('/api/units');
    const roads = body.items.find(({ name }) => name === 'Drogi')!.id;
    const people = await client.get<{ items: { id: string }[] }>('/api/employees?q=rita');
    await client.post('/api/units', { name: 'Mosty', kind: 'division', parentId: roads });
    await client.patch(`/api/units/${roads}`, { headId: people.body.items[0]!.id });
    await client.post(`/api/cases/${caseId}/assignments`, { unitId: roads, priority: 'high', note: 'Pilne' });

    await page.goto(`${office.url}/inbox?view=inUnit`);
    await page.getByRole('link', { name: 'Remont mostu' }).click();
    await page.getByText('Czeka w komórce: nikt jej jeszcze nie prowadzi.').waitFor();
    await page.getByRole('button', { name: 'Zadekretuj' }).first().click();
    const dialog = page.getByRole('dialog');
    const whom = dialog.getByLabel('Prowadzący sprawę albo komórka');
    await whom.fill('mos');
    await page.getByRole('option', { name: 'Mosty' }).click();
    await dialog.getByLabel('Termin dekretacji').fill(officeDayIn(1));
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Zadekretuj' }).click();
    await dialog.waitFor({ state: 'detached' });
    await until(async () => {
      const { body: theCase } = await client.get<{ unit: { name: string }; assignmentDueAt: string | null }>(
        `/api/cases/${caseId}`,
      );
      return theCase.unit.name === 'Mosty' && theCase.assignmentDueAt !== null;
    });
    await page.getByText('Wcześniejsze dekretacje').click();
    await page.getByText('Pilne', { exact: true }).waitFor();
    await page.getByText('Zadekretowano: Drogi, priorytet wysoki: Pilne').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is given on by the head in the list, by the key', async () => {
    await page.goto(`${office.url}/inbox?view=inUnit`);
    const row = page.getByRole('row').filter({ hasText: 'Remont mostu' });
    // Whom a head leads is known once the units are there.
    await row.getByRole('button', { name: /^Czynności w sprawie/ }).click();
    await page.getByRole('menuitem', { name: 'Zadekretuj' }).waitFor();
    await page.keyboard.press('Escape');
    await row.getByRole('link', { name: 'Remont mostu' }).focus();
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Prowadzący sprawę albo komórka').fill('rita');
    await page.getByRole('option', { name: 'Osoba rita' }).click();
    await dialog.getByRole('button', { name: 'Zadekretuj' }).click();
    await page.getByText('Zadekretowano: Osoba rita').first().waitFor();
    await row.waitFor({ state: 'detached' });
  });

  it('goes by the office’s clock on a computer that is a day ahead', async () => {
    expect(await page.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + 43_200_000);
    await page.goto(`${office.url}/cases/${caseId}`);
    await page.getByRole('heading', { level: 1, name: 'Remont mostu' }).waitFor();
    const tasks = page.getByRole('region', { name: 'Zadania' });
    await tasks.waitFor();
    await page.keyboard.press('y');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Co jest do zrobienia').fill('Zadzwonić do wykonawcy');
    expect(await dialog.getByLabel('Do końca dnia').inputValue()).toBe(officeToday());
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    // It has to be done today, and is not over.
    const task = tasks.getByRole('listitem').filter({ hasText: 'Zadzwonić' });
    await task.locator('.tone-warn').waitFor();
    expect(await task.locator('.tone-danger').count()).toBe(0);
  });

  it('goes on with whoever stands in for its holder, in whose name the history says that they acted', async () => {
    await page.goto(`${office.url}/absences`);
    await page.getByRole('button', { name: 'Zaplanuj nieobecność' }).click();
    const dialog = page.getByRole('dialog');
    const today = officeToday();
    await dialog.getByLabel('Pierwszy dzień').fill(today);
    await dialog.getByLabel('Ostatni dzień').fill(today);
    await dialog.getByLabel('Kto zastępuje').fill('hela');
    await page.getByRole('option', { name: 'Osoba hela' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Zaplanuj' }).click();
    await page.getByText('Zaplanowano nieobecność: Osoba rita.').waitFor();
    await page.getByText('zastępuje Osoba hela we wszystkim').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    const behind = await browser.newContext({ locale: 'pl-PL', viewport: { width: 360, height: 780 } });
    await wrongClock(behind, -1);
    const deputy = await behind.newPage();
    await deputy.goto(office.url);
    await deputy.getByLabel('Adres e-mail').fill('hela@urzad.example');
    await deputy.getByLabel('Hasło', { exact: true }).fill(PASSWORD);
    await deputy.getByRole('button', { name: 'Zaloguj się' }).click();
    await deputy.getByRole('link', { name: 'Remont mostu' }).first().click();
    await deputy.getByText('Działasz w zastępstwie: Osoba rita.').waitFor();
    await deputy.keyboard.press('m');
    await deputy.getByLabel('Treść notatki').fill('Zadzwonię jutro.');
    await deputy.getByRole('button', { name: 'Zapisz notatkę' }).click();
    await deputy.getByText('Osoba hela w zastępstwie: Osoba rita').first().waitFor();
    expect(await accessibilityFaults(deputy)).toEqual([]);
    await deputy.context().close();

    // Back on the same day: what happened meanwhile is read there.
    await page.goto(`${office.url}/absences?view=own`);
    await page.getByRole('link', { name: 'Co działo się podczas nieobecności' }).click();
    await page.getByText('Osoba hela w zastępstwie: Osoba rita').first().waitFor();
    await page.getByRole('link', { name: 'Remont mostu' }).or(page.getByText('Remont mostu')).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is played back by an auditor, by keyboard and in words, and by a link that somebody else opens', async () => {
    const { body } = await client.get<{ items: { id: string }[] }>('/api/units');
    const account = { email: 'kontrola@urzad.example', password: PASSWORD };
    const auditor = { name: 'Osoba kontrola', ...account, roles: ['auditor'], unitId: body.items[0]!.id };
    expect((await client.post('/api/employees', auditor)).status).toBe(201);
    eyes = await (await browser.newContext({ locale: 'pl-PL', viewport: { width: 360, height: 800 } })).newPage();
    await eyes.goto(`${office.url}/replay/cases/${caseId}?revision=2`);
    await eyes.getByLabel('Adres e-mail').fill(account.email);
    await eyes.getByLabel('Hasło', { exact: true }).fill(PASSWORD);
    await eyes.getByRole('button', { name: 'Zaloguj się' }).click();
    await eyes.getByRole('heading', { level: 2, name: 'Remont mostu' }).waitFor();
    await eyes.getByText('Sprawa czeka na dekretację.').waitFor();
    await eyes.getByRole('slider').focus();
    await eyes.keyboard.press('ArrowRight');
    await eyes.waitForURL(/revision=3/);
    await eyes.locator('rz-assignment-panel').getByText('Osoba rita').waitFor();
    const said = eyes.locator('[aria-live=polite]', { hasText: 'Zmieniło się' });
    await said.waitFor();
    expect(await said.textContent()).toContain('Prowadzący');
    await eyes.getByRole('button', { name: 'Wstecz' }).click();
    await eyes.waitForURL(/revision=2/);
    await eyes.getByText('Sprawa czeka na dekretację.').waitFor();
    await eyes.getByLabel('Szybkość').selectOption({ label: '4×' });
    await eyes.getByRole('button', { name: 'Odtwarzaj' }).click();
    await eyes.waitForURL(/revision=[4-9]/);
    expect(await eyes.getByRole('button', { name: /Zadekretuj|Odpowiedz|notatk/i }).count()).toBe(0);
    expect(await accessibilityFaults(eyes)).toEqual([]);
    // Their own first page: what is worth a look, by rules whose numbers they set, and what they played back.
    await eyes.goto(office.url);
    await eyes.waitForURL(/worth-a-look/);
    await eyes.getByRole('heading', { level: 1, name: 'Warte obejrzenia' }).waitFor();
    await eyes.getByText('Reguły i ich progi').click();
    await eyes.getByLabel('Od ilu dni przed terminem').fill('400');
    await eyes.getByRole('listitem').filter({ hasText: 'Od ilu dni przed terminem' }).getByRole('button').click();
    await eyes.getByText('zwykle 3').waitFor();
    await eyes.locator('rz-last-looks a').first().waitFor();
    expect(await accessibilityFaults(eyes)).toEqual([]);

    // And the whole office: an instant at which there was none yet is refused, one of now is built and shown.
    await eyes.goto(`${office.url}/replay`);
    await eyes.getByLabel('Dzień i godzina').fill('2001-01-01T10:00');
    await eyes.getByRole('button', { name: 'Pokaż' }).click();
    await eyes.getByText('Wtedy biura jeszcze nie było').waitFor();
    await eyes.getByLabel('Dzień i godzina').fill('2025-10-26T02:30');
    await eyes.getByRole('button', { name: 'Pokaż' }).click();
    await eyes.getByRole('button', { name: 'Druga (czas zimowy)' }).waitFor();
    await eyes.goto(`${office.url}/replay?at=${new Date().toISOString()}`);
    await eyes.getByText('Biuro z chwili').last().waitFor();
    const then = eyes.locator('rz-inbox').getByRole('link', { name: 'Remont mostu' }).first();
    expect(await then.getAttribute('href')).toMatch(/^\/replay\/cases\/.*at=/);
    expect(
      await eyes
        .locator('rz-inbox')
        .getByRole('button', { name: /Zadekretuj|Działania/ })
        .count(),
    ).toBe(0);
    expect(await accessibilityFaults(eyes)).toEqual([]);
    // What somebody had done by then, and from there to the case as it was.
    await eyes.getByLabel('Kto', { exact: true }).selectOption({ label: 'Osoba hela' });
    await eyes.locator('.acts li').filter({ hasText: 'Zadzwonię jutro.' }).first().waitFor();
    expect(await accessibilityFaults(eyes)).toEqual([]);
    await eyes.locator('.acts a').first().click();
    await eyes.waitForURL(/\/replay\/cases\/.*at=/);
  });

  it('is where an auditor finds out what somebody did, why it took so long, who signed, and who was refused', async () => {
    // What an employee did in a range of days, and from there to the case of that second.
    const today = Temporal.Now.zonedDateTimeISO('Europe/Warsaw').toPlainDate();
    const days = `from=${today.subtract({ days: 1 }).toString()}&to=${today.toString()}`;
    await eyes.goto(`${office.url}/employees/${elsewhere}?${days}`);
    await eyes.getByText('Zadzwonię jutro.').first().waitFor();
    await eyes.getByText('W zastępstwie: Osoba rita').first().waitFor();
    expect(await accessibilityFaults(eyes)).toEqual([]);

    // How an answer was approved, step by step.
    const draftId = await approvedDraft();
    await eyes.goto(`${office.url}/replay/drafts/${draftId}?revision=0`);
    await eyes.getByRole('slider').focus();
    for (const step of [
      /Zapisano wersję 1/,
      /Przekazano wersję 1 do akceptacji/,
      /Wersję 1 zaakceptowano na szczeblu 1/,
    ]) {
      await eyes.keyboard.press('ArrowRight');
      await until(async () => step.test((await eyes.getByRole('slider').getAttribute('aria-valuetext')) ?? ''));
    }
    expect(await accessibilityFaults(eyes)).toEqual([]);

    // Why it took as long as it did, and the proof on paper: of the moment that is on screen.
    await eyes.goto(`${office.url}/replay/cases/${caseId}?revision=3`);
    await eyes.getByRole('link', { name: 'Historia w pliku…' }).click();
    await eyes.getByLabel('Format').selectOption({ label: 'PDF (do druku, dostępny)' });
    await eyes.getByRole('button', { name: 'Utwórz plik' }).press('Enter');
    await eyes.getByRole('link', { name: /^Pobierz historia-\d{4}-\d{6}-\d{4}-.*\.pdf$/ }).waitFor();
    expect(await accessibilityFaults(eyes)).toEqual([]);
    await eyes.goto(`${office.url}/delays/${caseId}`);
    await eyes.getByText('Osoba rita').first().waitFor();
    await eyes.getByRole('heading', { level: 2, name: 'Na co i na kogo czekała' }).waitFor();
    expect(await accessibilityFaults(eyes)).toEqual([]);
    await eyes.goto(`${office.url}/exports?of=caseLog&case=${caseId}`);
    await eyes.getByRole('button', { name: 'Utwórz plik' }).click();
    await eyes.getByRole('link', { name: /^Pobierz metryka-sprawy-.*\.csv$/ }).waitFor();

    // What was refused stands in the log, in words.
    expect((await eyes.request.get(`${office.url}/api/cases/nothing`)).status()).toBe(404);
    await eyes.goto(`${office.url}/access-log?act=refused`);
    await eyes
      .getByText(/nie ma takiej rzeczy/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(eyes)).toEqual([]);
    await eyes.context().close();
  });

  it('is taken out as a file by whoever sees it: its log, in the format that they choose', async () => {
    await page.goto(`${office.url}/cases/${caseId}`);
    await page.getByRole('link', { name: 'Metryka w innym formacie…' }).click();
    await page.getByRole('heading', { level: 1, name: 'Eksporty' }).waitFor();
    await page.getByText('Nie ma żadnego pliku').waitFor();
    await page.getByLabel('Format').selectOption({ label: 'XLSX (Excel, LibreOffice)' });
    const button = page.getByRole('button', { name: 'Utwórz plik' });
    await button.focus();
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: /^Pobierz metryka-sprawy-\d{4}-\d{6}\.xlsx$/ });
    await link.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await page.getByRole('button', { name: /^Usuń metryka/ }).click();
    await page.getByText('Nie ma żadnego pliku').waitFor();
  });

  it('is in the copy that its sender asks for, which a coordinator makes on their page', async () => {
    const { body } = await client.get<{ contact: { id: string } }>(`/api/cases/${caseId}`);
    const desk = await (
      await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } })
    ).newPage();
    await desk.goto(`${office.url}/contacts/${body.contact.id}`);
    await desk.getByLabel('Adres e-mail').fill(FIRST.email);
    await desk.getByLabel('Hasło', { exact: true }).fill(PASSWORD);
    await desk.getByRole('button', { name: 'Zaloguj się' }).click();
    await desk.getByRole('link', { name: 'Kopia danych osoby…' }).click();
    await desk.getByRole('button', { name: 'Utwórz plik' }).click();
    const link = desk.getByRole('link', { name: /^Pobierz dane-osoby/ });
    await link.waitFor();
    const [download] = await Promise.all([desk.waitForEvent('download'), link.click()]);
    const copy = readFileSync(await download.path(), 'utf8');
    expect(copy).toContain('Kiedy koniec remontu?');
    expect(copy).not.toMatch(/Osoba (rita|hela)/);
    await desk.context().close();
  });

  it('is taken out with the list in which it stands, as it was filtered', async () => {
    await page.goto(`${office.url}/inbox?view=all&kind=pressInquiry&receivedFrom=2020-01-01`);
    await page.getByRole('link', { name: 'Eksportuj listę…' }).click();
    await page.waitForURL(/\/exports\?.*kind=pressInquiry.*receivedFrom=2020-01-01/);
    await page.getByRole('button', { name: 'Utwórz plik' }).click();
    const link = page.getByRole('link', { name: /^Pobierz lista-spraw/ });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('Remont mostu');
  });

  it('is read by people who were told that this is recorded, and why', async () => {
    const told = page.getByText('Rzecznik zapisuje, co otwierasz i pobierasz');
    await told.waitFor();
    await page.getByRole('link', { name: 'Co jest zapisywane i po co' }).click();
    await page.getByText('Wpisy są przechowywane 2 lata, szukane słowa 90 dni.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Wiem o tym' }).press('Enter');
    await told.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Co jest zapisywane i po co' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await told.count()).toBe(0);
  });
});
