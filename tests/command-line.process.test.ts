import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { identityOf, recipientOf } from '#libs/backup';
import { Client } from './support/test-office.js';
import {
  buildServer,
  CLI,
  newDataDirectory,
  removeDataDirectories,
  startOfficeProcess,
  startProcess,
  type OfficeProcess,
  type StartOptions,
} from './support/office-process.js';

const PASSWORD = 'poprawny koń bateria zszywka';

interface Answer {
  readonly code: number | null;
  /** Standard output. */
  readonly printed: readonly string[];
  /** Standard error. */
  readonly told: readonly string[];
}

const call = async (
  parameters: readonly string[],
  environment: Record<string, string> = {},
  command = CLI,
): Promise<Answer> => {
  const started = startProcess([...command, ...parameters], environment);
  const printed: string[] = [];
  const told: string[] = [];
  createInterface({ input: started.process.stdout! }).on('line', (line) => printed.push(line));
  createInterface({ input: started.process.stderr! }).on('line', (line) => told.push(line));
  return { code: await started.exited, printed, told };
};

const offices: OfficeProcess[] = [];
const office = async (options?: StartOptions): Promise<OfficeProcess> => {
  const running = await startOfficeProcess({
    ...options,
    environment: { ADMIN_PASSWORD: PASSWORD, ...options?.environment },
  });
  offices.push(running);
  return running;
};
const administrator = async (url: string, password = PASSWORD): Promise<{ client: Client; status: number }> => {
  const client = new Client(url);
  const { status } = await client.post('/api/session', { email: 'admin@localhost', password });
  return { client, status };
};

let folder: string;
beforeAll(async () => {
  buildServer();
  folder = await mkdtemp(join(tmpdir(), 'rzecznik-cli-'));
});
afterEach(async () => {
  for (const running of offices.splice(0)) await running.stop();
  removeDataDirectories();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it('lists its commands, and tells of one that it does not know', async () => {
    const help = await call(['help']);
    expect(help).toMatchObject({ code: 0, told: [] });
    for (const command of [
      'deadline',
      'database-url',
      'admin',
      'backup [options] <file>',
      'restore [options] <file>',
    ]) {
      expect(help.printed.join('\n')).toContain(command);
    }
    expect(await call(['baCkup'])).toMatchObject({ code: 1, printed: [] });
  });

  it('prints nothing but its answer, through npm too', async () => {
    const answer = await call(['deadline', '--rule', 'UDIP-13-1', '--start', '2026-03-02'], {}, [
      'npm',
      'run',
      '--silent',
      'cli',
      '--',
    ]);
    expect(answer.code).toBe(0);
    expect(JSON.parse(answer.printed.join('\n'))).toMatchObject({ nominalEnd: '2026-03-16', legalEnd: '2026-03-16' });
  });

  it.each([
    [['--rule', 'NONE', '--start', '2026-03-02']],
    [['--rule', 'UDIP-13-1', '--start', '30 lutego']],
    [['--rule', 'UDIP-13-1']],
    [['--rule', 'UDIP-13-1', '--start', '2026-03-02', '--pause', 'P1D']],
    [['--rule', 'UDIP-13-1', '--start', '2026-03-02', 'tomorrow']],
    [['--rule']],
  ])('refuses the impossible term %j in one line', async (parameters) => {
    const answer = await call(['deadline', ...parameters]);
    expect(answer).toMatchObject({ code: 2, printed: [] });
    expect(answer.told).toHaveLength(1);
  });

  it.each(['help', 'deadline --rule UDIP-13-1 --start 2026-03-02'])(
    'says nothing of it when the reader of "%s" goes away',
    async (parameters) => {
      const environment = { DATA_DIR: newDataDirectory() };
      const { code, told } = await call(parameters.split(' '), environment);
      // The reader is gone before the first line, and the command ends as it would have ended.
      const script = `set -o pipefail; ${CLI.join(' ')} ${parameters} | head -n 0`;
      expect(await call(['-c', script], environment, ['bash'])).toEqual({ code, printed: [], told });
      const first = await call(['-c', `${CLI.join(' ')} ${parameters} | head -n 1`], environment, ['bash']);
      expect(first).toMatchObject({ code: 0, told });
    },
  );

  it('names every broken variable', async () => {
    expect(await call(['database-url'], { PORT: 'x' })).toMatchObject({
      code: 1,
      printed: [],
      told: [expect.stringContaining('PORT is "x"')],
    });
  });
});

