import { z } from 'zod';

/**
 * Schemas of events. Every text in an event is either `personal` (sealed on the way into the store, under the one key that the event's
 * `sealedUnder` names) or declared free of personal data (`plain`, `id`, `instant`, `day`, an enum). A test walks all schemas and fails
 * on a bare `z.string()`.
 */
export interface FieldNature {
  readonly personal: boolean;
}

const natures = z.registry<FieldNature>();

/** What has been declared about a field's schema, if anything. */
export const natureOf = (schema: z.core.$ZodType): FieldNature | undefined => natures.get(schema);

/** Text that says nothing of a person: a code, a number of a case, a rule's name. */
export const plain = () => z.string().register(natures, { personal: false });
export const id = () => z.string().min(1).max(200).register(natures, { personal: false });
/** ISO 8601 in UTC. */
export const instant = () => z.iso.datetime().register(natures, { personal: false });
/** `YYYY-MM-DD`. */
export const day = () => z.iso.date().register(natures, { personal: false });

/** What something is about: a thing of any module. */
export const thing = () =>
  z.object({
    kind: z
      .string()
      .meta({ examples: ['case'] })
      .register(natures, { personal: false }),
    id: id(),
  });

/** A personal value. Once its person was erased, or its case disposed of, it reads `null`, so its type includes null. */
export const personal = <S extends z.ZodType>(schema: S): z.ZodNullable<S> => {
  const nullable = z.nullable(schema);
  natures.add(nullable, { personal: true });
  return nullable;
};
export const personalText = () => personal(z.string());

/**
 * Whose words: those of a person in a case; in a case, of nobody (`personId: null`: its sender is unknown); of a person outside of any case
 * (`caseId: null`: their own data). Each has a key of its own.
 */
export interface KeyScope {
  readonly caseId: string | null;
  readonly personId: string | null;
}

/** A person's own data: name, address, whatever stands in no case. */
export const ownData = (personId: string): KeyScope => ({ caseId: null, personId });

/**
 * The fields of an event's data that name the case, or another thing with a key of its own, and the person under whose key its personal fields are sealed:
 * a name at the top, or a path (`thing/id`).
 */
export interface SealedUnder {
  readonly case?: string;
  readonly person?: string;
}

/** What an event is about, and in whose history it stands. Whose words it holds, its `sealedUnder` says. */
export interface About {
  readonly kind: string;
  readonly id: string;
  /** The case in whose own stream it stands. */
  readonly caseId?: string;
  /** In whose history of contact it stands. */
  readonly contactId?: string;
  readonly newsroomId?: string;
  /** The case is theirs from now on, with its history from the beginning; what is left out stays as it was. */
  readonly caseOf?: {
    readonly contactId?: string;
    readonly newsroomId?: string | null;
    /** In whose history nothing of the case stands from now on; null: all of it does again. */
    readonly withheldFrom?: string | null;
  };
}

/** An event type: its name in the past tense of the office's language, today's schema, and how older versions become it. */
export interface EventType<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly version: number;
  readonly schema: Schema;
  /** `upcasters[n]` turns data of version n (sealed fields untouched) into version n + 1. */
  readonly upcasters: Readonly<Record<number, (data: Record<string, unknown>) => Record<string, unknown>>>;
  /** Undefined for what the machinery notes for itself: it is about what its stream is named after. */
  about?(data: z.infer<Schema>): About;
  /** Undefined where nothing in it is personal. */
  readonly sealedUnder?: SealedUnder | undefined;
  /** One sentence for the catalogue under `eventstore/`. */
  readonly summary: string;
}

/** Whose words an event of this type holds; null where it is sealed under nobody's. */
export function keyScopeOf({ sealedUnder }: EventType, data: unknown): KeyScope | null {
  if (!sealedUnder) return null;
  const idIn = (field: string | undefined): string | null => {
    const value = field === undefined ? undefined : valueAt(data, field.split('/'));
    return typeof value === 'string' ? value : null;
  };
  const scope = { caseId: idIn(sealedUnder.case), personId: idIn(sealedUnder.person) };
  return scope.caseId === null && scope.personId === null ? null : scope;
}

const valueAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Readonly<Record<string, unknown>> | undefined)?.[name], data);

/** An event of a type before it is recorded. */
export interface EventOf<T extends EventType> {
  readonly type: T['type'];
  readonly data: z.infer<T['schema']>;
}

export const defineEvent = <Type extends string, Schema extends z.ZodType>(
  type: Type,
  summary: string,
  schema: Schema,
  {
    version = 1,
    upcasters = {},
    about,
    sealedUnder,
  }: {
    version?: number;
    upcasters?: EventType['upcasters'];
    about?: (data: z.infer<Schema>) => About;
    sealedUnder?: SealedUnder;
  } = {},
): EventType<Type, Schema> => ({ type, version, schema, upcasters, ...(about && { about }), sealedUnder, summary });

/** All events of a module, as a union: `type CaseEvent = AnyOf<typeof caseEvents>`. */
export type AnyOf<Types extends Readonly<Record<string, EventType>>> = {
  [K in keyof Types]: EventOf<Types[K]>;
}[keyof Types];

/** The same, as recorded, for projections and policies. */
export type RecordedOf<T extends EventType> = import('./envelope.js').RecordedEvent<T['type'], z.infer<T['schema']>>;
export type AnyRecordedOf<Types extends Readonly<Record<string, EventType>>> = {
  [K in keyof Types]: RecordedOf<Types[K]>;
}[keyof Types];
