import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { startOfficeProcess, type OfficeProcess } from './support/office-process.js';
import { numberIn, QUESTION, tokenIn, trackingPath, Visitor, type Page } from './support/public-visitor.js';
import { ADMINISTRATOR, Client } from './support/test-office.js';
import { onThisMachine, until } from './support/until.js';

/** Forms a minute, as the promise has it. */
const A_MINUTE = 1_000;
const SECONDS = Number(process.env['FLOOD_SECONDS'] ?? 60);
/** A page, or a list of the console, while somebody floods. */
const PATIENT_MILLISECONDS = 1_000;
const PAUSE_MILLISECONDS = 250;

interface Waits {
  readonly page: number[];
  readonly console: number[];
}

/**
 * Somebody sends forms a thousand times a minute, without a proof of work. The office's own address hands its forms to the public process with the address
 * that `X-Forwarded-For` names (the test stands on this machine, which is trusted): so one process plays a thousand.
 */
describe('a flood of forms', () => {
  let office: OfficeProcess;
  let client: Client;
  beforeAll(async () => {
    const { email, password } = ADMINISTRATOR;
    office = await startOfficeProcess({
      environment: {
        ADMIN_EMAIL: email,
        ADMIN_PASSWORD: password,
        PUBLIC_SITE: 'on',
        OFFICE_ADDRESS: 'prasa@urzad.example',
      },
    });
    client = new Client(office.url);
    await client.post('/api/session', ADMINISTRATOR);
  });
  afterAll(() => office?.stop());

  /** At the rate of the flood, however long each answer takes. Each is another form, as its own page would have been. */
  const flood = async (from: string, visitorOf: () => Visitor): Promise<readonly Page[]> => {
    const sent: Promise<Page>[] = [];
    const began = performance.now();
    for (let place = 0; place < (A_MINUTE / 60) * SECONDS; place += 1) {
      await pause(Math.max(0, began + (place * 60_000) / A_MINUTE - performance.now()));
      sent.push(visitorOf().send('/zapytanie', { ...QUESTION, subject: `Powódź, ${from}: ${place}` }));
    }
    return Promise.all(sent);
  };

  /** Somebody else reads pages, and staff their list, until the flood is over: nobody is turned away. */
  const others = async (goesOn: () => boolean): Promise<Waits> => {
    const waits: Waits = { page: [], console: [] };
    const timed = async (into: number[], act: () => Promise<{ readonly status: number }>) => {
      const began = performance.now();
      expect((await act()).status).toBe(200);
      into.push(performance.now() - began);
    };
    while (goesOn()) {
      await timed(waits.page, () => new Visitor(office.url).get('/zapytanie'));
      await timed(waits.console, () => client.get('/api/cases?limit=50'));
      await pause(PAUSE_MILLISECONDS);
    }
    return waits;
  };

  /** With the proof of work that a browser makes by itself. */
  const asksWithProof = async (subject: string): Promise<Page> => {
    const somebody = new Visitor(office.url);
    const { text } = await somebody.get('/zapytanie');
    const challenge = JSON.parse(/data-work="([^"]+)"/.exec(text)![1]!.replaceAll('&quot;', '"'));
    const work = JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
    return somebody.sendAgain('/zapytanie', { formToken: tokenIn(text), ...QUESTION, subject, work });
  };

  /** Their pages say them in the end: forms are registered one after the other. */
  const numbersAt = async (paths: readonly string[]): Promise<readonly string[]> => {
    const said = new Map<string, string>();
    await until(
      async () => {
        for (const path of paths.filter((one) => !said.has(one))) {
          const number = numberIn((await new Visitor(office.url).get(path)).text);
          if (number?.includes('/')) said.set(path, number);
        }
        return said.size;
      },
      (known) => known === paths.length,
    );
    return [...said.values()];
  };

  const numbersOfCases = async (): Promise<readonly string[]> => {
    const numbers: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path: string = `/api/cases?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const { body } = await client.get<{ items: { number: string }[]; nextCursor: string | null }>(path);
      numbers.push(...body.items.map(({ number }) => number));
      cursor = body.nextCursor;
    }
    return numbers;
  };

  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

  it.each(['one address', 'a thousand addresses'])('from %s', async (from) => {
    const only = from === 'one address' ? new Visitor(office.url) : undefined;
    let over = false;
    const waits = others(() => !over);
    const flooding = flood(from, () => only ?? new Visitor(office.url)).finally(() => (over = true));
    const honest = await asksWithProof(`Zwykłe pytanie, gdy z: ${from}`);
    const answers = await flooding;
    const { page, console: list } = await waits;

    // Each is taken, or asked to be confirmed by mail, or told why not, with what was typed still there.
    const to = (answer: Page) => answer.headers.get('location') ?? '';
    const taken = answers.filter((answer) => answer.status === 303 && to(answer).startsWith('/sprawa/'));
    const toConfirm = answers.filter(
      (answer) => answer.status === 303 && to(answer) === '/zapytanie?do-potwierdzenia=1',
    );
    const refused = answers.filter(({ status }) => status !== 303);
    expect(taken.length + toConfirm.length + refused.length).toBe(answers.length);
    for (const { status, text } of refused)
      expect([status, text.includes('Powódź'), text.includes('role="alert"')]).toEqual([429, true, true]);
    if (only) expect([taken.length, refused.length > taken.length]).toEqual([5, true]);
    else expect(taken.length).toBeGreaterThan(100);

    // Whatever was answered with a page is a case, none is two, and whoever waits for a confirmation has none.
    const numbers = await numbersAt([...taken, honest].map(trackingPath));
    expect(new Set(numbers).size).toBe(numbers.length);
    const cases = await until(numbersOfCases, (all) => numbers.every((number) => all.includes(number)));
    expect(new Set(cases).size).toBe(cases.length);

    const slowest = onThisMachine(PATIENT_MILLISECONDS);
    expect([median(page) < slowest, median(list) < slowest]).toEqual([true, true]);
    const medians = `a page ${Math.round(median(page))} ms, the list ${Math.round(median(list))} ms`;
    process.stdout.write(
      `${from}: ${taken.length} taken, ${toConfirm.length} to be confirmed, ${refused.length} told why not; medians: ${medians}\n`,
    );
  });
});
