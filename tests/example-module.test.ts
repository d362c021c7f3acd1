import 'reflect-metadata';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodedSamples, writeMissingSamples } from '#libs/journal/testing';
import { Manifests, type ModuleManifest } from '#libs/manifest';
import type { Projection } from '#libs/projections';
import { fingerprintOf, given, unshippable, type Fingerprints } from '#libs/projections/testing';
import { changedThings } from '../libs/changes/domain/changed-things.js';
import { officeModules } from '../apps/composition/manifests.js';
import { VisitRecorded } from './fixtures/example-module/visits/domain/events.js';
import { visitsManifest } from './fixtures/example-module/visits/manifest.js';
import { visitsProjection } from './fixtures/example-module/visits/projections/visits.js';
import { forgottenIn, type House } from './support/module-checks.js';

/** The worked example of docs/modules.md: an office with one module more. */
const repository = join(import.meta.dirname, '..');
let root: string;
const officeWith = (...more: readonly ModuleManifest[]): House => {
  const modules = [...officeModules, ...more];
  return { root, modules, manifests: new Manifests(modules) };
};
const { manifests } = officeWith(visitsManifest);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'rzecznik-example-'));
  mkdirSync(join(root, 'libs'));
  for (const name of readdirSync(join(repository, 'libs')))
    symlinkSync(join(repository, 'libs', name), join(root, 'libs', name));
  cpSync(join(repository, 'tests/fixtures/example-module/visits'), join(root, 'libs/visits'), { recursive: true });
  await writeMissingSamples(manifests.events, root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const recorded = {
  type: 'VisitRecorded',
  stream: 'visit-v',
  data: { visitId: 'v', contactId: 'maria', room: '12', purpose: 'Rozmowa o moście', at: '2026-03-02T08:00:00.000Z' },
};
const erased = { type: 'SubjectErased', data: { subject: 'maria' } };
const readModel = (name: string) => manifests.projections.find((projection) => projection.name === name)!;

describe('a module that is a folder and a line in the composition', () => {
  it('forgets nothing', async () => expect(await forgottenIn(officeWith(visitsManifest))).toEqual([]));

  it('is audited', () => {
    given(readModel('audit'), [recorded]).then({
      audit_entries: [{ subject_kind: 'visit', subject_id: 'v', contact_id: 'maria', person_id: 'maria' }],
    });
    expect(manifests.describe(recorded as never, new Map(), 'pl')).toBe('Wizyta (pokój 12): Rozmowa o moście');
  });

  it('is told of, by its name', () => {
    given(readModel('notifications'), [recorded]).then({
      notifications: [{ recipient: 'role:coordinator', kind: 'visitor', about_kind: 'visit', about_id: 'v' }],
    });
    given(readModel('names'), [recorded]).then({ names: [{ id: 'v', kind: 'visit', name: 'Rozmowa o moście' }] });
  });

  it('is found', () => expect(manifests.finders.map(({ name }) => name)).toContain('VisitFinder'));

  it('is shown: a browser hears of its changes, and a session carries its rights', () => {
    expect(changedThings(['visit-v'], manifests)).toEqual([{ kind: 'visit', id: 'v' }]);
    expect(manifests.rights.of(['registrar'])).toContain('recordVisits');
  });

  it('is erased', () => {
    given(readModel('visits'), [recorded, erased]).then({ visits: [{ id: 'v', purpose: null }] });
    given(readModel('names'), [recorded, erased]).then({ names: [{ id: 'v', name: null }] });
    given(readModel('audit'), [recorded, erased]).then({ audit_entries: [{ texts: null }, { type: 'SubjectErased' }] });
  });

  it('rebuilds nothing of the others', async () => {
    const file = join(repository, 'apps/composition/projections.json');
    const frozen = JSON.parse(readFileSync(file, 'utf8')) as Fingerprints;
    const samples = await decodedSamples(manifests.events, root);
    const today = manifests.projections.map((each) => [each.name, fingerprintOf(each, samples)] as const);
    expect(unshippable(frozen, Object.fromEntries(today))).toEqual([]);
  });
});

describe('a module that forgot', () => {
  const { projections: _projections, ...withoutProjection } = visitsManifest;
  const { about: _about, ...aboutNothing } = VisitRecorded;
  const { describe: _describe, ...withoutWords } = visitsManifest;
  const forgetful: Projection = {
    ...visitsProjection,
    reduce: (event) => (event.type === 'SubjectErased' ? [] : visitsProjection.reduce(event)),
  };

  it.each<[string, ModuleManifest, string]>([
    ['its projection', withoutProjection, 'add it to projections in libs/visits/manifest.ts'],
    [
      'what its event is about',
      { ...visitsManifest, events: { VisitRecorded: aboutNothing } },
      'VisitRecorded: say in its defineEvent what it is about',
    ],
    ['its words', withoutWords, 'libs/visits/manifest.ts: say in describe how an event reads in both languages'],
    ['words that the audit needs', { ...visitsManifest, unsaid: ['room'] }, 'see unsaid in its manifest'],
    ['what a refusal says', { ...visitsManifest, problems: {} }, 'the refusal visit-exists has no words'],
    ['its page', { ...visitsManifest, streams: {} }, 'say in streams of its manifest which streams are'],
    ['who may see it', { ...visitsManifest, seenBy: {} }, 'libs/visits/manifest.ts: say in seenBy who may see a visit'],
    ['its Nest module', { ...visitsManifest, modules: [] }, 'nobody provides VisitFinder'],
    ['the erased', { ...visitsManifest, projections: [forgetful] }, 'clear them on SubjectErased'],
  ])('%s is told so', async (_part, manifest, advice) =>
    expect(await forgottenIn(officeWith(manifest))).toEqual(expect.arrayContaining([expect.stringContaining(advice)])),
  );

  it('to be in the office is told so', async () =>
    expect(await forgottenIn(officeWith())).toEqual([
      'libs/visits is not part of the office: add its manifest to officeModules in apps/composition/manifests.ts',
    ]));

  it('that its event has another owner is told so', () =>
    expect(() =>
      officeWith(visitsManifest, { ...visitsManifest, name: 'visitors', streams: {}, rights: {}, problems: {} }),
    ).toThrow(/VisitRecorded is claimed by visits and by visitors/));

  it('its manifest is told so', async () => {
    rmSync(join(root, 'libs/visits/manifest.ts'));
    expect(await forgottenIn(officeWith())).toEqual([
      'libs/visits has no manifest: write libs/visits/manifest.ts (docs/modules.md)',
    ]);
  });
});
