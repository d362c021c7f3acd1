import { Injectable } from '@nestjs/common';
import { HangsOn, Visibility, type Bearer, type Hanging, type HangingAsked } from '#libs/manifest';
import type { Ladder } from '../domain/events.js';
import { CurrentLadders } from './current-ladders.js';

/** Ladders that name a unit, an employee or a function: without it a level waits for whoever administers them. */
@Injectable()
export class LaddersHangOn extends HangsOn {
  constructor(
    private readonly current: CurrentLadders,
    private readonly visibility: Visibility,
  ) {
    super();
  }

  override async of(bearer: Bearer, { viewer, limit }: HangingAsked): Promise<readonly Hanging[]> {
    const { book } = await this.current.book();
    const naming = book.ladders.filter((ladder) => isNamed(bearer, ladder));
    const seen = this.visibility.seesAll(viewer, 'ladders') ? naming.slice(0, limit) : [];
    const items = seen.map(({ id, name }) => ({ kind: 'ladders', id, name }));
    return [{ kind: 'ladders', count: naming.length, items }];
  }
}

function isNamed({ kind, id }: Bearer, { unitIds, levels }: Ladder): boolean {
  switch (kind) {
    case 'unit':
      return unitIds.includes(id);
    case 'employee':
      return levels.some(({ employeeId }) => employeeId === id);
    case 'function':
      return levels.some(({ functionId }) => functionId === id);
  }
}
