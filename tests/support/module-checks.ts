import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import { CASE_KINDS } from '#libs/cases';
import { RULES } from '#libs/deadlines';
import { decodedSamples } from '#libs/journal/testing';
import { LANGUAGES, type RecordedEvent } from '#libs/kernel';
import type { Manifests, ModuleManifest, NestModules } from '#libs/manifest';
import type { Projection } from '#libs/projections';
import { MemoryTables } from '#libs/projections/testing';
import { parametersOf } from '../../libs/audit/domain/parameters.js';
import { DETAILS } from '../../libs/http/problem-details.js';
import { requireSound } from '../../libs/letters/domain/letters.js';
import { GROUND } from '../../libs/manifest/ground.js';

/** What every personal text of a frozen sample holds. */
const CANARY = 'Zażółć gęślą jaźń';

export interface House {
  readonly root: string;
  readonly modules: readonly ModuleManifest[];
  readonly manifests: Manifests;
}

/** What was forgotten about a module, each as one line that says what to do. */
export async function forgottenIn(house: House): Promise<readonly string[]> {
  const samples = await decodedSamples(house.manifests.events, house.root);
  return [
    ...foldersWithoutManifest(house),
    ...unlistedProjections(house),
    ...unlistedClasses(house),
    ...refusalsWithoutWords(house),
    ...kindsHalfSaid(house),
    ...lettersHalfSaid(house),
    ...unprovidedClasses(house),
    ...eventsWithoutWords(house, samples),
    ...eventsWithoutPage(house, samples),
    ...kindsWithoutViewers(house, samples),
    ...canariesLeft(house, samples),
  ];
}

function foldersWithoutManifest({ root, modules }: House): string[] {
  const listed = new Set(modules.map(({ name }) => name));
  return readdirSync(join(root, 'libs')).flatMap((name) => {
    if (listed.has(name)) return [];
    if (existsSync(join(root, 'libs', name, 'manifest.ts')))
      return [
        `libs/${name} is not part of the office: add its manifest to officeModules in apps/composition/manifests.ts`,
      ];
    return GROUND.includes(name)
      ? []
      : [`libs/${name} has no manifest: write libs/${name}/manifest.ts (docs/modules.md)`];
  });
}

