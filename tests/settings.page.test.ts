import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import { ImapServer, MAIL_USER } from './support/imap-server.js';
import { MailRelay, RELAY_USER } from './support/mail-relay.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

/** In the middle of a year. */
const START = '2026-06-16T10:00:00+02:00';
const FIRST = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="#05a"/>${inside}</svg>`;
const picture = (inside: string) => ({
  name: 'logo.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(svg(inside)),
});

describe('an administrator', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let page: Page;
  let client: Client;
  const imap = new ImapServer();
  const relay = new MailRelay();
  let imapPort: number;
  let smtpPort: number;

  beforeAll(async () => {
    buildConsole();
    [imapPort, smtpPort] = await Promise.all([imap.start(), relay.start()]);
    // What the office writes to its own mailbox arrives there.
    relay.mailbox = imap;
    office = await startOfficeProcess({
      onTestServer: true,
      environment: { CLOCK: START, ADMIN_PASSWORD: FIRST.password },
    });
    client = new Client(office.url);
    await client.post('/api/session', FIRST);
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'pl-PL', viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(office.url);
    await page.getByLabel('Adres e-mail').fill(FIRST.email);
    await page.getByLabel('Hasło', { exact: true }).fill(FIRST.password);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page.getByRole('link', { name: /^Wszystkie/ }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    await Promise.all([imap.stop(), relay.stop()]);
    removeDataDirectories();
  });

  const open = (path: string) => page.goto(new URL(path, office.url).href);
  const section = (name: string) => page.getByRole('region', { name });
  const accessible = async () => expect(await accessibilityFaults(page)).toEqual([]);
  const register = async (kind: string) => {
    const body = { kind, channel: 'phone', subject: 'Kładka', text: 'Kiedy?', contact: { name: 'Jan Lis' } };
    return (await client.post<{ number: string }>('/api/cases', body)).body.number;
  };

  const dialog = () => page.getByRole('dialog');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const saved = async () => {
    await dialog().getByRole('button', { name: 'Zapisz' }).click();
    await dialog().waitFor({ state: 'detached' });
  };
  const guide = () => page.getByRole('link', { name: 'Przewodnik pierwszego uruchomienia' });
  /** The head of a step of the guide, which says how far it is. */
  const step = (name: string, state: string) =>
    page.getByRole('button', { name: new RegExp(`^\\d ${name} ${state}`) }).waitFor();
  const write = (name: string, subject: string, at?: Date) => {
    const address = `${name.toLowerCase()}@gazeta.example`;
    const head = [`Return-Path: <${address}>`, `From: ${name} <${address}>`, 'To: rzecznik@urzad.example'];
    const message = [...head, `Subject: ${subject}`, `Message-ID: <${address}>`, '', 'Kiedy remont mostu?', ''];
    imap.deliver(message.join('\r\n'), { at });
  };
  const sent = (to: string, words: string) =>
    until(() => relay.taken.find((mail) => mail.to.includes(to) && mail.raw.includes(words)));

  it('is led through an empty office: its name, and the server that sends', async () => {
    await guide().click();
    await page.getByText('Gotowe kroki: 0 z 5').waitFor();
    await accessible();
    const identity = section('Nazwa i adresy');
    await identity.getByLabel('Nazwa urzędu').fill('Urząd Marszałkowski');
    await identity.getByLabel('Adres pocztowy').fill('ul. Mostowa 1\n40-001 Katowice');
    await identity.getByRole('button', { name: 'Zapisz nazwę i adresy' }).click();
    await step('Urząd', 'Gotowe');
    await page.getByRole('button', { name: 'Dalej: Wysyłanie' }).press('Enter');
    const mail = section('Poczta');
    await mail.getByLabel('Adresy e-mail urzędu').fill('prasa@urzad.example');
    await mail.getByLabel('Wysyłaj przez serwer poczty').check();
    await mail.getByLabel('Serwer', { exact: true }).fill('127.0.0.1');
    await mail.getByLabel('Szyfrowanie').selectOption('whenOffered');
    await mail.getByLabel('Port').fill(String(smtpPort));
    await mail.getByLabel('Użytkownik').fill(RELAY_USER.user);
    await mail.getByLabel('Hasło').fill(RELAY_USER.password);
    await mail.getByRole('button', { name: 'Zapisz ustawienia poczty' }).click();
    await step('Wysyłanie', 'Gotowe');
    await page.getByText('Poczta nie wychodzi').waitFor({ state: 'detached' });
    await mail.getByRole('button', { name: 'Wyślij wiadomość próbną' }).click();
    await mail.getByText(`Wysłano na adres ${FIRST.email}`).waitFor();
    await accessible();
  });

  it('leaves the guide, and takes it up again at the mailbox, which is tried both ways', async () => {
    await open('/inbox');
    await press('Odłóż');
    await guide().waitFor({ state: 'detached' });
    await press('Cofnij (Z)');
    await guide().click();
    await page.getByText('Gotowe kroki: 2 z 5').waitFor();
    await press('Dodaj skrzynkę');
    await dialog().getByLabel('Adres', { exact: true }).fill('rzecznik@urzad.example');
    await dialog().getByLabel('Serwer', { exact: true }).fill('127.0.0.1');
    await dialog().getByLabel('Szyfrowanie', { exact: true }).selectOption('none');
    await dialog().getByLabel('Port', { exact: true }).fill(String(imapPort));
    await dialog().getByLabel('Użytkownik', { exact: true }).fill(MAIL_USER.user);
    await dialog().getByLabel('Hasło', { exact: true }).fill(MAIL_USER.password);
    await dialog().getByLabel('Wiadomości od dnia').fill('2020-01-01');
    await accessible();
    await saved();
    await page.getByRole('button', { name: 'Sprawdź: rzecznik@urzad.example' }).click();
    await page.getByText('Wiadomość próbna wyszła i wróciła do skrzynki.').waitFor();
    await step('Skrzynki', 'Gotowe');
    await accessible();
  });

  it('adds the first unit, and invites the first employee', async () => {
    await press('Dalej: Komórki i pracownicy');
    await press('Dodaj komórkę');
    await dialog().getByLabel('Nazwa komórki').fill('Departament Dróg');
    await saved();
    await page.getByText('Departament Dróg').first().waitFor();
    await press('Dodaj pracownika');
    await dialog().getByLabel('Imię i nazwisko').fill('Ewa Rzeczna');
    await dialog().getByLabel('Adres e-mail').fill('ewa@urzad.example');
    await saved();
    await step('Komórki i pracownicy', 'Gotowe');
    await sent('ewa@urzad.example', 'Zaproszenie');
    await accessible();
  });

  it('receives the first mail as a case, and answers it', async () => {
    await press('Dalej: Pierwsza wiadomość');
    await page.getByText('Jeszcze nic nie przyszło').waitFor();
    await accessible();
    write('Anna', 'Remont mostu');
    await page.getByText('Pierwsza wiadomość przyszła').waitFor();
    await page.getByText('Gotowe kroki: 5 z 5').waitFor();
    await sent('anna@gazeta.example', 'Potwierdzenie');
    await page.getByRole('link', { name: 'Pokaż sprawy' }).click();
    await page
      .getByRole('link', { name: /Remont mostu/ })
      .first()
      .click();
    await press('Odpowiedz');
    await page.getByLabel('Treść odpowiedzi').fill('W maju.');
    await press('Wyślij odpowiedź');
    expect((await sent('anna@gazeta.example', 'W maju.')).from).toBe('rzecznik@urzad.example');
    expect(await guide().count()).toBe(0);
  });

  it('sees what the mailbox has beside the register, and takes it in', async () => {
    write('Zofia', 'Dawne pytanie o most', new Date('2019-05-06T10:00:00Z'));
    await open('/settings/mailboxes');
    await page.getByRole('button', { name: 'Porównaj: rzecznik@urzad.example' }).click();
    const missing = dialog().getByRole('list', { name: 'Wiadomości, których brakuje' });
    await missing.getByText('Dawne pytanie o most').waitFor();
    await missing.getByText('zofia@gazeta.example').waitFor();
    await dialog().getByText('Brakuje: 1.').waitFor();
    await accessible();
    await dialog().getByRole('button', { name: 'Przyjmij brakujące' }).click();
    await dialog().waitFor({ state: 'detached' });
    await open('/cases');
    await page
      .getByRole('link', { name: /Dawne pytanie o most/ })
      .first()
      .waitFor();
  });

  it('changes the words of a letter, and the next one has them', async () => {
    await open('/settings/letters');
    await page.getByRole('button', { name: 'Potwierdzenie wpływu' }).click();
    // Until it is there, the one before is.
    await page.getByRole('heading', { name: 'Potwierdzenie wpływu' }).waitFor();
    await page.getByLabel('Temat', { exact: true }).fill('Witamy, sprawa {{case.number}}');
    await press('Zapisz pismo');
    await page.getByText('Zapisano.').waitFor();
    write('Jan', 'Objazd');
    await sent('jan@gazeta.example', 'Subject: Witamy, sprawa');
  });

  it('gives the office its name and colour, and sees at once where they count', async () => {
    await open('/settings/office');
    const identity = section('Nazwa i adresy');
    await identity.getByLabel('Nazwa urzędu').fill('Biuro Prasowe Marszałka');
    await identity.getByLabel('Własny kolor urzędu').check();
    await identity.getByLabel('Kolor', { exact: true }).fill('#ffd700');
    await identity.getByRole('button', { name: 'Zapisz nazwę i adresy' }).click();
    await identity.getByText('kontrast wynosi 1.40:1').waitFor();
    await identity.getByLabel('Kolor', { exact: true }).fill('#0b5394');
    await identity.getByRole('button', { name: 'Zapisz nazwę i adresy' }).click();
    await section('Historia zmian').getByText('Biuro Prasowe Marszałka').waitFor();
    await page.getByRole('navigation').getByText('Biuro Prasowe Marszałka').first().waitFor();
    await accessible();
  });

  it('is told what is wrong with a drawing, and gives another', async () => {
    const logo = section('Logo');
    await logo.locator('input[type=file]').setInputFiles(picture('<script>alert(1)</script>'));
    await logo.getByText('Ten plik SVG zawiera <script>').waitFor();
    await logo.locator('input[type=file]').setInputFiles(picture(''));
    await logo.getByRole('img', { name: 'Logo: Biuro Prasowe Marszałka' }).waitFor();
    await accessible();
  });

  it('switches off a kind of case, which nobody is offered any more', async () => {
    const kinds = section('Rodzaje spraw');
    await kinds.getByRole('checkbox', { name: 'petycja' }).uncheck();
    await kinds.getByLabel('Kategoria archiwalna: skarga').fill('BE10');
    await kinds.getByRole('button', { name: 'Zapisz rodzaje spraw' }).click();
    await section('Historia zmian').getByText('skarga BE10').waitFor();
    await open('/cases/new');
    const offered = page.getByLabel('Rodzaj').getByRole('option');
    await offered.filter({ hasText: /skarga/i }).waitFor({ state: 'attached' });
    await offered.filter({ hasText: /petycja/i }).waitFor({ state: 'detached' });
  });

  it('asks for longer passwords and smaller files', async () => {
    await open('/settings/office');
    const passwords = section('Hasła');
    await passwords.getByLabel('Najkrótsze hasło (znaków)').fill('8');
    await passwords.getByRole('button', { name: 'Zapisz zasady haseł' }).click();
    await passwords.getByText(/co najmniej 12/).waitFor();
    await passwords.getByLabel('Najkrótsze hasło (znaków)').fill('16');
    await passwords.getByRole('button', { name: 'Zapisz zasady haseł' }).click();
    await section('Historia zmian').getByText('co najmniej 16 znaków').waitFor();
    const files = section('Załączniki');
    await files.getByLabel('Dozwolone rodzaje plików').fill('.PDF, jpg');
    await files.getByRole('button', { name: 'Zapisz limity załączników' }).click();
    await section('Historia zmian')
      .getByText(/pdf, jpg/)
      .waitFor();
    await accessible();
  });

  it('changes how a register writes its numbers in the middle of a year', async () => {
    expect(await register('complaint')).toBe('SK/2026/000001');
    await open('/settings/numbers');
    const scheme = async (from: string, unit: string) => {
      await page.getByRole('button', { name: 'Zmień numerację: skarga' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Wzór').fill('{unit}.{class}.{number}.{year}');
      await dialog.getByLabel('Symbol komórki').fill(unit);
      await dialog.getByLabel('Klasa JRWA').fill('1510');
      await dialog.getByLabel(from).check();
      await accessible();
      await dialog.getByRole('button', { name: 'Zapisz' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await scheme('Od przyszłego roku', 'or');
    await page.getByText('Od przyszłego roku: OR.1510.12.2027').waitFor();
    await scheme('Od razu', 'bp');
    await page.getByText('BP.1510.12.2026').waitFor();
    expect(await register('complaint')).toBe('BP.1510.2.2026');
    await accessible();
  });

  it('lets a unit sign in its own words, and gives it an address', async () => {
    await open('/settings/letters');
    await page.getByRole('button', { name: 'Stopka pod odpowiedzią' }).click();
    await page.getByLabel('Dla kogo').selectOption({ label: 'Biuro prasowe' });
    await page.getByLabel('Treść', { exact: true }).fill('Stopka: {{unit.name}}');
    await accessible();
    const unsaved = page.getByRole('dialog', { name: 'Niezapisane zmiany' });
    const kept = page.getByLabel('Treść', { exact: true });
    for (const leave of [
      () => page.getByLabel('Dla kogo').selectOption({ label: 'Cały urząd' }),
      () => page.getByRole('button', { name: 'Potwierdzenie wpływu' }).click(),
      () => page.getByRole('navigation', { name: 'Ustawienia' }).getByRole('link', { name: 'Komórki' }).click(),
    ]) {
      await leave();
      await unsaved.getByRole('button', { name: 'Anuluj' }).click();
      await unsaved.waitFor({ state: 'detached' });
      expect(await kept.inputValue()).toBe('Stopka: {{unit.name}}');
    }
    await page.getByRole('button', { name: 'Zapisz pismo' }).click();
    await page.getByRole('button', { name: 'Usuń treść komórki' }).waitFor();
    const { body } = await client.get<{ below: string }>('/api/session/signature');
    expect(body.below).toBe('<p>Stopka: Biuro prasowe</p>');
    await kept.fill('Co innego');
    await page.getByRole('button', { name: 'Potwierdzenie wpływu' }).click();
    await accessible();
    await unsaved.getByRole('button', { name: 'Porzuć zmiany' }).click();
    await page.getByRole('heading', { name: 'Potwierdzenie wpływu' }).waitFor();

    await open('/settings/units');
    await page.getByRole('button', { name: 'Zmień: Biuro prasowe' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Adres e-mail komórki').fill('biuro@urzad.example');
    await accessible();
    await dialog.getByRole('button', { name: 'Zapisz' }).click();
    await page.getByText('biuro@urzad.example').first().waitFor();
    await page.getByText('Historia zmian', { exact: true }).click();
    await page.getByText(/Zmieniono komórkę: Biuro prasowe .*biuro@urzad.example/).waitFor();
    await accessible();
  });

  it('says when the office works, and hears what makes no sense', async () => {
    await open('/settings/office');
    const hours = section('Godziny pracy');
    await hours.getByLabel('piątek, do').fill('07:00');
    await hours.getByText('Koniec musi być późniejszy niż początek.').waitFor();
    await accessible();
    await hours.getByRole('button', { name: 'Zapisz godziny pracy' }).click();
    await hours.getByText('Godziny pracy muszą się kończyć później, niż się zaczynają.').waitFor();
    await hours.getByLabel('piątek, do').fill('14:00');
    await hours.getByRole('button', { name: 'Zapisz godziny pracy' }).click();
    await section('Historia zmian').getByText('pn.–czw. 7:30–15:30, pt. 7:30–14:00').waitFor();
  });

  it('names the bucket that photos are picked from, and hears in words why it does not work', async () => {
    await open('/settings/photos');
    await page.getByText('Nie podłączono magazynu.').waitFor();
    await page.getByRole('button', { name: 'Zapisz i sprawdź' }).click();
    await accessible();
    await page.getByLabel('Adres serwera').fill('https://127.0.0.1:9000/');
    await page.getByLabel('Nazwa magazynu (bucket)').fill('zdjecia');
    await page.getByLabel('Identyfikator klucza').fill('AKIDEXAMPLE');
    await page.getByLabel('Sekret').fill('wJalrXUtnFEMI/K7MDENG');
    await page.getByRole('button', { name: 'Zapisz i sprawdź' }).click();
    await page.getByText(/Ten adres prowadzi do sieci wewnętrznej/).waitFor();
    await page.getByText('Puste: zostaje dotychczasowy.').waitFor();
    expect(await page.getByLabel('Sekret').inputValue()).toBe('');
    await accessible();
    await page.getByRole('button', { name: 'Odłącz' }).click();
    await page.getByRole('button', { name: 'Odłącz magazyn' }).click();
    await page.getByText('Nie podłączono magazynu.').waitFor();
    await page.getByText('Historia zmian', { exact: true }).click();
    await page.getByText('Odłączono magazyn zdjęć', { exact: true }).waitFor();
  });

  it('names a spokesperson, and sees what hangs on people and units before they go', async () => {
    const { name } = (await client.get<{ employee: { name: string } }>('/api/session')).body.employee;
    await open('/settings/functions');
    await page.getByRole('button', { name: 'Zmień: rzecznik prasowy' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kolejna osoba').fill(name.slice(0, 4));
    await page.getByRole('option', { name }).click();
    await dialog.getByRole('button', { name: 'Dopisz' }).click();
    await dialog.getByRole('button', { name: `Zdejmij: ${name}` }).waitFor();
    await accessible();
    await dialog.getByRole('button', { name: 'Zapisz' }).click();
    await page.getByText('Historia zmian', { exact: true }).click();
    await page.getByText(`Funkcja „rzecznik prasowy”: ${name}`).waitFor();
    await accessible();

    const unit = (await client.post<{ id: string }>('/api/units', { name: 'Zamykana', kind: 'desk' })).body;
    const moved = { name: 'Ola Zostaje', email: 'ola@urzad.example', roles: ['officer'], unitId: unit.id };
    await client.post('/api/employees', moved);
    await open('/settings/units');
    await page.getByRole('button', { name: 'Zamknij komórkę: Zamykana' }).click();
    await dialog.getByText('Pracownicy: 1').waitFor();
    await dialog.getByRole('link', { name: 'Ola Zostaje' }).waitFor();
    await accessible();
    await dialog.getByRole('button', { name: 'Anuluj' }).click();

    await open('/settings/employees');
    await page.getByRole('button', { name: `Zmień: ${name}` }).click();
    await dialog.getByLabel('Konto włączone').uncheck();
    await dialog.getByText('Pełni funkcje: 1').waitFor();
    await dialog.getByRole('link', { name: 'rzecznik prasowy' }).waitFor();
    await accessible();
    await dialog.getByRole('button', { name: 'Anuluj' }).click();
  });
});
