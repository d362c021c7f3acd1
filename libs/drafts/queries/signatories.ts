import { Injectable } from '@nestjs/common';
import { Visibility } from '#libs/manifest';
import { CurrentEmployees, CurrentFunctions, CurrentUnits, OrganizationDirectory } from '#libs/organization';
import { maySignOwn, openLevels, type Draft, type MaySign } from '../domain/draft.js';
import type { DraftedThing, Ladder, WaitsFor } from '../domain/events.js';
import { DRAFT_RIGHTS } from '../domain/rights.js';

type Level = Ladder['levels'][number];

export interface WhoSigns {
  readonly ids: readonly string[];
  /** Why it is whoever administers ladders: the level names nobody who may, or only who wrote. */
  readonly insteadOf: MaySign['insteadOf'];
}

/** Who may sign a draft, by the people and units of now: whoever lost the right a moment ago is none of them. */
@Injectable()
export class Signatories {
  constructor(
    private readonly employees: CurrentEmployees,
    private readonly units: CurrentUnits,
    private readonly functions: CurrentFunctions,
    private readonly directory: OrganizationDirectory,
    private readonly visibility: Visibility,
  ) {}

  /** The levels that somebody may sign. */
  async levelsOf(draft: Draft, employeeId: string): Promise<readonly MaySign[]> {
    const levels: MaySign[] = [];
    for (const level of draft.ladder?.levels.keys() ?? []) {
      const { ids, insteadOf } = await this.of(draft, level);
      if (ids.includes(employeeId)) levels.push({ level, insteadOf });
    }
    return levels;
  }

  /** Who may sign the levels whose turn is now: those who are told of it. */
  async waitingFor(draft: Draft): Promise<WaitsFor> {
    const levels: WaitsFor = [];
    for (const level of openLevels(draft)) levels.push({ level, ids: [...(await this.of(draft, level)).ids] });
    return levels;
  }

  /** Who may sign one level. Never nobody without a reason: then it is whoever administers ladders and did not write. */
  async of(draft: Draft, level: number): Promise<WhoSigns> {
    const named = await this.named(draft.ladder!.levels[level]!, draft);
    const able = await this.able(named, draft.thing);
    const ids = able.filter((id) => !draft.writerIds.includes(id) || maySignOwn(draft, level, id));
    if (ids.length > 0) return { ids, insteadOf: null };
    const administering = await this.holding(DRAFT_RIGHTS.setLadders);
    const instead = (await this.able(administering, draft.thing)).filter((id) => !draft.writerIds.includes(id));
    return { ids: instead, insteadOf: able.length === 0 ? 'nobody' : 'author' };
  }

  /** Who sees to it that a level which waits too long is signed: the head of the unit where the case stands, else whoever administers ladders. */
  async overseeing({ unitId, thing }: Draft, signatoryIds: readonly string[]): Promise<readonly string[]> {
    const others = (ids: readonly string[]) => ids.filter((id) => !signatoryIds.includes(id));
    const heads = others(await this.able(await this.headsOf(unitId), thing));
    return heads.length > 0 ? heads : others(await this.able(await this.holding(DRAFT_RIGHTS.setLadders), thing));
  }

  private async named({ signatory, employeeId, functionId }: Level, { unitId }: Draft): Promise<readonly string[]> {
    switch (signatory) {
      case 'employee':
        return employeeId === null ? [] : [employeeId];
      case 'function':
        return functionId ? this.functions.holdersOf(functionId) : [];
      case 'coordinator':
        return this.holding(['coordinator']);
      case 'unitHead':
        return this.headsOf(unitId);
    }
  }

  private async headsOf(unitId: string | null): Promise<readonly string[]> {
    const headId = unitId === null ? null : (await this.units.tree()).get(unitId)?.headId;
    return headId ? [headId] : [];
  }

  private async holding(roles: readonly Parameters<OrganizationDirectory['employeesByRole']>[0][]): Promise<string[]> {
    const found = await Promise.all(roles.map((role) => this.directory.employeesByRole(role)));
    return [...new Set(found.flat().map(({ id }) => id))];
  }

  /** Who works here, may approve, and sees whose letter it is. */
  private async able(ids: readonly string[], { kind, id: thingId }: DraftedThing): Promise<readonly string[]> {
    const able: string[] = [];
    for (const id of ids) {
      const viewer = await this.employees.viewer(id);
      if (!viewer?.roles.some((role) => (DRAFT_RIGHTS.approveDrafts as readonly string[]).includes(role))) continue;
      if (await this.visibility.sees(viewer, kind, thingId)) able.push(id);
    }
    return able;
  }
}
