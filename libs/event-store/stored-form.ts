import { canonicalJson, NotCanonical, type NewEvent, type StoredEvent } from '#libs/kernel';
import { EventStoreError, MAX_APPEND_BYTES } from './port.js';

/** An event as every adapter writes it: data and metadata are canonical JSON, which whoever has parsed them can have back to the byte. */
export interface StoredForm {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** A stream's or a type's name: EventStoreDB keeps a leading `$` for itself, PostgreSQL cannot hold NUL, nobody can read control characters. */
const ALLOWED_NAME = /^(?!\$)[^\p{Cc}]{1,200}$/u;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const refused = (reason: string, cause?: unknown) => new EventStoreError({ kind: 'Refused', reason }, { cause });

/** @throws EventStoreError Refused */
export function checkStreamName(stream: string): void {
  if (!ALLOWED_NAME.test(stream) || !stream.isWellFormed()) throw refused('the stream has a name that is not allowed');
}

/**
 * What will be written, checked before any store is asked.
 * @throws EventStoreError Refused, TooLarge
 */
export function storedForms(events: readonly NewEvent[]): readonly StoredForm[] {
  const forms = events.map(storedForm);
  if (new Set(forms.map((form) => form.id)).size < forms.length)
    throw refused('an event id stands twice in one append');
  const bytes = forms.reduce((sum, form) => sum + storedBytes(form), 0);
  if (bytes > MAX_APPEND_BYTES) throw new EventStoreError({ kind: 'TooLarge', bytes, limit: MAX_APPEND_BYTES });
  return forms;
}

function storedForm(event: NewEvent): StoredForm {
  if (!UUID.test(event.id)) throw refused('an event id is not a UUID in lower case');
  if (!ALLOWED_NAME.test(event.type) || !event.type.isWellFormed())
    throw refused('an event type has a name that is not allowed');
  try {
    return { id: event.id, type: event.type, data: canonicalJson(event.data), metadata: canonicalJson(event.metadata) };
  } catch (error) {
    if (error instanceof NotCanonical)
      throw refused(`an event of type ${event.type} has no canonical JSON: ${error.message}`, error);
    throw error;
  }
}

/** EventStoreDB counts two bytes for each character of the type. */
export const storedBytes = (form: StoredForm): number =>
  Buffer.byteLength(form.data) + Buffer.byteLength(form.metadata) + 2 * form.type.length;

/** What an event's data is, in bytes, near enough to bound a reading by. */
export const dataBytes = ({ data }: Pick<StoredEvent, 'data'>): number => Buffer.byteLength(JSON.stringify(data));
