import { readFileSync } from 'node:fs';

const { sourceMaps: _sourceMaps, ...swc } = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));

const shared = {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tests'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, sourceMaps: 'inline' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

/** Many short files: Node loads their modules, once for each worker (ADR 0041). */
const loadedByNode = {
  testEnvironment: '<rootDir>/tests/support/jest/environment.mjs',
  testRunner: '<rootDir>/tests/support/jest/runner.mjs',
};

const needsDatabase = {
  globalSetup: '<rootDir>/tests/support/start-postgres.ts',
  globalTeardown: '<rootDir>/tests/support/stop-postgres.ts',
};

/**
 * Lanes, told apart by the file's ending. `.test.ts` needs nothing, `.db.test.ts` a PostgreSQL, `.long.test.ts` the same and half a minute,
 * `.load.test.ts` the same and minutes (very many rows, very many connections), `.http.test.ts` a running office, `.browser.test.ts` a running
 * office and a browser, `.page.test.ts` the same and minutes (all that is done on a page), `.process.test.ts` offices that are started again,
 * killed and exchanged, `.soak.test.ts` an office that is struck for minutes.
 */
export default {
  // One more than the processors of a small machine: tests often wait for processes and disks.
  maxWorkers: 3,
  // Longer than any test takes on a machine that does much else besides: what hangs is told by its waits (tests/support/until.ts).
  testTimeout: 900_000,
  testSequencer: '<rootDir>/tests/support/sequencer.mjs',
  projects: [
    {
      ...shared,
      ...loadedByNode,
      displayName: 'unit',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['\\.(db|long|load|http|browser|page|process|soak)\\.test\\.ts$'],
    },
    { ...shared, ...loadedByNode, ...needsDatabase, displayName: 'db', testMatch: ['**/*.db.test.ts'] },
    { ...shared, ...loadedByNode, ...needsDatabase, displayName: 'long', testMatch: ['**/*.long.test.ts'] },
    { ...shared, ...loadedByNode, ...needsDatabase, displayName: 'load', testMatch: ['**/*.load.test.ts'] },
    { ...shared, ...needsDatabase, displayName: 'http', testMatch: ['**/*.http.test.ts'] },
    { ...shared, ...needsDatabase, displayName: 'browser', testMatch: ['**/*.browser.test.ts'] },
    { ...shared, ...needsDatabase, displayName: 'page', testMatch: ['**/*.page.test.ts'] },
    { ...shared, ...needsDatabase, displayName: 'process', testMatch: ['**/*.process.test.ts'] },
    { ...shared, displayName: 'soak', testMatch: ['**/*.soak.test.ts'] },
  ],
};
