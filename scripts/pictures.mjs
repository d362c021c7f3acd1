/**
 * `npm run pictures`: takes the pictures of the README and the guide anew (docs/pictures), from a demonstration office that it starts and stops.
 * `npm run pictures -- inbox desk` takes these alone; `--office http://localhost:3000` takes them from a demonstration that runs.
 */
/* global document, localStorage, requestAnimationFrame -- in the page */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { importSource } from './import-source.mjs';

const root = dirname(import.meta.dirname);
const [ADMINISTRATOR, COORDINATOR, OFFICER, CONTRIBUTOR, AUDITOR, ANALYST] = [
  'maciej.bak',
  'krzysztof.kalinowski',
  'hanna.sikorska',
  'justyna.wlodarczyk',
  'pawel.jankowski',
  'maria.kubiak',
].map((name) => `${name}@urzad.example`);
const PASSWORD = 'demonstracja-2026';
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 900 };

/** The first id that a list of the office answers. */
const firstOf = (list, link) => async (read) => {
  const { items } = await read(list);
  if (items.length === 0) throw new Error(`${list} has nothing to picture`);
  return link(items[0]);
};
const caseOf = (list) => firstOf(list, (item) => `/cases/${item.case?.id ?? item.id}`);
const caseContact = async (read) => {
  const { items } = await read('/api/cases?kind=pressInquiry&status=inProgress&limit=1');
  return `/contacts/${items[0].contact.id}`;
};

/** The topic of the demonstration that was a crisis (apps/demo/press-topics.ts). */
const CRISIS = 'Kolejki na oddziałach';

/** With everything that can become of its messages. */
const mailingToDecide = async (read) => {
  const { items } = await read('/api/mailings?limit=100');
  const { id } = items.find(({ tally }) => tally.refused > 0 && tally.unknown > 0) ?? items[0];
  return `/mailings/${id}`;
};

/** The October that the demonstration has something to find in (apps/demo/auditing.ts). */
const now = new Date();
const OCTOBER = now.getMonth() >= 9 ? now.getFullYear() : now.getFullYear() - 1;
const IN_OCTOBER = `from=${OCTOBER}-10-01&to=${OCTOBER}-10-31`;
const watchedOfficer = async (read) =>
  (await read(`/api/worth-a-look?${IN_OCTOBER}&rule=bulkReads`)).items[0].employee.id;
const lateCase = async (read) =>
  (await read(`/api/cases?q=${encodeURIComponent('Wiadukt w Zaporze')}&limit=1`)).items[0].id;

/** Of the auditor's guide. */
const AUDITORS_PICTURES = {
  'worth-a-look': { by: AUDITOR, at: `/worth-a-look?${IN_OCTOBER}` },
  'employee-audit': { by: AUDITOR, at: async (read) => `/employees/${await watchedOfficer(read)}?${IN_OCTOBER}` },
  'why-late': { by: AUDITOR, at: async (read) => `/delays/${await lateCase(read)}` },
  player: { by: AUDITOR, at: async (read) => `/replay/cases/${await lateCase(read)}?revision=6` },
  'office-as-of': {
    by: AUDITOR,
    at: `/replay?at=${OCTOBER}-10-15T12:00`,
    first: (page) => page.locator('rz-inbox').waitFor({ timeout: 300_000 }),
  },
  'access-log': { by: AUDITOR, at: '/access-log?act=opened' },
};
const inBothLanguages = (pictures) =>
  Object.fromEntries(
    Object.entries(pictures).flatMap(([name, picture]) => [
      [name, picture],
      [`${name}-en`, { ...picture, language: 'en' }],
    ]),
  );

/**
 * Of a list of the office, as much of its answer as leads to a page.
 *
 * @typedef {{ items: ReadonlyArray<{ id: string, case?: { id: string }, contact: { id: string }, employee: { id: string },
 *   tally: { refused: number, unknown: number } }> }} Listed
 */

/**
 * What is pictured: by whom (nobody: a page of the public site), on which page (an address, or where the office's own lists lead), what is done there first, and which part
 * of the page is pictured alone.
 *
 * @type {Record<string, { by?: string, at: string | ((read: (path: string) => Promise<Listed>) => Promise<string>), on?: object, theme?: string,
 *   language?: string, first?: (page: import('playwright-core').Page) => Promise<void>, part?: string }>}
 */
