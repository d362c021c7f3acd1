import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentQueries } from '#libs/attachments';
import { CaseAdmission, caseStream } from '#libs/cases';
import { Journal } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { Database, inTransaction, migrate } from '#libs/postgres';
import type { RecordedInterventionEvent } from '../domain/events.js';
import { interventionCase, type Photo } from '../domain/intervention.js';
import { PUBLISHED_TABLES, type PublishedStep } from '../public/tables.js';
import { CurrentRegisters } from '../queries/current-registers.js';

/** Which reports stand on the public site: the office's own, in a schema that the public process cannot read. */
const KNOWN_TABLE = `
CREATE TABLE tracking.published_interventions (id text PRIMARY KEY, case_id text NOT NULL, contact_id text);
CREATE INDEX ON tracking.published_interventions (contact_id);
`;

interface Published {
  readonly title: string;
  readonly text: string;
  readonly category: string;
  readonly categoryId: string;
  readonly areaCode: string | null;
  readonly area: string | null;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly state: string;
  readonly promise: string | null;
  readonly reportedAt: string;
  readonly publishedAt: string;
  readonly steps: readonly PublishedStep[];
  readonly photos: readonly Photo[];
  readonly contactId: string | null;
}

/**
 * What stands on the public site of residents' reports: a copy of what somebody looked through, with the state and days of the steps that residents see. It goes when it is
 * taken off, when its category is published no more, when it is no such case any more, and when its words are erased.
 */
@Injectable()
export class PublishedReports implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly registers: CurrentRegisters,
    private readonly admission: CaseAdmission,
    private readonly attachments: AttachmentQueries,
  ) {}

  async onModuleInit(): Promise<void> {
    await migrate(this.database.pool, 'interventions_published', [KNOWN_TABLE, PUBLISHED_TABLES]);
  }

  /** Makes the copy what the case's stream says now; done again, it changes nothing. */
  async publish(caseId: string): Promise<void> {
    const published = await this.of(caseId);
    if (published === undefined) return this.drop(caseId);
    const photos = await Promise.all(
      published.photos.map(async (photo) => ({ ...photo, bytes: (await this.attachments.read(photo.shownId)).bytes })),
    );
    const id = addressOf(caseId);
    await inTransaction(this.database.pool, async (client) => {
      await client.query(
        `INSERT INTO tracking.published_interventions VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET contact_id = excluded.contact_id`,
        [id, caseId, published.contactId],
      );
      await client.query('DELETE FROM public_site.published_interventions WHERE id = $1', [id]);
      const { title, text, category, categoryId, area, areaCode, point, state, promise } = published;
      await client.query(
        `INSERT INTO public_site.published_interventions
           (id, title, text, category_id, category, area_code, area, latitude, longitude, state, promise, reported_at, published_at, steps)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          ...[id, title, text, categoryId, category, areaCode, area, point?.latitude ?? null, point?.longitude ?? null],
          ...[state, promise, published.reportedAt, published.publishedAt, JSON.stringify(published.steps)],
        ],
      );
      for (const [place, { id: photoId, description, width, height, bytes }] of photos.entries())
        await client.query('INSERT INTO public_site.published_photos VALUES ($1, $2, $3, $4, $5, $6, $7)', [
          ...[id, photoId, place, description, width, height, bytes],
        ]);
    });
  }

  /** All that are there: the office changed of which categories they may be. */
  async publishAll(): Promise<void> {
    const { rows } = await this.database.pool.query<{ case_id: string }>(
      'SELECT case_id FROM tracking.published_interventions',
    );
    for (const { case_id } of rows) await this.publish(case_id);
  }

  async has(caseId: string): Promise<boolean> {
    const { rowCount } = await this.database.pool.query('SELECT FROM tracking.published_interventions WHERE id = $1', [
      addressOf(caseId),
    ]);
    return rowCount === 1;
  }

  async drop(caseId: string): Promise<void> {
    await this.dropRows('case_id', caseId);
  }

  async dropOfPerson(contactId: string): Promise<void> {
    await this.dropRows('contact_id', contactId);
  }

  private async dropRows(column: 'case_id' | 'contact_id', value: string): Promise<void> {
    await this.database.pool.query(
      `WITH gone AS (DELETE FROM tracking.published_interventions WHERE ${column} = $1 RETURNING id)
       DELETE FROM public_site.published_interventions WHERE id IN (SELECT id FROM gone)`,
      [value],
    );
  }

  /** Undefined where nothing of it may stand there. */
  private async of(caseId: string): Promise<Published | undefined> {
    const { kind, contactId, sensitivity } = await this.admission.standing(caseId);
    if (kind !== 'intervention' || sensitivity !== 'normal') return undefined;
    const events = (await this.journal.read(caseStream(caseId))) as readonly RecordedInterventionEvent[];
    const { published, categoryId, place, steps, photos } = events.reduce(
      interventionCase.evolve,
      interventionCase.initialState,
    ).fields;
    if (published === null || published.title === null || published.text === null || categoryId === null)
      return undefined;
    if (!(await this.registers.published()).categoryIds.includes(categoryId)) return undefined;
    const category = (await this.registers.categories()).categories.find(({ id }) => id === categoryId);
    const areaCode = place?.areaCode ?? null;
    const taken = new Map(
      events.flatMap((event) => (event.type === 'InterventionStepTaken' ? [[event.data.stepId, event]] : [])),
    );
    const shown = steps.filter((step) => step.public);
    const { latitude, longitude } = place ?? { latitude: null, longitude: null };
    return {
      title: published.title,
      text: published.text,
      categoryId,
      category: category?.name ?? '',
      areaCode,
      area: (await this.registers.areas()).areas.find(({ code }) => code === areaCode)?.name ?? null,
      point: published.withPoint && latitude !== null && longitude !== null ? { latitude, longitude } : null,
      state: shown.at(-1)?.step ?? 'reported',
      promise: shown.findLast(({ promisedFor }) => promisedFor !== null)?.promisedFor ?? null,
      reportedAt: events[0]!.metadata.occurredAt,
      publishedAt: events.findLast(({ type }) => type === 'InterventionPublished')!.metadata.occurredAt,
      // Their words were written to one resident, and nobody looked them through for all.
      steps: shown.map(({ id, step }) => ({ step, at: taken.get(id)!.metadata.occurredAt })),
      photos: photos.filter(
        ({ id, public: isPublic, description }) => isPublic && description !== null && published.photoIds.includes(id),
      ),
      contactId,
    };
  }
}

/** It says nothing of the case: whoever knows the one does not know the other. */
const addressOf = (caseId: string): string => deriveId('published-intervention', caseId);
