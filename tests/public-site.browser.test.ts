import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { accessibilityFaults, launchBrowser } from './support/browser.js';
import { htmlFaults } from './support/html-faults.js';
import { publicRoutes } from '#libs/public-pages';
import { publicModules } from '../apps/composition/public-modules.js';
import { showEveryPublicPage } from './support/public-pages.js';
import { startTestOffice, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

describe('a journalist who asks by the public site, without JavaScript', () => {
  let office: TestOffice;
  let browser: Browser;
  let page: Page;
  /** Of the case, with its secret. */
  let address: string;

  beforeAll(async () => {
    office = await startTestOffice({ env: { PUBLIC_SITE: 'on' } });
    browser = await launchBrowser();
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'pl-PL' });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  const sendBackAndForth = async (asking: Page): Promise<void> => {
    await asking.getByLabel('Imię i nazwisko').fill('Jan Zych');
    await asking.getByLabel('Adres e-mail').fill('jan@radio.example');
    await asking.getByLabel('Temat').fill('Objazd');
    await asking.getByLabel('Pytania *', { exact: true }).fill('Którędy?');
    await asking.getByRole('button', { name: 'Wyślij zapytanie' }).click();
    await asking.getByText('Dziękujemy, wiadomość dotarła.').waitFor();
    const sent = asking.url();
    await asking.goBack();
    expect(await asking.getByLabel('Temat').inputValue()).toBe('Objazd');
    await asking.getByRole('button', { name: 'Wyślij zapytanie' }).click();
    await asking.getByText('Dziękujemy, wiadomość dotarła.').waitFor();
    expect(asking.url()).toBe(sent);
  };

  it('asks with the keyboard, and is told what is missing', async () => {
    await page.goto(`${office.url}/zapytanie`);
    await page.getByLabel('Imię i nazwisko').fill('Anna Lis');
    await page.getByLabel('Temat').fill('Remont mostu');
    await page.getByLabel('Pytania *', { exact: true }).fill('Kiedy koniec remontu?');
    await page.getByRole('button', { name: 'Wyślij zapytanie' }).press('Enter');
    await page.getByRole('link', { name: 'Adres e-mail: Proszę wypełnić to pole.' }).press('Enter');
    expect(await page.getByLabel('Temat').inputValue()).toBe('Remont mostu');
    await page.getByLabel('Adres e-mail').fill('anna@gazeta.example');
    await page.getByLabel('Pliki').setInputFiles({ name: 'p.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.getByRole('button', { name: 'Wyślij zapytanie' }).press('Enter');
    await page.getByText('Dziękujemy, wiadomość dotarła.').waitFor();
    address = page.url().split('?')[0]!;
    expect(address).toMatch(/\/sprawa\/[\w-]{43}$/);
  });

  it('follows the case to its answer, and adds to it', async () => {
    const client = await office.client();
    const { body } = await until(
      () => client.get<{ items: { id: string; number: string }[] }>('/api/cases?limit=10'),
      (answer) => answer.body.items?.length === 1,
    );
    const [{ id, number }] = body.items as [{ id: string; number: string }];
    await client.post(`/api/cases/${id}/replies`, { text: 'Remont skończy się w maju.' });
    await until(
      async () => {
        await page.goto(address);
        return page.locator('main').innerText();
      },
      (text) => text.includes('Remont skończy się w maju.'),
    );
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`Sprawa ${number}`);
    await page.getByLabel('Treść').fill('A kto płaci?');
    await page.getByRole('button', { name: 'Wyślij' }).press('Enter');
    await page.getByText('Wiadomość dotarła').waitFor();
    await until(
      async () => {
        await page.goto(address);
        return page.locator('main').innerText();
      },
      (text) => text.includes('A kto płaci?'),
    );
  });

  it('going back finds what was typed; sent again, it is the same case', async () => {
    await page.goto(`${office.url}/zapytanie`);
    await sendBackAndForth(page);
  });

  it('with JavaScript the form proves its work by itself', async () => {
    const context = await browser.newContext({ locale: 'pl-PL' });
    const scripted = await context.newPage();
    await scripted.goto(`${office.url}/zapytanie`);
    await until(
      () => scripted.locator('input[name=work]').inputValue(),
      (work) => work.length > 100,
    );
    await sendBackAndForth(scripted);
    await context.close();
  });

  describe('a resident with a phone and the keyboard alone', () => {
    let phone: Page;
    let report: string;

    /** With Tab, from where the focus is. */
    const reach = async (name: string): Promise<void> => {
      await until(async () => {
        await phone.keyboard.press('Tab');
        return phone.evaluate((wanted) => {
          const { activeElement } = (globalThis as unknown as { document: { activeElement: HasWords } }).document;
          return [activeElement.id, activeElement.textContent?.trim()].includes(wanted);
        }, name);
      });
    };
    const write = async (field: string, text: string): Promise<void> => {
      await reach(field);
      await phone.keyboard.type(text);
    };
    const photo = async (name: string, background: string) => ({
      name,
      mimeType: 'image/jpeg',
      buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    });
    const shows = (text: string) =>
      until(
        async () => {
          await phone.goto(report);
          return phone.locator('main').innerText();
        },
        (all) => all.includes(text),
      );
    beforeAll(async () => {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'pl-PL' });
      phone = await context.newPage();
    });

    it('gives coordinates from the phone where its owner allows it, and is told in words where not', async () => {
      const context = phone.context();
      const button = phone.getByRole('button', { name: 'Wpisz moje położenie' });
      await context.clearPermissions();
      await phone.goto(`${office.url}/zgloszenie`);
      await button.press('Enter');
      await phone.getByText('Przeglądarka nie pozwala tej stronie na położenie.').waitFor();
      expect(await phone.locator('#point').inputValue()).toBe('');
      await context.grantPermissions(['geolocation']);
      await context.setGeolocation({ latitude: 54.351_234_5, longitude: 18.646_5, accuracy: 12.4 });
      await phone.reload();
      await button.press('Enter');
      await phone.getByText('Wpisano położenie, z dokładnością do 13 m.').waitFor();
      expect(await phone.locator('#point').inputValue()).toBe('54,35123; 18,64650');
      expect(await accessibilityFaults(phone)).toEqual([]);
      // What was filled in stays, whatever becomes of asking once more.
      for (const [code, words] of [
        [2, 'Położenia nie da się teraz ustalić.'],
        [3, 'Telefon nie znalazł położenia na czas.'],
      ] as const) {
        await phone.evaluate((failure) => {
          const { geolocation } = (globalThis as unknown as { navigator: { geolocation: FailingGeolocation } })
            .navigator;
          geolocation.getCurrentPosition = (_, failed) => failed({ code: failure });
        }, code);
        await button.press('Enter');
        await phone.getByText(words).waitFor();
        expect(await phone.locator('#point').inputValue()).toBe('54,35123; 18,64650');
      }
      await context.clearPermissions();
    });

    it('reports a pothole with two photos, and has a page that shows them', async () => {
      await phone.goto(`${office.url}/zgloszenie`);
      await write('text', 'Dziura w jezdni na pół metra.');
      await write('address', 'ul. Długa 7, przy szkole');
      // The browser is told of it by a message of its own: sent together with the key, it may come after.
      const chooser = phone.waitForEvent('filechooser');
      await reach('files');
      await phone.keyboard.press('Enter');
      await (await chooser).setFiles([await photo('1.jpg', '#444'), await photo('2.jpg', '#666')]);
      await reach('who');
      await phone.keyboard.press('ArrowDown');
      await write('name', 'Zofia Kania');
      await reach('Wyślij zgłoszenie');
      await phone.keyboard.press('Enter');
      await phone.getByText('Dziękujemy, wiadomość dotarła.').waitFor();
      report = phone.url().split('?')[0]!;
      await until(async () => {
        await phone.goto(report);
        return (await phone.locator('.photos img').count()) === 2;
      });
      expect(await phone.locator('.photos img').first().getAttribute('alt')).toBe('Zdjęcie ze zgłoszenia');
    });

    it('sees what staff do until its end, and opens it again', async () => {
      const client = await office.client();
      const { body } = await until(
        () => client.get<{ items: { id: string }[] }>('/api/interventions'),
        (answer) => answer.body.items?.length === 1,
      );
      const { id } = body.items[0]!;
      const step = (name: string, text: string) =>
        client.post(`/api/cases/${id}/steps`, { step: name, public: true, text });
      await step('accepted', 'Jedziemy zobaczyć.');
      await shows('Jedziemy zobaczyć.');
      await step('done', 'Dziura załatana.');
      expect((await client.post(`/api/cases/${id}/closing`, { outcome: 'done' })).status).toBe(201);
      await shows('Czy sprawa została załatwiona?');
      for (const colorScheme of ['light', 'dark'] as const) {
        await phone.emulateMedia({ colorScheme });
        expect([colorScheme, await accessibilityFaults(phone)]).toEqual([colorScheme, []]);
      }
      expect(await htmlFaults(await (await fetch(report)).text())).toEqual([]);
      await reach('To nie zostało załatwione: otwórz zgłoszenie ponownie');
      await phone.keyboard.press('Enter');
      await phone.getByRole('heading', { name: 'Ponowne otwarcie zgłoszenia' }).waitFor();
      await write('text', 'Dziura jest znowu.');
      await reach('Otwórz ponownie');
      await phone.keyboard.press('Enter');
      await phone.getByText('Wiadomość dotarła').waitFor();
      await until(async () => (await client.get<{ status: string }>(`/api/cases/${id}`)).body.status !== 'closed');
    });
  });

  describe('every page of the site', () => {
    let pages: Readonly<Record<string, readonly string[] | 'no page'>>;
    const addresses = () => Object.values(pages).flatMap((paths) => (paths === 'no page' ? [] : paths));
    const ask = (path: string, sent?: URLSearchParams) =>
      fetch(new URL(path, office.url), { redirect: 'manual', ...(sent && { method: 'POST', body: sent }) });
    beforeAll(async () => {
      pages = await showEveryPublicPage(office);
    });

    it('is named here', () => {
      expect(Object.keys(pages).toSorted()).toEqual([...publicRoutes(publicModules)].toSorted());
    });

    it('is valid HTML in both languages', async () => {
      for (const path of addresses())
        for (const language of ['pl', 'en']) {
          const answer = await fetch(new URL(path, office.url), { headers: { 'accept-language': language } });
          const text = await answer.text();
          expect([path, answer.headers.get('content-type')]).toEqual([path, 'text/html; charset=utf-8']);
          expect([path, language, await htmlFaults(text)]).toEqual([path, language, []]);
          expect([path, Buffer.byteLength(text) < 100_000]).toEqual([path, true]);
        }
    });

    it('opens by its own secret alone: not by a guessed one, nor by that of another page', async () => {
      const shown = [...new Set(addresses().map((path) => path.split('?')[0]!))].filter((path) => SECRET.test(path));
      const known = new Set(shown.map((path) => SECRET.exec(path)![0]));
      expect(known.size).toBe(8);
      const texts = await Promise.all(shown.map(async (path) => (await ask(path)).text()));
      const hanging = texts.flatMap((text) => text.match(/\/sprawa\/[\w-]{43}\/(?:pliki|zdjecia)\/[^"]+/g) ?? []);
      expect(hanging).toHaveLength(2);
      for (const path of [...shown, ...hanging]) {
        expect([path, (await ask(path)).status]).toEqual([path, 200]);
        for (const secret of [...known, 'X'.repeat(43)]) {
          const other = path.replace(SECRET, secret);
          // Of the page to which that secret belongs.
          if (shown.includes(other) || path === other) continue;
          // Whoever guesses how to end mails is told the same as whoever may.
          for (const sent of other.endsWith('/koniec')
            ? [undefined]
            : [undefined, new URLSearchParams({ text: 'X' })]) {
            const { status, headers } = await ask(other, sent);
            const isLedToTheirOwn = known.has(secret) && status === 303 && headers.get('location')?.includes(secret);
            expect([other, sent?.size, isLedToTheirOwn ? 404 : status]).toEqual([other, sent?.size, 404]);
          }
        }
      }
    });

    it('can be used by everybody, in light and in dark, on a phone', async () => {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' });
      const phone = await context.newPage();
      for (const path of addresses()) {
        await phone.goto(office.url + path);
        for (const colorScheme of ['light', 'dark'] as const) {
          await phone.emulateMedia({ colorScheme });
          expect([path, colorScheme, await accessibilityFaults(phone)]).toEqual([path, colorScheme, []]);
        }
        const wide = await phone.evaluate(
          () => (globalThis as unknown as { document: HasWidth }).document.documentElement.scrollWidth,
        );
        expect([path, wide]).toEqual([path, 360]);
      }
      await context.close();
    });
  });
});

const SECRET = /[\w-]{43}/;

interface FailingGeolocation {
  getCurrentPosition: (found: () => void, failed: (error: { readonly code: number }) => void) => void;
}
interface HasWidth {
  readonly documentElement: { readonly scrollWidth: number };
}

interface HasWords {
  readonly id: string;
  readonly textContent: string | null;
}
