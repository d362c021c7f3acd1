import { z } from 'zod';

/**
 * Schemas of events. Every text in an event is either `personal` (sealed under its subject's key on the way into the
 * store) or declared free of personal data (`plain`, `id`, `instant`, `day`, an enum). A test walks all
 * schemas and fails on a bare `z.string()`.
 */
export interface FieldNature {
  /** `plain`: free of personal data. Otherwise the name of the sibling field (at the top of the data) that holds the subject's id. */
  readonly subject: string | null;
}

const natures = z.registry<FieldNature>();

/** What has been declared about a field's schema, if anything. */
export const natureOf = (schema: z.core.$ZodType): FieldNature | undefined => natures.get(schema);

/** Text that says nothing of a person: a code, a number of a case, a rule's name. */
export const plain = () => z.string().register(natures, { subject: null });
export const id = () => z.string().min(1).max(200).register(natures, { subject: null });
/** ISO 8601 in UTC. */
export const instant = () => z.iso.datetime().register(natures, { subject: null });
/** `YYYY-MM-DD`. */
export const day = () => z.iso.date().register(natures, { subject: null });

/**
 * A personal value of the person (contact, employee) whose id stands in the field `subject` of the same event. After
 * that person's erasure it reads `null`, so its type includes null.
 */
export const personal = <S extends z.ZodType>(subject: string, schema: S): z.ZodNullable<S> => {
  const nullable = z.nullable(schema);
  natures.add(nullable, { subject });
  return nullable;
};
export const personalText = (subject: string) => personal(subject, z.string());

/** An event type: its name in the past tense of the office's language, today's schema, and how older versions become it. */
export interface EventType<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly version: number;
  readonly schema: Schema;
  /** `upcasters[n]` turns data of version n (sealed fields untouched) into version n + 1. */
  readonly upcasters: Readonly<Record<number, (data: Record<string, unknown>) => Record<string, unknown>>>;
  /** One sentence for the catalogue under `eventstore/`. */
  readonly summary: string;
}

/** An event of a type before it is recorded. */
export interface EventOf<T extends EventType> {
  readonly type: T['type'];
  readonly data: z.infer<T['schema']>;
}

export const defineEvent = <Type extends string, Schema extends z.ZodType>(
  type: Type,
  summary: string,
  schema: Schema,
  { version = 1, upcasters = {} }: { version?: number; upcasters?: EventType['upcasters'] } = {},
): EventType<Type, Schema> => ({ type, version, schema, upcasters, summary });

/** All events of a module, as a union: `type CaseEvent = AnyOf<typeof caseEvents>`. */
export type AnyOf<Types extends Readonly<Record<string, EventType>>> = {
  [K in keyof Types]: EventOf<Types[K]>;
}[keyof Types];

/** The same, as recorded, for projections and policies. */
export type RecordedOf<T extends EventType> = import('./envelope.js').RecordedEvent<T['type'], z.infer<T['schema']>>;
export type AnyRecordedOf<Types extends Readonly<Record<string, EventType>>> = {
  [K in keyof Types]: RecordedOf<Types[K]>;
}[keyof Types];
