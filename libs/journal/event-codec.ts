import { z } from 'zod';
import {
  keyScopeOf,
  type EventMetadata,
  type EventOf,
  type EventType,
  type Json,
  type KeyScope,
  type NewEvent,
  type RecordedEvent,
  type StoredEvent,
} from '#libs/kernel';
import { ERASED, isSealed, type DataKeys, type KeySource, type KeyReference } from '#libs/personal-data';
import type { EventRegistry } from './event-registry.js';
import { personalPlan, type PersonalPlan } from './schema-walk.js';

/** An event that does not fit its schema, or a type that nobody registered, on the way in: a mistake of ours. Names fields, never their values. */
export class InvalidEvent extends Error {
  override readonly name = 'InvalidEvent';
  readonly code = 'invalid-event';

  constructor(
    readonly type: string,
    readonly faults: readonly string[],
  ) {
    super(`an event of type ${type} cannot be recorded: ${faults.join('; ')}`);
  }
}

/** A stored event that this version of the office does not know how to read. */
export class UndecodableEvent extends Error {
  override readonly name = 'UndecodableEvent';
  readonly code = 'undecodable-event';

  constructor(
    readonly event: { readonly id: string; readonly type: string },
    readonly reason: 'unknown-type' | 'newer-version',
  ) {
    super(
      `event ${event.id} of type ${event.type} cannot be read: ${reason === 'unknown-type' ? 'its type is not known' : 'a newer version of the office wrote it'}`,
    );
  }
}

export interface EventToEncode {
  readonly id: string;
  readonly stream: string;
  readonly event: EventOf<EventType>;
  /** Without `schema`, which follows from the type. */
  readonly metadata: Omit<EventMetadata, 'schema'>;
}

/** Turns events into their stored form and back: validates, seals and opens personal fields, upcasts. Journal, projections and policies share it. */
export class EventCodec {
  private readonly plans = new Map<string, PersonalPlan | undefined>();

  constructor(
    private readonly registry: EventRegistry,
    private readonly keys: KeySource,
  ) {
    for (const { event } of registry.all()) this.plans.set(event.type, personalPlan(event.schema));
  }

  /**
   * In stored form, personal fields sealed. Sealing the same event twice gives other bytes: whoever repeats an append repeats the answer of this.
   * @throws InvalidEvent; OfficeError subject-erased, case-disposed; KeyUnavailable
   */
  async encode(events: readonly EventToEncode[]): Promise<readonly NewEvent[]> {
    const valid = events.map((event) => {
      const { eventType, data } = this.validated(event);
      return { ...event, eventType, data, scope: this.scopeOf(eventType, data) };
    });
    const keys = await this.keys.loadForSealing(valid.flatMap(({ scope }) => scope ?? []));
    return valid.map(({ id, stream, eventType: { type, version }, data, metadata, scope }) => {
      const sealed =
        scope &&
        mapPersonal(this.plans.get(type), data, '', (value, field) =>
          keys.seal(scope, value, { eventId: id, stream, type, field }),
        );
      return { id, type, data: (sealed ?? data) as Json, metadata: { ...metadata, schema: version } };
    });
  }

  /**
   * As today's schema has them, personal fields in clear, those whose key was destroyed `null`.
   * @throws UndecodableEvent, KeyUnavailable, CorruptSealedValue: for the first event that cannot be had
   */
  async decode(events: readonly StoredEvent[]): Promise<readonly RecordedEvent[]> {
    const reader = await this.reader(events);
    return events.map((event) => reader.read(event));
  }

  /** The same event by event, with the keys of the whole batch loaded at once: for readers that go on past an event that cannot be had. */
  async reader(events: readonly StoredEvent[]): Promise<EventReader> {
    const references: KeyReference[] = [];
    const sealed = new Set(events.filter((event) => collectSealed(event.data, references)));
    const keys = await this.keys.load(references);
    return new EventReader(this.registry, keys, sealed);
  }

  private validated({ event: { type, data } }: EventToEncode) {
    const eventType = this.registry.get(type);
    if (!eventType) throw new InvalidEvent(type, ['its type is not registered']);
    const parsed = eventType.schema.safeParse(data);
    if (!parsed.success)
      throw new InvalidEvent(
        type,
        parsed.error.issues.map((issue) => `/${issue.path.map(String).join('/')}: ${issue.code}`),
      );
    const valid = parsed.data as Record<string, unknown>;
    if (holdsReservedName(valid)) throw new InvalidEvent(type, ['a field is named $enc']);
    return { eventType, data: valid };
  }

