import { Injectable } from '@nestjs/common';
import { EventStore, START } from '#libs/event-store';
import { Past, TimeOfLog, Journal } from '#libs/journal';
import { Clock, notFound, OfficeError, SettableClock } from '#libs/kernel';
import { Manifests, TodaysVisibility, type OfficeThen } from '#libs/manifest';
import { KeyRing } from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { Disk } from '../building/disk.js';
import { momentOf } from '../domain/moment.js';
import { dropped, Editions, schemaOf, type OfficeReplay } from '../tables/editions.js';

/** What the inbox reads: it is what somebody looks at first. What else is opened is built then. */
export const FIRST_MODELS: readonly string[] = ['case_list', 'contacts', 'names'];
const MOST_LISTED = 50;

/** A replay, and why it is not there yet. */
export interface ReplayStatus extends OfficeReplay {
  /** `queue`: others are built first. `erasure`: one is under way, and nothing is built meanwhile. */
  readonly waitsFor: 'queue' | 'erasure' | null;
}

/** The whole office as of an instant. Who may ask is decided before. */
@Injectable()
export class OfficeReplays {
  constructor(
    private readonly editions: Editions,
    private readonly disk: Disk,
    private readonly database: Database,
    private readonly store: EventStore,
    private readonly journal: Journal,
    private readonly past: Past,
    private readonly timeOfLog: TimeOfLog,
    private readonly clock: Clock,
    private readonly manifests: Manifests,
    private readonly read: ReadTables,
    private readonly keyRing: KeyRing,
  ) {}

  /**
   * The replay of an instant; begun where there is none.
   * @param moment as somebody wrote it, see `momentOf`
   * @throws OfficeError those of `momentOf`, before-the-first-event, replay-no-room
   */
  async ask(moment: string): Promise<ReplayStatus> {
    const at = momentOf(moment, this.clock.now());
    const position = await this.timeOfLog.positionAsOf(at);
    if (position === START) {
      const [first] = await this.store.readAll({ from: START, limit: 1 });
      throw notFound('before-the-first-event', { since: first?.metadata.occurredAt ?? this.clock.nowIso() });
    }
    const standing = await this.editions.find(idOf(at));
    if (standing?.position !== position || standing.state === 'failed') await this.requireRoom(FIRST_MODELS);
    return this.status(await this.editions.ask(idOf(at), at, position, FIRST_MODELS));
  }

  /** @throws OfficeError replay-not-found */
  async one(id: string): Promise<ReplayStatus> {
    const replay = await this.editions.find(id);
    if (!replay) throw dropped();
    return this.status(replay);
  }

  /** Those that stand or are asked for, the last instant first. */
  async all(): Promise<readonly ReplayStatus[]> {
    const erasing = await this.erasing();
    return (await this.editions.all(MOST_LISTED)).map((replay) => withReason(replay, erasing));
  }

  /**
   * The office of then, for a reading of these read models. One that it lacks is begun.
   * @throws OfficeError replay-not-found; replay-building (not-yet); replay-undigested, replay-no-room
   */
  async officeOf(id: string, models: readonly string[]): Promise<OfficeThen> {
    const { edition, position, at, state, failure, progress, models: standing } = await this.one(id);
    if (failure) throw new OfficeError('rule', failure.code, failure.parameters);
    const lacking = models.filter((name) => !standing.includes(name));
    if (lacking.length > 0) {
      await this.requireRoom(lacking);
      await this.editions.want(edition, lacking);
    }
    if (state !== 'ready' || lacking.length > 0) {
      // What stands says nothing of what was not begun.
      const percent = lacking.length > 0 ? 0 : Math.floor(progress * 100);
      throw new OfficeError('not-yet', 'replay-building', { percent });
    }
    await this.editions.read(edition);
    return {
      read: new ReadTables(this.database, schemaOf(edition)),
      journal: this.past.journal(position),
      clock: new SettableClock(at),
      visibility: new TodaysVisibility(this.manifests, this.read, this.journal),
    };
  }

  private async requireRoom(models: readonly string[]): Promise<void> {
    await this.disk.require(models, (await this.editions.toBuild()).length);
  }

  private async status(replay: OfficeReplay): Promise<ReplayStatus> {
    return withReason(replay, await this.erasing());
  }

  private async erasing(): Promise<boolean> {
    return (await this.keyRing.unfinishedErasures()).length > 0;
  }
}

/** Says the instant, so that the access log does. */
const idOf = (at: string): string => at.replaceAll(/[-:]/g, '');

function withReason(replay: OfficeReplay, erasing: boolean): ReplayStatus {
  const waits = replay.state === 'waiting' || replay.state === 'building';
  if (waits && erasing) return { ...replay, waitsFor: 'erasure' };
  return { ...replay, waitsFor: replay.state === 'waiting' ? 'queue' : null };
}
