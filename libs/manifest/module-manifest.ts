import type { DynamicModule, Type } from '@nestjs/common';
import type { OfficeFreeDay } from '#libs/deadlines';
import type { Journal } from '#libs/journal';
import type { EventType, Language, LetterType, Names, Problems, RecordedEvent, Rights } from '#libs/kernel';
import type { KeptPositions } from '#libs/office';
import type { Policy, Projection } from '#libs/projections';
import type { Naming } from './about.js';
import type { ByEvent } from './by-event.js';
import type { Finder } from './finder.js';
import type { FormReceiver } from './form-receiver.js';
import type { HangsOn } from './hangs-on.js';
import type { LetterFacts } from './letter-facts.js';
import type { Manifests } from './manifests.js';
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

export type NestModules = NonNullable<DynamicModule['imports']>;

/** What the house has to know of a module. Everything that a module does not have is left out. */
export interface ModuleManifest {
  /** The folder under `libs`. */
  readonly name: string;
  /** Modules of the office whose index.ts it may import. dependency-cruiser reads it; there is no circle. */
  readonly uses?: readonly string[];
  /** What somebody, or the system, did. */
  readonly events?: Readonly<Record<string, EventType>>;
  /** What the machinery notes for itself (keys, reservations, numbers): nobody did anything, and no history shows it. */
  readonly technicalEvents?: Readonly<Record<string, EventType>>;
  /** How an event reads, in one sentence, once its people are erased too. @param names by id of all whose ids stand in the event */
  describe?(event: RecordedEvent, names: Names, language: Language): string;
  /** Fields that no words need, left out of the audit: `html` of every event, or `MessageReceived.text` of one. */
  readonly unsaid?: readonly string[];
  /** What things are called. */
  readonly names?: ByEvent<Naming>;
  /** Who is told of what. */
  readonly notifies?: ByEvent<Notice>;
  /** What can be found by what it is called. Classes; the module's own Nest modules provide them. */
  readonly finds?: ReadonlyArray<Type<Finder>>;
  /** Who takes what visitors of the public site send. Classes; the module's own Nest modules provide them. */
  readonly receives?: ReadonlyArray<Type<FormReceiver>>;
  /** What tracking pages of its kinds of cases show besides. Classes; the module's own Nest modules provide them. */
  readonly tracks?: ReadonlyArray<Type<TrackedExtra>>;
  /** Where whoever wrote follows a case: one module has it. A class; the module's own Nest modules provide it. */
  readonly casePages?: Type<CasePages>;
  /** What else belongs to a person, for whoever erases them. Classes; the module's own Nest modules provide them. */
  readonly personData?: ReadonlyArray<Type<PersonData>>;
  /** What hangs on a unit, an employee or a function, told before these go. Classes; the module's own Nest modules provide them. */
  readonly hangsOn?: ReadonlyArray<Type<HangsOn>>;
  /** What can be given out as a file. Classes; the module's own Nest modules provide them. */
  readonly exports?: ReadonlyArray<Type<TableExport>>;
  /** What of the module waits for people. Classes; the module's own Nest modules provide them. */
  readonly waits?: ReadonlyArray<Type<Waits>>;
  /** How a thing is shown as it was at any time, by its kind. */
  readonly replays?: Readonly<Record<string, Replayed>>;
  /**
   * Which kind of thing a stream is: the name of a stream (the kind is one thing then), or what stands before its first dash (the rest
   * is the thing's id). Null: no page shows it by itself, and no browser is told of its changes.
   */
  readonly streams?: Readonly<Record<string, string | null>>;
  /** Streams whose changes administrators read on the page that makes them, by the kind of thing: who changed what when. */
  readonly histories?: Readonly<Record<string, string>>;
  /** The free days that the office entered, as they count now; one module knows them. */
  readonly freeDays?: (journal: Journal) => Promise<readonly OfficeFreeDay[]>;
  /** Who may see a thing, by its kind. A kind that nobody names is seen by nobody. */
  readonly seenBy?: Readonly<Record<string, SeenBy>>;
  /** What of the module can be asked in SQL: views of the schema `reporting`. A later one may read an earlier one. */
  readonly reports?: readonly ReportingView[];
  /** A function where a read model is made of what all manifests say. */
  readonly projections?: readonly Projection[] | ((manifests: Manifests) => readonly Projection[]);
  /** Classes; the module's own Nest modules provide them. */
  readonly policies?: ReadonlyArray<Type<Policy>>;
  /** The kinds of cases that the module owns. */
  readonly kinds?: readonly OfficeKind[];
  /** The letters that the module writes: administrators change their words. */
  readonly letters?: readonly LetterType[];
  /** What stands in the fields of letters about a real thing. Classes; the module's own Nest modules provide them. */
  readonly letterFacts?: ReadonlyArray<Type<LetterFacts>>;
  /** What the module's refusals say, by their code. */
  readonly problems?: Problems;
  /** What may be done in the module, and the roles that hold each right. */
  readonly rights?: Rights;
  /** By kind of reservation: where to look whether the owner came to be. One without is never released by itself. */
  readonly reservations?: Readonly<Record<string, (owner: string) => string>>;
  /** By register of numbers: where to look whether the owner of a number came to be. */
  readonly registers?: Readonly<Record<string, (owner: string) => string>>;
  /** Tables outside of the read models that hold positions of events. */
  readonly keptPositions?: readonly KeptPositions[];
  /** Nest modules of every process: commands, queries, endpoints. A function where they are made of what all manifests say. */
  readonly modules?: NestModules | ((manifests: Manifests) => NestModules);
  /** Nest modules that only the processes have which people reach. */
  readonly apiModules?: NestModules;
  /** Nest modules of the processes that work by themselves: mail, the clock, repairs. */
  readonly workerModules?: NestModules;
}

/** A module's `manifest.ts`: `export const casesManifest = defineModule({ name: 'cases', … })`. */
export const defineModule = (manifest: ModuleManifest): ModuleManifest => manifest;
