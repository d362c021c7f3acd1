import { Injectable } from '@nestjs/common';
import { InputGate } from '#libs/cases';
import { Journal } from '#libs/journal';
import { Clock, ruleBroken } from '#libs/kernel';
import { CurrentUnits } from '#libs/organization';
import { AWAITED } from '../domain/contribution.js';
import { contributionAt } from './contribution-standing.js';

/** What units have not said yet, by the streams of the questions: a case hears of it a moment later. */
@Injectable()
export class OpenContributions extends InputGate {
  constructor(
    private readonly journal: Journal,
    private readonly units: CurrentUnits,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async requireNoneOpen(contributionIds: readonly string[]): Promise<void> {
    const asked = await Promise.all(contributionIds.map((id) => contributionAt(this.journal, id)));
    const open = asked.flatMap((one) => (one && AWAITED.includes(one.state) ? [one] : []));
    if (open.length === 0) return;
    const tree = await this.units.tree();
    const now = this.clock.nowIso();
    const awaited = open
      .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
      .map(({ unitId: id, dueAt }) => ({
        ...{ id, name: tree.get(id)?.name ?? null, dueAt },
        lateSince: dueAt <= now ? dueAt : null,
      }));
    throw ruleBroken('contributions-open', { units: awaited.map(({ id, name }) => name ?? id), awaited });
  }
}
