import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { PATIENCE_MILLISECONDS, until } from './until.js';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Without it Chromium does not find a file whose name has Polish letters. */
const UTF8 = { LC_ALL: 'C.UTF-8' };

/**
 * Its pages wait as long as tests do, also for a page to load. One that dies while it starts, as it does now and then on a machine without memory to
 * spare, is started again.
 */
export async function launchBrowser(): Promise<Browser> {
  const browser = await launched().catch(() => launched());
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    return context;
  };
  return browser;
}

/** The machine's own Chromium, else the one from npm with the system libraries that it brings along. */
async function launched(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed && !process.env.BUNDLED_BROWSER)
    return chromium.launch({ executablePath: installed, args: QUIET, env: { ...process.env, ...UTF8 } });
  const executablePath = unpackedBrowser();
  const libraries = [join(tmpdir(), 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launch({
    executablePath,
    args: [...QUIET, '--no-zygote', '--headless=shell'],
    env: { ...process.env, ...UTF8, FONTCONFIG_PATH: join(tmpdir(), 'fonts'), LD_LIBRARY_PATH: libraries },
  });
}

const UNPACK = `const { default: bundled } = await import('@sparticuz/chromium'); await bundled.executablePath();`;

/**
 * The package unpacks itself into the temporary folder, once, and takes what it finds there for whole. Several runs may come at the same time: each
 * unpacks into a folder of its own, and moves what is whole to its place, the browser last.
 */
function unpackedBrowser(): string {
  const browser = join(tmpdir(), 'chromium');
  if (existsSync(browser)) return browser;
  const own = mkdtempSync(join(tmpdir(), 'rzecznik-browser-'));
  try {
    // Its libraries (libnss3 and others) come along only where it believes to run on the platform that it was packed for.
    const { NODE_OPTIONS: _options, ...env } = process.env;
    execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      env: { ...env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    const names = readdirSync(own).filter((name) => name !== 'chromium');
    for (const name of [...names, 'chromium']) moveUnlessThere(join(own, name), join(tmpdir(), name));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  return browser;
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}
interface PageWithAxe {
  readonly axe: { run(options: object): Promise<{ readonly violations: readonly AxeViolation[] }> };
}

/** What fades in has other colours until it is there. */
const SETTLED = `document.getAnimations().every(({ effect }) => effect?.getComputedTiming().endTime === Infinity)`;

/** It is read once a document: that takes a fifth of a look. */
const HAS_AXE = `'axe' in globalThis`;

/** What axe finds on the page by WCAG 2.1 A and AA, one line a finding. The page's policy forbids foreign scripts, so axe comes in by the debugger. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // Looked at from outside: the page's policy lets nothing in it evaluate a text.
  await until(() => page.evaluate<boolean>(SETTLED));
  if (!(await page.evaluate<boolean>(HAS_AXE))) await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
    const { axe } = globalThis as unknown as PageWithAxe;
    // Without `preload`: it fetches all style sheets anew for an experimental rule, which is off.
    return (await axe.run({ runOnly, resultTypes: ['violations'], preload: false })).violations.map(
      ({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target }) => ({ target })),
      }),
    );
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

interface ConsoleWindow {
  readonly document: {
    querySelectorAll(selector: string): Iterable<{ setAttribute(name: string, value: string): void }>;
  };
  readonly history: { pushState(state: null, unused: '', path: string): void };
  readonly PopStateEvent: new (type: string) => object;
  dispatchEvent(event: object): void;
}

/**
 * Goes to another page of the console as its links do, and returns when that stands in the place of the one before, which has to be of another
 * kind. To load the whole console anew (`goto`) takes some five times the processor's time.
 */
export async function goInConsole(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const { document, history, PopStateEvent, dispatchEvent } = globalThis as unknown as ConsoleWindow;
    for (const left of document.querySelectorAll('main > :not(router-outlet)')) left.setAttribute('data-left', '');
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.locator('main > [data-left]').first().waitFor({ state: 'detached' });
  await page.locator('main > :not(router-outlet)').first().waitFor({ state: 'attached' });
}