const PICTURES = {
  inbox: { by: COORDINATOR, at: '/inbox?view=all' },
  'inbox-dark': { by: COORDINATOR, at: '/inbox?view=all', theme: 'dark', language: 'en' },
  case: { by: COORDINATOR, at: caseOf('/api/cases?kind=pressInquiry&status=inProgress&limit=1') },
  'new-case': { by: COORDINATOR, at: '/cases/new' },
  workload: { by: COORDINATOR, at: '/workload' },
  contact: { by: COORDINATOR, at: caseContact },
  import: { by: COORDINATOR, at: '/imports' },
  desk: { by: OFFICER, at: '/desk' },
  'contributions-waiting': { by: COORDINATOR, at: '/contributions' },
  'contributions-case': {
    by: COORDINATOR,
    at: caseOf('/api/contributions?state=waiting&limit=1'),
    part: 'rz-contributions-panel',
  },
  'contributions-phone': {
    by: CONTRIBUTOR,
    at: firstOf('/api/contributions?state=waiting', ({ id }) => `/contributions/${id}`),
    on: PHONE,
  },
  approvals: { by: COORDINATOR, at: '/approvals' },
  'draft-phone': { by: COORDINATOR, at: firstOf('/api/approvals', ({ id }) => `/drafts/${id}`), on: PHONE },
  interventions: { by: COORDINATOR, at: '/interventions' },
  morning: { by: COORDINATOR, at: '/morning' },
  communiques: { by: COORDINATOR, at: '/communiques' },
  'communiques-plan': { by: COORDINATOR, at: '/communiques/plan' },
  communique: {
    by: COORDINATOR,
    at: firstOf('/api/communiques?state=released&limit=1', ({ id }) => `/communiques/${id}`),
  },
  mailing: { by: COORDINATOR, at: mailingToDecide },
  topics: { by: COORDINATOR, at: '/topics' },
  topic: { by: COORDINATOR, at: firstOf('/api/topics', ({ id }) => `/topics/${id}`) },
  crisis: { by: COORDINATOR, at: firstOf(`/api/topics?q=${encodeURIComponent(CRISIS)}`, ({ id }) => `/topics/${id}`) },
  'press-room': { at: '/prasa' },
  'press-form': { at: '/zapytanie' },
  'report-form': { at: '/zgloszenie', on: PHONE },
  ladders: { by: ADMINISTRATOR, at: '/ladders' },
  letters: { by: ADMINISTRATOR, at: '/settings/letters' },
  mailboxes: { by: ADMINISTRATOR, at: '/settings/mailboxes' },
  'office-settings': { by: ADMINISTRATOR, at: '/settings/office' },
  'first-start': { by: ADMINISTRATOR, at: '/settings/start' },
  delays: { by: AUDITOR, at: '/delays' },
  ...inBothLanguages(AUDITORS_PICTURES),
  questions: {
    by: ANALYST,
    at: '/questions',
    first: async (page) => {
      await page.getByRole('button', { name: 'Ile terminów dotrzymano' }).click();
      await page.locator('rz-chart svg').first().waitFor();
    },
  },
  reports: { by: ANALYST, at: '/reports' },
};

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { office: { type: 'string' } },
});
const unknown = wanted.filter((name) => !(name in PICTURES));
if (unknown.length > 0) {
  console.error(`no picture is called ${unknown.join(', ')}; there are ${Object.keys(PICTURES).join(', ')}`);
  process.exit(64);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** A demonstration office of its own: its address, the account of each role, and its end. */
async function startDemo() {
  const directory = mkdtempSync(join(tmpdir(), 'rzecznik-pictures-'));
  const child = spawn(process.execPath, ['scripts/start.mjs', '--demo'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: directory, PORT: String(await freePort()), SMTP_INTAKE_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(directory, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = /^ready: (\S+)/.exec(line);
    if (ready) return { url: ready[1], stop };
  }
  await stop();
  throw new Error('the demonstration ended before it was ready');
}

/** Signed in, in the language and the colours of the picture. */
async function pageFor(browser, url, { by, on = DESKTOP, theme = 'light', language = 'pl' }) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: on,
    locale: language === 'pl' ? 'pl-PL' : 'en-GB',
    timezoneId: 'Europe/Warsaw',
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    (stored) => Object.entries(stored).forEach(([key, value]) => localStorage.setItem(`rzecznik.${key}`, value)),
    { theme, language },
  );
  if (by) {
    const answer = await context.request.post('/api/session', {
      data: { email: by, password: PASSWORD },
      headers: { origin: url },
    });
    if (!answer.ok()) throw new Error(`${by} cannot sign in: ${answer.status()}`);
    await context.request.post('/api/access-log/notice', { headers: { origin: url } });
  }
  return context.newPage();
}

async function take(browser, url, name) {
  const picture = PICTURES[name];
  const page = await pageFor(browser, url, picture);
  try {
    const read = async (path) => {
      const answer = await page.request.get(path);
      if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
      return answer.json();
    };
    await page.goto(typeof picture.at === 'string' ? picture.at : await picture.at(read));
    await page.locator('h1').first().waitFor();
    await picture.first?.(page);
    await settled(page);
    const path = join(root, 'docs', 'pictures', `${name}.png`);
    if (picture.part) await page.locator(picture.part).first().screenshot({ path });
    else await page.screenshot({ path });
  } finally {
    await page.context().close();
  }
}

/** The change stream stays open, so the network is never idle: nothing is being loaded, and the fonts are there. */
async function settled(page) {
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], rz-skeleton'));
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const { launchBrowser } = await importSource(new URL('../tests/support/browser.ts', import.meta.url));
const office = options.office ? { url: options.office, stop: async () => {} } : await startDemo();
const browser = await launchBrowser();
let failed = 0;
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(PICTURES)) {
    try {
      await take(browser, office.url, name);
      console.log(`taken   ${name}`);
    } catch (error) {
      failed += 1;
      console.error(`FAILED  ${name}: ${error.message}`);
    }
  }
} finally {
  await browser.close();
  await office.stop();
}
process.exitCode = failed === 0 ? 0 : 1;
