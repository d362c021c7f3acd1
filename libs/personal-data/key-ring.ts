import { createHmac, randomBytes } from 'node:crypto';
import type { EventStore } from '#libs/event-store';
import { commandOf, type Clock, type KeyScope } from '#libs/kernel';
import { DataKeys, type DataKey, type KeyEntry } from './data-keys.js';
import { caseDisposed, KeyUnavailable, MasterKeyProblem, subjectErased, type Erased } from './errors.js';
import { fileKeyVersion } from './files.js';
import { KeyEvents, type Commitment } from './key-events.js';
import { keyIdOf } from './key-id.js';
import type { ErasureChange, ErasureContext, KeyOwner, KeyRow, KeyTable, UnfinishedErasure } from './key-table.js';
import { commitmentOf, RESERVATION_KEY_CONTEXT, secretContext, wrappingContext, type MasterKey } from './master-key.js';
import { KEY_BYTES } from './sealing.js';

/** Names one version of a key. Sealed values are such references. */
export interface KeyReference {
  /** The key's id. */
  readonly s: string;
  readonly k: number;
}

/** Where keys come from: the key ring, or fixed keys under the frozen samples of events. */
export abstract class KeySource {
  /** Loads the keys under which values were sealed, by one query for all that are not at hand. */
  abstract load(references: Iterable<KeyReference>): Promise<DataKeys>;
  /**
   * Loads the keys to seal under, and creates those that do not exist yet.
   * @throws OfficeError subject-erased, case-disposed; KeyUnavailable
   */
  abstract loadForSealing(scopes: Iterable<KeyScope>): Promise<DataKeys>;
}

export interface KeyRingLimits {
  /** Keys that stay in memory. */
  readonly keys: number;
  /** How long a key stays in memory without being loaded again, in milliseconds. */
  readonly milliseconds: number;
}

/** Of about 1.6 kB each: 40 MB at most. */
const LIMITS: KeyRingLimits = { keys: 25_000, milliseconds: 60_000 };
const AUDIT_BATCH = 1_000;

/** Whether a key without a row is one that is about to be made, or one that should be there. */
type Presence = 'must-exist' | 'may-be-new';

interface Reading {
  readonly keys: readonly KeyRow[];
  readonly changes: readonly ErasureChange[];
  /** The last change that this reading has seen. */
  readonly ordinal: number;
}

interface CachedEntry extends KeyEntry {
  readonly until: number;
}

/** For what holds nothing personal: most streams are read for one fact only. */
const NO_KEYS = new DataKeys(new Map());

/**
 * The data keys: one for each person in each case, one for a case's words of nobody known, one for a person's own data. A key is a row, wrapped by
 * the master key, and an event that commits to it. Every load asks for erasures that other processes began or ended since the last one, so that no batch is
 * opened under a key that is destroyed already; a notification does the same for a process that loads nothing.
 */
export class KeyRing extends KeySource {
  private readonly cache = new Map<string, CachedEntry>();
  private readonly copies: Array<() => Promise<void>> = [];
  private ordinal = 0;
  private stopListening: (() => Promise<void>) | undefined;
  private sweeper: NodeJS.Timeout | undefined;

