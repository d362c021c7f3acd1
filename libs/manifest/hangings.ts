import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Bearer, Hanging, HangingAsked } from './hangs-on.js';
import { Manifests } from './manifests.js';

/** What hangs on a unit, an employee or a function, of all modules. */
@Injectable()
export class Hangings {
  constructor(
    private readonly manifests: Manifests,
    private readonly modules: ModuleRef,
  ) {}

  /** What has to be put elsewhere in front, then in the order of the modules; nothing of which there is none. */
  async of(bearer: Bearer, asked: HangingAsked): Promise<readonly Hanging[]> {
    const found = await Promise.all(
      this.manifests.hangsOn.map((type) => this.modules.get(type, { strict: false }).of(bearer, asked)),
    );
    const there = found.flat().filter(({ count }) => count > 0);
    return [...there.filter(({ blocks }) => blocks), ...there.filter(({ blocks }) => !blocks)];
  }
}
