import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { sentMails } from './support/outbox.js';
import { until } from './support/until.js';

const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const OFFICER = { name: 'Olga Prasowa', email: 'olga@urzad.example', password: 'zszywka bateria koń poprawny' };
const JOURNALIST = 'Anna Łęcka <anna@kurier-olszany.example>';
const SUBJECT = 'Zażółć gęślą jaźń: remont mostu';

/** As a person does it: a mail comes in, is assigned, answered, asked again, closed, and looked up in history and audit. In Polish. */
describe('the whole path of a case', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'rzecznik-path-'));

  beforeAll(async () => {
    buildConsole();
    office = await startOfficeProcess({
      onTestServer: true,
      environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
    });
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'pl-PL', viewport: { width: 1440, height: 900 } })).newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    removeDataDirectories();
    rmSync(folder, { recursive: true, force: true });
  });

  const signIn = async (account: { email: string; password: string }) => {
    await page.goto(office.url);
    await page.getByLabel('Adres e-mail').fill(account.email);
    await page.getByLabel('Hasło', { exact: true }).fill(account.password);
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const signOut = async () => {
    await page.context().clearCookies();
  };
  const send = (mail: object) =>
    createTransport({ host: '127.0.0.1', port: office.smtpPort, ignoreTLS: true }).sendMail({
      from: JOURNALIST,
      to: 'prasa@localhost',
      ...mail,
    });
  const outbox = () => sentMails(office.dataDirectory);
  const mailTo = async (address: string, subject: RegExp): Promise<ParsedMail> => {
    let found: ParsedMail | undefined;
    await until(async () => {
      found = (await outbox()).find(
        (mail) => subject.test(mail.subject ?? '') && JSON.stringify(mail.to).includes(address),
      );
      return found !== undefined;
    });
    return found!;
  };
  const openCase = async () => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Wszystkie/ })
      .click();
    await page
      .getByRole('link', { name: new RegExp(SUBJECT) })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
  };
  const accessible = async () => expect(await accessibilityFaults(page)).toEqual([]);
  let caseMail: string;
  let answer: ParsedMail;

  it('signs in, and finds an empty inbox', async () => {
    await signIn(ADMINISTRATOR);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Wszystkie/ })
      .click();
    await page.getByText('Nie ma jeszcze żadnej sprawy').waitFor();
    await page.getByText('Poczta nie wychodzi').waitFor();
    await accessible();
  });

  it('adds the officer who will answer', async () => {
    await page.getByRole('link', { name: 'Ustawienia' }).click();
    await page.getByRole('button', { name: 'Dodaj pracownika' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Imię i nazwisko').fill(OFFICER.name);
    await dialog.getByLabel('Adres e-mail').fill(OFFICER.email);
    await dialog.getByLabel('Pracownik biura prasowego').check();
    await accessible();
    await dialog.getByRole('button', { name: /Dodaj|Zapisz/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(/Zaproszenie ważne do .*, hasła jeszcze nie ma/).waitFor();
    const invitation = await mailTo(OFFICER.email, /Zaproszenie/);
    const link = /https?:\/\/\S+\/invitations\/\S+/.exec(invitation.text ?? '')?.[0];
    const guest = await (await browser.newContext({ locale: 'pl-PL' })).newPage();
    await guest.goto(link!);
    await guest.getByLabel('Nowe hasło', { exact: true }).fill(OFFICER.password);
    await guest.getByLabel('Powtórz nowe hasło').fill(OFFICER.password);
    await guest.getByRole('button', { name: /Ustaw hasło/ }).click();
    await guest.getByLabel('Adres e-mail').or(guest.getByRole('navigation')).first().waitFor();
    await guest.context().close();
  });

  it('takes in employees from a spreadsheet, once its fault is mended', async () => {
    await page.getByRole('button', { name: 'Wczytaj z pliku…' }).click();
    const dialog = page.getByRole('dialog');
    const choose = (lines: string) =>
      dialog.getByLabel('Wybierz plik CSV').setInputFiles({
        name: 'pracownicy.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`Imię i nazwisko;E-mail;Role;Komórka;Kieruje\n${lines}`),
      });
    await choose(
      'Rita Rejestr;rita@urzad.example;Kancelaria;Biuro prasowe;\nPaweł Pismo;pawel;Audytor;Biuro prasowe;\n',
    );
    await dialog.getByText('„pawel” nie jest adresem e-mail.').waitFor();
    expect(await dialog.getByRole('button', { name: /^Wczytaj \(/ }).getAttribute('aria-disabled')).toBe('true');
    await accessible();
    await choose(
      'Rita Rejestr;rita@urzad.example;Kancelaria;Biuro prasowe;\nPaweł Pismo;pawel@urzad.example;Audytor;Biuro prasowe;\n',
    );
    await dialog.getByRole('button', { name: 'Wczytaj (2)' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('cell', { name: 'pawel@urzad.example' }).waitFor();
    await mailTo('rita@urzad.example', /Zaproszenie/);
  });

  it('lets the officer set a new password who has forgotten theirs, and sign out a browser left open', async () => {
    const left = await (await browser.newContext({ locale: 'pl-PL' })).newPage();
    await left.goto(`${office.url}/sign-in`);
    const fillIn = async (where: Page, password: string) => {
      await where.getByLabel('Adres e-mail').fill(OFFICER.email);
      await where.getByLabel('Hasło', { exact: true }).fill(password);
      await where.getByRole('button', { name: 'Zaloguj się' }).click();
      await where.getByRole('navigation').first().waitFor();
    };

    const guest = await (await browser.newContext({ locale: 'pl-PL' })).newPage();
    await guest.goto(`${office.url}/sign-in`);
    await guest.getByRole('link', { name: 'Nie pamiętasz hasła?' }).click();
    // The page of signing in has such a field, too.
    await guest.getByRole('heading', { name: 'Nowe hasło' }).waitFor();
    await guest.getByLabel('Adres e-mail').fill(OFFICER.email);
    expect(await accessibilityFaults(guest)).toEqual([]);
    await guest.getByLabel('Adres e-mail').press('Enter');
    await guest.getByText('odnośnik jest już w drodze').waitFor();
    const reset = await mailTo(OFFICER.email, /Nowe hasło/);
    await guest.goto(/https?:\/\/\S+\/invitations\/\S+/.exec(reset.text ?? '')![0]);
    await guest.getByLabel('Nowe hasło', { exact: true }).fill(OFFICER.password);
    await guest.getByLabel('Powtórz nowe hasło').fill(OFFICER.password);
    await guest.getByRole('button', { name: 'Ustaw hasło' }).click();
    await guest.getByLabel('Hasło', { exact: true }).waitFor();

    await fillIn(left, OFFICER.password);
    await fillIn(guest, OFFICER.password);
    await guest.goto(`${office.url}/account`);
    const sessions = guest.getByRole('region', { name: 'Gdzie jestem zalogowany' });
    await sessions.getByText('ta sesja').waitFor();
    expect(await accessibilityFaults(guest)).toEqual([]);
    await sessions.getByRole('button', { name: /^Wyloguj: Chrome/ }).click();
    await sessions.getByRole('button', { name: /^Wyloguj: Chrome/ }).waitFor({ state: 'hidden' });
    await left.reload();
    await left.getByLabel('Hasło', { exact: true }).waitFor();
    await Promise.all([left.context().close(), guest.context().close()]);
  });

  it('sees a mail appear without reload, with its number and its term', async () => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Wszystkie/ })
      .click();
    await page.getByText('Nie ma jeszcze żadnej sprawy').waitFor();
    const { messageId } = (await send({
      subject: SUBJECT,
      text: 'Dzień dobry,\nkiedy koniec remontu?\n\nAnna Łęcka',
    })) as { messageId: string };
    caseMail = messageId;
    await page
      .getByRole('link', { name: new RegExp(SUBJECT) })
      .first()
      .waitFor();
    await accessible();
    const receipt = await mailTo('anna@kurier-olszany.example', /Potwierdzenie/);
    expect(receipt.text).toMatch(/\d{4}\/000001/);
    expect(receipt.headers.get('auto-submitted')).toBe('auto-replied');
  });

  it('assigns it', async () => {
    await openCase();
    await accessible();
    await page.getByRole('button', { name: 'Zadekretuj' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Prowadzący sprawę').fill('Olga');
    await page.getByRole('option', { name: new RegExp(OFFICER.name) }).click();
    await dialog.getByRole('radio', { name: 'Wysoki' }).check();
    await dialog.getByLabel('Dyspozycja').fill('Proszę odpowiedzieć dziś.');
    await dialog.getByRole('button', { name: 'Zadekretuj' }).click();
    await page.getByText(OFFICER.name).first().waitFor();
    expect((await mailTo(OFFICER.email, /Dekretacja/)).text).toContain('Proszę odpowiedzieć dziś.');
  });

  it('is answered by the officer, with an attachment', async () => {
    await signOut();
    await signIn(OFFICER);
    await page.getByRole('navigation').getByRole('link', { name: /Moje/ }).click();
    await page
      .getByRole('link', { name: new RegExp(SUBJECT) })
      .first()
      .click();
    await page.getByRole('button', { name: 'Odpowiedz', exact: true }).click();
    await page.getByLabel('Treść odpowiedzi').fill('Szanowna Pani,\nremont zakończy się w maju. Żółć, źdźbło.');
    const file = join(folder, 'załącznik ź.txt');
    writeFileSync(file, 'harmonogram prac');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: /Usuń załącznik/ }).waitFor();
    await accessible();
    await page.getByRole('button', { name: 'Wyślij odpowiedź' }).click();
    answer = await mailTo('anna@kurier-olszany.example', /^Re: /);
    await page.getByText('Zapisana w skrzynce nadawczej', { exact: true }).waitFor();
    // Only who can do something about it is told on every page.
    expect(await page.getByText('Poczta nie wychodzi').count()).toBe(0);
  });

  it('goes out threaded, in UTF-8, with its attachment', () => {
    expect(answer.subject).toMatch(/^Re: Zażółć gęślą jaźń: remont mostu \[#\d{4}\/000001-[0-9a-z]{8}\]$/);
    expect(answer.inReplyTo).toBe(caseMail);
    expect([answer.references].flat()).toContain(caseMail);
    expect(answer.from?.value[0]?.address).toBe('prasa@localhost');
    expect(answer.text).toContain('Żółć, źdźbło.');
    expect(answer.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['załącznik ź.txt', 'harmonogram prac'],
    ]);
  });

  it('is joined by the follow-up', async () => {
    await send({
      subject: `Re: ${answer.subject}`,
      text: 'Dziękuję. A ile to kosztuje?',
      inReplyTo: answer.messageId,
      references: [caseMail, answer.messageId],
    });
    await page.getByText('A ile to kosztuje?').waitFor();
  });

  it('is closed', async () => {
    await page.getByRole('button', { name: 'Zakończ sprawę' }).click();
    const dialog = page.getByRole('dialog');
    await accessible();
    await dialog.getByRole('button', { name: 'Zakończ sprawę' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Zakończona').first().waitFor();
  });

  it('tells its history, and the audit of whoever answered', async () => {
    for (const words of [
      /Zarejestrowano sprawę/,
      /Zadekretowano: Olga Prasowa/,
      /Zapisano odpowiedź w skrzynce nadawczej/,
      /Zakończono sprawę/,
    ]) {
      await page.getByText(words).first().waitFor();
    }
    await signOut();
    await signIn(ADMINISTRATOR);
    await page.getByRole('link', { name: 'Pracownicy' }).click();
    await accessible();
    await page
      .getByRole('link', { name: new RegExp(OFFICER.name) })
      .first()
      .click();
    await page
      .getByText(/Przygotowano odpowiedź/)
      .first()
      .waitFor();
    await page
      .getByText(/Zakończono sprawę/)
      .first()
      .waitFor();
    await accessible();
  });
});
