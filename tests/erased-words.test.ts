import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { decodedSamples } from '#libs/journal/testing';
import { manifests } from '../apps/composition/manifests.js';
import { parametersOf } from '../libs/audit/domain/parameters.js';

const root = join(import.meta.dirname, '..');

it('every event reads as a sentence of what the audit keeps of it, also once the words of its person are erased', async () => {
  const samples = (await decodedSamples(manifests.events, root)).filter(({ type }) => !manifests.isTechnical(type));
  expect(samples.length).toBeGreaterThan(100);
  const silent: string[] = [];
  for (const sample of samples) {
    const { facts, texts } = parametersOf(sample, manifests);
    for (const data of [facts, { ...facts, ...texts }])
      for (const language of ['pl', 'en'] as const) {
        try {
          const said = manifests.describe({ ...sample, data }, new Map(), language);
          if (said.trim() === '' || said.includes('undefined')) silent.push(`${sample.type} ${language}: ${said}`);
        } catch (error) {
          silent.push(`${sample.type} ${language}: ${String(error)}`);
        }
      }
  }
  expect([...new Set(silent)]).toEqual([]);
});
