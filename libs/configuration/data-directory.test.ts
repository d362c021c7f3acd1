import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.js';
import { prepareDataDirectory } from './data-directory.js';
import { DataDirectoryLock, livingOffice, processBegan } from './lock.js';
import { openClock } from './office-clock.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rzecznik-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const quiet = () => undefined;

describe('the data folder', () => {
  it('is made where it is missing, for its owner only', () => {
    const path = join(folder, 'a', 'b');
    prepareDataDirectory(path);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(readdirSync(path)).toEqual([]);
  });

  it('is refused in one line where it is a file', () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    expect(() => prepareDataDirectory(path)).toThrow(CannotStart);
    expect(() => prepareDataDirectory(path)).toThrow(
      /^the data folder .* cannot be written \(ENOTDIR\): give this user the right to it, or set DATA_DIR to another folder$/,
    );
    expect(() => prepareDataDirectory(join(path, 'below'))).toThrow(/cannot be written \(ENOTDIR\)/);
  });

  it.each(['/proc/rzecznik/var', '/dev/null/var'])('is refused at once where nobody can make it: %s', (path) => {
    expect(() => prepareDataDirectory(path)).toThrow(/cannot be written \(\w+\)/);
  });
});

describe("the office's clock", () => {
  const start = Temporal.Instant.from('2026-03-02T08:00:00Z');
  const at = (iso: string) => () => Temporal.Instant.from(iso).epochMilliseconds;
  const open = (machine: string, clockStart?: Temporal.Instant, production = false) =>
    openClock({ dataDirectory: folder, clockStart, production }, at(machine));

  it('is real time where nothing moves it', () => {
    expect(open('2026-11-23T01:00:00Z').nowIso()).toBe('2026-11-23T01:00:00.000Z');
  });

  it('starts at CLOCK on the first start and runs on from there, whatever CLOCK says later', () => {
    expect(open('2026-11-23T01:00:00Z', start).nowIso()).toBe('2026-03-02T08:00:00.000Z');
    expect(open('2026-11-23T03:00:00Z', start).nowIso()).toBe('2026-03-02T10:00:00.000Z');
    expect(open('2026-11-24T01:00:00Z').nowIso()).toBe('2026-03-03T08:00:00.000Z');
  });

  it('is not moved any more once the folder has started in real time', () => {
    open('2026-11-23T01:00:00Z');
    expect(open('2026-11-23T02:00:00Z', start).nowIso()).toBe('2026-11-23T02:00:00.000Z');
  });

  it('never goes back with the machine', () => {
    const times = ['2026-11-23T01:00:00Z', '2026-11-23T00:00:00Z', '2026-11-23T01:00:01Z'].map(
      (iso) => Temporal.Instant.from(iso).epochMilliseconds,
    );
    const clock = openClock({ dataDirectory: folder, production: false }, () => times.shift()!);
    writeFileSync(join(folder, 'clock.json'), '{"offsetMilliseconds":0}');
    expect([clock.nowIso(), clock.nowIso()]).toEqual(['2026-11-23T01:00:00.000Z', '2026-11-23T01:00:00.000Z']);
  });

  it('is refused in production where it was moved', () => {
    open('2026-11-23T01:00:00Z', start);
    expect(() => open('2026-11-23T01:00:00Z', undefined, true)).toThrow(/runs on a moved clock/);
  });
});

describe('the lock on the data folder', () => {
  const lockFile = () => join(folder, 'office.lock');

  it('lets one office in, names its process to the second, and lets the next in after it', async () => {
    const lock = await DataDirectoryLock.take(folder, quiet);
    await expect(DataDirectoryLock.take(folder, quiet)).rejects.toThrow(
      `an office is running in ${folder} already (process ${process.pid})`,
    );
    expect(readdirSync(folder)).toEqual(['office.lock']);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    (await DataDirectoryLock.take(folder, quiet)).release();
  });

  it('tells where the office can be reached, to its owner only', async () => {
    const lock = await DataDirectoryLock.take(folder, quiet);
    lock.announce({ databaseUrl: 'postgresql://x', url: 'http://localhost:3000' });
    expect(livingOffice(folder)).toMatchObject({ pid: process.pid, databaseUrl: 'postgresql://x' });
    expect(statSync(lockFile()).mode & 0o777).toBe(0o600);
    lock.release();
    expect(livingOffice(folder)).toBeUndefined();
  });

  it.each([
    ['a process that is gone', () => ({ pid: 2 ** 22 + 1, began: 'x', holder: 'h' })],
    ['a process number that was given out again', () => ({ pid: process.pid, began: 'another boot', holder: 'h' })],
    ['half a file', () => undefined],
  ])('clears the lock of a dead office away: %s', async (_what, content) => {
    writeFileSync(lockFile(), JSON.stringify(content()) ?? '{"pid":');
    const said: string[] = [];
    const lock = await DataDirectoryLock.take(folder, (line) => said.push(line));
    expect(said).toEqual([expect.stringContaining('cleared the lock of a dead office away')]);
    expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
  });

  it('goes to one of several that find the same dead lock', async () => {
    writeFileSync(lockFile(), '{}');
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => DataDirectoryLock.take(folder, quiet)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('knows processes apart by when they began', async () => {
    const child = spawn('sleep', ['60'], { stdio: 'ignore' });
    expect(processBegan(child.pid!)).toBeDefined();
    expect(processBegan(child.pid!)).toBe(processBegan(child.pid!));
    expect(processBegan(process.pid)).toBe(processBegan(process.pid));
    const gone = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    expect(processBegan(child.pid!)).toBeUndefined();
  });
});
