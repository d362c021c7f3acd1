import { Injectable } from '@nestjs/common';
import { Database, inTransaction } from '#libs/postgres';
import { drawnWithin } from '../domain/boundaries.js';
import { placedOnMap } from '../public/domain/map.js';
import { CurrentRegisters } from '../queries/current-registers.js';

/** A page stays under 100 kB: some 12 characters a position. */
const MOST_POSITIONS = 2_500;
/** TERC. */
const COUNTY_DIGITS = 4;

/** What the public map draws under its points: counties where there are boundaries of them, else municipalities, far more roughly than the console does. */
@Injectable()
export class PublicOutlines {
  constructor(
    private readonly database: Database,
    private readonly registers: CurrentRegisters,
  ) {}

  async publish(): Promise<void> {
    const { boundaries } = await this.registers.boundaries();
    const { areas } = await this.registers.areas();
    const counties = boundaries.filter(({ code }) => code.length === COUNTY_DIGITS);
    const drawn = drawnWithin(counties.length > 0 ? counties : boundaries, MOST_POSITIONS) ?? [];
    await inTransaction(this.database.pool, async (client) => {
      await client.query('DELETE FROM public_site.area_outlines');
      for (const { code, rings } of drawn) {
        const name = areas.find((area) => area.code === code)?.name ?? code;
        await client.query('INSERT INTO public_site.area_outlines VALUES ($1, $2, $3)', [
          ...[code, name, rings.map(pathOf).join('')],
        ]);
      }
    });
  }
}

function pathOf(ring: readonly number[]): string {
  const corners = Array.from({ length: ring.length / 2 }, (_, at) => placedOnMap(ring[2 * at]!, ring[2 * at + 1]!));
  return `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}
