import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { removeDataDirectories, startOfficeProcess, type OfficeProcess } from './support/office-process.js';
import { ADMINISTRATOR, Client } from './support/test-office.js';
import { until } from './support/until.js';

/** The worked example of docs/modules.md in a copy of the tree: its folder, one line in the composition, built and started. */
const repository = join(import.meta.dirname, '..');
const IN_THE_COPY = [
  'apps',
  'libs',
  'tests',
  'scripts',
  'docs/reporting-views.md',
  'eventstore',
  'angular-frontend',
  'jest.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.swcrc',
  '.oxfmtrc.json',
];
let tree: string;
let database: TestDatabase;
let office: OfficeProcess;
let client: Client;
let employeeId: string;
let contactId: string;
let visitId: string;
let told: string;

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'rzecznik-example-'));
  for (const name of IN_THE_COPY)
    cpSync(join(repository, name), join(tree, name), {
      recursive: true,
      filter: (path) => !/\/(?:node_modules|\.angular)$/.test(path),
    });
  symlinkSync(join(repository, 'node_modules'), join(tree, 'node_modules'));
  const example = join(tree, 'tests/fixtures/example-module');
  cpSync(join(example, 'visits'), join(tree, 'libs/visits'), { recursive: true });
  cpSync(join(example, 'console/visits'), join(tree, 'angular-frontend/src/app/features/visits'), { recursive: true });
  addLine('apps/composition/manifests.ts', 'visitsManifest', '../../libs/visits/manifest.js');
  addLine('angular-frontend/src/app/features.ts', 'visits', './features/visits/feature');
  run('scripts/build.mjs', '--server');

  database = await freshDatabase();
  office = await startOfficeProcess({
    command: [process.execPath, join(tree, 'dist/apps/office/main.js')],
    environment: {
      DATABASE_URL: database.url,
      ADMIN_EMAIL: ADMINISTRATOR.email,
      ADMIN_PASSWORD: ADMINISTRATOR.password,
    },
  });
  client = new Client(office.url);
  const session = await client.post<{ employee: { id: string } }>('/api/session', ADMINISTRATOR);
  employeeId = session.body.employee.id;
  contactId = (await client.post<{ id: string }>('/api/contacts', { name: 'Maria Wójcik' })).body.id;
  told = await changesWhile(async () => {
    const visit = { contactId, room: '12', purpose: 'Rozmowa o moście' };
    const { status, body } = await client.post<{ id: string }>('/api/visits', visit);
    expect(status).toBe(201);
    return (visitId = body.id);
  });
});
afterAll(async () => {
  await office?.stop();
  await database?.drop();
  rmSync(tree, { recursive: true, force: true });
  removeDataDirectories();
});

/** The line of a list that a module adds, with its import. */
function addLine(name: string, entry: string, from: string): void {
  const file = join(tree, name);
  const text = readFileSync(file, 'utf8').replace(
    /(?=export const \w+(?:: [^=]+)? = \[)/,
    `import { ${entry} } from '${from}';\n`,
  );
  writeFileSync(file, text.replace(/(?<=export const \w+(?:: [^=]+)? = \[)/, `${entry},`));
}

/** Runs a script of the copy. Answers what it printed. @throws Error with what it printed, where it failed */
function run(script: string, ...parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], {
    cwd: tree,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} ${parameters.join(' ')}:\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

/** What a browser is told until it hears of the id with which `act` ends. */
async function changesWhile(act: () => Promise<string>): Promise<string> {
  const ending = new AbortController();
  const response = await fetch(new URL('/api/changes', office.url), {
    headers: { cookie: client.cookie! },
    signal: ending.signal,
  });
  const id = await act();
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes(id)) break;
  }
  ending.abort();
  return text;
}

const audited = async () => {
  const { body } = await client.get<{ items: { type: string; subject: object; summary: string }[] }>(
    `/api/employees/${employeeId}/audit?limit=50`,
  );
  return body.items.find(({ type }) => type === 'VisitRecorded');
};
const found = async () =>
  (await client.get<{ items: object[] }>(`/api/search?q=${encodeURIComponent('moście')}`)).body.items;
const notices = async () =>
  (await client.get<{ items: { kind: string; about: object }[] }>('/api/notifications')).body.items.filter(
    ({ kind }) => kind === 'visitor',
  );

describe('a module that is a folder and a line, in an office that runs', () => {
  it('is shown in the change stream', () => expect(told).toContain(`data: {"kind":"visit","id":"${visitId}"}\n\n`));

  it('is audited, in the history of contact too', async () => {
    const summary = 'Wizyta (pokój 12): Rozmowa o moście';
    expect(await until(audited, Boolean)).toMatchObject({ subject: { kind: 'visit', id: visitId }, summary });
    const { body } = await client.get<{ items: object[] }>(`/api/contacts/${contactId}/history`);
    expect(body.items).toContainEqual(expect.objectContaining({ type: 'VisitRecorded', summary }));
  });

  it('is found', async () => expect(await found()).toMatchObject([{ kind: 'visit', id: visitId, detail: '12' }]));

  it('is told of, by its name', async () => {
    const about = { kind: 'visit', id: visitId, name: 'Rozmowa o moście' };
    expect(await until(notices, ({ length }) => length > 0)).toMatchObject([{ about }]);
  });

  it('gives a session its rights', async () => {
    const { body } = await client.get<{ employee: { rights: string[] } }>('/api/session');
    expect(JSON.stringify(body)).toContain('recordVisits');
  });

  it('is erased with its person', async () => {
    const erasure = { confirmation: 'Maria Wójcik', reason: 'objection' };
    expect((await client.post(`/api/contacts/${contactId}/erasure`, erasure)).status).toBe(201);
    expect(await found()).toEqual([]);
    expect((await notices())[0]).toMatchObject({ about: { name: null } });
    expect(await audited()).toMatchObject({ summary: 'Wizyta (pokój 12): (dane usunięte)' });
  });
});

describe('its feature in the console', () => {
  it('compiles against the types of its API, and passes the checks of npm run check', () => {
    run('scripts/api-types.mjs');
    run('scripts/event-catalogue.mjs');
    // What the module brings, and what that imports; all the rest is what the repository's own build has compiled.
    const project = 'angular-frontend/tsconfig.visits.json';
    const files = { extends: './tsconfig.app.json', files: ['src/app/features/visits/feature.ts'], include: [] };
    writeFileSync(join(tree, project), JSON.stringify(files));
    run('node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', project, '--noEmit');
    const checks = ['tests/console/features', 'tests/console/translations', 'tests/projections'];
    const output = run('node_modules/jest/bin/jest.js', ...checks, '--selectProjects', 'unit', '--runInBand');
    expect(output).toContain('Test Suites: 3 passed, 3 total');
  });
});
