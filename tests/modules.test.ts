import 'reflect-metadata';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { manifests, officeModules } from '../apps/composition/manifests.js';
import { forgottenIn } from './support/module-checks.js';

const root = join(import.meta.dirname, '..');

it('nothing of a module is forgotten (docs/modules.md)', async () =>
  expect(await forgottenIn({ root, modules: officeModules, manifests })).toEqual([]));
