import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import type { Page } from '#libs/kernel';
import { Manifests, Visibility } from '#libs/manifest';
import { labelOf, NameBook } from '#libs/names';
import type { Place } from '../domain/entry.js';
import { openPart, SegmentKeys, type SealedPart } from '../tables/segment-keys.js';
import { AccessReads, type AccessFilter, type AccessPage, type AccessRead, type SealedRead } from './access-reads.js';

/** An entry as people read it. */
export interface AccessItem extends AccessRead {
  readonly employeeName: string | null;
  readonly actingForName: string | null;
  /** The case's number, or a name; null for what has none. */
  readonly thingLabel: string | null;
  /** The reader may not see the thing: neither its id nor its label is said. */
  readonly hidden: boolean;
  readonly place: Place | null;
  /** Searched for; null where nothing was, and once the day's key is destroyed. */
  readonly words: string | null;
  /** Words were searched for, and their key is destroyed. */
  readonly wordsGone: boolean;
}

/** The access log with its names, its words, and without what its reader may not see. */
@Injectable()
export class AccessLogQueries {
  constructor(
    private readonly reads: AccessReads,
    private readonly keys: SegmentKeys,
    private readonly names: NameBook,
    private readonly manifests: Manifests,
    private readonly visibility: Visibility,
  ) {}

  /** Newest first. @throws OfficeError invalid-cursor */
  async page(filter: AccessFilter, page: AccessPage, viewer: Viewer): Promise<Page<AccessItem>> {
    const { items, nextCursor } = await this.reads.sealed(filter, page);
    const seen = await this.seen(viewer, items);
    const open = await this.opener(items);
    const ids = items.flatMap(({ employeeId, actingFor, thingId }) => [employeeId, actingFor, thingId]);
    const names = await this.names.of(ids.filter((id) => id !== null));
    const nameOf = (id: string | null) => (id === null ? null : labelOf(names.get(id)));
    return {
      nextCursor,
      items: items.map(({ personal, words, ...read }) => {
        const hidden = !seen(read);
        const searched = words && open(read, 'words', words);
        return {
          ...read,
          thingId: hidden ? null : read.thingId,
          thingLabel: hidden ? null : nameOf(read.thingId),
          hidden,
          employeeName: nameOf(read.employeeId),
          actingForName: nameOf(read.actingFor),
          place: personal && ((open(read, 'personal', personal) as Place | undefined) ?? null),
          words: (searched as string | undefined) ?? null,
          wordsGone: words !== null && searched === undefined,
        };
      }),
    };
  }

  /** Of things that some may see and others not; the rest is seen by whoever reads the log. */
  private async seen(viewer: Viewer, items: readonly AccessRead[]): Promise<(one: AccessRead) => boolean> {
    const guarded = items.flatMap(({ kind, thingId }) =>
      thingId !== null && this.manifests.seenBy.has(kind) ? [{ kind, id: thingId }] : [],
    );
    const seen = new Set((await this.visibility.among(viewer, guarded)).map(({ kind, id }) => `${kind} ${id}`));
    return ({ kind, thingId }) =>
      thingId === null || !this.manifests.seenBy.has(kind) || seen.has(`${kind} ${thingId}`);
  }

  private async opener(items: readonly SealedRead[]) {
    const wanted = new Map<string, Buffer | undefined>();
    for (const { day, personal, words } of items) {
      if (personal) wanted.set(`${day} personal`, undefined);
      if (words) wanted.set(`${day} words`, undefined);
    }
    await Promise.all(
      [...wanted.keys()].map(async (name) => {
        const [day, part] = name.split(' ') as [string, SealedPart];
        wanted.set(name, await this.keys.find(day, part));
      }),
    );
    return ({ id, day }: AccessRead, part: SealedPart, sealed: Buffer): unknown => {
      const key = wanted.get(`${day} ${part}`);
      return key && openPart(key, id, part, sealed);
    };
  }
}
