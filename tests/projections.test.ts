import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { decodedSamples } from '#libs/journal/testing';
import { fingerprintOf, outdated, unshippable, type Fingerprints } from '#libs/projections/testing';
import { manifests } from '../apps/composition/manifests.js';

const root = join(import.meta.dirname, '..');

describe('the projections and policies of the office', () => {
  const frozen = JSON.parse(readFileSync(join(root, 'apps/composition/projections.json'), 'utf8')) as Fingerprints;

  it('raise their version with every change of their tables, their events, or what they make of them', async () => {
    const samples = await decodedSamples(manifests.events, root);
    const today = Object.fromEntries(manifests.projections.map((each) => [each.name, fingerprintOf(each, samples)]));
    expect(unshippable(frozen, today)).toEqual([]);
    // Named here: run npm run catalogue.
    expect(outdated(frozen, today)).toEqual([]);
  });

  it.each(['pl', 'en'])('have a name that administrators understand (%s)', (language) => {
    const files = globSync(`angular-frontend/src/app/features/*/i18n/texts.${language}.json`, { cwd: root });
    const names = files.flatMap((file) => {
      const { projections } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
        readonly projections?: { readonly names?: Readonly<Record<string, string>> };
      };
      return Object.keys(projections?.names ?? {});
    });
    const policies = manifests.policies.map((policy) => (Reflect.construct(policy, []) as { name: string }).name);
    const nameless = [...manifests.projections.map(({ name }) => name), ...policies].filter(
      (name) => !names.includes(name),
    );
    expect(
      nameless.map(
        (name) =>
          `say what administrators call ${name}: projections.names.${name} in i18n/texts.${language}.json of its feature`,
      ),
    ).toEqual([]);
  });
});
