import { personalPlan } from '#libs/journal';
import type { EventType, RecordedEvent } from '#libs/kernel';
import type { Manifests } from '#libs/manifest';

/** What is kept of an event, so that its words can be said again in any language. */
export interface Parameters {
  /** Free of personal data; personal fields stand here as null. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The personal fields: gone with their person. */
  readonly texts: Readonly<Record<string, unknown>> | null;
}

const LONGEST_TEXT = 200;
const LONGEST_LIST = 10;

/** Long texts are cut: the whole of them stands in the event. Of a type that nobody knows, what is sealed is not kept. */
export function parametersOf(
  { type, data }: RecordedEvent,
  manifests: Pick<Manifests, 'events' | 'isUnsaid'>,
): Parameters {
  const eventType = manifests.events.get(type);
  const personal = eventType && personalFieldsOf(eventType);
  const facts: Record<string, unknown> = {};
  const texts: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(data as object)) {
    if (value === undefined || manifests.isUnsaid(type, field)) continue;
    const isPersonal = personal ? personal.has(field) : typeof value === 'object';
    facts[field] = isPersonal ? null : cut(value);
    if (personal && isPersonal && value !== null) texts[field] = cut(value);
  }
  return { facts, texts: Object.keys(texts).length > 0 ? texts : null };
}

const known = new WeakMap<EventType, ReadonlySet<string>>();
function personalFieldsOf(eventType: EventType): ReadonlySet<string> {
  let fields = known.get(eventType);
  if (!fields) {
    const plan = personalPlan(eventType.schema);
    known.set(eventType, (fields = new Set(plan?.kind === 'object' ? plan.fields.keys() : [])));
  }
  return fields;
}

function cut(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map(cut);
  if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return value;
  return `${value
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`;
}
