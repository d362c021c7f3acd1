import { commandOf, deriveId, metadataOf, type EventMetadata, type NewEvent, type StoredEvent } from '#libs/kernel';
import { isFailure, type EventStore, type ExpectedRevision } from '#libs/event-store';
import { KeyUnavailable } from './errors.js';
import { SubjectErased, SubjectKeyCreated, subjectStream } from './domain/events.js';
import type { ErasureContext, KeyRow } from './key-table.js';

const APPEND_ATTEMPTS = 4;
const PAGE = 500;

/** A key that an event commits to. */
export interface Commitment {
  readonly subject: string;
  readonly version: number;
  readonly commitment: string;
}

/** What the events say of a subject: which keys were made, and whether the person was erased. */
export class SubjectEvents {
  constructor(private readonly store: EventStore) {}

  /**
   * Writes down that a key was made. Whoever does it for this row writes the same event: it is made of the row alone.
   * @throws KeyUnavailable where the events commit to another key
   */
  async recordKey(row: KeyRow): Promise<'recorded' | 'erased'> {
    const id = deriveId('subject-key', row.subject, String(row.version));
    const { subject, version, commitment } = row;
    const event: NewEvent = {
      id,
      type: SubjectKeyCreated.type,
      data: { subject, version, commitment },
      metadata: { schema: SubjectKeyCreated.version, ...metadataOf(commandOf('keys', id), row.createdAt) },
    };
    try {
      await this.append(subject, version === 1 ? 'no-stream' : 'exists', event);
      return 'recorded';
    } catch (error) {
      if (!isFailure(error, 'WrongExpectedRevision') && !isFailure(error, 'Refused')) throw error;
      return await this.compare(row, error);
    }
  }

  /** Once, whoever asks how often. Answers its position. */
  async recordErasure(subject: string, context: ErasureContext, at: string): Promise<string> {
    const event: NewEvent = {
      id: deriveId(context.commandId, subjectStream(subject), '0'),
      type: SubjectErased.type,
      data: { subject },
      metadata: {
        schema: SubjectErased.version,
        ...metadataOf(context, at),
        ...(context.reason !== undefined && { reason: context.reason }),
      },
    };
    for (;;) {
      const events = await this.read(subject);
      const known = events.find(isErasure);
      if (known) return known.position;
      try {
        return await this.append(subject, events.at(-1)?.revision ?? 'no-stream', event);
      } catch (error) {
        if (!isFailure(error, 'WrongExpectedRevision')) throw error;
      }
    }
  }

  async isErased(subject: string): Promise<boolean> {
    return (await this.read(subject)).some(isErasure);
  }

  /** Every erasure there was, in order. */
  async *erasures(): AsyncGenerator<{ readonly subject: string; readonly context: ErasureContext }> {
    for await (const event of this.all(SubjectErased.type)) {
      yield { subject: SubjectErased.schema.parse(event.data).subject, context: erasureContextOf(event.metadata) };
    }
  }

  /** Every key there was, in order. */
  async *commitments(): AsyncGenerator<Commitment> {
    for await (const event of this.all(SubjectKeyCreated.type)) yield SubjectKeyCreated.schema.parse(event.data);
  }

  /** The stream exists already: does it commit to this very key? */
  private async compare(row: KeyRow, cause: unknown): Promise<'recorded' | 'erased'> {
    const events = await this.read(row.subject);
    if (events.some(isErasure)) return 'erased';
    if (events.some((event) => isCommitmentTo(event, row))) return 'recorded';
    throw new KeyUnavailable(row.subject, 'its events commit to another key: restore the key table', { cause });
  }

  private async read(subject: string): Promise<readonly StoredEvent[]> {
    try {
      return await this.store.readStream(subjectStream(subject));
    } catch (error) {
      if (isFailure(error, 'StreamNotFound')) return [];
      throw error;
    }
  }

  private async *all(type: string): AsyncGenerator<StoredEvent> {
    for (let from: string | undefined; ;) {
      const events = await this.store.readAll({
        filter: { types: [type] },
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
  private async append(subject: string, expected: ExpectedRevision, event: NewEvent): Promise<string> {
    for (let attempt = 1; ; attempt++) {
      try {
        return (await this.store.append(subjectStream(subject), expected, [event])).position;
      } catch (error) {
        if (!isFailure(error, 'Timeout') || attempt === APPEND_ATTEMPTS) throw error;
      }
    }
  }
}

/** Who erased, and why, as the event says it. */
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

const isErasure = (event: StoredEvent): boolean => event.type === SubjectErased.type;

function isCommitmentTo(event: StoredEvent, row: KeyRow): boolean {
  if (event.type !== SubjectKeyCreated.type) return false;
  const data = SubjectKeyCreated.schema.parse(event.data);
  return data.version === row.version && data.commitment === row.commitment;
}
