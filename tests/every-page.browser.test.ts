import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { features, pagesOf } from './console/support/console-features.js';
import { accessibilityFaults, goInConsole, launchBrowser } from './support/browser.js';
import { buildConsole } from './support/office-process.js';
import { ADMINISTRATOR, startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

const COORDINATOR = { email: 'helena@urzad.example', password: ADMINISTRATOR.password };
const EVERYTHING = { email: 'wanda@urzad.example', password: ADMINISTRATOR.password };

const paths = features
  .flatMap(({ routes }) => pagesOf(routes))
  .filter(({ page, path }) => page.loadComponent !== undefined && page.children === undefined && !path.includes(':'))
  .map(({ path }) => path);
const ofSettings = paths.filter((path) => path.startsWith('/settings/'));
const others = paths.filter((path) => !ofSettings.includes(path));

/** The pages that need no thing to be there. Those of the settings are one page that changes: between two of them stands another, so that each is made anew. */
const PAGES = others.flatMap((path, at) => [path, ...ofSettings.slice(at, at + 1)]);

/** Each page of the console opens, in both themes and languages, wide and narrow, also with nothing on it. What is done there: the lane page. */
describe('the console', () => {
  let office: TestOffice;
  let browser: Browser;
  let client: Client;

  beforeAll(async () => {
    buildConsole();
    office = await startTestOffice();
    client = await office.client();
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    for (const [name, account, roles] of [
      ['Helena Kierowniczka', COORDINATOR, ['coordinator']],
      ['Wanda Wszystko', EVERYTHING, ['administrator', 'coordinator', 'officer', 'analyst', 'auditor']],
    ] as const)
      await client.post('/api/employees', { name, ...account, roles, unitId: units.items[0]!.id });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  async function pageOf({ email, password }: { email: string; password: string }): Promise<Page> {
    const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } });
    const [name, ...value] = (await office.client(email, password)).cookie!.split('=');
    await context.addCookies([{ name: name!, value: value.join('='), url: office.url }]);
    return context.newPage();
  }

  it('shows the first page after less than 250 kB', async () => {
    const page = await pageOf(COORDINATOR);
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/api/')) return;
      sizes.push(response.body().then((body) => (pathname.endsWith('.woff2') ? body : gzipSync(body)).length));
    });
    await page.goto(office.url);
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading', { level: 1, name: 'Do dekretacji' }).waitFor();
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThan(250_000);
    await page.context().close();
  });

  // In either theme and either language once opened wide and made narrow, once the other way round.
  const looks = [
    { theme: 'light', language: 'pl', opened: 1280, made: 360 },
    { theme: 'dark', language: 'en', opened: 360, made: 1280 },
  ];
  it.each(looks)('is accessible on every page: $theme, $language, $opened and $made px', async (look) => {
    const { theme, language, opened, made } = look;
    const contact = { name: 'Łucja Żółkiewska', email: 'lucja@kurier.example' };
    const subject = `Bardzo długi temat ${'o wszystkim '.repeat(15)}`;
    const { id } = (await client.post<{ id: string }>('/api/cases', { channel: 'phone', subject, text: '?', contact }))
      .body;
    const theCase = (await client.get<{ contact: { id: string } }>(`/api/cases/${id}`)).body;
    const { body: staff } = await client.get<{ items: { id: string }[] }>('/api/employees');
    const page = await pageOf(EVERYTHING);
    await page.addInitScript(
      ([chosenTheme, chosenLanguage]) => {
        localStorage.setItem('rzecznik.theme', chosenTheme!);
        localStorage.setItem('rzecznik.language', chosenLanguage!);
      },
      [theme, language],
    );
    const faults: string[] = [];
    const measure = async (path: string, width: number) => {
      await until(async () => (await page.locator('rz-skeleton').count()) === 0);
      if (await isWiderThanItsWindow(page)) faults.push(`${path}: wider than a window of ${width} px`);
    };
    await page.goto(`${office.url}/account`);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    // From each page to one of another kind, as above.
    const withSomethingChosen = [
      '/inbox?view=all',
      '/delays?all=true',
      '/inbox?view=escalated',
      '/cases/nothing',
      '/reports/terms',
      `/cases/${id}`,
      `/contacts/${theCase.contact.id}`,
      '/imports/new/cases',
      `/employees/${staff.items[0]!.id}`,
    ];
    for (const path of [...PAGES, ...withSomethingChosen]) {
      await page.setViewportSize({ width: opened, height: 800 });
      await goInConsole(page, path);
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
      await measure(path, opened);
      await page.setViewportSize({ width: made, height: 800 });
      await page.evaluate(TWO_FRAMES);
      await measure(path, made);
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${path} at ${made} px: ${fault}`));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

interface BrowserWindow {
  readonly innerWidth: number;
  readonly document: { readonly documentElement: { readonly scrollWidth: number } };
}

/** After the first, what hears of a new width has heard of it; after the second, it is drawn. */
const TWO_FRAMES = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))`;

const isWiderThanItsWindow = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { document, innerWidth } = globalThis as unknown as BrowserWindow;
    return document.documentElement.scrollWidth > innerWidth;
  });