  /** Whose key seals the event; undefined where nothing personal is said. */
  private scopeOf(eventType: EventType, data: Record<string, unknown>): KeyScope | undefined {
    const { type } = eventType;
    let first: string | undefined;
    mapPersonal(this.plans.get(type), data, '', (_value, path) => (first ??= path));
    if (first === undefined) return undefined;
    const scope = keyScopeOf(eventType, data);
    if (scope) return scope;
    throw new InvalidEvent(type, [`${first}: it is personal, but the event names neither a case nor a person`]);
  }
}

/** Reads the events of one batch, one by one. */
export class EventReader {
  constructor(
    private readonly registry: EventRegistry,
    private readonly keys: DataKeys,
    /** Those in which anything is sealed: the others are not walked through again. */
    private readonly sealed: ReadonlySet<StoredEvent>,
  ) {}

  /** @param event of the batch. @throws UndecodableEvent, KeyUnavailable, CorruptSealedValue */
  read(event: StoredEvent): RecordedEvent {
    const eventType = this.registry.get(event.type);
    if (!eventType) throw new UndecodableEvent(event, 'unknown-type');
    if (event.metadata.schema > eventType.version) throw new UndecodableEvent(event, 'newer-version');
    const opened = this.sealed.has(event) ? this.opened(event.data, '', event) : event.data;
    return { ...event, data: upcast(eventType, event.metadata.schema, opened as Record<string, unknown>) };
  }

  /** The same value where nothing in it is sealed, a copy with the values in clear otherwise. */
  private opened(value: Json | undefined, path: string, event: StoredEvent): Json | undefined {
    if (typeof value !== 'object' || value === null) return value;
    if (isSealed(value)) {
      const clear = this.keys.open(value, { eventId: event.id, stream: event.stream, type: event.type, field: path });
      return clear === ERASED ? null : clear;
    }
    const entries = Object.entries(value) as [string, Json | undefined][];
    const clear = entries.map(([name, field]) => this.opened(field, `${path}/${escaped(name)}`, event));
    if (entries.every(([, field], index) => field === clear[index])) return value;
    if (Array.isArray(value)) return clear as Json[];
    return Object.fromEntries(entries.map(([name], index) => [name, clear[index]]));
  }
}

function upcast(eventType: EventType, from: number, data: Record<string, unknown>): Record<string, unknown> {
  let current = data;
  for (let version = from; version < eventType.version; version++) current = eventType.upcasters[version]!(current);
  return current;
}

/** @returns whether anything is sealed, even where it names no key */
function collectSealed(value: Json | undefined, found: KeyReference[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (isSealed(value)) {
    if (typeof value.s === 'string' && Number.isSafeInteger(value.k)) found.push(value);
    return true;
  }
  let any = false;
  for (const name in value) any = collectSealed((value as Record<string, Json | undefined>)[name], found) || any;
  return any;
}

/** What to put in a personal value's place; `path` is a JSON Pointer. */
type Replace = (value: Json, path: string) => unknown;

/** The value with every personal value in it replaced. One that is null or absent says nothing, and stays. */
function mapPersonal(plan: PersonalPlan | undefined, value: unknown, path: string, replace: Replace): unknown {
  if (!plan || value === undefined || value === null) return value;
  switch (plan.kind) {
    case 'personal':
      return replace(value as Json, path);
    case 'object':
      return mapFields(value, path, (name) => plan.fields.get(name), replace);
    case 'items':
      return mapFields(value, path, () => plan.item, replace);
    case 'tuple':
      return mapFields(value, path, (index) => plan.items[Number(index)], replace);
    case 'options':
      return mapPersonal(
        plan.options.find(({ schema }) => z.safeParse(schema, value).success)?.plan,
        value,
        path,
        replace,
      );
  }
}

function mapFields(
  value: object,
  path: string,
  planOf: (name: string) => PersonalPlan | undefined,
  replace: Replace,
): unknown {
  const mapped = (name: string, field: unknown) =>
    mapPersonal(planOf(name), field, `${path}/${escaped(name)}`, replace);
  if (Array.isArray(value)) return value.map((item, index) => mapped(String(index), item));
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, mapped(name, field)]));
}

/** Sealed values are known by `$enc`: nothing else may look like one. */
function holdsReservedName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return '$enc' in value || Object.values(value).some(holdsReservedName);
}

/** A name as a step of a JSON Pointer (RFC 6901 §3). */
const escaped = (name: string): string => (/[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name);
