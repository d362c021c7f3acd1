import { Injectable } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { Clock } from '#libs/kernel';
import {
  erasureRegisterFile,
  erasuresOf,
  erasuresToCleanUp,
  lastCleanUp,
  readErasureRegister,
  registeredAs,
  restoreToSeeTo,
  erasureStream,
  type CleanUpRecord,
  type ErasureRecord,
  type RestoreRecord,
} from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { ProjectionsAdministration, standingBefore, type StandingBefore } from '#libs/projections';

/**
 * What has to be done before nothing is left of a person, in its order: `fence` nothing is sealed for them any more; `keys` every version of every key is
 * destroyed; `processes` none has a key in memory; `readModels` every table of every edition has taken it in; `outbox` mails that were written out are gone;
 * `register` it is written down where a backup does not reach; `bytes` tables and write-ahead log were written anew.
 */
export const ERASURE_STEPS = ['fence', 'keys', 'processes', 'readModels', 'outbox', 'register', 'bytes'] as const;
export type ErasureStep = (typeof ERASURE_STEPS)[number];

export interface StepState {
  readonly step: ErasureStep;
  readonly done: boolean;
  /** When, where it is known. */
  readonly at: string | null;
  /** What it waits for: editions of read models with the reason (`case_list@2: old`), policies, or what the operator has to see to. */
  readonly waitsFor: readonly string[];
}

/** The proof of one erasure. */
export interface ErasureProgress {
  /** The person's id, which says nothing of them. */
  readonly id: string;
  /** The employee who did it. */
  readonly actor: string;
  readonly reason: string | null;
  readonly begunAt: string;
  /** What was sealed under keys of its own and went with them: mails of the side list, newsrooms. */
  readonly alsoErased: number;
  readonly steps: readonly StepState[];
  /** Nothing is left anywhere since then; null while something may be. */
  readonly completeAt: string | null;
}

export interface ErasureReport {
  readonly items: readonly ErasureProgress[];
  readonly lastCleanUp: CleanUpRecord | null;
  /** The database came out of a backup, and nobody has seen to what was erased since. */
  readonly restore: RestoreRecord | null;
}

/** How long a key may stay in a process's memory that heard nothing. */
const CACHE_MILLISECONDS = 60_000;
/** The policy that empties the outbox. */
const OUTBOX_POLICY = 'mail_erase_outbox';
const NOTHING: readonly string[] = [];

