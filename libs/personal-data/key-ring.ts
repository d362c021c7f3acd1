import { createHmac, randomBytes } from 'node:crypto';
import type { EventStore } from '#libs/event-store';
import { commandOf, type Clock } from '#libs/kernel';
import { KeyUnavailable, MasterKeyProblem, subjectErased, type Erased } from './errors.js';
import { fileKeyVersion } from './files.js';
import type { ErasureChange, ErasureContext, KeyRow, KeyTable, UnfinishedErasure } from './key-table.js';
import { commitmentOf, RESERVATION_KEY_CONTEXT, wrappingContext, type MasterKey } from './master-key.js';
import { KEY_BYTES } from './sealing.js';
import { SubjectEvents, type Commitment } from './subject-events.js';
import { SubjectKeys, type DataKey, type SubjectEntry } from './subject-keys.js';

/** Names one version of a subject's key. Sealed values are such references. */
export interface KeyReference {
  readonly s: string;
  readonly k: number;
}

/** Where keys come from: the key ring, or fixed keys under the frozen samples of events. */
export abstract class KeySource {
  /** Loads the keys under which values were sealed, by one query for all that are not at hand. */
  abstract load(references: Iterable<KeyReference>): Promise<SubjectKeys>;
  /**
   * Loads the keys to seal under, and creates those that do not exist yet.
   * @throws OfficeError subject-erased; KeyUnavailable
   */
  abstract loadForSealing(subjects: Iterable<string>): Promise<SubjectKeys>;
}

export interface KeyRingLimits {
  /** Subjects whose keys stay in memory. */
  readonly subjects: number;
  /** How long a key stays in memory without being loaded again, in milliseconds. */
  readonly milliseconds: number;
}

const LIMITS: KeyRingLimits = { subjects: 20_000, milliseconds: 60_000 };
const AUDIT_BATCH = 1_000;

/** Whether a subject without a key is one that gets its first, or one whose key should be there. */
type Presence = 'must-exist' | 'may-be-new';

interface Reading {
  readonly keys: readonly KeyRow[];
  readonly changes: readonly ErasureChange[];
  /** The last change that this reading has seen. */
  readonly ordinal: number;
}

interface CachedEntry extends SubjectEntry {
  readonly until: number;
}

/** For what holds nothing personal: most streams are read for one fact only. */
const NO_KEYS = new SubjectKeys(new Map());

/**
 * The data keys of all subjects (contacts, residents, employees). A key is a row, wrapped by the master key, and an event
 * that commits to it. Every load asks for erasures that other processes began or ended since the last one, so that no batch is
 * opened under a key that is destroyed already; a notification does the same for a process that loads nothing.
 */
export class KeyRing extends KeySource {
  private readonly cache = new Map<string, CachedEntry>();
  private ordinal = 0;
  private stopListening: (() => Promise<void>) | undefined;
  private sweeper: NodeJS.Timeout | undefined;

  private constructor(
    private readonly table: KeyTable,
    private readonly events: SubjectEvents,
    private readonly masterKey: MasterKey,
    private readonly reservationKey: Buffer,
    private readonly clock: Clock,
    private readonly limits: KeyRingLimits,
  ) {
    super();
  }

  /**
   * Proves that the master key is that of this office; of a new office it becomes the one.
   * @throws MasterKeyProblem
   */
  static async open(
    table: KeyTable,
    store: EventStore,
    masterKey: MasterKey,
    clock: Clock,
    limits = LIMITS,
  ): Promise<KeyRing> {
    const own = {
      masterKeyId: masterKey.id,
      wrappedReservationKey: masterKey.wrap(randomBytes(KEY_BYTES), RESERVATION_KEY_CONTEXT),
    };
    const check = (await table.masterCheck()) ?? (await table.establishMasterCheck(own));
    const reservationKey = masterKey.unwrap(check.wrappedReservationKey, RESERVATION_KEY_CONTEXT);
    if (!reservationKey) {
      throw new MasterKeyProblem(
        `the master key (${masterKey.id}) is not that of this database (${check.masterKeyId}): give the right one in MASTER_KEY or in the data folder`,
      );
    }
    return new KeyRing(table, new SubjectEvents(store), masterKey, reservationKey, clock, limits);
  }

