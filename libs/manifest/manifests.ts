import type { Type } from '@nestjs/common';
import {
  keyScopeOf,
  OfficeRights,
  type About,
  type EventType,
  type KeyScope,
  type Language,
  type LetterType,
  type Names,
  type Problems,
  type RecordedEvent,
} from '#libs/kernel';
import type { OfficeFreeDay } from '#libs/deadlines';
import { EventRegistry, type Journal, type OwnerStreams } from '#libs/journal';
import type { KeptPositions } from '#libs/office';
import type { Policy, Projection } from '#libs/projections';
import type { Naming, Thing } from './about.js';
import type { Finder } from './finder.js';
import type { FormReceiver } from './form-receiver.js';
import type { HangsOn } from './hangs-on.js';
import type { LetterFacts } from './letter-facts.js';
import type { ModuleManifest, NestModules } from './module-manifest.js';
import type { Notice } from './notices.js';
import type { OfficeKind } from './office-kind.js';
import type { PersonData } from './person-data.js';
import type { Replayed } from './replay.js';
import type { ReportingView } from './reporting-view.js';
import type { SeenBy } from './seen-by.js';
import type { TableExport } from './table-export.js';
import type { CasePages } from './case-pages.js';
import type { TrackedExtra } from './tracked-extra.js';
import type { Waits } from './waits.js';

/** What the house knows of its modules: the look-ups of whoever serves them all. */
export class Manifests {
  readonly events: EventRegistry;
  readonly rights: OfficeRights;
  readonly problems: Problems;
  /** Who may see a thing, by its kind. */
  readonly seenBy: ReadonlyMap<string, SeenBy>;
  /** Kinds of cases, by their code. */
  readonly kinds: ReadonlyMap<string, OfficeKind>;
  /** Letters that the office sends, by their id. */
  readonly letters: ReadonlyMap<string, LetterType>;
  /** Streams of settings that have a history of their own, by the kind of thing. */
  readonly histories: ReadonlyMap<string, string>;
  /** How a thing is shown as it was, by its kind. */
  readonly replays: ReadonlyMap<string, Replayed>;
  private readonly streams: ReadonlyMap<string, string | null>;
  private readonly owners = new Map<string, ModuleManifest>();
  private readonly technical = new Set<string>();

  /** @throws Error where two modules claim one name: a mistake of ours, found at start */
  constructor(private readonly all: readonly ModuleManifest[]) {
    this.events = new EventRegistry(
      onePerName(all, ({ name, events, technicalEvents }) => [[name, { ...events, ...technicalEvents }]]),
    );
    for (const manifest of all) {
      for (const type of Object.keys(manifest.technicalEvents ?? {})) this.technical.add(type);
      for (const type of Object.keys(manifest.events ?? {})) this.owners.set(type, manifest);
    }
    this.problems = onePerName(all, ({ problems = {} }) => Object.entries(problems));
    this.rights = new OfficeRights(onePerName(all, ({ rights = {} }) => Object.entries(rights)));
    this.seenBy = new Map(Object.entries(onePerName(all, ({ seenBy = {} }) => Object.entries(seenBy))));
    this.kinds = new Map(Object.entries(onePerName(all, ({ kinds = [] }) => kinds.map((kind) => [kind.code, kind]))));
    this.letters = new Map(
      Object.entries(onePerName(all, ({ letters = [] }) => letters.map((letter) => [letter.id, letter]))),
    );
    this.histories = new Map(Object.entries(onePerName(all, ({ histories = {} }) => Object.entries(histories))));
    this.replays = new Map(Object.entries(onePerName(all, ({ replays = {} }) => Object.entries(replays))));
    this.streams = new Map(Object.entries(onePerName(all, ({ streams = {} }) => Object.entries(streams))));
  }

  /** The thing whose stream it is; undefined where no page shows it. */
  thingOf(stream: string): Thing | undefined {
    const whole = this.streams.get(stream);
    if (whole) return { kind: whole };
    const dash = stream.indexOf('-');
    const kind = this.streams.get(stream.slice(0, dash));
    return kind ? { kind, id: stream.slice(dash + 1) } : undefined;
  }

  /** What an event is about. Of a type that nobody knows it is what its stream is named after. */
  about(event: RecordedEvent): About {
    const about = this.events.get(event.type)?.about?.(event.data);
    if (about) return about;
    const { kind, id } = this.thingOf(event.stream) ?? {};
    const dash = event.stream.indexOf('-');
    return { kind: kind ?? event.stream.slice(0, Math.max(dash, 0)), id: id ?? event.stream.slice(dash + 1) };
  }

  /** Whose words it holds: under whose key its personal fields are sealed. */
  wordsOf(event: RecordedEvent): KeyScope | null {
    const eventType = this.events.get(event.type);
    return eventType ? keyScopeOf(eventType, event.data) : null;
  }

