import type { DynamicModule, Type } from '@nestjs/common';
import type { EventType, Rights } from '#libs/kernel';
import type { KeptPositions } from '#libs/office';
import type { Policy, Projection } from '#libs/projections';

export type NestModules = NonNullable<DynamicModule['imports']>;

/** What the house has to know of a module. Everything that a module does not have is left out. */
export interface ModuleManifest {
  /** The folder under `libs`. */
  readonly name: string;
  readonly events?: Readonly<Record<string, EventType>>;
  /**
   * Which kind of thing a stream is: the name of a stream (the kind is one thing then), or what stands before its first dash (the rest
   * is the thing's id). Streams that no page shows are left out.
   */
  readonly streams?: Readonly<Record<string, string>>;
  readonly projections?: readonly Projection[];
  /** Classes; the module's own Nest modules provide them. */
  readonly policies?: ReadonlyArray<Type<Policy>>;
  /** What may be done in the module, and the roles that hold each right. */
  readonly rights?: Rights;
  /** By kind of reservation: where to look whether the owner came to be. One without is never released by itself. */
  readonly reservations?: Readonly<Record<string, (owner: string) => string>>;
  /** By register of numbers: where to look whether the owner of a number came to be. */
  readonly registers?: Readonly<Record<string, (owner: string) => string>>;
  /** Tables outside of the read models that hold positions of events. */
  readonly keptPositions?: readonly KeptPositions[];
  /** Nest modules of every process: commands, queries, endpoints. */
  readonly modules?: NestModules;
  /** Nest modules that only the processes have which people reach. */
  readonly apiModules?: NestModules;
  /** Nest modules of the processes that work by themselves: mail, the clock, repairs. */
  readonly workerModules?: NestModules;
}

/** A module's `manifest.ts`: `export const casesManifest = defineModule({ name: 'cases', … })`. */
export const defineModule = (manifest: ModuleManifest): ModuleManifest => manifest;
