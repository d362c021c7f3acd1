import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import type { Viewer } from '#libs/http';
import {
  decodeCursor,
  nameOfActor,
  notFound,
  pageOf,
  type Language,
  type Names,
  type Page,
  type RecordedEvent,
} from '#libs/kernel';
import { Manifests } from '#libs/manifest';
import { idsIn, labelOf, NameBook } from '#libs/names';
import { AuditQueries, type ContactHistoryItem, type PageRequest } from './audit-queries.js';

/** Something of the office that changed. */
export type SettingsChange = Omit<ContactHistoryItem, 'case'>;

/** Who said last how a thing is set, and when. */
export interface SettingsSource {
  readonly id: string;
  readonly at: string;
  readonly by: SettingsChange['actor'];
}

/** Who changed what of the office's own things: from the streams that the manifests name (`histories`). */
@Injectable()
export class SettingsHistory {
  constructor(
    private readonly journal: Journal,
    private readonly manifests: Manifests,
    private readonly nameBook: NameBook,
    private readonly audit: AuditQueries,
  ) {}

  /** Newest first. @throws OfficeError history-unknown (404), invalid-cursor */
  async of(kind: string, { limit, cursor }: PageRequest, language: Language): Promise<Page<SettingsChange>> {
    const stream = this.streamOf(kind);
    const before = cursor === undefined ? undefined : Number(decodeCursor(cursor, ['integer'])[0]);
    if (before !== undefined && before <= 0) return { items: [], nextCursor: null };
    const events = await this.journal.read(stream, {
      direction: 'backwards',
      limit: limit + 1,
      ...(before !== undefined && { from: before - 1 }),
    });
    const names = await this.namesFor(events);
    return pageOf(
      events,
      limit,
      (event) => this.said(event, names, language),
      ({ revision }) => [revision],
    );
  }

  /** Who set each thing of a kind last; of what nobody ever set there is none: it is as it came with the office. @throws OfficeError history-unknown (404) */
  async sources(kind: string): Promise<readonly SettingsSource[]> {
    const events = await this.journal.read(this.streamOf(kind));
    const last = new Map(events.map((event) => [this.manifests.about(event).id, event]));
    const names = await this.namesFor([...last.values()]);
    return [...last].map(([id, { metadata }]) => ({ id, at: metadata.occurredAt, by: actorOf(metadata.actor, names) }));
  }

  /**
   * What was changed of an employee (roles, unit, clearance …), where settings began or ceased to name them (functions, heads of units), and their absences;
   * newest first.
   * @throws OfficeError employee-unknown
   */
  async ofEmployee(employeeId: string, language: Language, viewer: Viewer): Promise<readonly SettingsChange[]> {
    await this.audit.requireEmployee(employeeId);
    const absences = await this.audit.absencesOf(employeeId, language, viewer);
    const streams = [`employee-${employeeId}`, ...this.manifests.histories.values()];
    const [own = [], ...settings] = await Promise.all(streams.map((stream) => this.journal.read(stream)));
    const events = [...own, ...settings.flatMap((stream) => this.naming(stream, employeeId))];
    const names = await this.namesFor(events);
    return [...events.map((event) => this.said(event, names, language)), ...absences.map(withoutCase)].sort(
      (a, b) => Date.parse(b.occurredAt) - Date.parse(a.occurredAt),
    );
  }

  /** Of all that is set in a stream, the events by which a thing named somebody whom it had not named, or named them no more. */
  private naming(events: readonly RecordedEvent[], employeeId: string): readonly RecordedEvent[] {
    const named = new Set<string>();
    return events.filter((event) => {
      const { id } = this.manifests.about(event);
      const was = named.has(id);
      const is = idsIn(event.data as Readonly<Record<string, unknown>>).includes(employeeId);
      if (is) named.add(id);
      else named.delete(id);
      return is !== was;
    });
  }

  private streamOf(kind: string): string {
    const stream = this.manifests.histories.get(kind);
    if (stream === undefined) throw notFound('history-unknown');
    return stream;
  }

  private said(event: RecordedEvent, names: Names, language: Language): SettingsChange {
    return {
      eventId: event.id,
      type: event.type,
      occurredAt: event.metadata.occurredAt,
      actor: actorOf(event.metadata.actor, names),
      summary: this.manifests.describe(event, names, language),
    };
  }

  private async namesFor(events: readonly RecordedEvent[]): Promise<Names> {
    const ids = events.flatMap(({ metadata, data }) => [
      metadata.actor,
      ...idsIn(data as Readonly<Record<string, unknown>>),
    ]);
    return new Map([...(await this.nameBook.of(ids))].map(([id, each]) => [id, labelOf(each)]));
  }
}

const withoutCase = ({ case: _case, ...item }: ContactHistoryItem): SettingsChange => item;

const actorOf = (id: string, names: Names): SettingsChange['actor'] => ({ id, name: nameOfActor(id, names) });
