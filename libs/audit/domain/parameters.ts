import { personalPlan } from '#libs/journal';
import type { RecordedEvent } from '#libs/kernel';
import { auditedEvents } from './sources.js';

/** What is kept of an event, so that its words can be said again in any language. */
export interface Parameters {
  /** Free of personal data; personal fields stand here as null. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The personal fields: gone with their person. */
  readonly texts: Readonly<Record<string, unknown>> | null;
}

const LONGEST_TEXT = 200;
const LONGEST_LIST = 10;
/** No words need them: bodies, technical ids, hashes, structures. */
const NOT_SAID = new Set([
  'alarms',
  'attachments',
  'cc',
  'hash',
  'html',
  'inReplyTo',
  'mailMessageId',
  'rawHash',
  'references',
  'response',
  'sha256',
  'trace',
  'userAgent',
  'wholeText',
]);

const personalFields = new Map(
  auditedEvents.map(({ type, schema }) => {
    const plan = personalPlan(schema);
    return [type, new Set(plan?.kind === 'object' ? plan.fields.keys() : [])] as const;
  }),
);

/** Long texts are cut: the whole of them stands in the event. */
export function parametersOf({ type, data }: RecordedEvent): Parameters {
  const facts: Record<string, unknown> = {};
  const texts: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(data as object)) {
    if (value === undefined || NOT_SAID.has(field) || (field === 'text' && type !== 'NoteAdded')) continue;
    const isPersonal = personalFields.get(type)?.has(field) ?? false;
    facts[field] = isPersonal ? null : cut(value);
    if (isPersonal && value !== null) texts[field] = cut(value);
  }
  return { facts, texts: Object.keys(texts).length > 0 ? texts : null };
}

function cut(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map(cut);
  if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return value;
  return `${value
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`;
}
