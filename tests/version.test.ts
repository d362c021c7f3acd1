import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { VERSION } from '#libs/kernel';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

it('the office, the console and package.json name one version', () => {
  expect(JSON.parse(read('package.json'))).toMatchObject({ version: VERSION });
  expect(read('angular-frontend/src/app/core/api/own-name.ts')).toContain(`'console/${VERSION}'`);
});
