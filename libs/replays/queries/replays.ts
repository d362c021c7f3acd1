import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Viewer } from '#libs/http';
import { isKnown, Past, TimeOfLog, type UnknownEvent } from '#libs/journal';
import {
  Clock,
  decodeCursor,
  nameOfActor,
  notFound,
  OfficeError,
  pageOf,
  SettableClock,
  type Language,
  type Page,
  type RecordedEvent,
} from '#libs/kernel';
import { Manifests } from '#libs/manifest';
import { idsIn, labelOf, NameBook } from '#libs/names';
import { differences, type Difference } from '../domain/difference.js';
import { momentOf } from '../domain/moment.js';

/** At an instant, as somebody wrote it, or at a revision of the thing's stream. */
export interface When {
  readonly at?: string | undefined;
  readonly revision?: number | undefined;
}

/** A thing as it was. */
export interface ThingThen {
  /** Of the last event about it that had happened by then. */
  readonly revision: number;
  /** ISO 8601, UTC. At a revision, when that happened. */
  readonly at: string;
  readonly state: object;
}

/** Something that happened to a thing. */
export interface ThingEvent {
  readonly eventId: string;
  readonly revision: number;
  readonly type: string;
  /** False: this office does not know the type any more, and says its name alone. */
  readonly known: boolean;
  readonly occurredAt: string;
  readonly actor: {
    readonly id: string;
    readonly name: string | null;
    readonly actingFor?: string;
    readonly actingForName?: string | null;
  };
  /** By which right. */
  readonly role: string | null;
  readonly summary: string;
}

type AnyEvent = RecordedEvent | UnknownEvent;

/** One thing at any time of its life. Whether the viewer may see it is asked before, and as of now. */
@Injectable()
export class Replays {
  constructor(
    private readonly manifests: Manifests,
    private readonly modules: ModuleRef,
    private readonly past: Past,
    private readonly timeOfLog: TimeOfLog,
    private readonly clock: Clock,
    private readonly names: NameBook,
  ) {}

  /** @throws OfficeError one-moment, those of `momentOf`, not-there-yet, revision-past-end */
  async thing(kind: string, id: string, when: When, viewer: Viewer): Promise<ThingThen> {
    const { at, position, revision } = await this.moment(kind, id, when);
    const then = { journal: this.past.journal(position), clock: new SettableClock(at) };
    const state = await this.modules.get(this.replayed(kind).by, { strict: false }).asOf(id, then, viewer);
    return { revision, at, state };
  }

  /** What is other at the second moment than at the first. @throws OfficeError as `thing` does */
  async difference(
    kind: string,
    id: string,
    [from, to]: readonly [When, When],
    viewer: Viewer,
  ): Promise<{ readonly from: ThingThen; readonly to: ThingThen; readonly items: readonly Difference[] }> {
    const [before, after] = await Promise.all([from, to].map((when) => this.thing(kind, id, when, viewer)));
    return { from: before!, to: after!, items: differences(before!.state, after!.state) };
  }

  /** All that happened to it, oldest first; to a position of the log, where one is said. @throws OfficeError invalid-cursor */
  async events(
    kind: string,
    id: string,
    {
      limit,
      cursor,
      upTo,
    }: { readonly limit: number; readonly cursor?: string | undefined; readonly upTo?: string | undefined },
    language: Language,
  ): Promise<Page<ThingEvent>> {
    const after = cursor === undefined ? -1 : Number(decodeCursor(cursor, ['integer'])[0]);
    const events = await this.about(kind, id, {
      ...{ from: after + 1, limit: limit + 1 },
      ...(upTo !== undefined && { upTo }),
    });
    const ids = events.flatMap(({ metadata, data }) => [
      ...[metadata.actor, metadata.actingFor ?? ''],
      ...(data === null ? [] : idsIn(data as Readonly<Record<string, unknown>>)),
    ]);
    const names = new Map([...(await this.names.of(ids))].map(([one, named]) => [one, labelOf(named)]));
    return pageOf(
      events,
      limit,
      (event) => {
        const { actor, actingFor, occurredAt, role = null } = event.metadata;
        const known: boolean = isKnown(event);
        return {
          eventId: event.id,
          revision: event.revision,
          type: event.type,
          known,
          occurredAt,
          actor: {
            id: actor,
            name: nameOfActor(actor, names),
            ...(actingFor !== undefined && { actingFor, actingForName: names.get(actingFor) ?? null }),
          },
          role,
          summary: known ? this.manifests.describe(event, names, language) : event.type,
        };
      },
      ({ revision }) => [revision],
    );
  }

  /** When the first thing happened to it, ISO 8601, UTC; undefined where nothing did. */
  async since(kind: string, id: string): Promise<string | undefined> {
    return (await this.about(kind, id, { limit: 1 }))[0]?.metadata.occurredAt;
  }

  private async moment(kind: string, id: string, { at, revision }: When) {
    if ((at === undefined) === (revision === undefined)) throw new OfficeError('invalid', 'one-moment');
    return at === undefined ? this.atRevision(kind, id, revision!) : this.atInstant(kind, id, at);
  }

  private async atRevision(kind: string, id: string, revision: number) {
    const [event] = await this.about(kind, id, { from: revision, limit: 1 });
    if (event?.revision !== revision) {
      const newest = (await this.newest(kind, id))?.revision ?? -1;
      throw notFound('revision-past-end', { newest });
    }
    return { at: event.metadata.occurredAt, position: event.position, revision };
  }

  private async atInstant(kind: string, id: string, text: string) {
    const at = momentOf(text, this.clock.now());
    const position = await this.timeOfLog.positionAsOf(at);
    const last = await this.newest(kind, id, position);
    if (last) return { at, position, revision: last.revision };
    const [first] = await this.about(kind, id, { limit: 1 });
    throw notFound('not-there-yet', { since: first?.metadata.occurredAt ?? at });
  }

  private async newest(kind: string, id: string, upTo?: string): Promise<AnyEvent | undefined> {
    const range = upTo === undefined ? {} : { upTo };
    if (!this.isShared(kind, id))
      return (
        await this.past.events(this.replayed(kind).stream(id), { ...range, direction: 'backwards', limit: 1 })
      )[0];
    return (await this.about(kind, id, range)).at(-1);
  }

  /** Of a stream that many things share, those about this one. */
  private async about(
    kind: string,
    id: string,
    { limit, ...range }: { readonly from?: number; readonly limit?: number; readonly upTo?: string },
  ): Promise<readonly AnyEvent[]> {
    const stream = this.replayed(kind).stream(id);
    if (!this.isShared(kind, id)) return this.past.events(stream, limit === undefined ? range : { ...range, limit });
    const its = (await this.past.events(stream, range)).filter(
      (event) => isKnown(event) && this.manifests.about(event).id === id,
    );
    return its.slice(0, limit);
  }

  private isShared(kind: string, id: string): boolean {
    return this.manifests.thingOf(this.replayed(kind).stream(id))?.id === undefined;
  }

  private replayed(kind: string) {
    const replayed = this.manifests.replays.get(kind);
    if (!replayed) throw notFound('no-such-endpoint');
    return replayed;
  }
}
