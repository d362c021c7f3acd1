import type { Type } from '@nestjs/common';
import { EventRegistry, type OwnerStreams } from '#libs/journal';
import { OfficeRights } from '#libs/kernel';
import type { KeptPositions } from '#libs/office';
import type { Policy, Projection } from '#libs/projections';
import type { ModuleManifest, NestModules } from './module-manifest.js';

/** A thing that somebody may see a page of; without an id, the kind is one thing. */
export interface Thing {
  readonly kind: string;
  readonly id?: string;
}

/** What the house knows of its modules: the look-ups of whoever serves them all. */
export class Manifests {
  readonly events: EventRegistry;
  readonly rights: OfficeRights;
  private readonly streams: ReadonlyMap<string, string>;

  /** @throws Error where two modules claim one name: a mistake of ours, found at start */
  constructor(private readonly all: readonly ModuleManifest[]) {
    this.events = new EventRegistry(onePerName(all, (manifest) => [[manifest.name, manifest.events ?? {}]]));
    this.rights = new OfficeRights(onePerName(all, ({ rights = {} }) => Object.entries(rights)));
    this.streams = new Map(Object.entries(onePerName(all, ({ streams = {} }) => Object.entries(streams))));
  }

  /** The thing whose stream it is; undefined where no page shows it. */
  thingOf(stream: string): Thing | undefined {
    const whole = this.streams.get(stream);
    if (whole !== undefined) return { kind: whole };
    const dash = stream.indexOf('-');
    const kind = this.streams.get(stream.slice(0, dash));
    return kind === undefined ? undefined : { kind, id: stream.slice(dash + 1) };
  }

  get projections(): readonly Projection[] {
    return this.all.flatMap(({ projections = [] }) => projections);
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

  /** In the order of the manifests. */
  nestModules(of: 'modules' | 'apiModules' | 'workerModules'): NestModules {
    return this.all.flatMap((manifest) => manifest[of] ?? []);
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
