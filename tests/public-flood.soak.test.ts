import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { numberIn, QUESTION, tokenIn, trackingPath, Visitor, type Page } from './support/public-visitor.js';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { onThisMachine, until } from './support/until.js';

/** Forms a minute, as the promise has it. */
const A_MINUTE = 1_000;
const SECONDS = Number(process.env['FLOOD_SECONDS'] ?? 30);
/** A page, or a list of the console, while nobody floods. */
const AT_REST_MILLISECONDS = 400;
const PAUSE_MILLISECONDS = 250;

interface Numbers {
  readonly items: readonly { readonly number: string }[];
  readonly nextCursor: string | null;
}
interface Waits {
  readonly page: number[];
  readonly console: number[];
}

/** Somebody sends forms a thousand times a minute: everybody else goes on, and whatever was answered with a number is a case. */
describe('a flood of forms', () => {
  let office: TestOffice;
  let client: Client;
  beforeAll(async () => {
    office = await startTestOffice({ env: { PUBLIC_SITE: 'on', OFFICE_ADDRESS: 'prasa@urzad.example' } });
    client = await office.client();
  });
  afterAll(() => office?.stop());

  /** At the rate of the flood, however long each answer takes. */
  const flood = async (visitorOf: (place: number) => Visitor): Promise<readonly Page[]> => {
    const { text } = await visitorOf(0).get('/zapytanie');
    const sent: Promise<Page>[] = [];
    const began = performance.now();
    for (let place = 0; place < (A_MINUTE / 60) * SECONDS; place++) {
      await new Promise((resolve) =>
        setTimeout(resolve, Math.max(0, began + (place * 60_000) / A_MINUTE - performance.now())),
      );
      const subject = `Powódź ${place}`;
      sent.push(visitorOf(place).sendAgain('/zapytanie', { formToken: tokenIn(text), ...QUESTION, subject }));
    }
    return Promise.all(sent);
  };

  /** Somebody else reads pages, and staff their list, until the flood is over. */
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
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
    return waits;
  };

  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

  /** With the proof of work that a browser makes by itself. */
  const asksWithProof = async (subject: string): Promise<Page> => {
    const somebody = new Visitor(office.url);
    const { text } = await somebody.get('/zapytanie');
    const challenge = JSON.parse(/data-work="([^"]+)"/.exec(text)![1]!.replaceAll('&quot;', '"'));
    const work = JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
    return somebody.sendAgain('/zapytanie', { formToken: tokenIn(text), ...QUESTION, subject, work });
  };

  it.each([
    ['one address', true],
    ['a thousand addresses', false],
  ])('from %s', async (from, isOne) => {
    const only = isOne ? new Visitor(office.url) : undefined;
    let over = false;
    const waits = others(() => !over);
    const flooding = flood(only ? () => only : () => new Visitor(office.url)).finally(() => (over = true));
    const honest = await asksWithProof(`Zwykłe pytanie, gdy z: ${from}`);
    const answers = await flooding;
    const { page, console: list } = await waits;
    expect([from, median(page) < onThisMachine(AT_REST_MILLISECONDS)]).toEqual([from, true]);
    expect([from, median(list) < onThisMachine(AT_REST_MILLISECONDS)]).toEqual([from, true]);

    // Each is taken, or told why not with what was typed still there.
    const taken = answers.filter(({ status }) => status === 303);
    const refused = answers.filter(({ status }) => status !== 303);
    expect(taken.length).toBeGreaterThan(0);
    for (const { status, text } of refused)
      expect([status, text.includes('Powódź'), text.includes('role="alert"')]).toEqual([429, true, true]);
    if (only) expect(refused.length).toBeGreaterThan(taken.length);

    expect(await numberAt(trackingPath(honest))).toBeDefined();
    const numbers = (await Promise.all([...new Set(taken.map(trackingPath))].map((path) => numberAt(path)))).filter(
      (number) => number !== undefined,
    );
    const cases = await casesCalled('Powódź');
    expect(cases.filter((number) => numbers.includes(number)).toSorted()).toEqual(numbers.toSorted());
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  /** Of the page; undefined where it waits for a confirmation. */
  const numberAt = (path: string): Promise<string | undefined> =>
    until(
      async () => (await new Visitor(office.url).get(path)).text,
      (text) => numberIn(text) !== undefined || /potwierd/i.test(text),
    ).then(numberIn);

  const casesCalled = async (subject: string): Promise<readonly string[]> => {
    const numbers: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/api/cases?limit=200&q=${encodeURIComponent(subject)}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const { body }: { readonly body: Numbers } = await client.get<Numbers>(path);
      numbers.push(...body.items.map(({ number }) => number));
      cursor = body.nextCursor;
    }
    return numbers;
  };
});
