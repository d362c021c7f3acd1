import {
  commandOf,
  deriveId,
  metadataOf,
  type EventMetadata,
  type KeyScope,
  type NewEvent,
  type StoredEvent,
} from '#libs/kernel';
import { isFailure, type EventStore, type ExpectedRevision } from '#libs/event-store';
import { KeyUnavailable } from './errors.js';
import { CaseDisposed, disposalStream, KeyCreated, keyStream, SubjectErased, subjectStream } from './domain/events.js';
import type { ErasureContext, Fence, KeyOwner, KeyRow } from './key-table.js';

const APPEND_ATTEMPTS = 4;
const PAGE = 500;

/** A key that an event commits to. */
export interface Commitment extends KeyScope {
  readonly keyId: string;
  readonly version: number;
  readonly commitment: string;
}

/** What the events say of keys: which were made, whose persons were erased, whose cases disposed of. */
export class KeyEvents {
  /** Streams that are known to hold an erasure or a disposal: neither is ever taken back. */
  private readonly ended = new Set<string>();

  constructor(private readonly store: EventStore) {}

  /**
   * Writes down that a key was made. Whoever does it for this row writes the same event: it is made of the row alone.
   * @throws KeyUnavailable where the events commit to another key
   */
  async recordKey(row: KeyRow): Promise<void> {
    const { keyId, caseId, personId, version, commitment } = row;
    const id = deriveId('key', keyId, String(version));
    const event: NewEvent = {
      id,
      type: KeyCreated.type,
      data: { keyId, caseId, personId, version, commitment },
      metadata: { schema: KeyCreated.version, ...metadataOf(commandOf('keys', id), row.createdAt) },
    };
    try {
      await this.append(keyStream(keyId), version === 1 ? 'no-stream' : 'exists', event);
    } catch (error) {
      if (!isFailure(error, 'WrongExpectedRevision') && !isFailure(error, 'Refused')) throw error;
      await this.compare(row, error);
    }
  }

  /** Once, whoever asks how often. Answers its position. */
  async recordErasure(owner: KeyOwner, context: ErasureContext, at: string): Promise<string> {
    const stream = erasureStream(owner);
    const [type, data] =
      owner.kind === 'person' ? [SubjectErased, { subject: owner.id }] : [CaseDisposed, { caseId: owner.id }];
    const event: NewEvent = {
      id: deriveId(context.commandId, stream, '0'),
      type: type.type,
      data,
      metadata: {
        schema: type.version,
        ...metadataOf(context, at),
        ...(context.reason !== undefined && { reason: context.reason }),
      },
    };
    for (;;) {
      const [known] = await this.read(stream);
      if (known) return known.position;
      try {
        return await this.append(stream, 'no-stream', event);
      } catch (error) {
        if (!isFailure(error, 'WrongExpectedRevision')) throw error;
      }
    }
  }

  /** By what the keys of this scope were destroyed, as the events say it; null where they were not. */
  async destroyedBy({ caseId, personId }: KeyScope): Promise<Fence | null> {
    const [disposed, erased] = await Promise.all([
      caseId === null ? false : this.isEnded({ kind: 'case', id: caseId }),
      personId === null ? false : this.isEnded({ kind: 'person', id: personId }),
    ]);
    return disposed ? 'case' : erased ? 'person' : null;
  }

  /** Whose key it is, as the event says by which it was made; undefined where there is none. */
  async scopeOf(keyId: string): Promise<KeyScope | undefined> {
    const [created] = await this.read(keyStream(keyId));
    if (!created) return undefined;
    const { caseId, personId } = KeyCreated.schema.parse(created.data);
    return { caseId, personId };
  }

  /** Every erasure and every disposal there was. */
  async *erasures(): AsyncGenerator<{ readonly owner: KeyOwner; readonly context: ErasureContext }> {
    for await (const event of this.all([SubjectErased.type, CaseDisposed.type])) {
      yield { owner: ownerErasedBy(event), context: erasureContextOf(event.metadata) };
    }
  }

  /** Every key there was, in order. */
  async *commitments(): AsyncGenerator<Commitment> {
    for await (const event of this.all([KeyCreated.type])) yield KeyCreated.schema.parse(event.data);
  }

  private async isEnded(owner: KeyOwner): Promise<boolean> {
    const stream = erasureStream(owner);
    if (!this.ended.has(stream) && (await this.read(stream)).length > 0) this.ended.add(stream);
    return this.ended.has(stream);
  }

  /** The stream exists already: does it commit to this very key? */
  private async compare(row: KeyRow, cause: unknown): Promise<void> {
    const events = await this.read(keyStream(row.keyId));
    if (events.some((event) => isCommitmentTo(event, row))) return;
    throw new KeyUnavailable(row.keyId, 'its events commit to another key: restore the key table', { cause });
  }

  private async read(stream: string): Promise<readonly StoredEvent[]> {
    try {
      return await this.store.readStream(stream);
    } catch (error) {
      if (isFailure(error, 'StreamNotFound')) return [];
      throw error;
    }
  }

  private async *all(types: readonly string[]): AsyncGenerator<StoredEvent> {
    for (let from: string | undefined; ;) {
      const events = await this.store.readAll({
        filter: { types },
        limit: PAGE,
        ...(from !== undefined && { from }),
      });
      yield* events;
      const last = events.at(-1);
      if (!last) return;
      from = last.position;
    }
  }

  /** A timeout leaves open whether the event was written: the same event again settles it. */
  private async append(stream: string, expected: ExpectedRevision, event: NewEvent): Promise<string> {
    for (let attempt = 1; ; attempt++) {
      try {
        return (await this.store.append(stream, expected, [event])).position;
      } catch (error) {
        if (!isFailure(error, 'Timeout') || attempt === APPEND_ATTEMPTS) throw error;
      }
    }
  }
}

/** One command may change one stream once: each part of an erasure has a command id of its own. */
export const partOfErasure = (context: ErasureContext, part: string): ErasureContext => ({
  ...context,
  commandId: deriveId(context.commandId, 'erasure', part),
  correlationId: context.correlationId ?? context.commandId,
});

/** Who erased or disposed, and why, as the event says it. */
export const erasureContextOf = ({
  commandId,
  actor,
  actingFor,
  role,
  session,
  client,
  reason,
}: EventMetadata): ErasureContext => ({
  commandId,
  actor,
  ...(actingFor !== undefined && { actingFor }),
  ...(role !== undefined && { role }),
  ...(session !== undefined && { session }),
  client,
  ...(typeof reason === 'string' && { reason }),
});

/** Whose keys a `SubjectErased` or a `CaseDisposed` says were destroyed. */
export function ownerErasedBy({ type, data }: { readonly type: string; readonly data: unknown }): KeyOwner {
  return type === CaseDisposed.type
    ? { kind: 'case', id: CaseDisposed.schema.parse(data).caseId }
    : { kind: 'person', id: SubjectErased.schema.parse(data).subject };
}

/** Where the event stands that says so. */
export const erasureStream = ({ kind, id }: KeyOwner): string =>
  kind === 'case' ? disposalStream(id) : subjectStream(id);

function isCommitmentTo(event: StoredEvent, row: KeyRow): boolean {
  const data = KeyCreated.schema.parse(event.data);
  return data.version === row.version && data.commitment === row.commitment;
}
