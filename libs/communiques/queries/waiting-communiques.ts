import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { Clock } from '#libs/kernel';
import { Waits, type Waiting } from '#libs/manifest';
import { NameBook } from '#libs/names';
import type { CommuniqueKind } from '../domain/events.js';
import { COMMUNIQUE_RIGHTS } from '../domain/rights.js';
import { CommuniqueApprovals } from './communique-approvals.js';
import { CommuniqueQueries, type CommuniqueItem, type Person } from './communique-queries.js';
import { communiqueEventsOf, communiqueOf } from './communique-standing.js';

/** A communiqué that waits for the viewer's word. */
export interface WaitingCommunique {
  readonly id: string;
  readonly kind: CommuniqueKind;
  readonly headline: string | null;
  readonly version: number;
  readonly writer: Person;
  readonly since: string;
  /** Counted from 0; null where it goes by no ladder. */
  readonly level: number | null;
  /** The first instant that is too late; null where the level has no term. */
  readonly dueAt: string | null;
  readonly late: boolean;
  readonly signsAs: readonly Person[];
}

/** An office has some that wait: each is looked at in its own stream. */
const MOST = 200;

/** Communiqués that wait for approval: the longest waiting in front. */
@Injectable()
export class WaitingCommuniques {
  constructor(
    private readonly queries: CommuniqueQueries,
    private readonly approvals: CommuniqueApprovals,
    private readonly journal: Journal,
    private readonly names: NameBook,
    private readonly clock: Clock,
  ) {}

  /** For the viewer's word, or for that of whom they stand in for. `more`: not all that waits was looked at. */
  async of(viewer: Viewer): Promise<{ readonly items: readonly WaitingCommunique[]; readonly more: boolean }> {
    const { items: waiting, nextCursor } = await this.queries.list({ states: ['submitted'] }, { limit: MOST });
    const found: { readonly item: CommuniqueItem; readonly ids: readonly string[]; readonly level: number | null }[] =
      [];
    for (const item of waiting.toReversed()) {
      const communique = communiqueOf(await communiqueEventsOf(this.journal, item.id));
      if (!communique) continue;
      const { ids, level } = await this.approvals.deciding(communique, viewer);
      if (ids.length > 0) found.push({ item, ids, level });
    }
    const names = await this.names.of(found.flatMap(({ ids }) => ids));
    const items = found.map(({ item, ids, level }) => {
      const { id, kind, headline, version, writer } = item;
      const turn = item.waitsFor.find((one) => one.level === level);
      const dueAt = turn?.dueAt ?? null;
      return {
        ...{ id, kind, headline, version, writer, level, dueAt, since: turn?.since ?? item.since },
        late: dueAt !== null && dueAt <= this.clock.nowIso(),
        signsAs: ids.map((one) => ({ id: one, name: names.get(one)?.name ?? null })),
      };
    });
    return { items, more: nextCursor !== null };
  }
}

/** The same, for the mail of the morning. */
@Injectable()
export class CommuniquesWaiting extends Waits {
  override readonly words = { pl: 'Komunikaty do akceptacji', en: 'Communiqués to approve' };
  override readonly roles = COMMUNIQUE_RIGHTS.approveCommuniques;
  override readonly approves = true;

  constructor(private readonly waiting: WaitingCommuniques) {
    super();
  }

  override async of(viewer: Viewer, most: number): Promise<Waiting> {
    const { items, more } = await this.waiting.of(viewer);
    const things = items.slice(0, most).map(({ headline, dueAt, late }) => ({ label: headline ?? '—', dueAt, late }));
    return { things, more: more || items.length > most };
  }
}
