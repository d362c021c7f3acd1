import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { startOfficeProcess, treeOf, type OfficeProcess } from './support/office-process.js';
import { htmlFaults } from './support/html-faults.js';
import { outboxFiles, sentMails } from './support/outbox.js';
import { foundIn, publiclyReadable } from './support/public-role.js';
import { numberIn, QUESTION, tokenIn, trackingPath, Visitor, type Page } from './support/public-visitor.js';
import { ADMINISTRATOR, Client, startTestOffice, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

interface CaseItem {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly channel: string;
  readonly requestedBy: string | null;
  readonly contact: { readonly id: string; readonly email: string };
  readonly correspondence: readonly {
    readonly id: string;
    readonly direction: string;
    readonly text: string;
    readonly marks: readonly string[];
    readonly attachments: readonly { readonly id: string; readonly name: string }[];
  }[];
}

const faultsOf = ({ text }: Page) => htmlFaults(text);

let office: TestOffice;
let client: Client;
let database: pg.Pool;
beforeAll(async () => {
  office = await startTestOffice({ env: { PUBLIC_SITE: 'on', OFFICE_ADDRESS: 'prasa@urzad.example' } });
  client = await office.client();
  database = new pg.Pool({ connectionString: office.databaseUrl, max: 2 });
});
afterAll(async () => {
  await database?.end();
  await office?.stop();
});

const visitor = (language?: string) => new Visitor(office.url, language);
const casesCalled = async (subject: string): Promise<readonly CaseItem[]> => {
  const { items } = (await client.get<{ items: CaseItem[] }>('/api/cases?limit=100')).body;
  return items.filter((item) => item.subject === subject);
};
const caseCalled = async (subject: string): Promise<CaseItem> => {
  const found = await until(
    () => casesCalled(subject),
    (cases) => cases.length > 0,
  );
  return (await client.get<CaseItem>(`/api/cases/${found[0]!.id}`)).body;
};

describe('a journalist without JavaScript', () => {
  it('asks, and has a number and a page to follow the case', async () => {
    const anna = visitor();
    const sent = await anna.send('/zapytanie', {
      ...QUESTION,
      subject: 'Z formularza',
      phone: '+48 600 100 200',
      requestedBy: '2031-03-04T15:00',
      files: new File(['załącznik'], 'pytania.txt', { type: 'text/plain' }),
    });
    expect(sent.status).toBe(303);
    const page = await until(
      () => anna.get(trackingPath(sent)),
      ({ text }) => numberIn(text) !== undefined,
    );
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const theCase = await caseCalled('Z formularza');
    expect(theCase).toMatchObject({
      number: numberIn(page.text),
      channel: 'webForm',
      requestedBy: '2031-03-04T14:00:00.000Z',
      contact: { email: 'anna.lis@gazeta.example' },
    });
    const [question] = theCase.correspondence;
    expect(question!.marks).toEqual([]);
    expect(question!.text).toContain('Telefon: +48 600 100 200');
    expect(question!.attachments.map(({ name }) => name)).toEqual(['pytania.txt']);
  });

  it.each(['accreditation', 'quoteAuthorisation'])('asks for %s by the same form', async (about) => {
    await visitor().send('/zapytanie', { ...QUESTION, about, subject: `O: ${about}` });
    expect(await caseCalled(`O: ${about}`)).toMatchObject({ kind: about, channel: 'webForm' });
  });

  it('is told which newsroom follows from the domain of the address, where it typed none', async () => {
    await client.post('/api/newsrooms', { name: 'Kurier Miejski', kind: 'daily', domains: ['kurier-miejski.pl'] });
    const anna = visitor();
    const lis = { ...QUESTION, email: 'lis@redakcja.kurier-miejski.pl', subject: 'Z domeny' };
    const path = trackingPath(await anna.send('/zapytanie', lis));
    const theCase = await caseCalled('Z domeny');
    expect(theCase.correspondence[0]!.text).toContain('Redakcja (według domeny adresu): Kurier Miejski');
    await until(
      () => anna.get(path),
      ({ text }) => text.includes('Kurier Miejski'),
    );
    await anna.send('/zapytanie', { ...lis, newsroom: 'Inna', subject: 'Wpisana' });
    expect((await caseCalled('Wpisana')).correspondence[0]!.text).not.toContain('Kurier');
    await anna.send('/zapytanie', { ...lis, email: 'lis@gmail.com', subject: 'Prywatna' });
    expect((await caseCalled('Prywatna')).correspondence[0]!.text).not.toContain('Redakcja');
  });

  it('goes back and sends again: it is one case; changed, it is another', async () => {
    const anna = visitor();
    const form = { formToken: tokenIn((await anna.get('/zapytanie')).text), ...QUESTION, subject: 'Dwa razy' };
    const [first, again] = await Promise.all([anna.sendAgain('/zapytanie', form), anna.sendAgain('/zapytanie', form)]);
    expect(trackingPath(again)).toBe(trackingPath(first));
    await caseCalled('Dwa razy');
    expect(trackingPath(await anna.sendAgain('/zapytanie', form))).toBe(trackingPath(first));
    const changed = await anna.sendAgain('/zapytanie', { ...form, text: 'Inne pytanie' });
    expect(trackingPath(changed)).not.toBe(trackingPath(first));
    await until(
      () => casesCalled('Dwa razy'),
      (cases) => cases.length === 2,
    );
    const { rows } = await database.query('SELECT id FROM public_inbox.submissions');
    expect(rows).toEqual([]);
  });

  it('follows the answer with its files, and nothing internal', async () => {
    const anna = visitor();
    const path = trackingPath(await anna.send('/zapytanie', { ...QUESTION, subject: 'Odpowiedź' }));
    const { id } = await caseCalled('Odpowiedź');
    await client.post(`/api/cases/${id}/notes`, { text: 'Notatka tylko dla nas' });
    const upload = new FormData();
    upload.append('file', new File(['tabela'], 'koszty.csv', { type: 'text/csv' }));
    const file = (await client.post<{ id: string }>('/api/attachments', upload)).body;
    await client.post(`/api/cases/${id}/replies`, { text: 'Remont skończy się w maju.', attachmentIds: [file.id] });
    const page = await until(
      () => anna.get(path),
      ({ text }) => text.includes('Remont skończy się w maju.'),
    );
    expect(page.text).toContain('Odpowiedzieliśmy');
    expect(page.text).not.toContain('Notatka tylko dla nas');
    expect(await faultsOf(page)).toEqual([]);
    const link = /href="([^"]+\/pliki\/[^"]+)"/.exec(page.text)![1]!;
    const download = await anna.get(link);
    expect(download.text).toBe('tabela');
    expect(download.headers.get('content-disposition')).toContain('attachment');
    const otherPath = trackingPath(await visitor().send('/zapytanie', { ...QUESTION, subject: 'Cudza' }));
    expect((await anna.get(link.replace(path, otherPath))).status).toBe(404);
  });

  it('who types the address of somebody of the office is not taken for them', async () => {
    await visitor().send('/zapytanie', { ...QUESTION, email: 'szef@urzad.example', subject: 'Od szefa' });
    expect((await caseCalled('Od szefa')).correspondence[0]!.marks).toEqual(['unconfirmed-staff']);
  });

  it('adds to the case on its page', async () => {
    const anna = visitor();
    const path = trackingPath(await anna.send('/zapytanie', { ...QUESTION, subject: 'Dopisek' }));
    await caseCalled('Dopisek');
    await until(
      () => anna.get(path),
      ({ text }) => numberIn(text) !== undefined,
    );
    const added = await anna.send(path, { text: 'I jeszcze: kto płaci?' });
    expect(added.status).toBe(303);
    const theCase = await until(
      () => caseCalled('Dopisek'),
      ({ correspondence }) => correspondence.length > 1,
    );
    expect(theCase.correspondence.at(-1)).toMatchObject({ direction: 'in', text: 'I jeszcze: kto płaci?' });
    await until(
      () => anna.get(path),
      ({ text }) => text.includes('I jeszcze: kto płaci?'),
    );

    // After the end it opens the case again: the page says so.
    expect((await client.post(`/api/cases/${theCase.id}/closing`, { outcome: 'answered' })).status).toBeLessThan(300);
    await until(
      () => anna.get(path),
      ({ text }) => text.includes('Sprawa jest zakończona'),
    );
    expect((await anna.send(path, { text: 'A jednak jeszcze jedno.' })).status).toBe(303);
    await until(
      async () => (await client.get<{ status: string }>(`/api/cases/${theCase.id}`)).body.status,
      (status) => status !== 'closed',
    );
    await until(
      () => anna.get(path),
      ({ text }) => text.includes('A jednak jeszcze jedno.') && !text.includes('Sprawa jest zakończona'),
    );
  });

  it('is told what is wrong, with what was typed still there and nothing of it executed', async () => {
    const typed = '<script>alert(1)</script>';
    const page = await visitor('en').send('/zapytanie', {
      ...QUESTION,
      email: 'nobody',
      text: typed,
      requestedBy: '2001-01-01T10:00',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('This is no e-mail address');
    expect(page.text).toContain('This time has passed');
    expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.text).not.toContain(typed);
    expect(await faultsOf(page)).toEqual([]);
    const long = await visitor().send('/zapytanie', { ...QUESTION, text: 'a'.repeat(100_000) });
    expect(long.status).toBe(422);
    expect(long.text).toContain('a'.repeat(100_000));
  });

  describe('whose network sends many', () => {
    /** Somebody whose next form is above the rate. */
    const above = async (language?: string) => {
      const many = visitor(language);
      for (let count = 0; count < 5; count += 1)
        expect((await many.send('/zapytanie', { ...QUESTION, subject: 'Dużo' })).status).toBe(303);
      return many;
    };
    const linkTo = async (address: string): Promise<string> => {
      const mails = await until(
        async () => (await outboxFiles(office.dataDirectory)).map(({ bytes }) => bytes.toString()),
        (all) => all.some((mail) => mail.includes(`To: ${address}`)),
      );
      const letter = mails.find((mail) => mail.includes(`To: ${address}`))!.replaceAll('=\r\n', '');
      return /\/sprawa\/[\w-]{43}\/potwierdzenie/.exec(letter)![0];
    };

    it('confirms the address by a letter; a program that opens its link confirms nothing', async () => {
      const many = await above();
      const form = {
        formToken: tokenIn((await many.get('/zapytanie')).text),
        ...QUESTION,
        email: 'jan.wrona@tygodnik.example',
        subject: 'Do potwierdzenia',
        files: new File(['dowód'], 'dowod.txt', { type: 'text/plain' }),
      };
      const sent = await many.sendAgain('/zapytanie', form);
      expect([sent.status, sent.headers.get('location')]).toEqual([303, '/zapytanie?do-potwierdzenia=1']);
      const told = await many.get('/zapytanie?do-potwierdzenia=1');
      expect(told.text).toContain('wysyłamy list z odsyłaczem');
      expect(await faultsOf(told)).toEqual([]);
      expect((await many.sendAgain('/zapytanie', form)).status).toBe(303);
      const link = await linkTo('jan.wrona@tygodnik.example');
      const asked = await visitor().get(link);
      expect(asked.text).toContain('Tak, potwierdzam');
      expect(asked.headers.get('referrer-policy')).toBe('no-referrer');
      expect(await faultsOf(asked)).toEqual([]);
      expect((await visitor().get(link.replace('/potwierdzenie', ''))).headers.get('location')).toBe(link);
      expect(await casesCalled('Do potwierdzenia')).toEqual([]);
      const confirmed = await visitor().sendAgain(link, {});
      const page = link.replace('/potwierdzenie', '');
      expect(trackingPath(confirmed)).toBe(page);
      const theCase = await caseCalled('Do potwierdzenia');
      expect(theCase.contact.email).toBe('jan.wrona@tygodnik.example');
      expect(theCase.correspondence[0]!.attachments.map(({ name }) => name)).toEqual(['dowod.txt']);
      expect(trackingPath(await visitor().sendAgain(link, {}))).toBe(page);
      await until(
        () => many.get(page),
        ({ text }) => numberIn(text) === theCase.number,
      );
      expect(await casesCalled('Do potwierdzenia')).toHaveLength(1);
    });

    it('is told so where the link is too old, or guessed', async () => {
      const many = await above('en');
      const email = 'late@weekly.example';
      await many.send('/zapytanie', { ...QUESTION, email, subject: 'Za późno' });
      const link = await linkTo(email);
      await database.query('UPDATE public_site.unconfirmed SET until = until - make_interval(hours => 49)');
      for (const path of [link, `/sprawa/${'A'.repeat(43)}/potwierdzenie`]) {
        const page = await visitor('en').get(path);
        expect(page.status).toBe(404);
        expect(page.text).toContain('This link does not work any more');
        expect(await faultsOf(page)).toEqual([]);
        expect((await visitor('en').sendAgain(path, {})).status).toBe(404);
      }
      expect(await casesCalled('Za późno')).toEqual([]);
    });

    it('adds to its case by a letter to the address of the case; an asked subscription is a letter itself', async () => {
      const many = visitor();
      const email = 'ida.sowa@dziennik.example';
      const path = trackingPath(await many.send('/zapytanie', { ...QUESTION, email, subject: 'Z dopiskiem' }));
      await until(
        () => many.get(path),
        ({ text }) => numberIn(text) !== undefined,
      );
      const { id } = await caseCalled('Z dopiskiem');
      for (let count = 0; count < 4; count += 1) await many.send('/zapytanie', { ...QUESTION, subject: 'Dużo' });
      const added = await many.send(path, { text: 'Jeszcze jedno: kto płaci?' });
      expect([added.status, added.headers.get('location')]).toEqual([303, `${path}?do-potwierdzenia=1`]);
      const told = await many.get(`${path}?do-potwierdzenia=1`);
      expect(told.text).toContain('Na adres, który podano w tej sprawie, wysyłamy list');
      expect(await faultsOf(told)).toEqual([]);
      const letters = async () =>
        (await outboxFiles(office.dataDirectory))
          .map(({ bytes }) => bytes.toString().replaceAll('=\r\n', ''))
          .flatMap((mail) =>
            mail.includes(`To: ${email}`) ? (/\/sprawa\/[\w-]{43}\/potwierdzenie/.exec(mail) ?? []) : [],
          );
      const [link] = await until(letters, (all) => all.length > 0);
      expect(link).not.toContain(path);
      const asked = await visitor().get(link!);
      expect(asked.text).toContain('Czy wiadomość na stronie sprawy');
      expect(await faultsOf(asked)).toEqual([]);
      const received = async () =>
        (await client.get<CaseItem>(`/api/cases/${id}`)).body.correspondence.filter(
          ({ direction }) => direction === 'in',
        );
      expect(await received()).toHaveLength(1);
      const confirmed = await visitor().sendAgain(link!, {});
      expect(confirmed.text).toContain('wiadomość została dołączona do sprawy');
      expect(await faultsOf(confirmed)).toEqual([]);
      const [, addition] = await until(received, (all) => all.length === 2);
      expect(addition).toMatchObject({ direction: 'in', text: 'Jeszcze jedno: kto płaci?' });
      await until(
        () => many.get(path),
        ({ text }) => text.includes('Jeszcze jedno: kto płaci?'),
      );
      expect((await visitor().sendAgain(link!, {})).status).toBe(404);
      expect(await received()).toHaveLength(2);
      const subscribed = await many.send('/prasa/subskrypcja', { email: 'nowa@czyta.example', language: 'pl' });
      expect([subscribed.status, subscribed.headers.get('location')]).toEqual([303, '/prasa/subskrypcja?wyslano=1']);
    });

    it('is told to write or call where a case knows no address, with what was added still there', async () => {
      const many = visitor();
      const report = { text: 'Lampa', address: 'ul. Bez Adresu 1', who: 'anonymously', asked: '1' };
      const path = trackingPath(await many.send('/zgloszenie', report));
      await until(
        () => many.get(path),
        ({ text }) => numberIn(text) !== undefined,
      );
      for (let count = 0; count < 4; count += 1) await many.send('/zapytanie', { ...QUESTION, subject: 'Dużo' });
      const page = await many.send(path, { text: 'Lampa zgasła całkiem.' });
      expect(page.status).toBe(429);
      expect(page.text).toContain('Lampa zgasła całkiem.');
      expect(page.text).toContain('mailto:');
      expect(await faultsOf(page)).toEqual([]);
    });

    it('is told to call where it gave no address, and keeps what was typed', async () => {
      const many = await above();
      const page = await many.send('/zgloszenie', {
        text: 'Dziura w jezdni',
        address: 'ul. Długa 7',
        who: 'anonymously',
      });
      expect(page.status).toBe(429);
      expect(page.text).toContain('Dziura w jezdni');
      expect(page.text).toContain('może zadzwonić');
      expect(page.text).toContain('mailto:');
      expect(await faultsOf(page)).toEqual([]);
    });
  });

  it('a machine that fills in what nobody sees is stopped, and told how to go on', async () => {
    const page = await visitor().send('/zapytanie', { ...QUESTION, website: 'https://spam.example' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Wypełniono pole, którego ludzie nie widzą');
  });
});

describe('the pages', () => {
  it.each(['/zapytanie', '/zgloszenie', '/deklaracja-dostepnosci', '/ochrona-danych', '/nie-ma', '/sprawa/abc'])(
    '%s is valid HTML in both languages, small, and sets no cookie',
    async (path) => {
      for (const language of ['pl', 'en']) {
        const at = path === '/nie-ma' ? '/zapytanie/nie-ma' : path;
        const page = await visitor(language).get(at);
        expect(await faultsOf(page)).toEqual([]);
        expect(page.text).toContain(`<html lang="${language}">`);
        expect(Buffer.byteLength(page.text)).toBeLessThan(100_000);
        expect(page.headers.get('set-cookie')).toBeNull();
        expect(page.headers.get('content-security-policy')).toContain(`default-src 'none'`);
      }
    },
  );

  it('are kept by caches where they are the same for everybody, and known again', async () => {
    const page = await visitor().get('/ochrona-danych');
    expect(page.headers.get('cache-control')).toMatch(/public, max-age=/);
    const again = await visitor().get('/ochrona-danych', { 'if-none-match': page.headers.get('etag')! });
    expect(again.status).toBe(304);
    expect((await visitor().get('/zapytanie')).headers.get('cache-control')).toBe('private, max-age=0');
  });

  it('keep the language that was chosen', async () => {
    const { text } = await visitor('pl').get('/zapytanie?lang=en');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('href="/ochrona-danych?lang=en"');
    expect(text).toContain('action="/zapytanie?wysylka=1&amp;lang=en"');
  });

  it('of a guessed secret do not exist, and a GET changes nothing', async () => {
    const guessed = await visitor().get(`/sprawa/${'A'.repeat(43)}`);
    expect(guessed.status).toBe(404);
    expect((await visitor().sendAgain(`/sprawa/${'A'.repeat(43)}`, { text: 'x' })).status).toBe(404);
  });

  it("show the office's logo and colour, as its settings have them", async () => {
    expect((await client.patch('/api/office', { accentColour: '#7A1F5C' })).status).toBe(200);
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>';
    const file = new FormData();
    file.set('file', new Blob([drawing]), 'logo.svg');
    expect((await client.put('/api/office/logo', file)).status).toBe(200);
    const page = await until(
      () => visitor().get('/prasa'),
      ({ text }) => text.includes('/strona/logo'),
    );
    expect(page.text).toContain('<style>:root{--accent:#7a1f5c}');
    expect(await faultsOf(page)).toEqual([]);
    const styles = [...page.text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style!);
    for (const style of styles)
      expect(page.headers.get('content-security-policy')).toContain(
        `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
      );
    const logo = await visitor().get('/strona/logo');
    expect(logo).toMatchObject({ status: 200, text: drawing });
    expect(logo.headers.get('content-type')).toBe('image/svg+xml');
  });
});

describe('who has to call', () => {
  it('finds the office’s phone, hours and address on every page, and where a form stops them', async () => {
    const contact = { phone: '+48 12 345 67 89 w. 12', postalAddress: 'ul. Mostowa 1\n30-001 Miasto' };
    expect((await client.patch('/api/office', contact)).status).toBe(200);
    const dialled = 'href="tel:+48123456789;ext=12"';
    const page = await until(
      () => visitor().get('/zapytanie'),
      ({ text }) => text.includes(dialled),
    );
    expect(page.text).toMatch(/<p class="text">[^<\n]+\nul. Mostowa 1\n30-001 Miasto</);
    expect(page.text).toContain('pn.–pt. 7:30–15:30');
    const { text } = await visitor().get('/deklaracja-dostepnosci');
    expect(text).toMatch(/id="a11y-telefon"><a href="tel:\+48123456789;ext=12"/);
    expect(text).toMatch(/id="a11y-architektura"[^]*powiemy przed\s+wizytą[^]*tel:\+48123456789;ext=12/);
    const access = { buildingAccess: 'Wejście od ul. Mostowej, bez progu.\nPies asystujący <mile> widziany.' };
    expect((await client.patch('/api/office', access)).status).toBe(200);
    const stated = await until(
      () => visitor().get('/deklaracja-dostepnosci'),
      (answer) => answer.text.includes('od ul. Mostowej'),
    );
    expect(stated.text).toContain('bez progu.\nPies asystujący &lt;mile&gt; widziany.');
    expect(await faultsOf(stated)).toEqual([]);
    const stopped = await visitor('en').send('/zapytanie', { ...QUESTION, website: 'x' });
    expect(stopped.text).toMatch(/role="alert"[^]*or call\s+<a href="tel:[^]*Mon–Fri 7:30–15:30/);
    expect(await faultsOf(stopped)).toEqual([]);
  });
});

describe('the database role of the public process', () => {
  it('reads the public schema alone, and puts into the inbox what it cannot read again', async () => {
    const { rows } = await database.query<{ name: string; reads: boolean; changes: boolean }>(
      `SELECT c.oid::regclass::text AS name,
         has_table_privilege(r.oid, c.oid, 'SELECT') OR has_any_column_privilege(r.oid, c.oid, 'SELECT') AS reads,
         has_table_privilege(r.oid, c.oid, 'UPDATE, DELETE, TRUNCATE') AS changes
       FROM pg_roles r, pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE r.rolname = 'rzecznik_public_' || (SELECT oid FROM pg_database WHERE datname = current_database())
         AND c.relkind IN ('r', 'v', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ changes }) => changes)).toEqual([]);
    const read = rows.filter(({ reads }) => reads).map(({ name }) => name);
    expect(read.filter((name) => !name.startsWith('public_site.'))).toEqual(['public_inbox.arrivals']);
    expect(read).toContain('public_site.pages');
    const { rows: sequences } = await database.query(
      `SELECT FROM pg_roles r, pg_class c WHERE c.relkind = 'S' AND has_sequence_privilege(r.oid, c.oid, 'USAGE')
         AND r.rolname = 'rzecznik_public_' || (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    expect(sequences).toEqual([]);
  });

  it('is a stranger to what it reads: nothing of a case stands there in clear', async () => {
    const { rows } = await database.query<{ text: string }>(
      `SELECT string_agg(encode(sealed, 'escape'), '') AS text FROM public_site.pages`,
    );
    expect(rows[0]!.text.length).toBeGreaterThan(100);
    expect(rows[0]!.text).not.toContain('Remont');
    expect(rows[0]!.text).not.toContain('anna.lis');
    const written = ['Remont', 'anna.lis', 'Anna Lis', '600 100 200', 'Kiedy koniec', 'pytania.txt', 'załącznik'];
    expect(foundIn(await publiclyReadable(office.databaseUrl), written)).toEqual([]);
  });
});

describe('who is forgotten', () => {
  it('has no page left, nor a copy of anything', async () => {
    const ewa = visitor();
    const path = trackingPath(
      await ewa.send('/zapytanie', {
        ...QUESTION,
        name: 'Ewa Król',
        email: 'ewa@radio.example',
        subject: 'Do zapomnienia',
      }),
    );
    const { contact } = await caseCalled('Do zapomnienia');
    await until(
      () => ewa.get(path),
      ({ text }) => numberIn(text) !== undefined,
    );
    const before = await database.query('SELECT hash FROM public_site.pages');
    await until(
      () =>
        client.post(`/api/contacts/${contact.id}/erasure`, { confirmation: 'Ewa Król', reason: 'consent-withdrawn' }),
      ({ status }) => status < 300,
    );
    await until(
      () => ewa.get(path),
      ({ status }) => status === 404,
    );
    const after = await database.query('SELECT hash FROM public_site.pages');
    expect(after.rowCount).toBe(before.rowCount! - 1);
    // Whoever had the page open learns that nothing was sent, and has the words back.
    for (const at of [path, `${path}/ponowne-otwarcie`]) {
      const late = await ewa.sendAgain(at, { text: 'Halo, <b>jest tam kto?</b>' });
      expect(late.status).toBe(404);
      expect(late.text).toContain('Wiadomość nie została wysłana');
      expect(late.text).toContain('Halo, &lt;b&gt;jest tam kto?&lt;/b&gt;');
      expect(await faultsOf(late)).toEqual([]);
    }
  });
});

describe('what could not be registered', () => {
  it('is kept, shown to administrators, and tried again', async () => {
    await database.query(
      `INSERT INTO public_inbox.submissions (id, kind, received_at, key_id, sealed, files, attempts)
       VALUES ('11111111-1111-8111-8111-111111111111', 'pressInquiry', now(), 'x', 'no sealed text', 0, 6)`,
    );
    const failing = () => client.get<{ items: { id: string; kind: string; failure: string }[] }>('/api/public-inbox');
    const { body } = await until(failing, (answer) => answer.body.items?.length === 1);
    expect(body.items[0]).toMatchObject({
      kind: 'pressInquiry',
      failure: 'not-sealed-for-us',
      reason: expect.stringContaining('kluczem, którego biuro nie ma'),
      nextAttemptAt: null,
    });
    const told = async () => (await client.get<{ items: { kind: string }[] }>('/api/notifications')).body.items;
    await until(told, (items) => items.some(({ kind }) => kind === 'publicFormGivenUp'));
    const mails = async () =>
      (await sentMails(office.dataDirectory)).filter(({ text }) => text?.includes('/mail/public-inbox'));
    const [mail] = await until(mails, (all) => all.length > 0);
    expect(mail!.to).toMatchObject({ text: ADMINISTRATOR.email });
    expect((await client.post(`/api/public-inbox/${body.items[0]!.id}/retry`)).status).toBe(204);
    const { employee } = (await client.get<{ employee: { id: string } }>('/api/session')).body;
    await until(
      async () =>
        (await client.get<{ items: { type: string }[] }>(`/api/employees/${employee.id}/audit?limit=20`)).body.items,
      (acts) => acts.some(({ type }) => type === 'PublicFormRetried'),
    );
    expect((await client.post('/api/public-inbox/22222222-2222-8222-8222-222222222222/retry')).status).toBe(404);
    await database.query('DELETE FROM public_inbox.submissions');
  });
});

describe('when processes are killed while forms are sent', () => {
  let killed: TestDatabase;
  afterAll(() => killed?.drop());

  const start = (): Promise<OfficeProcess> =>
    startOfficeProcess({
      environment: {
        DATABASE_URL: killed.url,
        ADMIN_EMAIL: ADMINISTRATOR.email,
        ADMIN_PASSWORD: ADMINISTRATOR.password,
        MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
        PUBLIC_SITE: 'on',
      },
    });

  it('each form that was answered is a case, and none is two', async () => {
    killed = await freshDatabase();
    let running = await start();
    const answered = new Map<string, string>();
    /** Sends until it is answered: as somebody does who sees an error and sends again. */
    const sendAll = async (from: number, to: number, strike: () => void): Promise<void> => {
      const all = Array.from({ length: to - from }, async (_, index) => {
        const subject = `Pod ciosami ${from + index}`;
        const one = new Visitor(running.url);
        const sent = await one.send('/zapytanie', { ...QUESTION, subject }).catch(() => undefined);
        if (sent?.status === 303) answered.set(subject, trackingPath(sent));
      });
      strike();
      await Promise.all(all);
    };
    await sendAll(0, 3, () => undefined);
    const site = treeOf(running.process.pid!).find((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('apps/public/main.js'),
    );
    expect(site).toBeDefined();
    await sendAll(3, 8, () => process.kill(site!, 'SIGKILL'));
    // It is started again by the office.
    await until(
      () => new Visitor(running.url).get('/zapytanie'),
      ({ status }) => status === 200,
    );
    await sendAll(8, 12, () => running.process.kill('SIGKILL'));
    await running.exited;
    running = await start();
    const again = new Client(running.url);
    await again.post('/api/session', ADMINISTRATOR);
    expect(answered.size).toBeGreaterThanOrEqual(3);
    const cases = await until(
      async () => (await again.get<{ items: CaseItem[] }>('/api/cases?limit=100')).body.items ?? [],
      (items) => [...answered.keys()].every((subject) => items.some((item) => item.subject === subject)),
    );
    const subjects = cases.map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
    for (const [subject, path] of answered) {
      const page = await until(
        () => new Visitor(running.url).get(path),
        ({ text }) => numberIn(text) !== undefined,
      );
      expect(numberIn(page.text)).toBe(cases.find((item) => item.subject === subject)!.number);
    }
    await running.stop();
  });
});
