import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser, type ParsedMail } from 'mailparser';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { Random } from '../apps/demo/random.js';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import { MailSink } from './support/mail-sink.js';
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
const OFFICER = { email: 'olga@urzad.example', password: PASSWORD };
const REGISTRAR = { email: 'klara@urzad.example', password: PASSWORD };
const APPROVER = { email: 'ewa@urzad.example', password: PASSWORD };
const AUDITOR = { email: 'adam@urzad.example', password: PASSWORD };
const JOURNALIST = 'anna@kurier.example';

interface Message {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly state: string;
  readonly final: boolean;
  readonly via: string | null;
  readonly html: string | null;
  readonly text: string;
  readonly attachments: readonly { readonly name: string }[];
}
interface Case {
  readonly status: string;
  readonly channel: string;
  readonly subject: string;
  readonly receivedAt: string;
  readonly newsroom: { readonly name: string } | null;
  readonly deadlines: readonly {
    readonly rule: string;
    readonly state: string;
    readonly legalEnd: string;
    readonly delayNotice: { readonly latest: string } | null;
  }[];
  readonly correspondence: readonly Message[];
  readonly disclosures: readonly { readonly producedBy: string; readonly disclosedBy: string }[];
  readonly notes: readonly { readonly attachments: readonly { readonly name: string }[] }[];
}

interface PageWithClipboard {
  readonly DataTransfer: new () => { setData(type: string, data: string): void };
  readonly ClipboardEvent: new (type: string, init: object) => Event;
}

