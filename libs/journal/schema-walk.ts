import { natureOf, type EventType } from '#libs/kernel';
import type { z } from 'zod';

type Schema = z.core.$ZodType;

/** Where in an event's data personal values stand: a tree of the schema that has branches only where there are any. */
export type PersonalPlan =
  | { readonly kind: 'personal' }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, PersonalPlan> }
  | { readonly kind: 'items'; readonly item: PersonalPlan }
  | { readonly kind: 'tuple'; readonly items: readonly (PersonalPlan | undefined)[] }
  | {
      readonly kind: 'options';
      readonly options: readonly { readonly schema: Schema; readonly plan: PersonalPlan | undefined }[];
    };

/** Undefined where nothing personal stands in the values of this schema. */
export function personalPlan(schema: Schema): PersonalPlan | undefined {
  const nature = natureOf(schema);
  if (nature) return nature.personal ? { kind: 'personal' } : undefined;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape).flatMap(([name, field]) => {
        const plan = personalPlan(field);
        return plan ? [[name, plan] as const] : [];
      });
      return fields.length > 0 ? { kind: 'object', fields: new Map(fields) } : undefined;
    }
    case 'array':
      return itemsPlan(personalPlan(def.element));
    case 'record':
      return itemsPlan(personalPlan(def.valueType));
    case 'tuple': {
      const items = def.items.map(personalPlan);
      return items.some(Boolean) ? { kind: 'tuple', items } : undefined;
    }
    case 'union': {
      const options = def.options.map((option) => ({ schema: option, plan: personalPlan(option) }));
      return options.some(({ plan }) => plan) ? { kind: 'options', options } : undefined;
    }
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'readonly':
      return personalPlan(def.innerType);
    default:
      return undefined;
  }
}

const itemsPlan = (item: PersonalPlan | undefined): PersonalPlan | undefined => item && { kind: 'items', item };

/**
 * What is wrong with an event's schema: text that is neither personal nor declared free of personal data, personal fields of which nobody says under
 * whose key they are sealed, a kind of value that cannot be written as JSON or looked through. Each as one line that names the path.
 */
export function schemaFaults({ schema, sealedUnder }: Pick<EventType, 'schema' | 'sealedUnder'>): readonly string[] {
  const { def } = (schema as Schema as z.core.$ZodTypes)._zod;
  if (def.type !== 'object') return ['the data is no object'];
  const names = Object.values(sealedUnder ?? {}) as readonly string[];
  const unnamed = names.filter((name) => !isIdAt(schema, name.split('/')));
  return [
    ...faultsOf(schema, ''),
    ...unnamed.map((name) => `sealed under ${name}, which is no id of the data`),
    ...(names.length === 0 && personalPlan(schema)
      ? ['it has personal fields, and does not say what they are sealed under']
      : []),
  ];
}

function faultsOf(schema: Schema, path: string): readonly string[] {
  if (natureOf(schema)) return [];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return [
        ...(def.catchall && def.catchall._zod.def.type !== 'never' ? [`${path}: lets undeclared fields through`] : []),
        ...Object.entries(def.shape).flatMap(([name, field]) => faultsOf(field, `${path}/${name}`)),
      ];
    case 'array':
      return faultsOf(def.element, `${path}/*`);
    case 'record':
      return [...faultsOf(def.keyType, `${path}/(name)`), ...faultsOf(def.valueType, `${path}/*`)];
    case 'tuple':
      return [
        ...def.items.flatMap((item, index) => faultsOf(item, `${path}/${index}`)),
        ...(def.rest ? [`${path}: a tuple with a rest`] : []),
      ];
    case 'union':
      return def.options.flatMap((option) => faultsOf(option, path));
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'readonly':
      return faultsOf(def.innerType, path);
    case 'string':
    case 'template_literal':
      return [`${path}: text that is neither personal nor declared free of it`];
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
    case 'null':
      return [];
    default:
      return [`${path}: a ${def.type} cannot be an event's field`];
  }
}

function isIdAt(schema: Schema, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return isDeclaredText(schema);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const field = def.type === 'object' ? def.shape[name] : undefined;
  return field !== undefined && isIdAt(field, rest);
}

/** A declared text, possibly left out or null: what may name a case or a person. */
function isDeclaredText(schema: Schema): boolean {
  const nature = natureOf(schema);
  if (nature) return !nature.personal;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return (def.type === 'optional' || def.type === 'nullable') && isDeclaredText(def.innerType);
}
