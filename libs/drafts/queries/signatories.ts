import { Injectable } from '@nestjs/common';
import { Visibility } from '#libs/manifest';
import { CurrentEmployees, CurrentFunctions, CurrentUnits, OrganizationDirectory } from '#libs/organization';
import { freeDaysNow } from '#libs/calendar';
import { Journal } from '#libs/journal';
import { Clock } from '#libs/kernel';
import { maySignOwn, type Draft, type MaySign } from '../domain/draft.js';
import type { Ladder, WaitsFor } from '../domain/events.js';
import { DRAFT_RIGHTS } from '../domain/rights.js';
import { endOfTerm } from '../domain/terms.js';

type Level = Ladder['levels'][number];

export interface WhoSigns {
  readonly ids: readonly string[];
  /** Why it is whoever administers ladders: the level names nobody who may, or only who wrote. */
  readonly insteadOf: MaySign['insteadOf'];
}

/** What goes by a ladder: a draft, what is said of a topic, or a communiqué. */
export interface OnLadder extends Pick<Draft, 'ladder' | 'approvals' | 'writerIds'> {
  readonly thing: { readonly kind: string; readonly id: string };
  /** Where it stands: whose heads a level may name. */
  readonly unitIds: readonly string[];
}

const unitsOf = (one: Draft | OnLadder): readonly string[] =>
  'unitIds' in one ? one.unitIds : [one.unitId ?? []].flat();

/** Who may sign a draft, by the people and units of now: whoever lost the right a moment ago is none of them. */
@Injectable()
export class Signatories {
  constructor(
    private readonly employees: CurrentEmployees,
    private readonly units: CurrentUnits,
    private readonly functions: CurrentFunctions,
    private readonly directory: OrganizationDirectory,
    private readonly visibility: Visibility,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The levels that somebody may sign. */
  async levelsOf(draft: Draft | OnLadder, employeeId: string): Promise<readonly MaySign[]> {
    const levels: MaySign[] = [];
    for (const level of draft.ladder?.levels.keys() ?? []) {
      const { ids, insteadOf } = await this.of(draft, level);
      if (ids.includes(employeeId)) levels.push({ level, insteadOf });
    }
    return levels;
  }

  /** Who may sign these levels, whose turn is now, and until when where they have a term. */
  async waitingFor(draft: Draft | OnLadder, levels: readonly number[]): Promise<WaitsFor> {
    const now = this.clock.nowIso();
    const freeDays = await freeDaysNow(this.journal);
    const waitsFor: WaitsFor = [];
    for (const level of levels) {
      const ids = [...(await this.of(draft, level)).ids];
      const term = draft.ladder?.levels[level]?.term;
      waitsFor.push({ level, ids, ...(term && { dueAt: endOfTerm(term, now, freeDays) }) });
    }
    return waitsFor;
  }

  /** Who may sign one level. Never nobody without a reason: then it is whoever administers ladders and did not write. */
  async of(draft: Draft | OnLadder, level: number): Promise<WhoSigns> {
    const named = await this.named(draft.ladder!.levels[level]!, draft);
    const able = await this.able(named, draft.thing);
    const ids = able.filter((id) => !draft.writerIds.includes(id) || maySignOwn(draft, level, id));
    if (ids.length > 0) return { ids, insteadOf: null };
    const administering = await this.holding(DRAFT_RIGHTS.setLadders);
    const instead = (await this.able(administering, draft.thing)).filter((id) => !draft.writerIds.includes(id));
    return { ids: instead, insteadOf: able.length === 0 ? 'nobody' : 'author' };
  }

  /** Who sees to it that a level which waits too long is signed: the head of the unit where the case stands, else whoever administers ladders. */
  async overseeing(draft: Draft | OnLadder, signatoryIds: readonly string[]): Promise<readonly string[]> {
    const { thing } = draft;
    const others = (ids: readonly string[]) => ids.filter((id) => !signatoryIds.includes(id));
    const heads = others(await this.able(await this.headsOf(unitsOf(draft)), thing));
    return heads.length > 0 ? heads : others(await this.able(await this.holding(DRAFT_RIGHTS.setLadders), thing));
  }

  /** Who hears that a level waits past its term: those first who may sign it, then who sees to it. */
  async hearingOfLate(draft: Draft | OnLadder, level: number): Promise<readonly string[]> {
    const { ids } = await this.of(draft, level);
    return [...ids, ...(await this.overseeing(draft, ids))];
  }

  private async named(
    { signatory, employeeId, functionId }: Level,
    draft: Draft | OnLadder,
  ): Promise<readonly string[]> {
    switch (signatory) {
      case 'employee':
        return employeeId === null ? [] : [employeeId];
      case 'function':
        return functionId ? this.functions.holdersOf(functionId) : [];
      case 'coordinator':
        return this.holding(['coordinator']);
      case 'unitHead':
        return this.headsOf(unitsOf(draft));
    }
  }

  private async headsOf(unitIds: readonly string[]): Promise<readonly string[]> {
    const tree = await this.units.tree();
    return [...new Set(unitIds.flatMap((id) => tree.get(id)?.headId ?? []))];
  }

  private async holding(roles: readonly Parameters<OrganizationDirectory['employeesByRole']>[0][]): Promise<string[]> {
    const found = await Promise.all(roles.map((role) => this.directory.employeesByRole(role)));
    return [...new Set(found.flat().map(({ id }) => id))];
  }

  /** Who works here, may approve, and sees whose letter it is. */
  private async able(ids: readonly string[], { kind, id: thingId }: OnLadder['thing']): Promise<readonly string[]> {
    const able: string[] = [];
    for (const id of ids) {
      const viewer = await this.employees.viewer(id);
      if (!viewer?.roles.some((role) => (DRAFT_RIGHTS.approveDrafts as readonly string[]).includes(role))) continue;
      if (await this.visibility.sees(viewer, kind, thingId)) able.push(id);
    }
    return able;
  }
}