  private constructor(
    private readonly table: KeyTable,
    private readonly events: KeyEvents,
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
    return new KeyRing(table, new KeyEvents(store), masterKey, reservationKey, clock, limits);
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

  override async load(references: Iterable<KeyReference>): Promise<DataKeys> {
    const wanted = new Map<string, Set<number>>();
    for (const { s, k } of references) {
      const versions = wanted.get(s);
      if (versions) versions.add(k);
      else wanted.set(s, new Set([k]));
    }
    if (wanted.size === 0) return NO_KEYS;
    const serves = (entry: KeyEntry, keyId: string) =>
      entry.erased || [...wanted.get(keyId)!].every((version) => entry.versions.has(version));
    return new DataKeys(await this.entries(wanted.keys(), serves, 'must-exist'));
  }

  override async loadForSealing(scopes: Iterable<KeyScope>): Promise<DataKeys> {
    const wanted = new Map<string, KeyScope>();
    for (const scope of scopes) wanted.set(keyIdOf(scope), scope);
    if (wanted.size === 0) return NO_KEYS;
    const entries = await this.entries(wanted.keys(), (entry) => entry.current !== undefined, 'may-be-new');
    await Promise.all(
      [...entries].map(async ([keyId, { current }]) => {
        if (current === undefined) entries.set(keyId, await this.firstKey(wanted.get(keyId)!));
      }),
    );
    return new DataKeys(entries);
  }

  /** @throws OfficeError subject-erased, case-disposed, file-too-large; KeyUnavailable */
  async sealFile(scope: KeyScope, fileId: string, plain: Buffer): Promise<Buffer> {
    return (await this.loadForSealing([scope])).sealFile(scope, fileId, plain);
  }

  /** @throws KeyUnavailable, CorruptSealedValue */
  async openFile(scope: KeyScope, fileId: string, sealed: Buffer): Promise<Buffer | Erased> {
    const keyId = keyIdOf(scope);
    const keys = await this.load([{ s: keyId, k: fileKeyVersion(sealed, keyId, fileId) }]);
    return keys.openFile(scope, fileId, sealed);
  }

  /**
   * The name of the stream by which a value (a Message-ID, an address) is taken once. It says nothing of the value to whoever
   * does not hold the master key, and stays the same when that is rotated. The caller brings the value into its one form.
   */
  reservationName(kind: string, value: string): string {
    return `reservation-${kind}-${this.keyedHash(kind, value)}`;
  }

  /** What stands for a value where it must not stand itself, in hexadecimal: made again by whoever holds the master key, opened by nobody. Rotating that changes nothing. */
  keyedHash(kind: string, value: string): string {
    return createHmac('sha256', this.reservationKey)
      .update(JSON.stringify([kind, value]))
      .digest('hex');
  }

  /** A further version of a key; what was sealed before stays under its own. */
  async renew(scope: KeyScope): Promise<void> {
    const keyId = keyIdOf(scope);
    const { keys } = await this.readChanges([keyId]);
    await this.create(scope, (keys.at(-1)?.version ?? 0) + 1);
    this.cache.delete(keyId);
  }

  /** The beginning of an erasure: from the return on nothing more is sealed for the person, in any process. What was sealed still opens. */
  async fence(personId: string, context: ErasureContext): Promise<void> {
    await this.table.fence({ kind: 'person', id: personId }, personId, context, this.clock.nowIso());
    await this.dropCopies();
  }

  /**
   * Whoever keeps words in clear that no event clears drops all of them when an erasure begins: it waits for that, and no key is destroyed before. Nobody may make
   * new ones as long as an erasure is unfinished.
   */
  dropsFirst(drop: () => Promise<void>): void {
    this.copies.push(drop);
  }

  private async dropCopies(): Promise<void> {
    for (const drop of this.copies) await drop();
  }

  /**
   * Erases a contact or a resident with all their keys, in whichever case; or what goes with one of them (`person`) and has a key of its own.
   * Employees stay named as long as the law wants the case log, so the caller makes sure that it is none. First the fence: nothing more is sealed.
   * Then the event, then every key is destroyed and every process forgets it. Idempotent.
   */
  async erase(personId: string, context: ErasureContext, person = personId): Promise<void> {
    await this.destroy({ kind: 'person', id: personId }, context, person);
  }

  /** Disposes of a case: all its keys are destroyed, whosever words they seal, in the same steps. Idempotent. */
  async disposeOfCase(caseId: string, context: ErasureContext): Promise<void> {
    await this.destroy({ kind: 'case', id: caseId }, context);
  }

  private async destroy(owner: KeyOwner, context: ErasureContext, person = owner.id): Promise<void> {
    await this.table.fence(owner, person, context, this.clock.nowIso());
    await this.dropCopies();
    const position = await this.events.recordErasure(owner, context, this.clock.nowIso());
    await this.table.destroy(owner, this.clock.nowIso(), position);
    this.forget(owner);
  }

  /** Whether an erasure of the person, or a disposal of the case, has begun: asked of the table itself. */
  async isFenced(scope: KeyScope): Promise<boolean> {
    return (await this.table.fenceOf(scope)) !== null;
  }

  /** The ids of all keys of a person, or of a case, that still stand. */
  keysOf(owner: KeyOwner): Promise<readonly string[]> {
    return this.table.keysOf(owner);
  }

  /** Erasures that a crash cut off between fence and destruction. */
  unfinishedErasures(): Promise<readonly UnfinishedErasure[]> {
    return this.table.unfinishedErasures();
  }

  /** Destroys again what the events say was erased: after a key table was restored from a copy that is older than an erasure. */
  async reapplyErasures(): Promise<void> {
    for await (const { owner, context } of this.events.erasures()) await this.destroy(owner, context);
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
    const { keys } = await this.readChanges(commitments.map(({ keyId }) => keyId));
    const rows = new Map(keys.map((row) => [`${row.version} ${row.keyId}`, row]));
    return commitments
      .filter(({ keyId, caseId, personId, version, commitment }) => {
        const row = rows.get(`${version} ${keyId}`);
        const isOthers = row && (row.caseId !== caseId || row.personId !== personId);
        return (
          isOthers || (row?.wrapped && (row.commitment !== commitment || 'problem' in this.unwrap(row, row.wrapped)))
        );
      })
      .map(({ keyId, version }) => ({ s: keyId, k: version }));
  }

  get masterKeyId(): string {
    return this.masterKey.id;
  }

  /** For `Secrets`. */
  sealSecret(name: string, secret: Buffer): Buffer {
    return this.masterKey.wrap(secret, secretContext(name));
  }

  /** Undefined where this is not the master key, or the name not the one, of the sealing. */
  openSecret(name: string, sealed: Buffer): Buffer | undefined {
    return this.masterKey.unwrap(sealed, secretContext(name));
  }

  /** Entries of the keys, from memory where they serve. Every call reads what other processes erased meanwhile. */
  private async entries(
    keyIds: Iterable<string>,
    serves: (entry: KeyEntry, keyId: string) => boolean,
    presence: Presence,
  ): Promise<Map<string, KeyEntry>> {
    const found = new Map<string, KeyEntry>();
    const now = performance.now();
    const missing: string[] = [];
    for (const keyId of keyIds) {
      const entry = this.cache.get(keyId);
      if (entry && entry.until > now && serves(entry, keyId)) found.set(keyId, entry);
      else missing.push(keyId);
    }
    const read = await this.readChanges(missing);
    await this.take(missing, read, presence, found);
    const changed = [...found].filter(([, { scope }]) => read.changes.some(({ owner }) => isOf(scope, owner)));
    if (changed.length === 0) return found;
    const again = changed.map(([keyId]) => keyId);
    await this.take(again, await this.readChanges(again), presence, found);
    return found;
  }

  /** The rows of these keys, and what was erased since the last reading: memory forgets that. */
  private async readChanges(keyIds: readonly string[]): Promise<Reading> {
    const since = this.ordinal;
    const { keys, changes } = await this.table.read(keyIds, since);
    for (const { owner } of changes) this.forget(owner);
    const ordinal = changes.reduce((highest, change) => Math.max(highest, change.ordinal), since);
    this.ordinal = Math.max(this.ordinal, ordinal);
    return { keys, changes, ordinal };
  }

  /** Erasures are rare: looking through the whole of memory then costs less than an index of it. */
  private forget(owner: KeyOwner): void {
    for (const [keyId, { scope }] of this.cache) if (isOf(scope, owner)) this.cache.delete(keyId);
  }

  private async take(
    keyIds: readonly string[],
    { keys, ordinal }: Reading,
    presence: Presence,
    found: Map<string, KeyEntry>,
  ): Promise<void> {
    const byId = Map.groupBy(keys, (row) => row.keyId);
    const entries = await Promise.all(keyIds.map((keyId) => this.entryOf(keyId, byId.get(keyId) ?? [], presence)));
    for (const [index, keyId] of keyIds.entries()) {
      const entry = entries[index]!;
      found.set(keyId, entry);
      // Another reading may have overtaken this one and seen an erasure that this one has not.
      if (ordinal === this.ordinal && isWhole(entry)) this.keep(keyId, entry);
    }
  }

  private async entryOf(keyId: string, rows: readonly KeyRow[], presence: Presence): Promise<KeyEntry> {
    const versions = new Map<number, DataKey>();
    for (const row of rows) if (row.wrapped) versions.set(row.version, this.unwrap(row, row.wrapped));
    const newest = rows.findLast((row) => row.recorded)?.version;
    const current = newest !== undefined && versions.has(newest) ? newest : undefined;
    const known: KeyEntry = {
      scope: scopeOf(rows[0]),
      versions,
      current,
      fence: rows[0]?.fence ?? null,
      erased: false,
    };
    const isNew = presence === 'may-be-new' && rows.length === 0;
    return versions.size > 0 || isNew ? known : this.withErasure(keyId, known);
  }

  /** The events alone say whether a key that is not there was destroyed. */
  private async withErasure(keyId: string, known: KeyEntry): Promise<KeyEntry> {
    const scope = known.scope ?? (await this.events.scopeOf(keyId));
    const destroyedBy = scope ? await this.events.destroyedBy(scope) : null;
    return destroyedBy ? { ...known, scope, fence: destroyedBy, erased: true } : { ...known, scope };
  }

  private unwrap(row: KeyRow, wrapped: Buffer): DataKey {
    const key = this.masterKey.unwrap(wrapped, wrappingContext(row));
    if (key && commitmentOf(key, row.keyId, row.version) === row.commitment) return { key };
    if (row.masterKeyId !== this.masterKey.id)
      return { problem: `it is wrapped by another master key (${row.masterKeyId})` };
    return { problem: key ? 'it is not the key that its event commits to' : 'its row was changed' };
  }

  /** The first version of a key; a crash or another process may have left it half made. */
  private async firstKey(scope: KeyScope): Promise<KeyEntry> {
    const { ordinal } = this;
    const row = await this.create(scope, 1);
    const entry = await this.entryOf(row.keyId, [row], 'must-exist');
    if (entry.current === undefined) throw new KeyUnavailable(row.keyId, 'it was destroyed, and no event says so');
    if (ordinal === this.ordinal && isWhole(entry)) this.keep(row.keyId, entry);
    return entry;
  }

  /** The event comes before the first use. Answers the row that stands, whoever made it. */
  private async create(scope: KeyScope, version: number): Promise<KeyRow> {
    const { caseId, personId } = scope;
    const keyId = keyIdOf(scope);
    const key = randomBytes(KEY_BYTES);
    const own = {
      keyId,
      caseId,
      personId,
      version,
      masterKeyId: this.masterKey.id,
      commitment: commitmentOf(key, keyId, version),
      createdAt: this.clock.nowIso(),
    };
    const row = await this.table.insert({ ...own, wrapped: this.masterKey.wrap(key, wrappingContext(own)) });
    if (row === 'fenced') throw refusal((await this.table.fenceOf(scope)) ?? 'person', scope);
    if (row === 'other-master-key')
      throw new KeyUnavailable(keyId, 'the master key was rotated: start again with the new one');
    if (row.recorded || !row.wrapped) return row;
    // The key table may have come out of a copy that is older than the erasure.
    const destroyedBy = await this.events.destroyedBy(scope);
    if (destroyedBy) {
      const id = destroyedBy === 'case' ? caseId! : personId!;
      await this.destroy({ kind: destroyedBy, id }, commandOf('keys', id));
      throw refusal(destroyedBy, scope);
    }
    await this.events.recordKey(row);
    await this.table.markRecorded(keyId, version);
    return { ...row, recorded: true };
  }

  private keep(keyId: string, entry: KeyEntry): void {
    this.cache.delete(keyId);
    this.cache.set(keyId, { ...entry, until: performance.now() + this.limits.milliseconds });
    for (const oldest of this.cache.keys()) {
      if (this.cache.size <= this.limits.keys) break;
      this.cache.delete(oldest);
    }
  }

  private sweep(): void {
    const now = performance.now();
    for (const [keyId, entry] of this.cache) if (entry.until <= now) this.cache.delete(keyId);
  }
}

const scopeOf = (row: KeyRow | undefined): KeyScope | undefined =>
  row && { caseId: row.caseId, personId: row.personId };

const isOf = (scope: KeyScope | undefined, { kind, id }: KeyOwner): boolean =>
  (kind === 'case' ? scope?.caseId : scope?.personId) === id;

/** Why nothing can be sealed. */
const refusal = (fence: KeyOwner['kind'], { caseId, personId }: KeyScope) =>
  fence === 'case' ? caseDisposed(caseId!) : subjectErased(personId!);

/** Worth remembering: what is missing or at fault may be put right at any moment. */
const isWhole = (entry: KeyEntry): boolean =>
  entry.erased || (entry.current !== undefined && [...entry.versions.values()].every((found) => 'key' in found));