/** What Word puts on the clipboard for a list and a table. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0cm}</style></head><body>
<!--StartFragment-->
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Projekt<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Budowa<o:p></o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td valign=top style='width:150pt'><p class=MsoNormal><b>Odcinek</b><o:p></o:p></p></td><td><p class=MsoNormal><b>Koniec</b></p></td></tr>
<tr><td><p class=MsoNormal>Most północny</p></td><td><p class=MsoNormal>31 maja</p></td></tr></table>
<script>document.title = 'taken over'</script><!--EndFragment--></body></html>`;

/** An officer's and a registrar's day with answers, by hand and keyboard: what is sent is what was meant, and can be mended. */
describe('answering', () => {
  let office: OfficeProcess;
  let browser: Browser;
  let client: Client;
  let officer: Page;
  const againstPolicy: string[] = [];
  const sink = new MailSink(new Random(1), 0);

  beforeAll(async () => {
    buildConsole();
    office = await startOfficeProcess({
      onTestServer: true,
      environment: {
        ADMIN_EMAIL: FIRST.email,
        ADMIN_PASSWORD: FIRST.password,
        SMTP_URL: await sink.start(),
        LARGEST_MAIL_MB: '1',
      },
    });
    client = new Client(office.url);
    await client.post('/api/session', FIRST);
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const unitId = units.items[0]!.id;
    for (const [name, account, roles] of [
      ['Olga Prasowa', OFFICER, ['officer']],
      ['Klara Kancelaria', REGISTRAR, ['registrar']],
      ['Ewa Kierownik', APPROVER, ['officer']],
      ['Adam Audytor', AUDITOR, ['auditor']],
    ] as const)
      await client.post('/api/employees', { name, ...account, roles, unitId });
    browser = await launchBrowser();
    officer = await pageOf(OFFICER);
    officer.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) againstPolicy.push(message.text());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    await sink.stop();
    removeDataDirectories();
  });

  async function pageOf(account: { email: string; password: string }, width = 1280): Promise<Page> {
    const context = await browser.newContext({ locale: 'pl-PL', viewport: { width, height: 900 } });
    const someone = new Client(office.url);
    await someone.post('/api/session', account);
    const [name, ...value] = someone.cookie!.split('=');
    await context.addCookies([{ name: name!, value: value.join('='), url: office.url }]);
    const page = await context.newPage();
    return page;
  }
  const register = async (subject: string, changes: object = {}): Promise<string> => {
    const { body } = await client.post<{ id: string }>('/api/cases', {
      channel: 'phone',
      subject,
      text: 'Kiedy koniec remontu?',
      contact: { name: 'Anna Łęcka', email: JOURNALIST },
      ...changes,
    });
    return body.id;
  };
  const read = async (id: string): Promise<Case> => (await client.get<Case>(`/api/cases/${id}`)).body;
  const answersOf = async (id: string): Promise<readonly Message[]> =>
    (await read(id)).correspondence.filter(({ direction }) => direction === 'out');
  const open = async (page: Page, id: string) => {
    await page.goto(`${office.url}/cases/${id}`);
    await page.getByRole('button', { name: 'Więcej czynności' }).waitFor();
  };
  const paste = (page: Page, label: string, html: string, text = '') =>
    page.getByLabel(label).evaluate(
      (element, { html, text }) => {
        const { DataTransfer, ClipboardEvent } = globalThis as unknown as PageWithClipboard;
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        clipboardData.setData('text/plain', text);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { html, text },
    );
  const mailsTo = async (subject: string): Promise<ParsedMail[]> => {
    const all = await Promise.all([...sink.taken.values()].map(([raw]) => simpleParser(raw!)));
    return all.filter((mail) => mail.subject?.includes(subject) && !mail.headers.has('auto-submitted'));
  };
  const accessible = async (page: Page) => expect(await accessibilityFaults(page)).toEqual([]);
  const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4 ${name}`) });
  const text = 'Treść odpowiedzi';

  it('puts the signature of the account under each new answer', async () => {
    await officer.goto(`${office.url}/account`);
    await officer.getByRole('textbox', { name: 'Podpis' }).fill('Olga Prasowa, Biuro Prasowe');
    await accessible(officer);
    await officer.getByRole('button', { name: 'Zapisz podpis' }).click();
    await officer.getByText('Podpis zapisany').waitFor();
    await open(officer, await register('Podpis'));
    await officer.getByRole('button', { name: 'Odpowiedz', exact: true }).click();
    await officer.getByLabel(text).getByText('Olga Prasowa, Biuro Prasowe').waitFor();
    await officer.locator(`[aria-label="${text}"]:focus`).waitFor();
    await officer.keyboard.type('Szanowna Pani,');
    await officer.getByLabel(text).getByText('Szanowna Pani,', { exact: true }).waitFor();
    expect(await officer.getByLabel(text).innerText()).toMatch(/^Szanowna Pani,\s+Olga Prasowa, Biuro Prasowe$/);
  });

  it('begins an answer as its reader is to be addressed, once, also below a letter that begins so itself', async () => {
    const contact = { name: 'Maria Zwrotna', email: 'maria.zwrotna@kurier.example' };
    const id = await register('Zwrot', { contact });
    const { body } = await client.get<{ contact: { id: string } }>(`/api/cases/${id}`);
    await client.patch(`/api/contacts/${body.contact.id}`, { salutation: 'Szanowna Pani Redaktor,' });
    await open(officer, id);
    await officer.keyboard.press('r');
    await officer.locator(`[aria-label="${text}"]:focus`).waitFor();
    await officer.keyboard.type('Most będzie w maju.');
    const written = () => officer.getByLabel(text).innerText();
    await until(written, (words) =>
      /^Szanowna Pani Redaktor,\s+Most będzie w maju\.\s+Olga Prasowa, Biuro Prasowe$/.test(words),
    );
    await officer.getByLabel('Wstaw gotowe pismo').selectOption({ label: 'Prośba o doprecyzowanie' });
    await officer.getByLabel(text).getByText('potrzebujemy doprecyzowania').waitFor();
    expect((await written()).split('Szanowna Pani Redaktor,')).toEqual(['', expect.stringContaining('Most będzie')]);
    await accessible(officer);
  });

  it('takes a case that nobody has, by one key', async () => {
    const id = await register('Do wzięcia');
    await open(officer, id);
    await officer.getByRole('button', { name: 'Weź sprawę' }).waitFor();
    await officer.keyboard.press('t');
    await officer.getByText('Sprawa jest Twoja').waitFor();
    await officer.getByRole('button', { name: 'Weź sprawę' }).waitFor({ state: 'detached' });
    expect((await client.get<{ assignee: object }>(`/api/cases/${id}`)).body.assignee).toMatchObject({
      name: 'Olga Prasowa',
    });
  });

  it('says to whoever is given a case what an administrator has just written', async () => {
    const administrator = await pageOf(FIRST);
    await administrator.goto(`${office.url}/settings/letters`);
    await administrator.getByRole('button', { name: 'Dekretacja na pracownika' }).click();
    await administrator.getByRole('heading', { name: 'Dekretacja na pracownika' }).waitFor();
    await accessible(administrator);
    const words = administrator.getByLabel('Treść', { exact: true });
    await words.fill('Sprawa {{case.numer}} jest Pani/Pana.');
    await administrator.getByRole('button', { name: 'Zapisz pismo' }).click();
    await administrator.getByText('Wiersz 1, znak 8: to pismo nie ma pola „case.numer”').first().waitFor();
    await words.fill('Zielone światło dla sprawy ');
    await administrator.getByRole('button', { name: 'numer sprawy' }).click();
    await administrator.getByRole('button', { name: 'Pokaż podgląd' }).click();
    await administrator.getByText('Zielone światło dla sprawy 2026/000123').waitFor();
    await administrator.getByRole('button', { name: 'Zapisz pismo' }).click();
    await administrator.getByText('Zapisano.').waitFor();
    await administrator.context().close();

    const id = await register('Nowe słowa');
    const { body: staff } = await client.get<{ items: { id: string; email: string }[] }>('/api/employees?limit=50');
    const { id: employeeId } = staff.items.find(({ email }) => email === OFFICER.email)!;
    await client.post(`/api/cases/${id}/assignments`, { employeeId, priority: 'normal' });
    const sent = async () => {
      const all = await Promise.all([...sink.taken.values()].map(([raw]) => simpleParser(raw!)));
      return all.find((mail) => mail.subject?.includes('Nowe słowa'));
    };
    expect((await until(sent)).text).toMatch(/^Zielone światło dla sprawy \d{4}\/\d+\s*$/);
  });

  describe('while the clock runs', () => {
    let id: string;
    const clock = () => officer.getByRole('region', { name: 'Termin' });
    const choose = async (entry: string) => {
      await officer.keyboard.press('w');
      await officer.locator('[role=menuitem]:focus').waitFor();
      await officer.getByRole('menuitem', { name: entry }).press('Enter');
      const dialog = officer.getByRole('dialog');
      await dialog.waitFor();
      await accessible(officer);
      return dialog;
    };
    const write = async (words: string) => {
      await officer.keyboard.press('r');
      await officer.locator(`[aria-label="${text}"]:focus`).waitFor();
      await officer.keyboard.type(words);
    };
    const endOf = async (theCase: string) => (await read(theCase)).deadlines.find(({ state }) => state === 'running');

    it('asks back, which the composer takes for an interim answer: the clock runs on', async () => {
      id = await register('Który most');
      await open(officer, id);
      await write('Prosimy o doprecyzowanie, o który most chodzi.');
      await officer.getByText('Tak przyjęto: o coś pyta.').waitFor();
      expect(await officer.getByRole('radio', { name: 'Cząstkowa' }).isChecked()).toBe(true);
      await officer.keyboard.press('F8');
      await officer.getByText('Zatrzyma termin. Tak wybrano.').waitFor();
      await officer.keyboard.press('F8');
      await officer.getByText('Termin biegnie dalej. Tak wybrano.').waitFor();
      await accessible(officer);
      await officer.keyboard.press('Control+Enter');
      await officer.getByText('Odpowiedź cząstkowa').waitFor();
      expect((await answersOf(id)).map(({ final }) => final)).toEqual([false]);
      expect((await endOf(id))?.rule).toBe('UDIP-13-1');
    });

    it('sends a notice of delay: the clock moves to the announced date, and says so', async () => {
      const latest = (await endOf(id))!.delayNotice!.latest;
      const dialog = await choose('Zawiadom o przedłużeniu…');
      await dialog.getByText('Prawo pozwala najdalej do').waitFor();
      await dialog.getByLabel('Przyczyny').fill('Zbieramy dane z powiatów.');
      await dialog.getByRole('group', { name: 'List, który wyjdzie' }).getByText('Zbieramy dane z powiatów.').waitFor();
      await dialog.getByLabel('Nowy termin').fill('2059-01-02');
      await dialog.getByText('Prawo (UDIP 13(2)) pozwala przedłużyć najdalej do').waitFor();
      await dialog.getByLabel('Nowy termin').fill(latest);
      await dialog.getByLabel('Język listu').selectOption('en');
      await dialog.getByText('Dear Sir or Madam').waitFor();
      await dialog.getByRole('button', { name: 'Wyślij zawiadomienie' }).click();
      await dialog.waitFor({ state: 'detached' });
      await clock().getByText('Zapowiedziany', { exact: true }).waitFor();
      await clock()
        .getByText(/^Zapowiedziano termin .* \(UDIP 13\(2\)\)$/)
        .waitFor();
      await clock().getByText('Zbieramy dane z powiatów.').waitFor();
      expect(await endOf(id)).toMatchObject({ rule: 'UDIP-13-2', legalEnd: latest });
      await accessible(officer);
    });

    it('stops it with the final answer, after which an interim one is refused', async () => {
      await write('Remont mostu skończy się 31 maja.');
      await officer.getByText('Tak przyjęto: nic nie zapowiada dalszej odpowiedzi.').waitFor();
      await officer.keyboard.press('Control+Enter');
      await clock().getByText('Udzielono odpowiedzi, termin nie biegnie').waitFor();
      expect(await endOf(id)).toBeUndefined();
      await write('Uzupełniamy: objazd przez Wolę.');
      await officer.getByText('Tak przyjęto: odpowiedź końcowa już wyszła.').waitFor();
      await officer.getByRole('radio', { name: 'Cząstkowa' }).check();
      await officer.keyboard.press('Control+Enter');
      await officer.getByText('Odpowiedź końcowa jest już wysłana albo w drodze').waitFor();
      expect(await answersOf(id)).toHaveLength(3);
    });

    it('pauses the clock of an application, ends the pause, and withdraws the clock', async () => {
      const application = await register('Podanie o zjazd', { kind: 'application', channel: 'paper' });
      await open(officer, application);
      const pause = await choose('Wstrzymaj bieg…');
      await pause.getByLabel('Przyczyna (KPA 35 § 5)').selectOption({ label: 'mediacja' });
      await pause.getByRole('button', { name: 'Wstrzymaj', exact: true }).click();
      await clock().getByText('Wstrzymany', { exact: true }).waitFor();
      await clock()
        .getByText(/^Wstrzymany od .*, dotąd 0 dni: mediacja$/)
        .waitFor();
      const end = await choose('Zakończ wstrzymanie…');
      await end.getByRole('button', { name: 'Zakończ wstrzymanie' }).click();
      await clock()
        .getByText(/^Wstrzymany od .* do .*: mediacja$/)
        .waitFor();
      const withdrawal = await choose('Wycofaj zegar…');
      await withdrawal.getByLabel('Dlaczego nie powinien biec').fill('To nie jest podanie.');
      await withdrawal.getByRole('button', { name: 'Wycofaj zegar' }).click();
      await clock().getByText('Nie biegnie').waitFor();
      await clock().getByText('Wycofano zegar KPA-35-3A').waitFor();
      await clock().getByText('To nie jest podanie.').waitFor();
    });
  });

  describe('with a table, a hidden copy and two files', () => {
    let id: string;

    it('is written by keyboard', async () => {
      id = await register('Remont mostu');
      await open(officer, id);
      await officer.keyboard.press('r');
      await officer.locator(`[aria-label="${text}"]:focus`).waitFor();
      await officer.keyboard.type('Szanowna Pani, w załączeniu harmonogram.');
      await officer.keyboard.press('Enter');
      await paste(officer, text, WORD);
      await officer.getByLabel(text).getByRole('cell', { name: 'Most północny' }).waitFor();
      expect(await officer.title()).toContain('Remont mostu');
      await officer.getByRole('button', { name: 'Dodaj UDW' }).click();
      await officer.getByRole('textbox', { name: 'UDW', exact: true }).fill('naczelnik@urzad.example');
      await officer.keyboard.press('Enter');
      await officer.getByRole('button', { name: 'Usuń adres naczelnik@urzad.example' }).waitFor();
      await accessible(officer);
    });

    it('is all there after a reload', async () => {
      await officer.reload();
      await officer.getByLabel(text).getByRole('cell', { name: 'Most północny' }).waitFor();
      await officer.getByRole('button', { name: 'Usuń adres naczelnik@urzad.example' }).waitFor();
    });

    it('is asked about the file that it speaks of', async () => {
      await officer.getByRole('button', { name: 'Wyślij odpowiedź' }).click();
      await officer.getByText('Piszesz o załączniku, a żadnego nie ma').waitFor();
      expect(await answersOf(id)).toEqual([]);
    });

    it('does not go out while a file is missing that failed', async () => {
      await officer.route('**/api/attachments', (route) => route.abort(), { times: 1 });
      await officer.getByLabel('Dodaj załącznik').setInputFiles(file('harmonogram.pdf'));
      await officer.getByText('Któryś plik się nie wgrał').waitFor();
      await officer.getByLabel(text).press('Control+Enter');
      await officer.getByRole('button', { name: /^Wyślij ponownie plik/ }).click();
      await officer.getByText('Któryś plik się nie wgrał').waitFor({ state: 'detached' });
      await officer.getByLabel('Dodaj załącznik').setInputFiles(file('mapa.pdf'));
      await officer.getByRole('button', { name: 'Usuń załącznik mapa.pdf' }).waitFor();
      await until(async () => (await officer.getByRole('progressbar').count()) === 0);
      expect(await answersOf(id)).toEqual([]);
    });

    it('is taken back, with all that belongs to it', async () => {
      await officer.getByLabel(text).press('Control+Enter');
      // The keyboard goes on at the answer: the next stop is what takes it back.
      await officer.locator('rz-message:focus').waitFor();
      await officer.keyboard.press('Tab');
      await officer.locator('button:focus', { hasText: 'Cofnij wysłanie' }).waitFor();
      await officer.keyboard.press('Enter');
      await officer.getByText('Cofnięta', { exact: true }).waitFor();
      const editor = officer.getByLabel(text);
      await editor.getByRole('cell', { name: 'Most północny' }).waitFor();
      for (const address of [JOURNALIST, 'naczelnik@urzad.example'])
        await officer.getByRole('button', { name: `Usuń adres ${address}` }).waitFor();
      for (const name of ['harmonogram.pdf', 'mapa.pdf'])
        await officer.getByRole('button', { name: `Usuń załącznik ${name}` }).waitFor();
      await accessible(officer);
      expect((await answersOf(id)).map(({ state }) => state)).toEqual(['cancelled']);
      expect(await mailsTo('Remont mostu')).toEqual([]);
    });

    it('goes out, and says so', async () => {
      await officer.getByRole('button', { name: 'Wyślij odpowiedź' }).click();
      await officer.getByText('Wysłana', { exact: true }).last().waitFor();
      const mail = await until(async () => (await mailsTo('Remont mostu'))[0]);
      expect(mail.html).toContain('Most północny');
      expect(mail.html).not.toContain('Mso');
      expect(mail.html).not.toContain('script');
      expect(mail.text).toMatch(/Projekt[^]*Budowa[^]*Most północny[^]*31 maja/);
      expect(mail.bcc).toBeUndefined();
      expect(mail.attachments.map(({ filename }) => filename).sort()).toEqual(['harmonogram.pdf', 'mapa.pdf']);
    });

    it('is seen to come back', async () => {
      const mail = (await mailsTo('Remont mostu'))[0]!;
      const report = [
        'From: Mail Delivery System <MAILER-DAEMON@mx.kurier.example>',
        'To: prasa@localhost',
        'Subject: Undelivered Mail Returned to Sender',
        'Auto-Submitted: auto-replied',
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'I am sorry.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.kurier.example',
        '',
        `Final-Recipient: rfc822; ${JOURNALIST}`,
        'Action: failed',
        'Status: 5.1.1',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'From: prasa@localhost',
        `Message-ID: ${mail.messageId}`,
        'Subject: Re: Remont mostu',
        '',
        'Odpowiedz',
        '--b--',
        '',
      ];
      await createTransport({ host: '127.0.0.1', port: office.smtpPort, ignoreTLS: true }).sendMail({
        envelope: { from: '', to: ['prasa@localhost'] },
        raw: report.join('\r\n'),
      });
      await officer.getByText('Nie wysłano', { exact: true }).waitFor();
      await officer.getByText('Tej odpowiedzi nie udało się doręczyć').waitFor();
      await officer.getByRole('button', { name: 'Wyślij ponownie' }).waitFor();
      await accessible(officer);
    });
  });

  it('refuses what is no address, in words, and offers who was in copy', async () => {
    const subject = 'Pytanie z kopią';
    await createTransport({ host: '127.0.0.1', port: office.smtpPort, ignoreTLS: true }).sendMail({
      from: `Anna Łęcka <${JOURNALIST}>`,
      to: 'prasa@localhost',
      cc: 'redakcja@kurier.example',
      subject,
      text: 'Kiedy?',
    });
    const found = await until(async () => {
      const { body } = await client.get<{ items: { id: string }[] }>(`/api/cases?q=${encodeURIComponent(subject)}`);
      return body.items[0];
    });
    await open(officer, found.id);
    await officer.keyboard.press('r');
    await officer.locator(`[aria-label="${text}"]:focus`).waitFor();
    await officer.keyboard.type('W maju.');
    await officer.getByRole('button', { name: 'DW: redakcja@kurier.example' }).click();
    await officer.getByRole('button', { name: 'Usuń adres redakcja@kurier.example' }).waitFor();
    await officer.getByRole('textbox', { name: 'DW', exact: true }).fill('nie adres');
    await officer.getByLabel(text).press('Control+Enter');
    await officer.getByRole('alert').filter({ hasText: 'To nie jest adres e-mail: nie adres' }).waitFor();
    await officer.locator('#reply-cc:focus').waitFor();
    await officer.getByRole('textbox', { name: 'DW', exact: true }).fill('');
    await officer.getByRole('button', { name: 'Usuń adres redakcja@kurier.example' }).press('Delete');
    await officer.getByRole('button', { name: 'Usuń adres redakcja@kurier.example' }).waitFor({ state: 'detached' });
    await officer.getByRole('button', { name: 'DW: redakcja@kurier.example' }).waitFor();
  });

  it('takes the text alone of what is too large to be a letter', async () => {
    await open(officer, await register('Za dużo'));
    await officer.keyboard.press('r');
    await officer.locator(`[aria-label="${text}"]:focus`).waitFor();
    await paste(officer, text, '<p>x<script>document.title = 1</script></p>'.repeat(120_000), 'Sam tekst');
    await officer.getByLabel(text).getByText('Sam tekst', { exact: true }).waitFor();
    await officer.getByText('Wklejono sam tekst').waitFor();
    expect(await officer.title()).toContain('Za dużo');
  });

  it('is taken back by a key as well', async () => {
    await open(officer, await register('Cofnięta klawiszem'));
    await officer.keyboard.press('r');
    await officer.locator(`[aria-label="${text}"]:focus`).waitFor();
    await officer.keyboard.type('Za wcześnie.');
    await officer.keyboard.press('Control+Enter');
    await officer.getByRole('button', { name: 'Cofnij (Z)' }).waitFor();
    await officer.keyboard.press('z');
    await officer.getByLabel(text).getByText('Za wcześnie.').waitFor();
    await officer.getByText('Cofnięta', { exact: true }).waitFor();
  });

  it('says before it is sent that the files are too large together', async () => {
    await open(officer, await register('Duże pliki'));
    await officer.keyboard.press('r');
    await officer.locator(`[aria-label="${text}"]:focus`).waitFor();
    const large = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.alloc(400_000) });
    await officer.getByLabel('Dodaj załącznik').setInputFiles([large('a.png'), large('b.png')]);
    await officer.getByText(/Pliki mają razem 800 kB, a do jednej wiadomości mieści się 766 kB/).waitFor();
    await officer.getByRole('button', { name: 'Usuń załącznik b.png' }).click();
    await officer.getByText('Razem 400 kB z 766 kB').waitFor();
  });

  it('records what was said by telephone', async () => {
    const id = await register('Rozmowa');
    await open(officer, id);
    await officer.getByRole('button', { name: 'Odpowiedz', exact: true }).click();
    await officer.getByRole('radio', { name: 'Telefon' }).check();
    await officer.getByLabel('Data rozmowy').waitFor();
    await officer.getByLabel('Co powiedziano').fill('Remont skończy się w maju. Pani Anna potwierdziła.');
    await accessible(officer);
    await officer.getByRole('button', { name: 'Zapisz odpowiedź' }).click();
    await officer.getByText('Odpowiedź zapisana w sprawie').waitFor();
    await officer.getByText('Pani Anna potwierdziła').waitFor();
    expect(await answersOf(id)).toMatchObject([{ via: 'phone', state: 'sent' }]);
    expect((await read(id)).status).toBe('answered');
    expect(await mailsTo('Rozmowa')).toEqual([]);
  });

  it('says what UDIP 12 wants of an answer that discloses information, or that it discloses none', async () => {
    const answer = async (subject: string, fill: () => Promise<void>) => {
      const id = await register(subject, { kind: 'publicInformationRequest' });
      await open(officer, id);
      await officer.getByRole('button', { name: 'Odpowiedz', exact: true }).click();
      await officer.getByRole('radio', { name: 'Telefon' }).check();
      await officer.getByLabel('Co powiedziano').fill('Odpowiedź na wniosek.');
      await fill();
      await accessible(officer);
      await officer.getByRole('button', { name: 'Zapisz odpowiedź' }).click();
      await officer.getByText('Odpowiedź zapisana w sprawie').waitFor();
      return (await read(id)).disclosures;
    };
    const disclosed = await answer('Umowy', async () => {
      await officer.getByLabel('Kto wytworzył informację').fill('Zarząd Dróg');
      // An interim answer discloses nothing yet; what was changed stays.
      await officer.getByRole('radio', { name: 'Cząstkowa' }).check();
      await officer.getByLabel('Kto wytworzył informację').waitFor({ state: 'detached' });
      await officer.getByRole('radio', { name: 'Końcowa' }).check();
    });
    expect(disclosed).toMatchObject([{ producedBy: 'Zarząd Dróg', disclosedBy: 'Olga Prasowa' }]);
    const none = await answer('Nie ma umów', async () => {
      await officer.getByLabel('Ta odpowiedź nie udostępnia informacji').check();
      await officer.getByLabel('Kto wytworzył informację').waitFor({ state: 'detached' });
    });
    expect(none).toEqual([]);
  });

  it('corrects a letter that was registered wrongly, and adds its scan later', async () => {
    await client.post('/api/newsrooms', { name: 'Głos Olszany', kind: 'daily' });
    const id = await register('Pismo w sprawie drogi', { channel: 'phone', text: 'Tresc z bledem' });
    const registrar = await pageOf(REGISTRAR);
    await open(registrar, id);
    await registrar.getByRole('button', { name: 'Więcej czynności' }).click();
    await registrar.getByRole('menuitem', { name: 'Popraw rejestrację' }).click();
    const dialog = registrar.getByRole('dialog');
    await dialog.getByLabel('Pismo').check();
    await dialog.getByLabel('Treść').fill('Treść bez błędu');
    await dialog.getByRole('textbox', { name: /Telefon/ }).fill('+48 22 555 01 02');
    await dialog.getByLabel('Redakcja').selectOption({ label: 'Głos Olszany' });
    await dialog.getByLabel('Dlaczego poprawiasz?').fill('Pomyłka przy rejestracji.');
    await accessible(registrar);
    await dialog.getByRole('button', { name: 'Popraw', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await registrar.getByText('Treść bez błędu', { exact: true }).waitFor();
    await registrar.getByRole('button', { name: 'Dodaj skan' }).click();
    await dialog.getByLabel('Dodaj skan albo plik').setInputFiles(file('skan.pdf'));
    await dialog.getByRole('button', { name: 'Usuń załącznik skan.pdf' }).waitFor();
    await accessible(registrar);
    await dialog.getByRole('button', { name: 'Dodaj do wiadomości' }).click();
    await dialog.waitFor({ state: 'detached' });
    await registrar.getByRole('link', { name: /skan\.pdf/ }).waitFor();
    const corrected = await read(id);
    expect(corrected).toMatchObject({ channel: 'paper', newsroom: { name: 'Głos Olszany' } });
    expect(corrected.correspondence[0]).toMatchObject({ text: 'Treść bez błędu', attachments: [{ name: 'skan.pdf' }] });
    await registrar.context().close();
  });

  it('hangs files on a note', async () => {
    const id = await register('Notatka z plikiem');
    await open(officer, id);
    await officer.keyboard.press('m');
    await officer.getByLabel('Treść notatki').fill('Rozmawiałam z wydziałem.');
    await officer.getByLabel('Dodaj plik').setInputFiles(file('wydruk.pdf'));
    await officer.getByRole('button', { name: 'Usuń załącznik wydruk.pdf' }).waitFor();
    await officer.getByRole('progressbar').waitFor({ state: 'detached' });
    await officer.getByRole('button', { name: 'Zapisz notatkę' }).click();
    await officer.getByRole('link', { name: /wydruk\.pdf/ }).waitFor();
    expect((await read(id)).notes).toMatchObject([{ attachments: [{ name: 'wydruk.pdf' }] }]);
  });

  it('goes with the arrows through the buttons of formatting, and back to the text with Escape', async () => {
    await open(officer, await register('Formatowanie'));
    await officer.keyboard.press('r');
    const editor = officer.locator(`[aria-label="${text}"]:focus`);
    await editor.waitFor();
    await officer.keyboard.press('Alt+F10');
    await officer.locator('button[name=bold]:focus').waitFor();
    await officer.keyboard.press('ArrowRight');
    await officer.locator('button[name=italic]:focus').waitFor();
    await officer.keyboard.press('ArrowLeft');
    await officer.keyboard.press('Space');
    await officer.keyboard.press('Escape');
    await editor.waitFor();
    await officer.keyboard.type('Ważne');
    await officer.getByLabel(text).locator('strong', { hasText: 'Ważne' }).waitFor();
  });

  it('puts in a text module behind a slash, filled from the case, without a mouse', async () => {
    const administrator = await pageOf(FIRST);
    await administrator.goto(`${office.url}/text-modules`);
    await administrator.getByText('Nie ma jeszcze tekstów wzorcowych').waitFor();
    await accessible(administrator);
    await administrator.getByRole('button', { name: 'Dodaj tekst' }).click();
    const form = administrator.getByRole('dialog');
    await form.getByLabel('Nazwa').fill('Prośba o cierpliwość');
    await form.getByLabel('Treść').fill('Do sprawy {{case.numer}} wrócimy do {{deadline.legalEnd}}.');
    await form.getByRole('button', { name: 'Zapisz' }).click();
    await form.getByText('Wiersz 1, znak 11: nie ma pola „case.numer”').first().waitFor();
    await form
      .getByLabel('Treść')
      .fill('Do sprawy {{case.number}} wrócimy ([ ] sprawdzić). Pozdrawia {{writer.name}}.');
    await form.getByRole('button', { name: 'Pokaż podgląd' }).click();
    await form.getByText('Do sprawy BP.0541.12.2026 wrócimy').waitFor();
    await accessible(administrator);
    await form.getByRole('button', { name: 'Zapisz' }).click();
    await form.waitFor({ state: 'detached' });
    await administrator.getByRole('heading', { name: 'Prośba o cierpliwość' }).waitFor();
    await accessible(administrator);
    await administrator.context().close();

    const id = await register('Cierpliwość');
    const { body } = await client.get<{ number: string }>(`/api/cases/${id}`);
    await open(officer, id);
    await officer.keyboard.press('r');
    await officer.locator(`[aria-label="${text}"]:focus`).waitFor();
    await officer.keyboard.type('Termin 1/2 ');
    await officer.keyboard.press('/');
    const offered = officer.getByRole('dialog', { name: 'Wstaw do pisma' });
    await offered.getByRole('option', { name: /Prośba o cierpliwość/ }).waitFor();
    await accessible(officer);
    await officer.keyboard.type('nicTakiego');
    await offered.getByText('Żaden tekst nie pasuje').waitFor();
    await officer.keyboard.press('Escape');
    await officer.locator(`[aria-label="${text}"]:focus`).waitFor();
    await officer.keyboard.type(' i ');
    await officer.keyboard.press('/');
    await offered.getByRole('combobox').pressSequentially('cierpl');
    await offered.getByRole('option', { name: new RegExp(body.number) }).waitFor();
    await officer.keyboard.press('Enter');
    await offered.waitFor({ state: 'detached' });
    await until(
      () => officer.getByLabel(text).innerText(),
      (words) =>
        words.includes(`Termin 1/2 / i Do sprawy ${body.number} wrócimy ([ ] sprawdzić). Pozdrawia Olga Prasowa.`),
    );
  });

  describe('under a ladder', () => {
    const SUBJECT = 'Kładka nad Rabą';
    const REASON = 'Proszę podać dokładną datę.';
    let id: string;
    let approver: Page;
    const panel = () => officer.getByRole('region', { name: 'Projekty pism' });
    const sideways = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
    const opensDraft = async () => {
      await approver.goto(`${office.url}/approvals`);
      await approver.getByRole('link', { name: SUBJECT }).waitFor();
    };
    const mailToSign = async () => {
      const all = await Promise.all([...sink.taken.values()].map(([raw]) => simpleParser(raw!)));
      return all.filter((mail) => mail.subject?.includes('Projekt do podpisu'));
    };

    beforeAll(async () => {
      const { body } = await client.get<{ items: { id: string; name: string }[] }>('/api/employees');
      const holderIds = body.items.filter(({ name }) => name === 'Ewa Kierownik').map((one) => one.id);
      expect((await client.patch('/api/functions/spokesperson', { holderIds })).status).toBe(200);
      approver = await pageOf(APPROVER, 360);
    });
    afterAll(async () => {
      await client.put('/api/ladders', { ladders: [] });
      await approver?.context().close();
    });

    it('which an administrator set, an answer is drafted and submitted', async () => {
      const administrator = await pageOf(FIRST);
      await administrator.goto(`${office.url}/ladders`);
      await administrator.getByText('Nie ma żadnej ścieżki').waitFor();
      await accessible(administrator);
      await administrator.getByRole('button', { name: 'Dodaj ścieżkę' }).click();
      const dialog = administrator.getByRole('dialog');
      await dialog.getByLabel('Nazwa').fill('Odpowiedzi prasowe');
      await dialog.getByLabel('Szczebel 1', { exact: true }).selectOption({ label: 'Wskazana osoba' });
      await dialog.getByLabel('Osoba na szczeblu 1').fill('Ewa');
      await administrator.getByRole('option', { name: /Ewa Kierownik/ }).click();
      await dialog.getByLabel('zawiadomienia o przedłużeniu terminu').check();
      await dialog.getByLabel('Szczebel 1', { exact: true }).selectOption({ label: 'Kto pełni funkcję' });
      await dialog.getByRole('button', { name: 'Zapisz' }).click();
      await dialog.getByText('Wskaż osobę lub funkcję na każdym szczeblu').waitFor();
      await dialog.getByLabel('Funkcja na szczeblu 1').selectOption({ label: 'rzecznik prasowy' });
      const term = dialog.getByLabel('Termin szczebla 1', { exact: true });
      await term.fill('0');
      await dialog.getByRole('button', { name: 'Zapisz' }).click();
      await dialog.getByText('Termin to liczba całkowita od 1 do 720').waitFor();
      await term.fill('2');
      await dialog.getByLabel('W czym liczony termin szczebla 1').selectOption({ label: 'dni roboczych' });
      await accessible(administrator);
      await dialog.getByRole('button', { name: 'Zapisz' }).click();
      await dialog.waitFor({ state: 'detached' });
      await administrator.getByRole('heading', { name: 'Odpowiedzi prasowe' }).waitFor();
      await administrator.getByText('rzecznik prasowy (termin w dniach roboczych: 2)').waitFor();
      await accessible(administrator);
      await administrator.context().close();

      id = await register(SUBJECT);
      await open(officer, id);
      await officer.keyboard.press('r');
      await officer.locator(`[aria-label="${text}"]:focus`).waitFor();
      await officer.getByText('To pismo wymaga akceptacji (Odpowiedzi prasowe).').waitFor();
      await officer.keyboard.type('Remont skończy się w maju.');
      await accessible(officer);
      await officer.keyboard.press('Control+Enter');
      await officer.getByText('Projekt przekazany do akceptacji').waitFor();
      await panel().getByText('rzecznik prasowy', { exact: true }).waitFor();
      await panel().getByText('Czeka na: Ewa Kierownik').waitFor();
      await panel().getByText('Termin:').waitFor();
      await officer.locator('rz-case header .marks').getByText('Do akceptacji', { exact: true }).waitFor();
      await accessible(officer);
      expect(await answersOf(id)).toEqual([]);
    });

    it('is returned with a reason by whoever signs, on a phone', async () => {
      const [mail] = await until(async () => {
        const mails = await mailToSign();
        return mails.length > 0 ? mails : undefined;
      });
      expect(mail!.text).toContain('Remont skończy się w maju.');
      await approver.goto(`${office.url}/desk`);
      const waiting = approver.getByRole('region', { name: 'Do akceptacji' });
      await waiting.getByRole('link', { name: SUBJECT }).waitFor();
      await accessible(approver);
      await opensDraft();
      await accessible(approver);
      expect(await sideways(approver)).toBe(false);
      await approver.getByRole('link', { name: SUBJECT }).click();
      await approver.getByText('Tak wyjdzie wersja 1').waitFor();
      await accessible(approver);
      expect(await sideways(approver)).toBe(false);
      const comments = approver.getByRole('region', { name: 'Uwagi do projektu' });
      await comments.getByRole('button', { name: 'Dodaj uwagę' }).click();
      const passage = comments.getByLabel('Zaznacz słowa, których dotyczy uwaga');
      await passage.focus();
      await approver.keyboard.press('Control+Home');
      for (let letter = 0; letter < 'Remont'.length; letter++) await approver.keyboard.press('Shift+ArrowRight');
      await comments.getByText('Zaznaczono: Remont').waitFor();
      await approver.keyboard.press('Tab');
      await approver.keyboard.type('Czy na pewno cały? @Olga');
      await comments.getByRole('option', { name: /Olga Prasowa/ }).waitFor();
      await approver.keyboard.press('Enter');
      await accessible(approver);
      expect(await sideways(approver)).toBe(false);
      await comments.getByRole('button', { name: 'Zapisz uwagę' }).click();
      await comments.getByText('Czy na pewno cały? @Olga Prasowa').waitFor();
      await approver.getByRole('button', { name: 'Zwróć do poprawy' }).click();
      const dialog = approver.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Zwróć do poprawy' }).click();
      await dialog.getByText('To pole jest wymagane').waitFor();
      await dialog.getByLabel('Co trzeba poprawić').fill(REASON);
      await accessible(approver);
      await dialog.getByRole('button', { name: 'Zwróć do poprawy' }).click();
      await approver.getByText('Projekt zwrócono do poprawy').waitFor();
    });

    it('is mended by its author, who sees why', async () => {
      await panel().getByText(REASON).waitFor();
      await panel().getByRole('link', { name: 'Projekt, wersja 1' }).click();
      await officer.getByText('Ewa Kierownik zwraca do poprawy:').waitFor();
      const comments = officer.getByRole('region', { name: 'Uwagi do projektu' });
      await comments.getByRole('blockquote').getByText('Remont', { exact: true }).waitFor();
      await comments.getByRole('button', { name: 'Odpowiedz na uwagę: Ewa Kierownik' }).click();
      await comments.getByLabel('Odpowiedź').fill('Tak, cały.');
      await comments.getByRole('button', { name: 'Zapisz uwagę' }).click();
      await comments.getByText('Tak, cały.').waitFor();
      await comments.getByRole('button', { name: 'Załatwiona uwaga: Ewa Kierownik' }).click();
      await comments.getByText('Nie ma otwartych uwag.').waitFor();
      await accessible(officer);
      // The ladders come slowly: whoever is faster than they are submits it all the same.
      const typed = Promise.withResolvers<void>();
      const ladders = `**/api/cases/${id}/ladders`;
      await officer.route(ladders, async (route) => {
        await typed.promise;
        await route.continue();
      });
      await officer.getByRole('link', { name: 'Zmień treść' }).click();
      const editor = officer.getByLabel(text);
      await editor.getByText('Remont skończy się w maju.').waitFor();
      await officer.locator(`[aria-label="${text}"]:focus`).waitFor();
      await editor.getByText('Remont skończy się w maju.').click();
      await officer.keyboard.press('End');
      await officer.keyboard.type(' Dokładnie 29 maja.');
      await officer.keyboard.press('Control+Enter');
      typed.resolve();
      await officer.getByText('Projekt przekazany do akceptacji').waitFor();
      await officer.unroute(ladders);
      await panel().getByRole('link', { name: 'Projekt, wersja 2' }).waitFor();
    });

    it('is approved by what has changed, and goes out as it was approved', async () => {
      await opensDraft();
      await approver.getByText('zmienił się od wersji 1').waitFor();
      await approver.getByRole('link', { name: SUBJECT }).click();
      await approver.locator('ins', { hasText: 'Dokładnie 29 maja' }).waitFor();
      await accessible(approver);
      expect(await sideways(approver)).toBe(false);
      await approver.getByRole('button', { name: 'Akceptuję' }).click();
      await approver.getByText('Projekt zaakceptowany').waitFor();

      await officer.locator('rz-case header .marks').getByText('Zaakceptowana', { exact: true }).waitFor();
      await panel().getByRole('link', { name: 'Projekt, wersja 2' }).click();
      await officer.getByRole('button', { name: 'Wyślij', exact: true }).click();
      await officer.getByText('Pismo przekazane do wysłania').waitFor();
      const mail = await until(async () => (await mailsTo(SUBJECT)).at(-1));
      expect(mail.text!.replace(/\s+/g, ' ')).toContain('Remont skończy się w maju. Dokładnie 29 maja.');
    });

    it('leaves the whole chain in the history, where the auditor sees it', async () => {
      const auditor = await pageOf(AUDITOR);
      await auditor.goto(`${office.url}/cases/${id}`);
      const history = auditor.getByRole('region', { name: 'Historia' });
      for (const step of [
        'Przekazano projekt do akceptacji (wersja 1)',
        `Zwrócono projekt do poprawy (wersja 1): ${REASON}`,
        'Przekazano projekt do akceptacji (wersja 2)',
        'Podpisano projekt na ostatnim szczeblu: zaakceptowany (wersja 2)',
        'Wysłano projekt (wersja 2)',
      ])
        await history.getByText(step, { exact: true }).waitFor();
      await auditor.goto(`${office.url}/urgent-sendings`);
      await auditor.getByText('Nie było wyjątków').waitFor();
      await accessible(auditor);
      await auditor.context().close();
    });

    it('a notice of delay waits for a signature, and its words follow from its reasons', async () => {
      await open(officer, await register('Zapora na Rabie', { kind: 'publicInformationRequest' }));
      await officer.getByRole('button', { name: 'Zegar' }).click();
      await officer.getByRole('menuitem', { name: 'Zawiadom o przedłużeniu…' }).click();
      const dialog = officer.getByRole('dialog');
      await dialog.getByText('To pismo wymaga akceptacji (Odpowiedzi prasowe).').waitFor();
      await dialog.getByLabel('Przyczyny').fill('Czekamy na pomiary.');
      await accessible(officer);
      await dialog.getByRole('button', { name: 'Przekaż do akceptacji' }).click();
      await officer.getByText('Projekt pisma przekazany do akceptacji').waitFor();
      await panel().getByRole('link', { name: 'Projekt, wersja 1' }).click();
      await officer.getByText('Zawiadomienie o przedłużeniu terminu', { exact: true }).waitFor();
      await officer.getByRole('button', { name: 'Zmień treść' }).click();
      await dialog.getByLabel('Przyczyny').fill('Czekamy na wyniki badań.');
      await accessible(officer);
      await dialog.getByRole('button', { name: 'Zapisz' }).click();
      await officer.getByText('Wersję zapisano').waitFor();
      await officer.locator('ins', { hasText: 'wyniki' }).waitFor();
    });

    it('a decision of refusal is approved, printed, and served with what was signed outside', async () => {
      const refused = 'Umowa na most';
      const decided = await register(refused, { kind: 'publicInformationRequest' });
      await open(officer, decided);
      await officer.getByRole('button', { name: 'Czynność', exact: true }).click();
      await officer.getByRole('menuitem', { name: 'Odmów decyzją…' }).click();
      const dialog = officer.getByRole('dialog');
      await dialog.getByText('To pismo wymaga akceptacji (Odpowiedzi prasowe).').waitFor();
      // How it is served is said when it is.
      expect(await dialog.getByLabel('Sposób doręczenia').count()).toBe(0);
      await dialog.getByLabel('Uzasadnienie').fill('Tajemnica przedsiębiorcy.');
      await dialog.getByLabel('Osoby, które zajęły stanowisko').fill('Jan Dąb, dyrektor');
      await dialog.getByLabel('Pouczenie o odwołaniu').fill('Odwołanie w terminie 14 dni.');
      await accessible(officer);
      await dialog.getByRole('button', { name: 'Przekaż do akceptacji' }).click();
      await officer.getByText('Projekt pisma przekazany do akceptacji').waitFor();

      await approver.goto(`${office.url}/approvals`);
      await approver.getByRole('link', { name: refused }).click();
      await approver.getByText('Tajemnica przedsiębiorcy.').first().waitFor();
      expect(await sideways(approver)).toBe(false);
      await approver.getByRole('button', { name: 'Akceptuję' }).click();
      await approver.getByText('Projekt zaakceptowany').waitFor();

      await panel().getByRole('link', { name: 'Projekt, wersja 1' }).click();
      await officer.getByText('Decyzja o odmowie', { exact: true }).waitFor();
      const paper = officer.getByRole('link', { name: 'Pobierz do podpisu (PDF)' });
      const [download] = await Promise.all([officer.waitForEvent('download'), paper.click()]);
      expect(download.suggestedFilename()).toBe('decyzja.pdf');
      expect(await officer.getByRole('button', { name: 'Wyślij', exact: true }).count()).toBe(0);
      await officer.getByRole('button', { name: 'Zapisz doręczenie…' }).click();
      await dialog.getByRole('button', { name: 'Zapisz doręczenie' }).click();
      await dialog.getByText('Dołącz podpisany dokument.').waitFor();
      await dialog.getByLabel('Podpisana decyzja').setInputFiles(file('decyzja.pdf'));
      await dialog.getByText('decyzja.pdf').waitFor();
      await accessible(officer);
      await dialog.getByRole('button', { name: 'Zapisz doręczenie' }).click();
      await dialog.waitFor({ state: 'detached' });
      await officer.getByText('Doręczenie decyzji zapisane.').waitFor();
      await accessible(officer);
      await officer.goto(`${office.url}/cases/${decided}`);
      await officer.getByText('Decyzja odmowna:').waitFor();
    });

    it('of some outcomes, its writer says what the answer comes to, and the page says who signs', async () => {
      const administrator = await pageOf(FIRST);
      await administrator.goto(`${office.url}/ladders`);
      await administrator
        .getByRole('button', { name: /^Zmień ścieżkę/ })
        .first()
        .click();
      const dialog = administrator.getByRole('dialog');
      await dialog.getByText('Tylko niektóre rozstrzygnięcia').click();
      await dialog.getByLabel('Odmowa', { exact: true }).check();
      await accessible(administrator);
      await dialog.getByRole('button', { name: 'Zapisz' }).click();
      await dialog.waitFor({ state: 'detached' });
      await administrator.getByText('Odmowa', { exact: true }).waitFor();
      await administrator.context().close();

      const other = await register('Kładka nad Sołą');
      await open(officer, other);
      await officer.keyboard.press('r');
      await officer.getByText('To pismo wymaga akceptacji').waitFor();
      const comesTo = officer.getByLabel('Do czego prowadzi odpowiedź');
      await comesTo.selectOption({ label: 'Udzielono odpowiedzi' });
      await officer.getByText('To pismo wymaga akceptacji').waitFor({ state: 'detached' });
      await officer.getByRole('button', { name: 'Wyślij odpowiedź' }).waitFor();
      await comesTo.selectOption({ label: 'Odmowa' });
      await officer.getByText('To pismo wymaga akceptacji').waitFor();
      await accessible(officer);
      await officer.getByLabel(text).click();
      await officer.keyboard.type('Odmawiamy.');
      await officer.keyboard.press('Control+Enter');
      await officer.getByText('Projekt przekazany do akceptacji').waitFor();
      await panel().getByRole('link', { name: 'Projekt, wersja 1' }).click();
      await officer.locator('rz-draft-page .marks').getByText('Odmowa', { exact: true }).waitFor();
    });
  });

  it('needs nothing that the page forbids', () => {
    expect(againstPolicy).toEqual([]);
  });
});
