import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import { MailingSink } from './support/mailing-sink.js';
import {
  buildConsole,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

const FIRST = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const PASSWORD = 'zielony parasol nad Wisłą';

/** The feeds that the browser's own reader of XML refuses. */
const UNREADABLE_FEEDS = `Promise.all(['rss.xml', 'atom.xml', 'sitemap.xml'].map(async (feed) => {
  const text = await (await fetch('/prasa/' + feed)).text();
  const read = new DOMParser().parseFromString(text, 'application/xml');
  return read.querySelector('parsererror') ? [feed] : [];
})).then((faults) => faults.flat())`;

/** What has the keyboard, where no ring says so, around it or what it stands in. Of a field for a day the browser marks the part; past the last stop it is at none. */
const HIDDEN_FOCUS = `(() => {
  const it = document.activeElement;
  if (it === document.body || it.matches('input[type=date]')) return null;
  for (let each = it; each; each = each.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    if (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) return null;
  }
  return it.outerHTML.slice(0, 200);
})()`;

describe('a communiqué in the console', () => {
  /** Breaks off once it has the message of one recipient: nobody knows whether that one left. */
  const sink = new MailingSink((address, atEnd) => (atEnd && address.startsWith('nieznany@') ? 'cut' : 'take'));
  let office: OfficeProcess;
  let browser: Browser;
  let anna: Page;
  let ewa: Page;

  beforeAll(async () => {
    buildConsole();
    const { port } = await sink.start();
    office = await startOfficeProcess({
      onTestServer: true,
      environment: { ADMIN_PASSWORD: FIRST.password, PUBLIC_SITE: 'on', SMTP_URL: `smtp://127.0.0.1:${port}` },
    });
    const client = new Client(office.url);
    await client.post('/api/session', FIRST);
    const unitId = (await client.get<{ items: { id: string }[] }>('/api/units')).body.items[0]!.id;
    browser = await launchBrowser();
    const enter = async (name: string, role: string): Promise<Page> => {
      const email = `${name}@urzad.example`;
      await client.post('/api/employees', { name: `Osoba ${name}`, email, roles: [role], unitId, password: PASSWORD });
      const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(office.url);
      await page.getByLabel('Adres e-mail').fill(email);
      await page.getByLabel('Hasło', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Zaloguj się' }).click();
      await page.getByRole('link', { name: 'Komunikaty', exact: true }).waitFor();
      return page;
    };
    anna = await enter('anna', 'officer');
    ewa = await enter('ewa', 'coordinator');
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    await sink.stop();
    removeDataDirectories();
  });

  it('is begun as an idea, written, and asks for what it lacks', async () => {
    await anna.goto(`${office.url}/communiques`);
    await anna.getByText('Nic jeszcze nie opublikowano').waitFor();
    await anna.getByRole('button', { name: 'Nowy komunikat' }).click();
    await anna.getByLabel('Tytuł', { exact: true }).fill('Most w N. zamknięty od środy');
    expect(await accessibilityFaults(anna)).toEqual([]);
    await anna.getByRole('button', { name: 'Rozpocznij' }).click();
    await anna.getByRole('heading', { level: 1, name: 'Most w N. zamknięty od środy' }).waitFor();
    await anna.getByText('brakuje tytułu albo treści').waitFor();
    await anna.keyboard.press('e');
    await anna.getByLabel('Lead', { exact: true }).fill('Objazd prowadzi przez Lipnicę.');
    await anna.getByRole('textbox', { name: 'Treść' }).fill('Remont potrwa do końca maja.');
    await anna.getByRole('button', { name: 'Dodaj wypowiedź' }).click();
    await anna.getByLabel('Wypowiedź', { exact: true }).fill('Zdążymy przed wakacjami.');
    await anna.getByLabel('Kto to powiedział').fill('Jan Lis, dyrektor zarządu dróg');
    expect(await accessibilityFaults(anna)).toEqual([]);
    await anna.getByRole('button', { name: 'Zapisz wersję' }).click();
    await anna.getByText('wypowiedź nie jest autoryzowana').waitFor();
    await anna.getByRole('button', { name: 'Edytuj (e)' }).click();
    await anna.getByLabel('Autoryzowana').check();
    await anna.getByRole('button', { name: 'Zapisz wersję' }).click();
    await anna.getByText('Remont potrwa do końca maja.').waitFor();
    expect(await accessibilityFaults(anna)).toEqual([]);
    await anna.getByRole('button', { name: 'Przekaż do akceptacji' }).click();
    await anna.getByText('Czeka na koordynatora, który go nie pisał.').waitFor();
  });

  it('is approved by somebody else, put under embargo, and stands in the plan', async () => {
    await ewa.goto(`${office.url}/communiques`);
    await ewa
      .getByRole('region', { name: /^Do akceptacji/ })
      .getByRole('link', { name: /^Most w N/ })
      .waitFor();
    expect(await accessibilityFaults(ewa)).toEqual([]);
    await ewa.getByRole('link', { name: /^Most w N/ }).click();
    await ewa.getByRole('button', { name: 'Zaakceptuj wersję 3' }).click();
    await ewa.getByRole('button', { name: 'Opublikuj…' }).click();
    await ewa.getByLabel('Sposób').selectOption('embargo');
    await ewa.getByLabel('Koniec embarga').fill('2020-01-01T10:00');
    await ewa.getByRole('button', { name: 'Zaplanuj' }).click();
    await ewa.getByText('Koniec embarga już minął.').waitFor();
    await ewa.getByLabel('Koniec embarga').fill('2040-10-28T02:30');
    await ewa.getByRole('button', { name: 'Zaplanuj' }).click();
    await ewa.getByRole('radio', { name: /druga/ }).check();
    expect(await accessibilityFaults(ewa)).toEqual([]);
    await ewa.getByRole('button', { name: 'Zaplanuj' }).click();
    await ewa.getByText(/Embargo do 28 paź 2040/).waitFor();
    await ewa.goto(`${office.url}/communiques/plan?by=month&day=2040-10-28`);
    await ewa.getByRole('link', { name: /^Most w N/ }).waitFor();
    await ewa.getByText('niedziela', { exact: true }).first().waitFor();
    expect(await accessibilityFaults(ewa)).toEqual([]);
    await ewa.getByRole('button', { name: 'Dodaj wydarzenie' }).click();
    await ewa.getByLabel('Nazwa', { exact: true }).fill('Otwarcie mostu');
    await ewa.getByLabel('Początek').fill('2040-10-28T09:00');
    await ewa.getByLabel('Koniec').fill('2040-10-28T08:00');
    await ewa.keyboard.press('Enter');
    await ewa.getByText(/Koniec musi być po początku/).waitFor();
    expect(await accessibilityFaults(ewa)).toEqual([]);
    await ewa.getByLabel('Koniec').fill('2040-10-28T10:00');
    await ewa.keyboard.press('Enter');
    await ewa.getByRole('button', { name: 'Otwarcie mostu' }).click();
    await ewa.getByRole('button', { name: 'Odwołaj to wydarzenie…' }).click();
    await ewa.getByLabel('Powód').fill('Choroba.');
    await ewa.getByRole('button', { name: 'Odwołaj wydarzenie', exact: true }).click();
    await ewa.getByText('odwołane', { exact: true }).waitFor();
    expect(await accessibilityFaults(ewa)).toEqual([]);
  });

  it('is taken back, released, and read by everybody', async () => {
    await ewa.getByRole('link', { name: /^Most w N/ }).click();
    await ewa.getByRole('button', { name: 'Odwołaj publikację' }).click();
    await ewa.getByRole('button', { name: 'Opublikuj…' }).click();
    await ewa.getByRole('button', { name: 'Opublikuj teraz' }).click();
    await ewa.getByText(/Na stronie stoi wersja 3/).waitFor();
    const visitor = await (await browser.newContext({ javaScriptEnabled: true, locale: 'pl-PL' })).newPage();
    await until(async () => {
      await visitor.goto(`${office.url}/prasa`);
      return visitor.getByRole('link', { name: /^Most w N/ }).isVisible();
    });
    expect(await accessibilityFaults(visitor)).toEqual([]);
    await visitor.getByRole('link', { name: /^Most w N/ }).click();
    await visitor.getByText('Zdążymy przed wakacjami.').waitFor();
    expect(await accessibilityFaults(visitor)).toEqual([]);
    const parsed = await visitor.evaluate<string[]>(UNREADABLE_FEEDS);
    expect(parsed).toEqual([]);
    await visitor.goto(`${office.url}/prasa/subskrypcja`);
    await visitor.getByLabel('Adres e-mail').fill('nowa@radio.example');
    expect(await accessibilityFaults(visitor)).toEqual([]);
    await visitor.getByRole('button', { name: 'Wyślij mi list z odsyłaczem' }).click();
    await visitor.getByRole('heading', { name: 'Proszę zajrzeć do poczty' }).waitFor();
    expect(await accessibilityFaults(visitor)).toEqual([]);
  });

  it('is sent to a list and to somebody named; what may have left is dropped by a person', async () => {
    for (const [name, email] of [
      ['Jan Znany', 'jan@kurier.example'],
      ['Nina Nieznana', 'nieznany@kurier.example'],
    ]) {
      await ewa.request.post(`${office.url}/api/contacts`, { data: { name, email } });
    }
    await ewa.goto(`${office.url}/contact-lists`);
    await ewa.getByRole('button', { name: 'Dodaj listę' }).click();
    await ewa.getByLabel('Nazwa', { exact: true }).fill('Dziennikarze drogowi');
    await ewa.getByRole('button', { name: 'Zapisz' }).click();
    await ewa.getByRole('heading', { level: 1, name: 'Dziennikarze drogowi' }).waitFor();
    await ewa.getByLabel('Kogo dopisać').fill('Znany');
    await ewa.getByRole('option', { name: /Jan Znany/ }).click();
    await ewa.getByRole('button', { name: 'Dopisz' }).click();
    await ewa.getByRole('link', { name: 'Jan Znany' }).waitFor();

    await ewa.goto(`${office.url}/communiques`);
    await ewa.getByRole('link', { name: /^Most w N/ }).click();
    await ewa.getByRole('button', { name: 'Wyślij do innych…' }).click();
    await ewa.getByRole('checkbox', { name: /Dziennikarze drogowi/ }).check();
    await ewa.getByText('Dostanie: 1.').waitFor();
    await ewa.getByLabel('Pojedyncze osoby').fill('Nina');
    await ewa.getByRole('option', { name: /Nina Nieznana/ }).click();
    await ewa.getByText('Dostanie: 2.').waitFor();
    expect(await accessibilityFaults(ewa)).toEqual([]);
    await ewa.getByRole('button', { name: 'Wyślij', exact: true }).click();
    const row = ewa.getByRole('region', { name: 'Wysyłki' });
    await row.getByText('los nieznany: 1').waitFor();
    await row.getByRole('link', { name: 'Komunikat' }).click();
    await ewa.getByText('Zakończona', { exact: true }).waitFor();
    await ewa.getByRole('progressbar', { name: 'Postęp wysyłki' }).waitFor();
    expect(await accessibilityFaults(ewa)).toEqual([]);
    await ewa.getByRole('button', { name: 'Nie wysyłaj ponownie: Nina Nieznana' }).press('Enter');
    await ewa.getByRole('heading', { name: /^Wiadomości o nieznanym losie/ }).waitFor({ state: 'detached' });
    await ewa.locator('h1:focus').waitFor();
    await until(async () => /^Wysyłka: .+ · Rzecznik$/.test(await ewa.title()));
    expect(sink.had.get('jan@kurier.example')).toBe(1);
    expect(sink.had.get('nieznany@kurier.example')).toBe(1);
    await ewa.goto(`${office.url}/contacts`);
    await ewa.getByRole('link', { name: 'Nina Nieznana' }).click();
    const sent = ewa.getByRole('region', { name: 'Wysłane komunikaty' });
    await sent.getByRole('link', { name: /^Most w N/ }).waitFor();
    await sent.getByText('pominięto').waitFor();
    expect(await accessibilityFaults(ewa)).toEqual([]);
  });

  it('is covered, which its page shows', async () => {
    await ewa.goto(`${office.url}/communiques`);
    await ewa.getByRole('link', { name: /^Most w N/ }).click();
    await ewa.getByRole('link', { name: 'Dodaj publikację' }).click();
    await ewa.getByLabel('Redakcja, stacja albo portal').fill('Kurier');
    await ewa.getByLabel('Tytuł', { exact: true }).fill('Most zamknięty, objazd przez Lipnicę');
    await ewa.getByLabel('Dzień publikacji').fill('2026-03-02');
    expect(await accessibilityFaults(ewa)).toEqual([]);
    await ewa.keyboard.press('Enter');
    await ewa.getByRole('dialog').waitFor({ state: 'detached' });
    await ewa.goto(`${office.url}/communiques`);
    await ewa.getByRole('link', { name: /^Most w N/ }).click();
    await ewa
      .getByRole('region', { name: 'Publikacje' })
      .getByRole('link', { name: /^Most zamknięty/ })
      .waitFor();
  });

  it('is played back: in its first moment it was an idea', async () => {
    await ewa.getByRole('link', { name: 'Odtwórz przebieg' }).click();
    await ewa.getByRole('heading', { level: 1, name: 'Odtworzenie' }).waitFor();
    const then = ewa.locator('rz-past-communique');
    await then.getByText('Opublikowany', { exact: true }).waitFor();
    await then.getByText('Zdążymy przed wakacjami.').waitFor();
    expect(await accessibilityFaults(ewa)).toEqual([]);
    await ewa.getByRole('slider', { name: 'Zdarzenie na osi czasu' }).press('Home');
    await then.getByText('Pomysł', { exact: true }).waitFor();
    await then.getByText('Zdążymy przed wakacjami.').waitFor({ state: 'detached' });
  });

  describe('an officer without a mouse', () => {
    /** Every stop of Tab that does not show that the keyboard is there. */
    const unseen: string[] = [];

    /** With Tab, from where the keyboard is. */
    const reach = async (wanted: Locator): Promise<void> => {
      await until(async () => {
        await anna.keyboard.press('Tab');
        const hidden = await anna.evaluate<string | null>(HIDDEN_FOCUS);
        if (hidden !== null) unseen.push(hidden);
        return isFocused(wanted);
      });
    };
    const isFocused = async (wanted: Locator): Promise<boolean> =>
      (await wanted.and(anna.locator(':focus')).count()) > 0;
    const keyboardAt = (wanted: Locator): Promise<void> => wanted.and(anna.locator(':focus')).waitFor();
    const press = async (name: string | RegExp): Promise<void> => {
      await reach(anna.getByRole('button', { name }));
      await anna.keyboard.press('Enter');
    };
    const heading = (name: string) => anna.getByRole('heading', { level: 1, name });
    const sequence = async (keys: string): Promise<void> => {
      for (const key of keys.split(' ')) await anna.keyboard.press(key);
    };

    beforeAll(async () => {
      const post = async (by: Page, path: string, data: object): Promise<string> => {
        const answer = await by.request.post(`${office.url}/api/${path}`, { data });
        expect([path, answer.ok()]).toEqual([path, true]);
        return ((await answer.json()) as { id: string }).id;
      };
      const contact = { name: 'Iga Most', email: 'iga@kurier.example' };
      const asked = { channel: 'phone', subject: 'Wiadukt nad torami', text: 'Którędy?', contact };
      const caseIds = [await post(anna, 'cases', asked)];
      const topic = await post(ewa, 'topics', { name: 'Zamknięcie wiaduktu' });
      await post(ewa, `topics/${topic}/cases`, { caseIds });
      const words = { title: 'Objazd', text: 'Objazd prowadzi przez DK 46.', use: 'quotable' };
      const line = await post(anna, `topics/${topic}/lines`, words);
      await ewa.request.post(`${office.url}/api/topics/${topic}/lines/${line}/approval`, { data: { version: 1 } });
      await anna.goto(`${office.url}/inbox?view=all`);
      await anna.getByRole('link', { name: /Wiadukt nad torami/ }).waitFor();
    });

    it('writes a communiqué and submits it', async () => {
      await sequence('g o');
      await heading('Komunikaty').waitFor();
      await press('Nowy komunikat');
      await keyboardAt(anna.getByLabel('Tytuł', { exact: true }));
      await anna.keyboard.type('Wiadukt zamknięty od jutra');
      await anna.keyboard.press('Enter');
      await heading('Wiadukt zamknięty od jutra').waitFor();
      await until(async () => (await anna.title()) === 'Wiadukt zamknięty od jutra · Rzecznik');
      await anna.keyboard.press('e');
      await keyboardAt(anna.getByLabel('Tytuł', { exact: true }));
      await anna.keyboard.press('Tab');
      await keyboardAt(anna.getByLabel('Lead', { exact: true }));
      await anna.keyboard.type('Potrwa to do maja.');
      await reach(anna.getByRole('textbox', { name: 'Treść' }));
      await anna.keyboard.type('Autobusy jadą przez Brzeg.');
      await press('Dodaj wypowiedź');
      await keyboardAt(anna.getByLabel('Wypowiedź', { exact: true }));
      await anna.keyboard.type('Za szybko.');
      await press('Usuń wypowiedź 1');
      await keyboardAt(anna.getByRole('button', { name: 'Dodaj wypowiedź' }));
      await anna.keyboard.press('Control+Enter');
      await anna.getByText('Autobusy jadą przez Brzeg.').waitFor();
      await keyboardAt(heading('Wiadukt zamknięty od jutra'));
      await anna.getByRole('button', { name: 'Przekaż do akceptacji', disabled: false }).waitFor();
      await press('Przekaż do akceptacji');
      await anna.getByText('Czeka na koordynatora, który go nie pisał.').waitFor();
      await keyboardAt(heading('Wiadukt zamknięty od jutra'));
    });

    it('puts a line of a topic into an answer and sends it', async () => {
      await sequence('g x');
      const topic = anna.getByRole('link', { name: 'Zamknięcie wiaduktu' });
      await topic.waitFor();
      expect(await accessibilityFaults(anna)).toEqual([]);
      await anna.keyboard.press('j');
      await keyboardAt(topic);
      await anna.keyboard.press('Enter');
      await heading('Zamknięcie wiaduktu').waitFor();
      await until(async () => (await anna.title()) === 'Zamknięcie wiaduktu · Rzecznik');
      await anna.getByText('Objazd prowadzi przez DK 46.').waitFor();
      await reach(anna.getByRole('link', { name: /Wiadukt nad torami/ }));
      await anna.keyboard.press('Enter');
      await heading('Wiadukt nad torami').waitFor();
      await anna.getByRole('button', { name: 'Wstaw przekaz' }).waitFor();
      await anna.keyboard.press('r');
      await keyboardAt(anna.getByRole('textbox', { name: 'Treść odpowiedzi' }));
      await anna.keyboard.type('Dzień dobry, ');
      await anna.keyboard.press('Alt+l');
      await anna.getByRole('dialog').getByText('Objazd prowadzi przez DK 46.').waitFor();
      expect(await accessibilityFaults(anna)).toEqual([]);
      await anna.keyboard.press('Enter');
      await anna.locator('blockquote', { hasText: 'DK 46' }).waitFor();
      await keyboardAt(anna.getByRole('textbox', { name: 'Treść odpowiedzi' }));
      expect(await accessibilityFaults(anna)).toEqual([]);
      await anna.keyboard.press('Control+Enter');
      await anna.getByRole('button', { name: 'Cofnij' }).first().waitFor();
    });

    it('sees where the keyboard is at every stop', () => {
      expect(unseen).toEqual([]);
    });
  });
});
