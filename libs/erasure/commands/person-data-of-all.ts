import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Manifests, type Person, type PersonData, type Unfinished } from '#libs/manifest';
import type { ErasureContext } from '#libs/personal-data';

/** What all modules hold of a person. */
@Injectable()
export class PersonDataOfAll {
  constructor(
    private readonly manifests: Manifests,
    private readonly modules: ModuleRef,
  ) {}

  get readModels(): readonly string[] {
    return this.all.flatMap(({ readModels }) => readModels);
  }

  /** Undefined where no module keeps such a person. @throws KeyUnavailable where their key was destroyed */
  async person(id: string): Promise<Person | undefined> {
    return (await this.found(id))?.person;
  }

  /** The first `limit`, those due first in front, and how many there are. */
  async unfinished(personId: string, limit: number): Promise<{ items: readonly Unfinished[]; count: number }> {
    const found = await Promise.all(this.all.map((one) => one.unfinished(personId, limit)));
    const items = found.flatMap((one) => one.items).sort(byDue);
    return { items: items.slice(0, limit), count: found.reduce((sum, { count }) => sum + count, 0) };
  }

  /** Last the module that keeps the person: as long as their address is theirs, nothing that comes in makes them somebody new. */
  async erase(person: Person, context: ErasureContext): Promise<void> {
    const keeper = (await this.found(person.id))?.keeper;
    for (const one of this.all) if (one !== keeper) await one.erase(person, context);
    await keeper?.erase(person, context);
  }

  private async found(id: string): Promise<{ keeper: PersonData; person: Person } | undefined> {
    for (const keeper of this.all) {
      const person = await keeper.person(id);
      if (person) return { keeper, person };
    }
    return undefined;
  }

  private get all(): readonly PersonData[] {
    return this.manifests.personData.map((type) => this.modules.get(type, { strict: false }));
  }
}

/** Those without a date last. */
function byDue(one: Unfinished, other: Unfinished): number {
  if (one.dueAt === other.dueAt) return 0;
  if (one.dueAt === null || (other.dueAt !== null && one.dueAt > other.dueAt)) return 1;
  return -1;
}
