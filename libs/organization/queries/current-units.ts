import { Injectable } from '@nestjs/common';
import type { Reach } from '#libs/http';
import { Journal } from '#libs/journal';
import { UNITS_STREAM, type UnitEvent } from '../domain/events.js';
import { reachOf } from '../domain/reach.js';
import { units, type UnitTree } from '../domain/units.js';

/** The units as their own stream has them: what a list that lags still holds would show a case to whom it was taken from. */
@Injectable()
export class CurrentUnits {
  private known: { readonly tree: UnitTree; readonly revision: number } = { tree: units.initialState, revision: -1 };

  constructor(private readonly journal: Journal) {}

  /** Kept, and brought up to date by what came since. */
  async tree(): Promise<UnitTree> {
    const { tree, revision } = this.known;
    const since = await this.journal.read(UNITS_STREAM, { from: revision + 1 });
    const last = since.at(-1);
    if (!last) return tree;
    const now = { tree: (since as readonly UnitEvent[]).reduce(units.evolve, tree), revision: last.revision };
    if (now.revision > this.known.revision) this.known = now;
    return now.tree;
  }

  async reachOf(unitId: string): Promise<Reach> {
    return reachOf(await this.tree(), unitId);
  }

  /** The unit and those above it, the nearest first; none where there is no such unit. */
  async chain(unitId: string): Promise<readonly string[]> {
    const tree = await this.tree();
    const chain: string[] = [];
    for (let at: string | null = unitId; at !== null && tree.has(at); at = tree.get(at)!.parentId) chain.push(at);
    return chain;
  }

  /** Null where there is no such unit. */
  async name(unitId: string): Promise<string | null> {
    return (await this.tree()).get(unitId)?.name ?? null;
  }
}
