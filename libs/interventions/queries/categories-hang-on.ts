import { Injectable } from '@nestjs/common';
import { HangsOn, Visibility, type Bearer, type Hanging, type HangingAsked } from '#libs/manifest';
import { CATEGORIES_STREAM, ROUTING_STREAM } from '../domain/events.js';
import { CurrentRegisters } from './current-registers.js';

/** Categories of reports that name a unit, and rules that name it or a person: once they are gone, somebody has to say who deals with such reports. */
@Injectable()
export class CategoriesHangOn extends HangsOn {
  constructor(
    private readonly registers: CurrentRegisters,
    private readonly visibility: Visibility,
  ) {
    super();
  }

  override async of(bearer: Bearer, { viewer, limit }: HangingAsked): Promise<readonly Hanging[]> {
    const { categories } = await this.registers.categories();
    const naming = categories.filter(({ unitId, open }) => open && bearer.kind === 'unit' && unitId === bearer.id);
    const seen = this.visibility.seesAll(viewer, CATEGORIES_STREAM) ? naming.slice(0, limit) : [];
    const items = seen.map(({ id, name }) => ({ kind: CATEGORIES_STREAM, id, name }));
    const { rules } = await this.registers.routing();
    const leading = rules.filter((rule) => bearer.id === (bearer.kind === 'unit' ? rule.unitId : rule.employeeId));
    return [
      { kind: CATEGORIES_STREAM, count: naming.length, items },
      { kind: ROUTING_STREAM, count: leading.length, items: [] },
    ];
  }
}