/** One office for all of them: a new one costs more than what is asked of it. */
describe('beside a running office', () => {
  let running: OfficeProcess;
  const start = async () => {
    running = await startOfficeProcess({
      dataDirectory: join(folder, 'office'),
      environment: { ADMIN_PASSWORD: PASSWORD },
    });
  };
  beforeAll(start);
  afterAll(() => running?.stop());

  it('names its database, and nobody else', async () => {
    const nowhere = newDataDirectory();
    expect(await call(['database-url'], { DATA_DIR: nowhere })).toMatchObject({
      code: 1,
      told: [expect.stringContaining(`no office runs in ${nowhere}`)],
    });
    expect(existsSync(nowhere)).toBe(false);

    const { code, printed } = await call(['database-url'], { DATA_DIR: running.dataDirectory });
    expect(code).toBe(0);
    expect(printed).toHaveLength(1);
    const client = new pg.Client({ connectionString: printed[0] });
    await client.connect();
    const { rows } = await client.query('SELECT current_database() AS name');
    await client.end();
    expect(rows).toEqual([{ name: 'rzecznik' }]);
  });

  it('says how the event store is, and what the office measures of it', async () => {
    const { code, printed, told } = await call(['events', 'status'], { DATA_DIR: running.dataDirectory });
    expect({ code, told }).toEqual({ code: 0, told: [] });
    const lines = ['store: PostgreSQL', 'answers: yes', /^last answer: \d{4}-/, /^last event: \d+$/, /^clock: \d+ ms /];
    for (const [index, line] of lines.entries()) expect(printed[index]).toMatch(line);
    expect(printed).toContainEqual('  event_store_available 1');
  });

  it('backs it up for a key that was named, and starts nothing from that without the key that sealed the data', async () => {
    const file = join(folder, 'keyless.age');
    const secret = Buffer.alloc(32, 9);
    const identity = join(folder, 'identity.txt');
    writeFileSync(identity, `# of the archive\n${identityOf(secret)}\n`);
    const backUp = (recipient: string) =>
      call(['backup', file, '--recipient', recipient], { DATA_DIR: running.dataDirectory });
    expect(await backUp('age1nobody')).toMatchObject({
      code: 1,
      told: [expect.stringContaining('is no recipient of age')],
    });
    expect((await backUp(await recipientOf(secret))).printed[1]).toContain('encrypted for 1 named recipients');
    const restored = newDataDirectory();
    expect(await call(['restore', file], { DATA_DIR: restored })).toMatchObject({
      code: 1,
      told: [expect.stringContaining('opened with --identity')],
    });
    const answer = await call(['restore', file, '--identity', identity], { DATA_DIR: restored });
    expect(answer.printed.at(-1)).toContain('put the master key back');
    const attempt = startProcess([process.execPath, 'dist/apps/office/main.js'], {
      DATA_DIR: restored,
      PORT: '0',
      SMTP_INTAKE_PORT: '0',
    });
    expect(await attempt.exited).toBe(1);
    expect(attempt.lines).toEqual([expect.stringContaining('master key')]);
  });

  it('gives the administrator a new password, while the office runs and while it does not', async () => {
    const environment = { DATA_DIR: running.dataDirectory };
    const reset = async (): Promise<string> => {
      const { code, printed } = await call(['admin', 'reset'], environment);
      expect(code).toBe(0);
      expect(printed).toEqual(['administrator: admin@localhost', expect.stringMatching(/^password: \S{12,}$/)]);
      return printed[1]!.slice('password: '.length);
    };
    const second = await reset();
    expect((await administrator(running.url)).status).toBe(401);
    expect((await administrator(running.url, second)).status).toBe(200);

    await running.stop();
    const third = await reset();
    await start();
    expect((await administrator(running.url, second)).status).toBe(401);
    expect((await administrator(running.url, third)).status).toBe(200);
  });
});

describe('backup and restore of a whole office', () => {
  interface List {
    readonly items: readonly { readonly id: string }[];
    readonly nextCursor: string | null;
  }

  /** Everything that the lists of the office show, and a history. */
  const contentOf = async (url: string): Promise<Record<string, unknown>> => {
    const { client, status } = await administrator(url);
    expect(status).toBe(200);
    const pages = async (path: string): Promise<unknown[]> => {
      const items: { readonly id: string }[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body }: { body: List } = await client.get<List>(
          `${path}?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        );
        items.push(...body.items);
        cursor = body.nextCursor;
      }
      return items;
    };
    const cases = (await pages('/api/cases')) as { readonly id: string }[];
    return {
      cases,
      contacts: await pages('/api/contacts'),
      history: (await client.get(`/api/cases/${cases[0]!.id}/history`)).body,
      case: (await client.get(`/api/cases/${cases[0]!.id}`)).body,
    };
  };

  it('the demonstration office, backed up while it runs, comes back equal', async () => {
    const command = [process.execPath, 'dist/apps/office/main.js', '--demo=60'];
    const running = await office({ command });
    const content = await contentOf(running.url);
    expect((content.cases as unknown[]).length).toBeGreaterThan(50);

    const file = join(folder, 'demo.tar.gz');
    const backedUp = await call(['backup', file], { DATA_DIR: running.dataDirectory });
    expect(backedUp).toMatchObject({
      code: 0,
      printed: [
        expect.stringMatching(/^backed up \d+ tables with \d+ rows and \d+ files to /),
        expect.stringMatching(/the whole file is encrypted: whoever holds .*master\.key can read it, and nobody else/),
        expect.stringContaining('lists are not in it'),
      ],
    });
    expect(await call(['backup', file], { DATA_DIR: running.dataDirectory })).toMatchObject({
      code: 1,
      told: [expect.stringContaining('is there already')],
    });
    expect(await call(['restore', file], { DATA_DIR: running.dataDirectory })).toMatchObject({
      code: 1,
      told: [expect.stringContaining('an office is running')],
    });
    await running.stop();
    const refused = await call(['restore', file], { DATA_DIR: running.dataDirectory });
    expect(refused.code).toBe(1);
    // On a busy machine the office may be cut off while it closes: that its lock was cleared away is said first.
    expect(refused.told.at(-1)).toContain('into an empty data folder only');

    const restored = newDataDirectory();
    mkdirSync(restored);
    cpSync(join(running.dataDirectory, 'keys'), join(restored, 'keys'), { recursive: true });
    const answer = await call(['restore', file], { DATA_DIR: restored });
    expect(answer).toMatchObject({
      code: 0,
      printed: [expect.stringMatching(/^restored .*: proven equal to the backup of /)],
    });
    const again = await office({ dataDirectory: restored });
    expect(await contentOf(again.url)).toEqual(content);
  });
});