  /** Hears of erasures in other processes, and forgets keys that nobody asked for in a while. */
  async start(): Promise<void> {
    this.stopListening = await this.table.listen(() => {
      this.readChanges([]).catch(() => this.cache.clear());
    });
    this.sweeper = setInterval(() => this.sweep(), this.limits.milliseconds / 2).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.sweeper);
    await this.stopListening?.();
    this.stopListening = undefined;
    this.cache.clear();
  }

  override async load(references: Iterable<KeyReference>): Promise<SubjectKeys> {
    const wanted = new Map<string, Set<number>>();
    for (const { s, k } of references) {
      const versions = wanted.get(s);
      if (versions) versions.add(k);
      else wanted.set(s, new Set([k]));
    }
    if (wanted.size === 0) return NO_KEYS;
    const serves = (entry: SubjectEntry, subject: string) =>
      entry.erased || [...wanted.get(subject)!].every((version) => entry.keys.has(version));
    return new SubjectKeys(await this.entries(wanted.keys(), serves, 'must-exist'));
  }

  override async loadForSealing(subjects: Iterable<string>): Promise<SubjectKeys> {
    const wanted = new Set(subjects);
    if (wanted.size === 0) return NO_KEYS;
    const entries = await this.entries(wanted, (entry) => entry.current !== undefined, 'may-be-new');
    for (const [subject, entry] of entries) {
      if (entry.current === undefined) entries.set(subject, await this.firstKey(subject));
    }
    return new SubjectKeys(entries);
  }

  /** @throws OfficeError subject-erased, file-too-large; KeyUnavailable */
  async sealFile(subject: string, fileId: string, plain: Buffer): Promise<Buffer> {
    return (await this.loadForSealing([subject])).sealFile(subject, fileId, plain);
  }

  /** @throws KeyUnavailable, CorruptSealedValue */
  async openFile(subject: string, fileId: string, sealed: Buffer): Promise<Buffer | Erased> {
    const keys = await this.load([{ s: subject, k: fileKeyVersion(sealed, subject, fileId) }]);
    return keys.openFile(subject, fileId, sealed);
  }

  /**
   * The name of the stream by which a value (a Message-ID, an address) is taken once. It says nothing of the value to whoever
   * does not hold the master key, and stays the same when that is rotated. The caller brings the value into its one form.
   */
  reservationName(kind: string, value: string): string {
    return `reservation-${kind}-${createHmac('sha256', this.reservationKey)
      .update(JSON.stringify([kind, value]))
      .digest('hex')}`;
  }

  /** A further version of a subject's key; what was sealed before stays under its own. */
  async renew(subject: string): Promise<void> {
    const { keys } = await this.readChanges([subject]);
    await this.create(subject, (keys.at(-1)?.version ?? 0) + 1);
    this.cache.delete(subject);
  }

  /** The beginning of an erasure: from the return on nothing more is sealed for the subject, in any process. What was sealed still opens. */
  async fence(subject: string, context: ErasureContext): Promise<void> {
    await this.table.fence(subject, subject, context, this.clock.nowIso());
  }

  /**
   * Erases a contact or a resident, or what goes with one of them (`person`) and has a key of its own; employees stay named as long as
   * the law wants the case log, so the caller makes sure that the subject is none. First the fence: nothing more is sealed. Then the event, then
   * every key version is destroyed and every process forgets it. Safe to repeat.
   */
  async erase(subject: string, context: ErasureContext, person = subject): Promise<void> {
    await this.table.fence(subject, person, context, this.clock.nowIso());
    const position = await this.events.recordErasure(subject, context, this.clock.nowIso());
    await this.table.destroy(subject, this.clock.nowIso(), position);
    this.cache.delete(subject);
  }

  /** Whether an erasure of the subject has begun, asked of the table itself. */
  async isFenced(subject: string): Promise<boolean> {
    const { keys } = await this.readChanges([subject]);
    return keys.some(({ fenced }) => fenced);
  }

  /** Whether a version of the subject's key still stands. */
  async hasKeys(subject: string): Promise<boolean> {
    const { keys } = await this.readChanges([subject]);
    return keys.some(({ wrapped }) => wrapped !== null);
  }

  /** Erasures that a crash cut off between fence and destruction. */
  unfinishedErasures(): Promise<readonly UnfinishedErasure[]> {
    return this.table.unfinishedErasures();
  }

  /** Destroys again what the events say was erased: after a key table was restored from a copy that is older than an erasure. */
  async reapplyErasures(): Promise<void> {
    for await (const { subject, context } of this.events.erasures()) await this.erase(subject, context);
  }

  /** Keys that stand in the table and are not those that their events commit to, for the auditor: there should be none. */
  async keysAgainstEvents(): Promise<readonly KeyReference[]> {
    const wrong: KeyReference[] = [];
    let batch: Commitment[] = [];
    for await (const commitment of this.events.commitments()) {
      batch.push(commitment);
      if (batch.length < AUDIT_BATCH) continue;
      wrong.push(...(await this.unlikeEvents(batch)));
      batch = [];
    }
    return [...wrong, ...(await this.unlikeEvents(batch))];
  }

  private async unlikeEvents(commitments: readonly Commitment[]): Promise<readonly KeyReference[]> {
    const { keys } = await this.readChanges(commitments.map(({ subject }) => subject));
    const rows = new Map(keys.map((row) => [`${row.version} ${row.subject}`, row]));
    return commitments
      .filter(({ subject, version, commitment }) => {
        const row = rows.get(`${version} ${subject}`);
        return row?.wrapped && (row.commitment !== commitment || 'problem' in this.unwrap(row, row.wrapped));
      })
      .map(({ subject, version }) => ({ s: subject, k: version }));
  }

  /** Entries of the subjects, from memory where they serve. Every call reads what other processes erased meanwhile. */
  private async entries(
    subjects: Iterable<string>,
    serves: (entry: SubjectEntry, subject: string) => boolean,
    presence: Presence,
  ): Promise<Map<string, SubjectEntry>> {
    const found = new Map<string, SubjectEntry>();
    const now = performance.now();
    let missing: string[] = [];
    for (const subject of subjects) {
      const entry = this.cache.get(subject);
      if (entry && entry.until > now && serves(entry, subject)) found.set(subject, entry);
      else missing.push(subject);
    }
    const read = await this.readChanges(missing);
    await this.take(missing, read, presence, found);
    missing = read.changes.map((change) => change.subject).filter((subject) => found.has(subject));
    if (missing.length > 0) await this.take(missing, await this.readChanges(missing), presence, found);
    return found;
  }

  /** The rows of these subjects, and what was erased since the last reading: memory forgets that. */
  private async readChanges(subjects: readonly string[]): Promise<Reading> {
    const since = this.ordinal;
    const { keys, changes } = await this.table.read(subjects, since);
    for (const { subject } of changes) this.cache.delete(subject);
    const ordinal = changes.reduce((highest, change) => Math.max(highest, change.ordinal), since);
    this.ordinal = Math.max(this.ordinal, ordinal);
    return { keys, changes, ordinal };
  }

  private async take(
    subjects: readonly string[],
    { keys, ordinal }: Reading,
    presence: Presence,
    found: Map<string, SubjectEntry>,
  ): Promise<void> {
    const bySubject = Map.groupBy(keys, (row) => row.subject);
    for (const subject of subjects) {
      const entry = await this.entryOf(subject, bySubject.get(subject) ?? [], presence);
      found.set(subject, entry);
      // Another reading may have overtaken this one and seen an erasure that this one has not.
      if (ordinal === this.ordinal && isWhole(entry)) this.keep(subject, entry);
    }
  }

  private async entryOf(subject: string, rows: readonly KeyRow[], presence: Presence): Promise<SubjectEntry> {
    const keys = new Map<number, DataKey>();
    for (const row of rows) if (row.wrapped) keys.set(row.version, this.unwrap(row, row.wrapped));
    const fenced = rows.some((row) => row.fenced);
    const newest = rows.filter((row) => row.recorded).at(-1)?.version;
    const current = newest !== undefined && keys.has(newest) ? newest : undefined;
    const isNew = presence === 'may-be-new' && rows.length === 0;
    const erased = keys.size === 0 && !isNew && (await this.events.isErased(subject));
    return { keys, current, fenced, erased };
  }

  private unwrap(row: KeyRow, wrapped: Buffer): DataKey {
    const key = this.masterKey.unwrap(wrapped, wrappingContext(row));
    if (key && commitmentOf(key, row.subject, row.version) === row.commitment) return { key };
    if (row.masterKeyId !== this.masterKey.id)
      return { problem: `it is wrapped by another master key (${row.masterKeyId})` };
    return { problem: key ? 'it is not the key that its event commits to' : 'its row was changed' };
  }

  /** The first key of a subject; a crash or another process may have left it half made. */
  private async firstKey(subject: string): Promise<SubjectEntry> {
    const { ordinal } = this;
    const row = await this.create(subject, 1);
    const entry = await this.entryOf(subject, [row], 'must-exist');
    if (entry.current === undefined)
      throw new KeyUnavailable(subject, 'it was destroyed, and no event says that the person was erased');
    if (ordinal === this.ordinal && isWhole(entry)) this.keep(subject, entry);
    return entry;
  }

  /** The event comes before the first use. Answers the row that stands, whoever made it. */
  private async create(subject: string, version: number): Promise<KeyRow> {
    const key = randomBytes(KEY_BYTES);
    const own = {
      subject,
      version,
      masterKeyId: this.masterKey.id,
      commitment: commitmentOf(key, subject, version),
      createdAt: this.clock.nowIso(),
    };
    const row = await this.table.insert({ ...own, wrapped: this.masterKey.wrap(key, wrappingContext(own)) });
    if (row === 'fenced') throw subjectErased(subject);
    if (row === 'other-master-key')
      throw new KeyUnavailable(subject, 'the master key was rotated: start again with the new one');
    if (row.recorded || !row.wrapped) return row;
    if ((await this.events.recordKey(row)) === 'erased') {
      await this.erase(subject, commandOf('keys', subject));
      throw subjectErased(subject);
    }
    await this.table.markRecorded(subject, version);
    return { ...row, recorded: true };
  }

  private keep(subject: string, entry: SubjectEntry): void {
    this.cache.delete(subject);
    this.cache.set(subject, { ...entry, until: performance.now() + this.limits.milliseconds });
    for (const oldest of this.cache.keys()) {
      if (this.cache.size <= this.limits.subjects) break;
      this.cache.delete(oldest);
    }
  }

  private sweep(): void {
    const now = performance.now();
    for (const [subject, entry] of this.cache) if (entry.until <= now) this.cache.delete(subject);
  }
}

/** Worth remembering: what is missing or at fault may be put right at any moment. */
const isWhole = (entry: SubjectEntry): boolean =>
  entry.erased || (entry.current !== undefined && [...entry.keys.values()].every((found) => 'key' in found));
