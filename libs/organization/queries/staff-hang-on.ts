import { Injectable } from '@nestjs/common';
import { HangsOn, type Bearer, type Hanging, type HangingAsked } from '#libs/manifest';
import { openBelow, type Unit } from '../domain/units.js';
import { CurrentUnits } from './current-units.js';
import { OfficeFunctions } from './office-functions.js';
import { OrganizationDirectory } from './organization-directory.js';

/** People and units below a unit stand against closing it; an employee heads units, is a deputy, holds functions. */
@Injectable()
export class StaffHangOn extends HangsOn {
  constructor(
    private readonly units: CurrentUnits,
    private readonly functions: OfficeFunctions,
    private readonly directory: OrganizationDirectory,
  ) {
    super();
  }

  override async of({ kind, id }: Bearer, asked: HangingAsked): Promise<readonly Hanging[]> {
    switch (kind) {
      case 'unit':
        return this.onUnit(id, asked);
      case 'employee':
        return this.onEmployee(id, asked);
      case 'function':
        return [];
    }
  }

  private async onUnit(unitId: string, { limit }: HangingAsked): Promise<readonly Hanging[]> {
    const tree = await this.units.tree();
    const below = openBelow(tree, unitId).map((id) => ({ kind: 'unit', id, name: tree.get(id)!.name }));
    const { items } = await this.directory.employees({ unitId, active: true }, false, limit);
    const people = items.map(({ id, name }) => ({ kind: 'employee', id, name: name || null }));
    return [
      { kind: 'employees', count: await this.directory.countIn(unitId), items: people, blocks: true },
      { kind: 'units', count: below.length, items: below.slice(0, limit), blocks: true },
    ];
  }

  private async onEmployee(employeeId: string, { language, limit }: HangingAsked): Promise<readonly Hanging[]> {
    const open = [...(await this.units.tree())].filter(([, { closed }]) => !closed);
    const unitsOf = (kind: string, isTheirs: (unit: Unit) => boolean): Hanging => {
      const theirs = open.filter(([, unit]) => isTheirs(unit));
      const items = theirs.slice(0, limit).map(([id, { name }]) => ({ kind: 'unit', id, name }));
      return { kind, count: theirs.length, items };
    };
    const held = (await this.functions.list(language)).items.filter(({ holders }) =>
      holders.some(({ id }) => id === employeeId),
    );
    return [
      unitsOf('headOf', ({ headId }) => headId === employeeId),
      unitsOf('deputyOf', ({ deputyId }) => deputyId === employeeId),
      {
        kind: 'functions',
        count: held.length,
        items: held.slice(0, limit).map(({ id, name }) => ({ kind: 'function', id, name })),
      },
    ];
  }
}