@Injectable()
export class Erasures {
  constructor(
    private readonly database: Database,
    private readonly projections: ProjectionsAdministration,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /** The last ones, newest first. */
  async report(limit: number): Promise<ErasureReport> {
    const { pool } = this.database;
    const [records, clean, restore] = await Promise.all([
      erasuresOf(pool, { limit }),
      lastCleanUp(pool),
      restoreToSeeTo(pool),
    ]);
    return { items: await this.progressOfAll(records), lastCleanUp: clean, restore };
  }

  /** Of one person; null where nobody has begun it. */
  async of(personId: string): Promise<ErasureProgress | null> {
    const records = await erasuresOf(this.database.pool, { person: personId });
    return (await this.progressOfAll(records))[0] ?? null;
  }

  /** Those that are ready for the clean-up: nothing else is left to be done first. */
  async readyToCleanUp(): Promise<{ readonly ready: readonly ErasureRecord[]; readonly waiting: readonly string[] }> {
    const records = await erasuresToCleanUp(this.database.pool);
    const ready: ErasureRecord[] = [];
    const waiting = new Set<string>();
    for (const record of records) {
      const waits = [...(await this.readModelsBefore([record])), ...(await this.outboxBefore([record]))];
      if (record.finishedAt !== null && waits.length === 0) ready.push(record);
      for (const one of record.finishedAt === null ? ['keys'] : waits) waiting.add(one);
    }
    return { ready, waiting: [...waiting] };
  }

  async backlog(): Promise<{ readonly incomplete: number; readonly oldestSeconds: number }> {
    const records = await erasuresToCleanUp(this.database.pool);
    const persons = new Set(records.map(({ person }) => person));
    const oldest = Math.min(...records.map(({ fencedAt }) => Date.parse(fencedAt)));
    const now = this.clock.now().epochMilliseconds;
    return { incomplete: persons.size, oldestSeconds: records.length === 0 ? 0 : Math.max(0, (now - oldest) / 1_000) };
  }

  private async progressOfAll(records: readonly ErasureRecord[]): Promise<readonly ErasureProgress[]> {
    const registered = new Set((await this.register()).map(({ id }) => id));
    const progress: ErasureProgress[] = [];
    for (const [person, parts] of Map.groupBy(records, (record) => record.person)) {
      progress.push(await this.progressOf(person, parts, registered));
    }
    return progress;
  }

  private async progressOf(
    person: string,
    parts: readonly ErasureRecord[],
    registered: ReadonlySet<string>,
  ): Promise<ErasureProgress> {
    const self = parts.find(({ owner }) => owner.id === person) ?? parts[0]!;
    const keysGone = parts.every(({ finishedAt, keysLeft }) => finishedAt !== null && keysLeft === 0);
    const keysAt = keysGone ? latest(parts.map(({ finishedAt }) => finishedAt)) : null;
    const cleaned = parts.every(({ cleanUp }) => cleanUp !== null);
    const bytesAt = cleaned ? latest(parts.map(({ cleanUp }) => cleanUp!.endedAt)) : null;
    const forgottenAt = keysAt && new Date(Date.parse(keysAt) + CACHE_MILLISECONDS).toISOString();
    const [readModels, outbox] = [await this.readModelsBefore(parts), await this.outboxBefore(parts)];
    const steps: StepState[] = [
      step('fence', self.fencedAt, NOTHING),
      step('keys', keysAt, keysGone ? NOTHING : ['worker']),
      step('processes', forgottenAt && forgottenAt <= this.clock.nowIso() ? forgottenAt : null, NOTHING),
      { step: 'readModels', done: keysGone && readModels.length === 0, at: null, waitsFor: readModels },
      { step: 'outbox', done: keysGone && outbox.length === 0, at: null, waitsFor: outbox },
      {
        step: 'register',
        done: parts.every(({ owner }) => registered.has(registeredAs(owner))),
        at: null,
        waitsFor: NOTHING,
      },
      step('bytes', bytesAt, bytesLeft(parts)),
    ];
    const complete = steps.every((one) => one.done && one.waitsFor.length === 0);
    return {
      id: person,
      actor: self.context.actor,
      reason: self.context.reason ?? null,
      begunAt: self.fencedAt,
      alsoErased: parts.length - 1,
      steps,
      completeAt: complete ? bytesAt : null,
    };
  }

  private async readModelsBefore(parts: readonly ErasureRecord[]): Promise<readonly string[]> {
    return this.before(parts, ({ kind }) => kind === 'projection');
  }

  private async outboxBefore(parts: readonly ErasureRecord[]): Promise<readonly string[]> {
    return this.before(parts, ({ kind, name }) => kind === 'policy' && name === OUTBOX_POLICY);
  }

  private async before(
    parts: readonly ErasureRecord[],
    counts: (standing: StandingBefore) => boolean,
  ): Promise<readonly string[]> {
    const standing: StandingBefore[] = [];
    for (const { owner, position, cleanUp } of parts) {
      if (position === null || cleanUp !== null) continue;
      standing.push(...(await standingBefore(this.database.pool, position, erasureStream(owner))));
    }
    const waited = standing.filter(counts);
    if (waited.length === 0) return NOTHING;
    const withCode = new Set((await this.projections.status()).filter(({ hasCode }) => hasCode).map(nameOf));
    return [...new Set(waited.map((one) => `${nameOf(one)}: ${whyBefore(one, withCode.has(nameOf(one)))}`))];
  }

  private async register() {
    return (await readErasureRegister(erasureRegisterFile(this.configuration.dataDirectory)).catch(() => [])) ?? [];
  }
}

/** `case_list@2`; policies have one version. */
const nameOf = ({ kind, name, version }: Pick<StandingBefore, 'kind' | 'name' | 'version'>): string =>
  kind === 'policy' ? name : `${name}@${version}`;

/** `old`: tables of an older version of the office, which stand until their successor takes over; `retired`: they are about to be dropped. */
function whyBefore({ state, stopped, parked }: StandingBefore, hasCode: boolean): string {
  if (state === 'retired') return 'retired';
  if (stopped !== null) return 'stopped';
  if (parked) return 'parked';
  if (state !== 'live') return 'building';
  return hasCode ? 'behind' : 'old';
}

const step = (name: ErasureStep, at: string | null, waitsFor: readonly string[]): StepState => ({
  step: name,
  done: at !== null,
  at,
  waitsFor,
});

/** What the rights of the office's role in the database did not let it do. */
function bytesLeft(parts: readonly ErasureRecord[]): readonly string[] {
  const cleanUps = parts.flatMap(({ cleanUp }) => cleanUp ?? []);
  return [
    ...(cleanUps.some(({ walRecycled }) => !walRecycled) ? ['write-ahead log: left to the server'] : []),
    ...(cleanUps.some(({ statisticsCleared }) => !statisticsCleared)
      ? ['statistics: left to the owner of the database']
      : []),
  ];
}

const latest = (instants: readonly (string | null)[]): string | null =>
  instants.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null);
