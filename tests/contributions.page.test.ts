import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
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
import { sentMails } from './support/outbox.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

const FIRST = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const OFFICER = { email: 'olga@urzad.example', password: 'zupełnie inne hasło 17' };
const CONTRIBUTOR = { email: 'wanda@urzad.example', password: 'jeszcze inne hasło 29' };
const COLLEAGUE = { email: 'piotr@urzad.example', password: 'całkiem inne hasło 31' };
const SUBJECT = 'Awaria wodociągu na Brzeskiej';
const QUESTION = 'Od kiedy trwa awaria i ilu mieszkańców dotyczy?';
const ANSWER = 'Awaria trwa od wtorku i dotyczy 120 mieszkańców.';
const OTHER_ANSWER = 'Ulica jest przejezdna, robót drogowych nie prowadzimy.';
const WHY_NOW = 'Redakcja czeka do południa.';
const TASK = 'Zadzwonić do wodociągów';
const BY_MAIL = 'Szpital Wojewódzki';
const UNITS = ['Wydział Dróg', 'Wydział Wodociągów', 'Wydział Zdrowia'];

/** An officer asks three units: one answers from a phone, one later, and one not at all; and a hospital, by mail. */
describe('contributions of units', () => {
  let database: TestDatabase;
  let office: OfficeProcess;
  let browser: Browser;
  let officer: Page;
  let phone: Page;

  beforeAll(async () => {
    buildConsole();
    database = await freshDatabase();
    office = await startOfficeProcess({
      environment: { DATABASE_URL: database.url, ADMIN_EMAIL: FIRST.email, ADMIN_PASSWORD: FIRST.password },
    });
    const client = new Client(office.url);
    await client.post('/api/session', FIRST);
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const root = units.items[0]!.id;
    const employ = async (name: string, role: string, unitId: string, account: typeof FIRST) =>
      expect(await client.post('/api/employees', { name, roles: [role], unitId, ...account })).toMatchObject({
        status: 201,
      });
    await employ('Olga Nowak', 'officer', root, OFFICER);
    await employ('Piotr Wilk', 'officer', root, COLLEAGUE);
    for (const [index, name] of UNITS.entries()) {
      const unit = await client.post<{ id: string }>('/api/units', { name, kind: 'department', parentId: root });
      expect(unit.status).toBe(201);
      const account = index === 1 ? CONTRIBUTOR : { ...CONTRIBUTOR, email: `osoba${index}@urzad.example` };
      await employ(index === 1 ? 'Wanda Lis' : `Osoba ${index}`, 'contributor', unit.body.id, account);
    }
    const hospital = { name: BY_MAIL, kind: 'subordinate', parentId: root, email: 'sekretariat@szpital.example' };
    expect((await client.post('/api/units', hospital)).status).toBe(201);
    await createTransport({ host: '127.0.0.1', port: office.smtpPort, ignoreTLS: true }).sendMail({
      from: 'Stanisław Pawlak <stanislaw@kurier.example>',
      to: 'prasa@localhost',
      subject: SUBJECT,
      text: 'Od kiedy nie ma wody na Brzeskiej?',
    });
    await until(async () => (await client.get<{ items: object[] }>('/api/cases?view=all')).body.items.length === 1);
    browser = await launchBrowser();
    officer = await signedIn(OFFICER, 1280);
    phone = await signedIn(CONTRIBUTOR, 360);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    await database?.drop();
    removeDataDirectories();
  });

  async function signedIn({ email, password }: typeof FIRST, width: number): Promise<Page> {
    const context = await browser.newContext({ locale: 'pl-PL', viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(office.url);
    await page.getByLabel('Adres e-mail').fill(email);
    await page.getByLabel('Hasło', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page.locator('main h1').waitFor();
    return page;
  }
  /** Of the unit at that place. */
  async function personOf(place: number): Promise<Client> {
    const client = new Client(office.url);
    await client.post('/api/session', { ...CONTRIBUTOR, email: `osoba${place}@urzad.example` });
    return client;
  }
  const ownContribution = async (client: Client) =>
    (await client.get<{ items: { id: string; state: string }[] }>('/api/contributions?unit=own')).body.items[0]!;
  const panel = () => officer.getByRole('region', { name: 'Wkłady' });
  const sideways = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');

  it('are asked of three units by a key on the case', async () => {
    await officer.goto(`${office.url}/inbox?view=all`);
    await officer.getByRole('link', { name: SUBJECT }).click();
    await panel().getByText('Nikogo jeszcze nie zapytano.').waitFor();
    await officer.keyboard.press('q');
    const dialog = officer.getByRole('dialog');
    for (const unit of UNITS) await dialog.getByLabel(unit).check();
    await dialog.getByLabel('Pytanie', { exact: true }).fill(QUESTION);
    expect(await accessibilityFaults(officer)).toEqual([]);
    await dialog.getByRole('button', { name: 'Wyślij pytanie' }).click();
    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await panel().getByText('Czeka na odpowiedź').count()) === 3);
    expect(await accessibilityFaults(officer)).toEqual([]);
  });

  it('are named on the case and in the list, as long as it waits for them', async () => {
    const awaited = () => officer.getByRole('list', { name: 'Oczekuje na wkład' });
    await until(async () => (await awaited().getByRole('listitem').count()) === 3);
    await officer.keyboard.press('u');
    await officer.getByRole('heading', { name: 'Wszystkie' }).waitFor();
    await awaited().getByText('+2').waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
    await officer.getByRole('link', { name: SUBJECT }).click();
    await panel().getByText('Czeka na odpowiedź').first().waitFor();
  });

  it('are answered from a phone, where nothing else of the case is seen', async () => {
    await phone.getByRole('heading', { name: 'Co na mnie czeka' }).waitFor();
    await phone.getByRole('link', { name: QUESTION }).waitFor();
    expect(await accessibilityFaults(phone)).toEqual([]);
    expect(await sideways(phone)).toBe(false);
    await phone.getByRole('link', { name: QUESTION }).click();
    await phone.getByRole('button', { name: 'Biorę to' }).click();
    await phone.getByText('Ma to: Wanda Lis.').waitFor();
    // Words of a dialog that is left outlive it.
    const late = () => phone.getByRole('button', { name: 'Będzie później' }).click();
    const lateness = phone.getByRole('dialog');
    await leaveAndReturn(phone, late, 'Powód', 'Dane ma wodociąg.');
    await lateness.getByLabel('Termin (dzień)').fill('2099-01-31');
    await lateness.getByRole('button', { name: 'Będzie później' }).click();
    await lateness.waitFor({ state: 'detached' });
    await phone.getByText('Dane ma wodociąg.').waitFor();
    await findEmpty(phone, late, 'Powód');
    const second = await phone.context().newPage();
    await second.goto(phone.url());
    const other = second.getByLabel('Odpowiedź', { exact: true });
    await other.waitFor();
    await phone.getByLabel('Odpowiedź', { exact: true }).fill(ANSWER);
    // Another tab goes on with the same text, and neither overwrites the other's.
    await until(async () => (await other.inputValue()) === ANSWER);
    await second.close();
    expect(await accessibilityFaults(phone)).toEqual([]);
    expect(await sideways(phone)).toBe(false);
    expect(await phone.getByText('Stanisław Pawlak').count()).toBe(0);
    await phone.getByRole('button', { name: 'Wyślij odpowiedź' }).click();
    await phone.getByText('Odpowiedź czeka na przyjęcie.').waitFor();
  });

  it('are accepted on the case, which hears of the answer by itself', async () => {
    await panel().getByText('Odpowiedź do przyjęcia').waitFor();
    await panel().getByRole('button', { name: 'Wydział Wodociągów' }).click();
    await panel().getByText(ANSWER).waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
    await panel().getByRole('button', { name: 'Przyjmij' }).click();
    await panel().getByText('Przyjęty').waitFor();
  });

  it('come by mail from a unit without accounts, and are held where somebody else wrote', async () => {
    await officer.keyboard.press('q');
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel(BY_MAIL).check();
    await dialog.getByLabel('Pytanie', { exact: true }).fill('Czy ktoś zachorował?');
    await dialog.getByRole('button', { name: 'Wyślij pytanie' }).click();
    await dialog.waitFor({ state: 'detached' });
    const isToUnit = ({ to }: { to?: unknown }) => JSON.stringify(to ?? '').includes('sekretariat@szpital.example');
    const asked = await until(async () => (await sentMails(office.dataDirectory)).find(isToUnit));
    // The server of the hospital does not have that mailbox: the officer sees it, and sends the question again.
    await createTransport({ host: '127.0.0.1', port: office.smtpPort, ignoreTLS: true }).sendMail({
      envelope: { from: '', to: 'prasa@localhost' },
      raw: [
        ...['From: mailer-daemon@szpital.example', 'To: prasa@localhost', 'Subject: Undelivered Mail'],
        ...['MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary=b', ''],
        ...['--b', 'Content-Type: text/plain', '', 'Nie ma takiej skrzynki.', '--b'],
        ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; szpital.example', ''],
        ...['Final-Recipient: rfc822; sekretariat@szpital.example', 'Action: failed', 'Status: 5.1.1', '--b'],
        ...['Content-Type: text/rfc822-headers', '', `Message-ID: ${asked.messageId}`, '--b--', ''],
      ].join('\r\n'),
    });
    await panel().getByRole('button', { name: BY_MAIL }).click();
    await panel()
      .getByText(/sekretariat@szpital\.example wróciła\./)
      .waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
    await panel().getByRole('button', { name: 'Wyślij ponownie' }).click();
    await until(async () => (await sentMails(office.dataDirectory)).filter(isToUnit).length === 2);
    await panel().getByRole('button', { name: 'Wyślij ponownie' }).waitFor({ state: 'detached' });
    await panel().getByRole('button', { name: BY_MAIL }).click();
    await createTransport({ host: '127.0.0.1', port: office.smtpPort, ignoreTLS: true }).sendMail({
      from: 'Ewa Kos <ewa.kos@poczta.example>',
      to: 'prasa@localhost',
      subject: `Odp: ${asked.subject}`,
      text: 'Nikt nie zachorował.',
    });
    await panel().getByText('Wstrzymane wiadomości: 1').waitFor();
    await panel().getByRole('button', { name: BY_MAIL }).click();
    await panel().getByText('spoza adresów komórki').waitFor();
    await panel()
      .getByText(/^Komórka odpowiada e-mailem\. .*sekretariat@szpital\.example/)
      .waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
    await panel().getByRole('button', { name: 'Uznaj za odpowiedź' }).click();
    await panel().getByText('Odpowiedź do przyjęcia').waitFor();
    await panel().getByText('uznana za odpowiedź').waitFor();
  });

  it('stand side by side, and are quoted into the answer with their source', async () => {
    await panel().getByRole('button', { name: 'Porównaj i zacytuj' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByText(ANSWER).waitFor();
    // What comes meanwhile stands in the open table.
    const roads = await personOf(0);
    const { id } = await ownContribution(roads);
    expect((await roads.post(`/api/contributions/${id}/answers`, { text: OTHER_ANSWER })).status).toBe(201);
    await dialog.getByText(OTHER_ANSWER).waitFor();
    const csv = await dialog.getByRole('link', { name: 'Pobierz CSV' }).getAttribute('href');
    expect(csv).toMatch(/^\/api\/cases\/.+\/contributions\/table\.csv$/);
    await dialog.getByLabel('Wydział Wodociągów').check();
    expect(await accessibilityFaults(officer)).toEqual([]);
    await dialog.getByRole('button', { name: 'Zacytuj w odpowiedzi' }).click();
    const editor = officer.locator('.ProseMirror');
    await editor.locator('blockquote', { hasText: ANSWER }).waitFor();
    await editor.getByText(/^Wydział Wodociągów, wersja 1, /).waitFor();
  });

  it('are not passed over in silence: the answer asks why, and the unit is told', async () => {
    await officer.locator('.ProseMirror').press('Control+Enter');
    const dialog = officer.getByRole('dialog', { name: 'Nie wszyscy odpowiedzieli' });
    await dialog.getByText('Wydział Zdrowia').waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(1);
    expect(await accessibilityFaults(officer)).toEqual([]);
    await officer.keyboard.type(WHY_NOW);
    await officer.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await panel().getByText('Sprawa zakończona bez niego').waitFor();
    const health = await personOf(2);
    const { id } = await ownContribution(health);
    const { thread } = (await health.get<{ thread: { text: string }[] }>(`/api/contributions/${id}`)).body;
    expect(thread.at(-1)).toMatchObject({ text: WHY_NOW });
  });

  it('a task is set, a case watched and a colleague named by keyboard alone', async () => {
    await officer.reload();
    await panel().waitFor();
    await officer.keyboard.press('y');
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('Co jest do zrobienia').fill(TASK);
    expect(await accessibilityFaults(officer)).toEqual([]);
    await officer.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await officer.getByRole('region', { name: 'Zadania' }).getByText(TASK, { exact: true }).waitFor();
    await officer.keyboard.press('v');
    await officer.getByRole('region', { name: 'Obserwujący' }).getByText('Olga Nowak').waitFor();
    await officer.keyboard.press('m');
    const note = officer.getByLabel('Treść notatki');
    await note.fill('Proszę ');
    await note.press('End');
    await note.pressSequentially('@wil');
    await officer.getByRole('option', { name: 'Piotr Wilk' }).waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
    await note.press('Enter');
    expect(await note.inputValue()).toBe('Proszę @Piotr Wilk ');
    await note.pressSequentially('o sprawdzenie.');
    await note.press('Control+Enter');
    await officer.getByText('Proszę @Piotr Wilk o sprawdzenie.').first().waitFor();
    const colleague = new Client(office.url);
    await colleague.post('/api/session', COLLEAGUE);
    const kinds = async () =>
      (await colleague.get<{ items: { kind: string }[] }>('/api/notifications')).body.items.map(({ kind }) => kind);
    await until(kinds, (told) => told.includes('mentioned'));
  });

  it('are not there to be tried again where there is none', async () => {
    await officer.goto(`${office.url}/contributions/none`);
    await officer.getByText('Nie ma takiego pytania o wkład.').waitFor();
    expect(await officer.getByRole('button', { name: 'Spróbuj ponownie' }).count()).toBe(0);
    expect(await accessibilityFaults(officer)).toEqual([]);
  });

  it('what waits for somebody is their first page, where it is done and taken back', async () => {
    await officer.goto(office.url);
    await officer.getByRole('heading', { name: 'Co na mnie czeka' }).waitFor();
    const tasks = officer.getByRole('region', { name: 'Moje zadania' });
    await tasks.getByText(TASK, { exact: true }).waitFor();
    await officer.getByRole('region', { name: 'Moje sprawy' }).waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
    await tasks.getByRole('button', { name: `Zrobione: ${TASK}` }).click();
    await tasks.getByText('Nic do zrobienia').waitFor();
    await officer.keyboard.press('z');
    await tasks.getByText(TASK, { exact: true }).waitFor();
    await officer.setViewportSize({ width: 360, height: 900 });
    expect(await sideways(officer)).toBe(false);
  });

  it('what waits comes by mail in the morning to whoever wishes so, and one click ends it', async () => {
    await officer.goto(`${office.url}/account`);
    const wish = officer.getByLabel('Pisz do mnie rano w dni pracy, co na mnie czeka');
    expect(await wish.isChecked()).toBe(false);
    await wish.check();
    await officer.getByText('Zapisano', { exact: false }).first().waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
    // The link below the mail.
    await officer.goto(`${office.url}/account?morningMails=off`);
    await officer.getByText('Poranne wiadomości wyłączone.').waitFor();
    await until(async () => !(await wish.isChecked()));
  });

  it('two officers write in one draft at the same time, and both texts are in its version', async () => {
    const olga = new Client(office.url);
    await olga.post('/api/session', OFFICER);
    const registered = await olga.post<{ id: string }>('/api/cases', {
      channel: 'phone',
      subject: 'Remont mostu',
      text: 'Kiedy koniec?',
      contact: { name: 'Maria Wójcik', email: 'maria@gazeta.example' },
    });
    const html = '<p>Dzień dobry,</p><p>odpowiadamy.</p>';
    const { body: draft } = await olga.post<{ id: string }>(`/api/cases/${registered.body.id}/drafts`, { html });
    const pages = [officer, await signedIn(COLLEAGUE, 1440)];
    await officer.setViewportSize({ width: 1440, height: 900 });
    const text = (page: Page) => page.getByRole('textbox', { name: 'Treść projektu' });
    for (const page of pages) {
      await page.goto(`${office.url}/drafts/${draft.id}`);
      await text(page).getByText('odpowiadamy.').waitFor();
      await page.getByRole('toolbar').first().waitFor();
    }
    const words = ['Most otworzymy w czerwcu.', 'Objazd prowadzi przez Brzeską.'];
    await Promise.all(
      pages.map(async (page, at) => {
        await text(page).getByText('odpowiadamy.').click();
        await page.keyboard.press(at === 0 ? 'End' : 'Home');
        await page.keyboard.type(at === 0 ? ` ${words[0]}` : `${words[1]} `);
      }),
    );
    for (const page of pages) {
      for (const said of words) await text(page).getByText(said).waitFor();
      await page.getByText('Zapisano', { exact: true }).waitFor();
    }
    const [first, other] = pages as [Page, Page];
    expect(await text(first).getByText(words[0]!).count()).toBe(1);
    await other.getByRole('list', { name: 'Piszą teraz' }).getByText('Olga Nowak').waitFor();
    await other.locator('.writer.caret').getByText('Olga Nowak').waitFor();
    expect(await accessibilityFaults(other)).toEqual([]);
    await other.getByRole('button', { name: 'Zapisz wersję' }).click();
    await other.getByText('Wersję zapisano.').first().waitFor();
    const { body } = await olga.get<{ version: number; newest: { text: string }; writers: { name: string }[] }>(
      `/api/drafts/${draft.id}`,
    );
    expect(body.version).toBe(2);
    for (const said of words) expect(body.newest.text).toContain(said);
    expect(body.writers.map(({ name }) => name).sort()).toEqual(['Olga Nowak', 'Piotr Wilk']);
    await other.setViewportSize({ width: 360, height: 900 });
    expect(await sideways(other)).toBe(false);
    await other.context().close();
  });

  it('a text is put in behind a slash where others write, and a comment made on what has just been written', async () => {
    const administrator = new Client(office.url);
    await administrator.post('/api/session', FIRST);
    const text = 'Sprawę prowadzi {{writer.name}}.';
    const added = await administrator.post('/api/text-modules', {
      name: 'Kto prowadzi',
      language: 'pl',
      kinds: [],
      text,
    });
    expect(added.status).toBe(201);
    const editor = officer.getByRole('textbox', { name: 'Treść projektu' });
    await editor.getByText('Most otworzymy w czerwcu.').click();
    await officer.keyboard.press('End');
    await officer.keyboard.type(' ');
    await officer.keyboard.press('/');
    const offered = officer.getByRole('dialog', { name: 'Wstaw do pisma' });
    await offered.getByRole('option', { name: /Kto prowadzi/ }).waitFor();
    await officer.keyboard.press('Enter');
    await editor.getByText('Most otworzymy w czerwcu. Sprawę prowadzi Olga Nowak.').waitFor();
    const button = officer.getByRole('button', { name: 'Uwaga do zaznaczenia' });
    await button.click();
    await officer.getByText('Zaznacz najpierw w treści słowa').first().waitFor();
    await editor.focus();
    for (let sign = 0; sign < 'Olga Nowak.'.length; sign++) await officer.keyboard.press('Shift+ArrowLeft');
    await button.click();
    const comments = officer.getByRole('region', { name: 'Uwagi do projektu' });
    await comments.getByText('Zaznaczono: Olga Nowak.').waitFor();
    await comments.locator('#comment-text:focus').waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
    await officer.keyboard.type('Od jutra Piotr?');
    await comments.getByRole('button', { name: 'Zapisz uwagę' }).click();
    await comments.getByRole('blockquote').getByText('Olga Nowak.', { exact: true }).waitFor();
    await comments.getByText('Od jutra Piotr?').waitFor();
    await officer.getByRole('heading', { name: 'Tak wyjdzie wersja 3' }).waitFor();
    await officer.setViewportSize({ width: 360, height: 900 });
    expect(await sideways(officer)).toBe(false);
  });

  it('an earlier answer is found by keyboard and quoted with its source', async () => {
    const olga = new Client(office.url);
    await olga.post('/api/session', OFFICER);
    const contact = { name: 'Maria Wójcik', email: 'maria@gazeta.example' };
    const earlier = { channel: 'phone', subject: 'Remont mostu w Sanoku', text: 'Kiedy?', contact };
    const { body: before } = await olga.post<{ id: string; number: string }>('/api/cases', earlier);
    const text = 'Most otworzyliśmy 3 maja.\n\n> Kiedy?\n> Kiedy otworzą?\n> Proszę o odpowiedź.';
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Warsaw' }).format();
    const answered = { text, via: 'phone', deliveredOn: today };
    expect((await olga.post(`/api/cases/${before.id}/replies`, answered)).status).toBe(201);
    const row = officer.getByRole('row', { name: /Remont mostu w Sanoku/ });
    const editor = officer.getByRole('textbox', { name: 'Treść projektu' });
    const dialog = officer.getByRole('dialog', { name: 'Wcześniejsze odpowiedzi' });
    const cases = await olga.get<{ items: { id: string; subject: string }[] }>('/api/cases?q=Remont%20mostu');
    const drafted = cases.body.items.find((one) => one.subject === 'Remont mostu')!;
    await until(
      async () =>
        (await olga.get<{ items: { caseId: string }[] }>(`/api/cases/${drafted.id}/earlier-answers`)).body.items,
      (items) => items.some(({ caseId }) => caseId === before.id),
    );
    await officer.getByRole('button', { name: 'Wcześniejsze odpowiedzi' }).focus();
    await officer.keyboard.press('Enter');
    await row.waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
    expect(await sideways(officer)).toBe(false);
    await officer.keyboard.type('lotnisko');
    await dialog.getByText('Nie ma takich odpowiedzi').waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
    for (let sign = 0; sign < 'lotnisko'.length; sign++) await officer.keyboard.press('Backspace');
    await officer.keyboard.type('sanok');
    await row.getByRole('button', { name: /^Pokaż/ }).focus();
    await officer.keyboard.press('Enter');
    await dialog.getByText('Most otworzyliśmy 3 maja.').waitFor();
    await officer.keyboard.press('Tab');
    await officer.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await editor.locator('blockquote').getByText('Most otworzyliśmy 3 maja.').waitFor();
    expect(await editor.getByText('Proszę o odpowiedź.').count()).toBe(0);
    const { body: shown } = await olga.get<{ number: string }>(`/api/cases/${before.id}`);
    await editor.getByText(new RegExp(`w sprawie ${shown.number}:$`)).waitFor();
    // The letter goes to the press: no address of the console stands in it.
    expect(await editor.getByRole('link', { name: shown.number }).count()).toBe(0);
    expect(await editor.innerHTML()).not.toContain(before.id);
    await officer.getByText('Zapisano', { exact: true }).waitFor();
  });
});