  /** How it reads; the name of its type where nobody knows it. */
  describe(event: RecordedEvent, names: Names, language: Language): string {
    return this.owners.get(event.type)?.describe?.(event, names, language) ?? event.type;
  }

  /** Whether nobody did anything: what no history shows. */
  isTechnical(type: string): boolean {
    return this.technical.has(type);
  }

  /** Whether no words need the field of the event. */
  isUnsaid(type: string, field: string): boolean {
    const unsaid = this.owners.get(type)?.unsaid;
    return unsaid !== undefined && (unsaid.includes(field) || unsaid.includes(`${type}.${field}`));
  }

  namesIn(event: RecordedEvent): readonly Naming[] {
    return this.owners.get(event.type)?.names?.of(event) ?? [];
  }

  get namingEvents(): readonly EventType[] {
    return this.all.flatMap(({ names }) => this.eventTypes(names?.types));
  }

  noticesOf(event: RecordedEvent): readonly Notice[] {
    return this.owners.get(event.type)?.notifies?.of(event) ?? [];
  }

  get notifyingEvents(): readonly EventType[] {
    return this.all.flatMap(({ notifies }) => this.eventTypes(notifies?.types));
  }

  get finders(): ReadonlyArray<Type<Finder>> {
    return this.all.flatMap(({ finds = [] }) => finds);
  }

  get letterFacts(): ReadonlyArray<Type<LetterFacts>> {
    return this.all.flatMap(({ letterFacts = [] }) => letterFacts);
  }

  get receivers(): ReadonlyArray<Type<FormReceiver>> {
    return this.all.flatMap(({ receives = [] }) => receives);
  }

  get casePages(): Type<CasePages> | undefined {
    return this.all.find(({ casePages }) => casePages !== undefined)?.casePages;
  }

  get trackedExtras(): ReadonlyArray<Type<TrackedExtra>> {
    return this.all.flatMap(({ tracks = [] }) => tracks);
  }

  get personData(): ReadonlyArray<Type<PersonData>> {
    return this.all.flatMap(({ personData = [] }) => personData);
  }

  get hangsOn(): ReadonlyArray<Type<HangsOn>> {
    return this.all.flatMap(({ hangsOn = [] }) => hangsOn);
  }

  get exports(): ReadonlyArray<Type<TableExport>> {
    return this.all.flatMap(({ exports = [] }) => exports);
  }

  get waits(): ReadonlyArray<Type<Waits>> {
    return this.all.flatMap(({ waits = [] }) => waits);
  }

  get projections(): readonly Projection[] {
    return this.all.flatMap(({ projections = [] }) =>
      typeof projections === 'function' ? projections(this) : projections,
    );
  }

  /** The office's own free days, as they count now; none where no module keeps them. */
  async freeDays(journal: Journal): Promise<readonly OfficeFreeDay[]> {
    return (await this.all.find(({ freeDays }) => freeDays)?.freeDays?.(journal)) ?? [];
  }

  /** Each name once: they stand in one place of the dictionary. */
  get reports(): readonly ReportingView[] {
    return Object.values(onePerName(this.all, ({ reports = [] }) => reports.map((view) => [view.name, view])));
  }

  get policies(): ReadonlyArray<Type<Policy>> {
    return this.all.flatMap(({ policies = [] }) => policies);
  }

  get ownerStreams(): OwnerStreams {
    return {
      reservations: onePerName(this.all, ({ reservations = {} }) => Object.entries(reservations)),
      registers: onePerName(this.all, ({ registers = {} }) => Object.entries(registers)),
    };
  }

  get keptPositions(): readonly KeptPositions[] {
    return this.all.flatMap(({ keptPositions = [] }) => keptPositions);
  }

  private eventTypes(types: readonly string[] = []): readonly EventType[] {
    return types.map((type) => this.events.get(type)!);
  }

  /** In the order of the manifests. */
  nestModules(of: 'modules' | 'apiModules' | 'workerModules'): NestModules {
    return this.all.flatMap((manifest) => {
      const its = manifest[of] ?? [];
      return typeof its === 'function' ? its(this) : its;
    });
  }
}

/** @throws Error where two modules have an entry of one name */
function onePerName<Value>(
  all: readonly ModuleManifest[],
  entriesOf: (manifest: ModuleManifest) => readonly (readonly [string, Value])[],
): Record<string, Value> {
  const owners = new Map<string, string>();
  const found: Record<string, Value> = {};
  for (const manifest of all) {
    for (const [name, value] of entriesOf(manifest)) {
      const other = owners.get(name);
      if (other !== undefined) throw new Error(`${name} is claimed by ${other} and by ${manifest.name}`);
      owners.set(name, manifest.name);
      found[name] = value;
    }
  }
  return found;
}