function unlistedProjections({ root, modules, manifests }: House): string[] {
  const names = new Set(manifests.projections.map(({ name }) => name));
  return sourcesOf(root, modules, 'projections').flatMap(({ module, text }) =>
    [...text.matchAll(/(?:Projection = |defineProjection\()[^]*?\bname: '(\w+)',\s+version:/g)]
      .map((match) => match[1]!)
      .filter((name) => !names.has(name))
      .map((name) => `the projection ${name} is in no manifest: add it to projections in libs/${module}/manifest.ts`),
  );
}

/** Classes that only a manifest brings into the office. */
function unlistedClasses({ root, modules, manifests }: House): string[] {
  const kinds = [
    ['policy', 'policies', /export class (\w+)[^{]* implements Policy\b/g],
    ['finder', 'finds', /export class (\w+) extends Finder\b/g],
    ['class', 'personData', /export class (\w+) extends PersonData\b/g],
    ['class', 'hangsOn', /export class (\w+) extends HangsOn\b/g],
    ['class', 'exports', /export class (\w+) extends TableExport\b/g],
    ['class', 'waits', /export class (\w+) extends Waits\b/g],
  ] as const;
  return kinds.flatMap(([kind, entry, pattern]) => {
    const names = new Set(manifests[entry === 'finds' ? 'finders' : entry].map(({ name }) => name));
    return sourcesOf(root, modules, 'policies', 'commands', 'queries', 'intake', 'http').flatMap(({ module, text }) =>
      [...text.matchAll(pattern)]
        .map((match) => match[1]!)
        .filter((name) => !names.has(name))
        .map((name) => `the ${kind} ${name} is in no manifest: add it to ${entry} in libs/${module}/manifest.ts`),
    );
  });
}

/** Kinds of cases: each with its file, in one manifest, by rules that there are. */
function kindsHalfSaid({ root, modules, manifests }: House): string[] {
  const defined = sourcesOf(root, modules, 'kinds').flatMap(({ module, text }) =>
    [...text.matchAll(/\bdefineKind\(\{\s+code: '(\w+)'/g)].map((match) => [module, match[1]!] as const),
  );
  const rules = new Set(RULES.map(({ id }) => id));
  return [
    ...defined
      .filter(([, code]) => !manifests.kinds.has(code))
      .map(([module, code]) => `the kind ${code} is in no manifest: add it to kinds in libs/${module}/manifest.ts`),
    ...(manifests.kinds.size === 0 ? [] : CASE_KINDS)
      .filter((code) => !manifests.kinds.has(code))
      .map((code) => `no module brings the kind ${code}: define it in a file of its own, as in libs/cases/kinds`),
    ...[...manifests.kinds.values()].flatMap(({ code, name, clocks }) => [
      ...LANGUAGES.filter((language) => !name[language]).map(
        (language) => `the kind ${code} has no name in ${language}`,
      ),
      ...clocks
        .filter(({ rule }) => !rules.has(rule))
        .map(({ rule }) => `the kind ${code} runs by ${rule}, which is no rule of libs/deadlines`),
    ]),
  ];
}

/** Letters: each in one manifest, with words and samples in both languages, and a built-in text that holds its own fields. */
function lettersHalfSaid({ root, modules, manifests }: House): string[] {
  const defined = sourcesOf(root, modules, 'domain').flatMap(({ module, text }) =>
    [...text.matchAll(/\bdefineLetter\(\{\s+id: '(\w+)'/g)].map((match) => [module, match[1]!] as const),
  );
  return [
    ...defined
      .filter(([, id]) => !manifests.letters.has(id))
      .map(([module, id]) => `the letter ${id} is in no manifest: add it to letters in libs/${module}/manifest.ts`),
    ...[...manifests.letters.values()].flatMap((letter) => [
      ...LANGUAGES.filter((language) => !letter.name[language] || !letter.sent[language]).map(
        (language) => `the letter ${letter.id} does not say in ${language} what it is`,
      ),
      ...Object.entries(letter.fields).flatMap(([name, { words, sample }]) =>
        LANGUAGES.filter((language) => !words[language] || !sample[language]).map(
          (language) => `the field ${name} of the letter ${letter.id} needs words and a sample in ${language}`,
        ),
      ),
      ...LANGUAGES.filter((language) => letter.builtIn[language]).flatMap((language) => {
        try {
          requireSound(letter, language, letter.builtIn[language]!);
          return [];
        } catch (error) {
          return [`the built-in words of the letter ${letter.id} (${language}): ${(error as Error).message}`];
        }
      }),
      ...(letter.builtIn.pl ? [] : [`the letter ${letter.id} has no words in pl`]),
    ]),
  ];
}

function refusalsWithoutWords({ root, modules, manifests }: House): string[] {
  return sourcesOf(root, modules, 'domain', 'commands', 'queries').flatMap(({ module, text }) =>
    [...text.matchAll(/\b(?:ruleBroken|notFound)\(\s*'([a-z-]+)'/g)]
      .map((match) => match[1]!)
      .filter((code) => !(code in manifests.problems) && !(code in DETAILS))
      .map((code) => `the refusal ${code} has no words: add them to problems in libs/${module}/manifest.ts`),
  );
}

/** Policies, finders, what belongs to a person, and the handlers of commands and queries have to be made by somebody. */
function unprovidedClasses({ root, modules, manifests }: House): string[] {
  const provided = new Set(
    (['modules', 'apiModules', 'workerModules'] as const).flatMap((of) => providersOf(manifests.nestModules(of))),
  );
  const handlers = sourcesOf(root, modules, 'commands', 'queries').flatMap(({ module, text }) =>
    [...text.matchAll(/@(?:Command|Query)Handler\(\w+\)\s+export class (\w+)/g)].map(
      (match) => [module, match[1]!] as const,
    ),
  );
  const listed = modules.flatMap(
    ({
      name,
      policies = [],
      finds = [],
      personData = [],
      letterFacts = [],
      hangsOn = [],
      exports = [],
      waits = [],
      replays = {},
    }) =>
      [
        ...policies,
        ...finds,
        ...personData,
        ...letterFacts,
        ...hangsOn,
        ...exports,
        ...waits,
        ...Object.values(replays).map(({ by }) => by),
      ].map((type) => [name, type.name] as const),
  );
  return [...handlers, ...listed]
    .filter(([, name]) => !provided.has(name))
    .map(([module, name]) => `nobody provides ${name}: add it to the providers of a Nest module in libs/${module}`);
}

function eventsWithoutWords({ modules, manifests }: House, samples: readonly RecordedEvent[]): string[] {
  const faults = modules.flatMap(({ name, events = {}, describe }) => [
    ...Object.values(events)
      .filter(({ about }) => !about)
      .map(({ type }) => `${type}: say in its defineEvent what it is about`),
    ...(Object.keys(events).length > 0 && !describe
      ? [`libs/${name}/manifest.ts: say in describe how an event reads in both languages`]
      : []),
  ]);
  if (faults.length > 0) return faults;
  for (const event of samples.filter(({ type }) => !manifests.isTechnical(type))) {
    const { facts, texts } = parametersOf(event, manifests);
    for (const language of LANGUAGES) {
      const words = manifests.describe(event, new Map(), language);
      if (!words || words === event.type || /undefined|null|\[object/.test(words))
        faults.push(`${event.type} reads "${words}" (${language}): give it words in describe`);
      const kept = manifests.describe({ ...event, data: { ...facts, ...texts } }, new Map(), language);
      if (kept !== words)
        faults.push(`${event.type}: the audit leaves out what its words need: see unsaid in its manifest`);
    }
  }
  return [...new Set(faults)];
}

function eventsWithoutPage({ modules, manifests }: House, samples: readonly RecordedEvent[]): string[] {
  const kinds = new Set(
    modules.flatMap(({ streams = {} }) => Object.entries(streams).map(([name, kind]) => kind ?? name)),
  );
  const lost = samples.filter(
    ({ type }) => !manifests.isTechnical(type) && modules.some(({ events }) => events?.[type]?.about),
  );
  return [
    ...new Set(
      lost
        .map((event) => [event.type, manifests.about(event).kind] as const)
        .filter(([, kind]) => !kinds.has(kind))
        .map(
          ([type, kind]) =>
            `${type} is about a ${kind}, and no stream is one: say in streams of its manifest which streams are, so that changes reach its page`,
        ),
    ),
  ];
}

/** What no manifest says who may see, nobody would see. */
function kindsWithoutViewers({ modules, manifests }: House, samples: readonly RecordedEvent[]): string[] {
  const kinds = modules.flatMap(({ name, streams = {}, events = {} }) => [
    ...Object.values(streams).flatMap((kind) => (kind ? [[kind, name] as const] : [])),
    ...samples
      .filter(({ type }) => type in events && !manifests.isTechnical(type))
      .map((event) => [manifests.about(event).kind, name] as const),
  ]);
  return [...new Map(kinds.toReversed())]
    .filter(([kind]) => !manifests.seenBy.has(kind))
    .map(([kind, name]) => `libs/${name}/manifest.ts: say in seenBy who may see a ${kind}`);
}

/** All samples in clear, and then the erasure of everybody whose words they hold. */
function canariesLeft({ manifests }: House, all: readonly RecordedEvent[]): string[] {
  // Of each type the second half reads as it does once everybody is erased.
  const samples = [...Map.groupBy(all, ({ type }) => type).values()]
    .flatMap((its) => its.slice(0, its.length / 2))
    // What is sealed under a case alone goes with the case.
    .filter((event) => manifests.wordsOf(event)?.personId !== null);
  const people = new Set(samples.flatMap((event) => manifests.wordsOf(event)?.personId ?? []));
  const erasures = [...people].map((subject) => ({ ...samples[0]!, type: 'SubjectErased', data: { subject } }));
  // Samples all have one id.
  const history = [...samples, ...erasures].map((event, place) => ({ ...event, id: `event-${place}` }));
  return manifests.projections.flatMap((projection) => {
    const left = textAfter(projection, history);
    return left.includes(CANARY)
      ? [`the read model ${projection.name} still holds the words of an erased person: clear them on SubjectErased`]
      : [];
  });
}

function textAfter(projection: Projection, history: readonly RecordedEvent[]): string {
  const tables = new MemoryTables(projection.tables);
  const { events } = projection;
  for (const event of history)
    if (events === 'every' || events.some(({ type }) => type === event.type)) tables.apply(projection.reduce(event));
  return JSON.stringify(projection.tables.map(({ name }) => tables.rowsOf(name)));
}

function sourcesOf(root: string, modules: readonly ModuleManifest[], ...rooms: readonly string[]) {
  return modules.flatMap(({ name: module }) =>
    rooms.flatMap((room) => {
      const folder = join(root, 'libs', module, room);
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => ({ module, text: readFileSync(join(folder, file), 'utf8') }));
    }),
  );
}

/** Names of classes that these modules, and those that they import, provide. */
function providersOf(modules: NestModules, seen = new Set<unknown>()): string[] {
  return modules.flatMap((each) => {
    if (seen.has(each)) return [];
    seen.add(each);
    const dynamic = each as Partial<DynamicModule>;
    const type = (dynamic.module ?? each) as Type;
    const own = (key: string) => (Reflect.getMetadata(key, type) ?? []) as unknown[];
    const providers = [...own('providers'), ...(dynamic.providers ?? [])];
    const imports = [...own('imports'), ...(dynamic.imports ?? [])] as NestModules;
    return [...providers.map(nameOfProvider), ...providersOf(imports, seen)];
  });
}

const nameOfProvider = (provider: unknown): string =>
  typeof provider === 'function'
    ? provider.name
    : String(
        (provider as { useClass?: Type; provide?: { name?: string } }).useClass?.name ??
          (provider as { provide?: { name?: string } }).provide?.name,
      );
