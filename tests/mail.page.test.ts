import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import { ImapServer, MAIL_USER } from './support/imap-server.js';
import { CLIENT, OAuthStandIn } from './support/oauth-stand-in.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { smtpTalk } from './support/smtp-talk.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

const PASSWORD = 'poprawny koń bateria zszywka';
const FIRST = { email: 'admin@localhost', password: PASSWORD };
const CLERK = { email: 'klara@urzad.example', password: PASSWORD };
const SUBJECTS = ['Nowości na wiosnę', 'Kongres prasowy', 'Rabat na papier', 'Szkolenie', 'Wyprzedaż'];

/** A registrar's morning with the mail that became no case: one is read, one made a case, one attached, the rest put away, one taken back. */
describe('the page of mail outside of cases', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let client: Client;
  let page: Page;

  const provider = new OAuthStandIn();

  beforeAll(async () => {
    buildConsole();
    office = await startOfficeProcess({
      onTestServer: true,
      environment: {
        ADMIN_EMAIL: FIRST.email,
        ADMIN_PASSWORD: FIRST.password,
        OAUTH_STAND_IN: await provider.start(),
      },
    });
    client = new Client(office.url);
    await client.post('/api/session', FIRST);
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const clerk = { name: 'Klara Kancelaria', ...CLERK, roles: ['registrar'], unitId: units.items[0]!.id };
    await client.post('/api/employees', clerk);
    await client.post('/api/cases', {
      channel: 'phone',
      subject: 'Kongres w marcu',
      text: 'Kto będzie?',
      contact: { name: 'Łucja Żółkiewska' },
    });
    for (const subject of SUBJECTS) await send(subject);
    await until(async () => (await mails()).length === SUBJECTS.length);
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(office.url);
    await page.getByLabel('Adres e-mail').fill(CLERK.email);
    await page.getByLabel('Hasło', { exact: true }).fill(CLERK.password);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page.getByRole('link', { name: 'Poczta poza sprawami' }).click();
    await row(SUBJECTS[0]!).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await provider.stop();
    await office?.stop();
    removeDataDirectories();
  });

  const send = (subject: string) =>
    createTransport({ host: '127.0.0.1', port: office.smtpPort, ignoreTLS: true }).sendMail({
      from: 'Biuletyn <biuletyn@nowosci.example>',
      to: 'prasa@localhost',
      subject,
      headers: { Precedence: 'bulk', 'List-Unsubscribe': '<https://nowosci.example/wypisz>' },
      html: `<h2>${subject}</h2><p>W numerze: mosty i drogi.</p><script>document.title = 'zły'</script>`,
      attachments: [{ filename: 'numer.pdf', content: '%PDF-1.7' }],
    });
  const administrator = async () => {
    const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } });
    const [name, ...value] = client.cookie!.split('=');
    await context.addCookies([{ name: name!, value: value.join('='), url: office.url }]);
    const own = await context.newPage();
    return own;
  };
  const mails = async (state = 'waiting') =>
    (await client.get<{ items: { id: string; subject: string }[] }>(`/api/mail?state=${state}`)).body.items;
  const subjects = async (state?: string) => (await mails(state)).map(({ subject }) => subject).sort();
  const row = (subject: string) => page.getByRole('link', { name: subject, exact: true });
  const gone = (subject: string) => row(subject).waitFor({ state: 'detached' });
  const list = async () => {
    await page.getByRole('link', { name: 'Poczta poza sprawami' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Poczta poza sprawami' }).waitFor();
  };

  it('lists what waits, and why it is there', async () => {
    const items = page.locator('.list li');
    expect(await items.count()).toBe(SUBJECTS.length);
    expect(await items.first().innerText()).toContain('Masowe');
    await page.getByRole('link', { name: /Do przejrzenia 5/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('reads a newsletter as text and in its own layout, in which no script runs', async () => {
    await row('Nowości na wiosnę').click();
    await page.getByText('W numerze: mosty i drogi.').waitFor();
    await page.getByText('wysłano ją do wielu osób naraz').waitFor();
    await page.getByRole('link', { name: /numer\.pdf/ }).waitFor();
    await page.getByRole('button', { name: 'W układzie nadawcy' }).click();
    await page.frameLocator('iframe').getByRole('heading', { name: 'Nowości na wiosnę' }).waitFor();
    expect(await page.title()).not.toContain('zły');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('makes a case of it', async () => {
    await page.getByRole('button', { name: 'Zarejestruj jako sprawę' }).click();
    await page.getByRole('heading', { level: 1, name: /Nowości na wiosnę/ }).waitFor();
    await page.waitForURL(/\/cases\//);
    expect(await subjects('placed')).toEqual(['Nowości na wiosnę']);
  });

  it('attaches another to a case found by its subject, by keyboard alone', async () => {
    await list();
    await row('Kongres prasowy').focus();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.type('kongres w marcu');
    await dialog.getByText('Znalezione sprawy: 1').waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await gone('Kongres prasowy');
    expect(await subjects('placed')).toEqual(['Kongres prasowy', 'Nowości na wiosnę']);
  });

  it('puts the rest away at once, and takes them back by one key', async () => {
    await page.getByLabel('Zaznacz wszystkie wczytane').check();
    await page.getByText('Zaznaczono: 3').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Odłóż' }).click();
    await page.getByText('Nic tu nie ma').waitFor();
    expect(await subjects('putAway')).toEqual(['Rabat na papier', 'Szkolenie', 'Wyprzedaż']);
    await page.keyboard.press('z');
    await row('Szkolenie').waitFor();
    expect(await subjects()).toEqual(['Rabat na papier', 'Szkolenie', 'Wyprzedaż']);
  });

  it('tells which of them was not put away, since somebody else was faster', async () => {
    await page.getByLabel('Zaznacz wszystkie wczytane').check();
    const [first] = (await mails()).filter(({ subject }) => subject === 'Rabat na papier');
    await page.route('**/api/mail/putting-away', async (route) => {
      await client.post('/api/mail/putting-away', { mailIds: [first!.id] });
      await route.continue();
    });
    await page.getByRole('button', { name: 'Odłóż' }).click();
    const refusal = page.getByRole('alert').filter({ hasText: 'Rabat na papier' });
    await refusal.getByText('Ta wiadomość jest już odłożona').waitFor();
    await page.unroute('**/api/mail/putting-away');
    expect(await subjects('putAway')).toEqual(['Rabat na papier', 'Szkolenie', 'Wyprzedaż']);
  });

  it('takes one back from those that were put away', async () => {
    await page.getByRole('link', { name: /Odłożone 3/ }).click();
    await row('Szkolenie').focus();
    await page.keyboard.press('x');
    await page.getByText('Zaznaczono: 1').waitFor();
    await page.getByRole('button', { name: 'Przywróć' }).click();
    await gone('Szkolenie');
    await page.getByRole('link', { name: /Do przejrzenia 1/ }).click();
    await row('Szkolenie').waitFor();
    expect(await subjects()).toEqual(['Szkolenie']);
  });

  it('shows an administrator what the server refused for its size', async () => {
    await smtpTalk(office.smtpPort, ['EHLO x', 'MAIL FROM:<fotograf@duze.example> SIZE=30000000', 'QUIT']);
    const own = await administrator();
    await own.goto(office.url);
    await own.getByRole('link', { name: 'Poczta za duża' }).click();
    await own.getByRole('cell', { name: 'duze.example' }).waitFor();
    expect(await accessibilityFaults(own)).toEqual([]);
    await own.context().close();
  });

  it('lets an administrator add, try, compare and remove a mailbox by keyboard alone', async () => {
    const server = new ImapServer();
    const port = await server.start();
    const subject = 'Pytanie sprzed lat';
    const raw = `From: Anna <anna@gazeta.example>\r\nSubject: ${subject}\r\n\r\nKiedy remont?\r\n`;
    server.deliver(raw, { at: new Date('2021-05-05T10:00:00Z') });
    const own = await administrator();
    await own.goto(`${office.url}/settings/mailboxes`);
    const accessible = async () => expect(await accessibilityFaults(own)).toEqual([]);
    const press = (name: string) => own.getByRole('button', { name, exact: true }).press('Enter');
    const asked = (name: string) => own.getByRole('dialog', { name }).waitFor();

    await press('Dodaj skrzynkę');
    await asked('Dodaj skrzynkę');
    await accessible();
    const typed = [
      'redakcje@urzad.example',
      '',
      '',
      '',
      '127.0.0.1',
      'Bez',
      `${port}`,
      MAIL_USER.user,
      MAIL_USER.password,
    ];
    for (const words of typed) {
      await own.keyboard.type(words);
      await own.keyboard.press('Tab');
    }
    await own.keyboard.press('Enter');
    await press('Sprawdź: redakcje@urzad.example');
    await own.getByText('Działa. Wiadomości w folderze: 1.').waitFor();
    await accessible();

    await press('Porównaj: redakcje@urzad.example');
    await asked('Serwer a rejestr: redakcje@urzad.example');
    await own.getByText(subject).waitFor();
    await accessible();
    await press('Przyjmij brakujące');
    const cases = async () => (await client.get<{ items: { subject: string }[] }>('/api/cases')).body.items;
    await until(async () => (await cases()).some((theCase) => theCase.subject === subject));

    const remove = async () => {
      await press('Zmień: redakcje@urzad.example');
      await press('Usuń skrzynkę');
      await asked('Usunąć skrzynkę redakcje@urzad.example?');
    };
    await remove();
    await own.getByText('Zostają: zarejestrowane z niej sprawy').waitFor();
    await accessible();
    await own.keyboard.press('Escape');
    await remove();
    await press('Usuń skrzynkę');
    await own.getByText('Nie ma jeszcze skrzynek').waitFor();
    expect((await cases()).map((theCase) => theCase.subject)).toContain(subject);
    await own.context().close();
    await server.stop();
  });

  it('signs a mailbox in at Microsoft by code, and at Google by going there and coming back', async () => {
    const server = new ImapServer();
    const port = await server.start();
    provider.issued = (accessToken) => server.takeToken(accessToken);
    provider.agreed = false;
    const own = await administrator();
    await own.goto(`${office.url}/settings/mailboxes`);
    const press = (name: string) => own.getByRole('button', { name, exact: true }).press('Enter');
    const fill = (label: string, value: string) => own.getByLabel(label, { exact: true }).fill(value);

    await press('Dodaj skrzynkę');
    await fill('Adres', 'chmura@urzad.example');
    await own.getByLabel('Logowanie').selectOption('Microsoft 365');
    expect(await own.getByLabel('Serwer', { exact: true }).inputValue()).toBe('outlook.office365.com');
    expect(await own.getByLabel('Serwer wysyłki').inputValue()).toBe('smtp.office365.com');
    expect(await own.getByLabel('Hasło').count()).toBe(0);
    await fill('Identyfikator aplikacji (client id)', CLIENT.clientId);
    await fill('Serwer', '127.0.0.1');
    await fill('Port', String(port));
    await own.getByLabel('Szyfrowanie', { exact: true }).selectOption({ index: 2 });
    await fill('Użytkownik', MAIL_USER.user);
    expect(await accessibilityFaults(own)).toEqual([]);
    await press('Zapisz');
    await press('Zaloguj u dostawcy: chmura@urzad.example');
    await own.getByRole('dialog').getByText('ABCD-1234').waitFor();
    expect(await accessibilityFaults(own)).toEqual([]);
    provider.agreed = true;
    await own.getByText('Skrzynka jest zalogowana.').waitFor();
    await own.getByText('Zaloguj ponownie').waitFor();

    await press('Zmień: chmura@urzad.example');
    await own.getByLabel('Logowanie').selectOption('Google');
    await fill('Sekret aplikacji', CLIENT.clientSecret);
    await press('Zapisz');
    await press('Zaloguj u dostawcy: chmura@urzad.example');
    await own.getByText('Skrzynka jest zalogowana.').waitFor();
    await own.getByText('Zaloguj ponownie').waitFor();
    expect(own.url()).toBe(`${office.url}/settings/mailboxes`);
    await own.context().close();
    await server.stop();
  });

  it('shows an auditor everything and offers nothing to do', async () => {
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const auditor = { email: 'aldona@urzad.example', password: PASSWORD };
    const employee = { name: 'Aldona', ...auditor, roles: ['auditor'], unitId: units.items[0]!.id };
    await client.post('/api/employees', employee);
    const own = new Client(office.url);
    await own.post('/api/session', auditor);
    const [name, ...value] = own.cookie!.split('=');
    await page.context().clearCookies();
    await page.context().addCookies([{ name: name!, value: value.join('='), url: office.url }]);
    await page.goto(`${office.url}/mail`);
    await row('Szkolenie').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await row('Szkolenie').click();
    await page.getByRole('link', { name: 'Pobierz oryginał' }).waitFor();
    expect(await page.getByRole('button', { name: 'Odłóż' }).count()).toBe(0);
  });
});
