import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { officeModules } from '../../apps/composition/manifests.js';
import { features, pagesOf } from './support/console-features.js';
import { featureFolders, featureOf, files, languages, textsOf } from './support/console-sources.js';

/** The kinds of things whose streams the server's modules name. */
const kinds = [...new Set(officeModules.flatMap(({ streams = {} }) => Object.values(streams)))].filter(
  (kind) => kind !== null,
);

const allPages = features.flatMap(({ routes, publicRoutes = [] }) => pagesOf([...routes, ...publicRoutes]));
const leadsSomewhere = (path: string): boolean =>
  allPages.some(({ path: pattern }) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path));

/** Texts that are there before a page of any feature is. */
const early = new Set(
  ['i18n/', ...featureFolders.map((name) => `app/features/${name}/i18n/labels.`)].flatMap((file) => [
    ...textsOf(file, 'pl').keys(),
  ]),
);

describe('the features of the console', () => {
  it('are the folders under features', () => {
    const missing = featureFolders.filter((folder) => !features.some(({ name }) => name === folder));
    expect(missing.map((name) => `features/${name} is in no line of features.ts: add it there`)).toEqual([]);
    expect(features.map(({ name }) => name).sort()).toEqual([...featureFolders].sort());
  });

  it('know of one another only by links', () => {
    const entangled = files.flatMap(({ name, text }) => {
      const own = featureOf(name);
      const others = featureFolders.filter((other) => other !== own);
      return [...text.matchAll(/(?:from |import\()'([^']+)'/g)]
        .map(([, path = '']) => join(name, '..', path))
        .filter((path) => others.some((other) => path.startsWith(`features/${other}/`)))
        .filter(() => name !== 'features.ts')
        .map((path) => `${name} imports ${path}: share it in src/app/shared, or link to its page`);
    });
    expect(entangled).toEqual([]);
  });

  it('have a page at every address that they offer', () => {
    const offered = features.flatMap(({ name, navigation, commands, shortcuts, home, things }) =>
      [
        ...[...navigation, ...commands].map(({ path }) => path),
        ...shortcuts.flatMap(({ to }) => to ?? []),
        ...(home ? [home.path] : []),
        ...Object.values(things).flatMap((thing) => (thing ? [thing.page('1')] : [])),
      ].map((path) => ({ name, path })),
    );
    const dead = offered.filter(({ path }) => !leadsSomewhere(path));
    expect(dead.map(({ name, path }) => `features/${name} leads to ${path}, which is in nobody's routes`)).toEqual([]);
  });

  it('give every page a title, in their own texts', () => {
    const untitled = features.flatMap(({ name, routes, publicRoutes = [] }) => {
      const own = new Set([...early, ...textsOf(`app/features/${name}/i18n/texts.`, 'pl').keys()]);
      return pagesOf([...routes, ...publicRoutes])
        .filter(({ page }) => page.loadComponent !== undefined)
        .filter(({ page: { title } }) => typeof title !== 'string' || !own.has(title))
        .map(({ path }) => `features/${name}: the page ${path} needs a title that is a key of its texts`);
    });
    expect(untitled).toEqual([]);
  });

  it('name with labels what is on screen before their texts are', () => {
    const unknown = features.flatMap(({ name, navigation, commands, shortcuts, things }) =>
      [
        ...[...navigation, ...commands].map(({ label }) => label),
        ...shortcuts.flatMap(({ does, on }) => [does, on ?? does]),
        ...Object.values(things).flatMap((thing) => (thing ? [thing.many] : [])),
      ]
        .filter((key) => !early.has(key))
        .map((key) => `"${key}" belongs into features/${name}/i18n/labels.${languages.join('.json and labels.')}.json`),
    );
    expect(unknown).toEqual([]);
  });

  it('give no key, no address and no kind of thing to two', () => {
    const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);
    expect(twice(features.flatMap(({ shortcuts }) => shortcuts.map(({ keys, on }) => `${keys} ${on ?? ''}`)))).toEqual(
      [],
    );
    expect(twice(allPages.filter(({ page }) => page.loadComponent).map(({ path }) => path))).toEqual([]);
    expect(twice(features.flatMap(({ things }) => Object.keys(things)))).toEqual([]);
  });

  it('show every kind of thing that the server speaks of, or say that it has no page', () => {
    const known = new Set(features.flatMap(({ things }) => Object.keys(things)));
    expect(kinds.length).toBeGreaterThan(3);
    expect(
      kinds
        .filter((kind) => !known.has(kind))
        .map((kind) => `no feature has "${kind}" in its things: give it a page there, or null where it has none`),
    ).toEqual([]);
    expect([...known].filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('hear of every change that the server tells, and of nothing else', () => {
    const heard = features.flatMap(({ changes }) => changes);
    expect(
      kinds.filter((kind) => !heard.includes(kind)).map((kind) => `no feature has "${kind}" in its changes`),
    ).toEqual([]);
    expect(heard.filter((kind) => !kinds.includes(kind))).toEqual([]);
    const undeclared = files.flatMap(({ name, text }) => {
      const declared = features.find((feature) => feature.name === featureOf(name))?.changes;
      return [...text.matchAll(/(?:onChange\(|\.of\()\s*\[([^\]]*)\]/g)]
        .flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)].map(([, kind = '']) => kind))
        .filter((kind) => !(declared ?? kinds).includes(kind))
        .map((kind) => `${name} listens to "${kind}", which the changes of its feature.ts do not name`);
    });
    expect(undeclared).toEqual([]);
  });
});
