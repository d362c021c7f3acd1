import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Manifests } from './manifests.js';

/** Who is whom among the people from outside, as the module says that keeps them. */
@Injectable()
export class Persons {
  constructor(
    private readonly manifests: Manifests,
    private readonly modules: ModuleRef,
  ) {}

  /** All ids under which a person stands in the register: several where contacts were merged. */
  async idsOf(personId: string): Promise<readonly string[]> {
    for (const type of this.manifests.personData) {
      const ids = await this.modules.get(type, { strict: false }).idsOf(personId);
      if (ids) return ids;
    }
    return [personId];
  }
}
