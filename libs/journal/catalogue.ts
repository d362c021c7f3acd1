import type { z } from 'zod';
import { natureOf, type EventType } from '#libs/kernel';
import type { EventRegistry, RegisteredEvent } from './event-registry.js';
import { personalPlan } from './schema-walk.js';

type Schema = z.core.$ZodType;

/** All event types of the office as a page of Markdown. */
export function eventCatalogue(registry: EventRegistry): string {
  const byModule = Map.groupBy(registry.all(), ({ module }) => module);
  const modules = [...byModule].map(([module, events]) => [`## ${module}`, ...events.map(eventSection)].join('\n\n'));
  return `${[INTRODUCTION, ...modules].join('\n\n')}\n`;
}

const INTRODUCTION = `# The catalogue of events

Written from the code by \`npm run catalogue\`; a test holds it up to date. Every event also carries its metadata:

- \`schema\`: version of the type
- \`actor\`: an employee's id, or \`system\`; \`actingFor?\`: the employee in whose name; \`role?\`: the one by which they were allowed to, at that moment
- \`session?\`: id of the session, of an employee only; it gets nobody in
- \`client\`: kind and version of what it was asked for with (\`console/0.1.0\`, \`cli/0.1.0\`, \`api\` where a request does not say), or the part of the
  office that did it by itself (\`mail\`, \`policy\`, \`clock\`, \`keys\`, \`repair\`, \`start\`, \`demo\`); never an address
- \`commandId\`, \`$correlationId\`, \`$causationId\`: the command, the whole of which it is a part, the event or command that led to it
- \`occurredAt\`: instant
- \`reason?\`: the ground of an erasure or a disposal, as a code

A field that is _personal_ stands sealed in the
store, under the key of the case and the person whose ids are in the fields named; once the person was erased, or the case disposed of, it reads as \`null\`. A field with \`?\` may be
left out; \`/*\` stands for every item of a list, or every entry of a record.`;

function eventSection({ event }: RegisteredEvent): string {
  const fields = fieldsOf(event.schema, '', false).map(
    ({ path, kind, isPersonal }) => `- \`${path}\`: ${kind}${isPersonal ? ' (personal)' : ''}`,
  );
  const summary = `Version ${event.version}. ${event.summary}${sealing(event)}`;
  // One that says no more than that it happened has none.
  return [`### ${event.type}`, summary, fields.join('\n')].filter(Boolean).join('\n\n');
}

function sealing({ schema, sealedUnder }: EventType): string {
  if (!sealedUnder || !personalPlan(schema)) return '';
  const { case: ofCase, person } = sealedUnder;
  const names = [ofCase && `case \`${ofCase}\``, person && `person \`${person}\``];
  return ` Sealed under: ${names.filter(Boolean).join(', ')}.`;
}

interface Field {
  readonly path: string;
  readonly kind: string;
  readonly isPersonal: boolean;
}

function fieldsOf(schema: Schema, path: string, optional: boolean, nullable = false): readonly Field[] {
  const isPersonal = natureOf(schema)?.personal ?? false;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const field = (kind: string): Field => ({
    path: `${path.slice(1)}${optional ? '?' : ''}`,
    kind: nullable ? `${kind}, or null` : kind,
    isPersonal,
  });
  switch (def.type) {
    case 'optional':
      return fieldsOf(def.innerType, path, true, nullable);
    case 'nullable':
      return isPersonal ? [field(kindOf(def.innerType))] : fieldsOf(def.innerType, path, optional, true);
    case 'object':
      return [
        ...(path === '' ? [] : [field('object')]),
        ...Object.entries(def.shape).flatMap(([name, inner]) => fieldsOf(inner, `${path}/${name}`, false)),
      ];
    case 'array':
    case 'record': {
      const item = def.type === 'array' ? def.element : def.valueType;
      const items = fieldsOf(item, `${path}/*`, false);
      const isPlain = items.length === 1 && !items[0]!.isPersonal;
      return isPlain ? [field(kindOf(schema))] : [field(def.type === 'array' ? 'list' : 'record'), ...items];
    }
    default:
      return [field(kindOf(schema))];
  }
}

function kindOf(schema: Schema): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return textKind(schema);
    case 'enum':
      return `one of ${Object.values(def.entries).map(code).join(', ')}`;
    case 'literal':
      return def.values.map(code).join(', ');
    case 'array':
      return `list of: ${kindOf(def.element)}`;
    case 'record':
      return `record of: ${kindOf(def.valueType)}`;
    case 'union':
      return def.options.map(kindOf).join(' or ');
    case 'nullable':
      return `${kindOf(def.innerType)}, or null`;
    case 'optional':
    case 'readonly':
      return kindOf(def.innerType);
    default:
      return def.type;
  }
}

function textKind(schema: Schema): string {
  const { format, minLength, maxLength } = schema as z.ZodString;
  if (format === 'datetime') return 'instant';
  if (format === 'date') return 'day';
  return minLength === 1 && maxLength === 200 ? 'id' : 'text';
}

const code = (value: unknown): string => `\`${String(value)}\``;
