import { afterAll, describe, expect, it } from '@jest/globals';
import { Random } from '../apps/demo/random.js';
import { MailingSink, type Treatment } from './support/mailing-sink.js';
import { newDataDirectory, removeDataDirectories, startOfficeProcess } from './support/office-process.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

const RECIPIENTS = Number(process.env.MAILING_RECIPIENTS ?? 5_000);
const SEED = Number(process.env.MAILING_SEED ?? Math.floor(Math.random() * 1_000_000));
const KILLS = 10;
/** Messages that are in hand at one time, so that so many may be unknown after each kill. */
const IN_HAND = 10;
const PASSWORD = 'poprawny koń bateria zszywka';
const SHARES = [
  ['take', 900],
  ['refuse', 20],
  ['defer', 15],
  ['deferAtEnd', 15],
  ['cutBefore', 10],
  ['cut', 10],
  ['hang', 2],
] as const satisfies ReadonlyArray<readonly [Treatment, number]>;

interface Written {
  readonly id: string;
}
interface Tally {
  readonly waiting: number;
  readonly sent: number;
  readonly refused: number;
  readonly unknown: number;
  readonly dropped: number;
}
interface Mailing {
  readonly state: string;
  readonly recipients: number;
  readonly tally: Tally;
}
interface Recipient {
  readonly number: number;
  readonly email: string;
  readonly state: keyof Tally;
  readonly attempts: number;
}

afterAll(removeDataDirectories);

const addressOf = (number: number): string => `r${number}@gazeta.example`;
/** A server that wants these later, always. */
const isNeverTaken = (address: string): boolean => /^r\d*77@/.test(address);

async function signedIn(url: string, email: string): Promise<Client> {
  const client = new Client(url);
  expect((await client.post('/api/session', { email, password: PASSWORD })).status).toBe(200);
  return client;
}

async function readers(administrator: Client): Promise<void> {
  const lines = Array.from({ length: RECIPIENTS }, (_, place) => `Odbiorca ${place + 1};${addressOf(place + 1)};Drogi`);
  const form = new FormData();
  form.set('file', new Blob([`Imię i nazwisko;E-mail;Tematyka\n${lines.join('\n')}\n`]), 'plik.csv');
  const { id } = (await administrator.post<Written>('/api/contacts/import', form)).body;
  await until(
    async () => (await administrator.get<{ state: string; done: number }>(`/api/imports/${id}`)).body,
    ({ state }) => state === 'finished',
  );
}

/** All recipients, as the read model has them. */
async function recipientsOf(client: Client, mailingId: string, state?: string): Promise<readonly Recipient[]> {
  const all: Recipient[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: Recipient[]; nextCursor: string | null } = (
      await client.get<{ items: Recipient[]; nextCursor: string | null }>(
        `/api/mailings/${mailingId}/recipients?limit=200${state ? `&state=${state}` : ''}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      )
    ).body;
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}

describe(`a mailing to ${RECIPIENTS}, by an office that is killed ${KILLS} times, through a server at its worst (seed ${SEED})`, () => {
  it('reaches nobody twice, and accounts for everybody', async () => {
    const random = new Random(SEED);
    const sink = new MailingSink((address) => (isNeverTaken(address) ? 'defer' : random.weighted(SHARES)));
    const { port } = await sink.start();
    const environment = {
      ADMIN_PASSWORD: PASSWORD,
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      OFFICE_ADDRESS: 'prasa@urzad.example',
      MAILINGS_PER_MINUTE: '0',
    };
    const options = { dataDirectory: newDataDirectory(), environment };
    let office = await startOfficeProcess(options);
    const administrator = await signedIn(office.url, 'admin@localhost');
    const { body: units } = await administrator.get<{ items: Written[] }>('/api/units');
    for (const name of ['anna', 'ewa']) {
      const employee = { name, email: `${name}@urzad.example`, roles: ['coordinator'], password: PASSWORD };
      await administrator.post('/api/employees', { ...employee, unitId: units.items[0]!.id });
    }
    const anna = await signedIn(office.url, 'anna@urzad.example');
    let ewa = await signedIn(office.url, 'ewa@urzad.example');
    await readers(anna);
    const list = await anna.post<Written>('/api/contact-lists', { name: 'Drogi', filter: { beat: 'Drogi' } });
    const begun = await anna.post<Written>('/api/communiques', { headline: 'Most zamknięty', body: 'Objazd.' });
    const communique = `/api/communiques/${begun.body.id}`;
    await anna.post(`${communique}/submission`);
    await ewa.post(`${communique}/approval`, { version: 1 });
    const audience = { listIds: [list.body.id] };
    const planned = await ewa.post<Written>(`${communique}/mailings`, { version: 1, kind: 'release', audience });
    expect((await ewa.post(`${communique}/release`, { version: 1 })).status).toBe(200);
    const { id } = planned.body;

    for (let killed = 0; killed < KILLS; killed++) {
      const enough = Math.floor((RECIPIENTS * killed * 0.9) / KILLS);
      await until(
        () => sink.had.size,
        (count) => count > enough,
      );
      office.process.kill('SIGKILL');
      await office.exited;
      office = await startOfficeProcess(options);
    }
    ewa = await signedIn(office.url, 'ewa@urzad.example');
    const mailing = async () => (await ewa.get<Mailing>(`/api/mailings/${id}`)).body;
    const settled = async () => {
      const waiting = await recipientsOf(ewa, id, 'waiting');
      return { left: waiting.filter(({ email, attempts }) => !isNeverTaken(email) || attempts === 0).length };
    };
    await until(settled, ({ left }) => left === 0);

    const { recipients, tally } = await mailing();
    expect(recipients).toBe(RECIPIENTS);
    expect(tally.sent + tally.refused + tally.waiting + tally.unknown).toBe(RECIPIENTS);
    const all = await recipientsOf(ewa, id);
    expect(all).toHaveLength(RECIPIENTS);
    expect(new Set(all.map(({ email }) => email)).size).toBe(RECIPIENTS);
    expect([...sink.had].filter(([, times]) => times > 1)).toEqual([]);
    const had = (state: string) =>
      all.flatMap((one) => (one.state === state && sink.had.has(one.email) ? [one.email] : []));
    expect(all.filter(({ state, email }) => state === 'sent' && sink.took.get(email) !== 1)).toEqual([]);
    expect([...had('refused'), ...had('waiting'), ...had('dropped')]).toEqual([]);
    // What a kill leaves unknown is what was in hand; the rest is what the server had and did not answer.
    const answered = [...sink.had.keys()].filter((email) => !sink.took.has(email)).length;
    expect(tally.unknown).toBeLessThanOrEqual(answered + KILLS * IN_HAND);

    const [again, ...rest] = (await recipientsOf(ewa, id, 'unknown')).map(({ number }) => number);
    expect(
      (await ewa.post(`/api/mailings/${id}/unknown`, { numbers: [again, ...rest.slice(0, 1)], sendAgain: true }))
        .status,
    ).toBe(200);
    expect((await ewa.post(`/api/mailings/${id}/unknown`, { numbers: rest.slice(1), sendAgain: false })).status).toBe(
      200,
    );
    await until(mailing, ({ tally: now }) => now.dropped === rest.length - 1 && now.unknown <= 2);
    await office.stop();
    await sink.stop();
  }, 3_600_000);
});
