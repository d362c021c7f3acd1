import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { decodeCursor, nameOfActor, notFound, pageOf, type Language, type Page } from '#libs/kernel';
import { Manifests } from '#libs/manifest';
import { idsIn, labelOf, NameBook } from '#libs/names';
import { type ContactHistoryItem, type PageRequest } from './audit-queries.js';

/** Who changed what of the office's own things: from the streams that the manifests name (`histories`). */
@Injectable()
export class SettingsHistory {
  constructor(
    private readonly journal: Journal,
    private readonly manifests: Manifests,
    private readonly nameBook: NameBook,
  ) {}

  /** Newest first. @throws OfficeError history-unknown (404), invalid-cursor */
  async of(
    kind: string,
    { limit, cursor }: PageRequest,
    language: Language,
  ): Promise<Page<Omit<ContactHistoryItem, 'case'>>> {
    const stream = this.manifests.histories.get(kind);
    if (stream === undefined) throw notFound('history-unknown');
    const before = cursor === undefined ? undefined : Number(decodeCursor(cursor, ['integer'])[0]);
    if (before !== undefined && before <= 0) return { items: [], nextCursor: null };
    const events = await this.journal.read(stream, {
      direction: 'backwards',
      limit: limit + 1,
      ...(before !== undefined && { from: before - 1 }),
    });
    const ids = events.flatMap(({ metadata, data }) => [
      metadata.actor,
      ...idsIn(data as Readonly<Record<string, unknown>>),
    ]);
    const names = new Map([...(await this.nameBook.of(ids))].map(([id, each]) => [id, labelOf(each)]));
    return pageOf(
      events,
      limit,
      (event) => ({
        eventId: event.id,
        type: event.type,
        occurredAt: event.metadata.occurredAt,
        actor: { id: event.metadata.actor, name: nameOfActor(event.metadata.actor, names) },
        summary: this.manifests.describe(event, names, language),
      }),
      ({ revision }) => [revision],
    );
  }
}
