import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, inTransaction, migrate } from '#libs/postgres';
import type { Region } from '../public/domain/point.js';
import { CurrentRegisters } from '../queries/current-registers.js';

/** What the public form offers: open categories with their questions, and areas. Names of registers only. */
@Injectable()
export class PublicRegisters implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly registers: CurrentRegisters,
  ) {}

  async onModuleInit(): Promise<void> {
    await migrate(this.database.pool, 'interventions_public', [
      `CREATE TABLE public_site.intervention_choices (
         kind text NOT NULL, id text NOT NULL, name text NOT NULL, place integer NOT NULL, PRIMARY KEY (kind, id))`,
      `CREATE TABLE public_site.intervention_questions (
         category_id text NOT NULL, id text NOT NULL, words text NOT NULL, options text[] NOT NULL, required boolean NOT NULL,
         place integer NOT NULL, PRIMARY KEY (category_id, id))`,
      `CREATE TABLE public_site.intervention_region (
         south double precision NOT NULL, north double precision NOT NULL, west double precision NOT NULL, east double precision NOT NULL)`,
    ]);
  }

  async publish(): Promise<void> {
    const { categories } = await this.registers.categories();
    const { areas } = await this.registers.areas();
    const rows = [
      ...categories.map(({ id, name, open }) => ({ kind: open ? 'category' : 'closed', id, name })),
      ...areas
        .filter(({ code }) => code.length === 7)
        .toSorted((a, b) => a.name.localeCompare(b.name, 'pl'))
        .map(({ code, name }) => ({ kind: 'area', id: code, name })),
    ];
    const questions = categories
      .filter(({ open }) => open)
      .flatMap(({ id: category_id, questions: its }) => its.map((one, place) => ({ category_id, ...one, place })));
    const region = await this.region();
    await inTransaction(this.database.pool, async (client) => {
      await client.query('DELETE FROM public_site.intervention_region');
      if (region)
        await client.query(
          'INSERT INTO public_site.intervention_region (south, north, west, east) VALUES ($1, $2, $3, $4)',
          [region.south, region.north, region.west, region.east],
        );
      await client.query('DELETE FROM public_site.intervention_choices');
      await client.query(
        `INSERT INTO public_site.intervention_choices (kind, id, name, place)
         SELECT kind, id, name, place FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS one (kind, id, name, place)
         ON CONFLICT DO NOTHING`,
        [rows.map(({ kind }) => kind), rows.map(({ id }) => id), rows.map(({ name }) => name)],
      );
      await client.query('DELETE FROM public_site.intervention_questions');
      for (const { category_id, id, text, options, required, place } of questions)
        await client.query(
          `INSERT INTO public_site.intervention_questions (category_id, id, words, options, required, place)
           VALUES ($1, $2, $3, $4, $5, $6)`,
          [category_id, id, text, options, required, place],
        );
    });
  }

  /** Around all boundaries; undefined where there are none. */
  private async region(): Promise<Region | undefined> {
    const { boundaries } = await this.registers.boundaries();
    let region: Region | undefined;
    for (const ring of boundaries.flatMap(({ rings }) => rings))
      for (let at = 0; at + 1 < ring.length; at += 2) {
        const [longitude, latitude] = [ring[at]!, ring[at + 1]!];
        region = {
          south: Math.min(region?.south ?? latitude, latitude),
          north: Math.max(region?.north ?? latitude, latitude),
          west: Math.min(region?.west ?? longitude, longitude),
          east: Math.max(region?.east ?? longitude, longitude),
        };
      }
    return region;
  }
}
