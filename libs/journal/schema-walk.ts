import { natureOf } from '#libs/kernel';
import type { z } from 'zod';

type Schema = z.core.$ZodType;

/** Where in an event's data personal values stand: a tree of the schema that has branches only where there are any. */
export type PersonalPlan =
  | { readonly kind: 'personal'; readonly subject: string }
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
  if (nature) return nature.subject === null ? undefined : { kind: 'personal', subject: nature.subject };
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
 * What is wrong with an event's schema: text that is neither personal nor declared free of personal data, a personal field whose subject
 * is no declared id at the top of the data, a kind of value that cannot be written as JSON or looked through. Each as one line that names the path.
 */
export function schemaFaults(schema: Schema): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== 'object') return ['the data is no object'];
  const subjects = new Set(Object.entries(def.shape).flatMap(([name, field]) => (isDeclaredText(field) ? [name] : [])));
  return faultsOf(schema, '', subjects);
}

function faultsOf(schema: Schema, path: string, subjects: ReadonlySet<string>): readonly string[] {
  const nature = natureOf(schema);
  if (nature?.subject === null) return [];
  if (nature)
    return subjects.has(nature.subject)
      ? []
      : [`${path}: its subject ${nature.subject} is no id at the top of the data`];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return [
        ...(def.catchall && def.catchall._zod.def.type !== 'never' ? [`${path}: lets undeclared fields through`] : []),
        ...Object.entries(def.shape).flatMap(([name, field]) => faultsOf(field, `${path}/${name}`, subjects)),
      ];
    case 'array':
      return faultsOf(def.element, `${path}/*`, subjects);
    case 'record':
      return [...faultsOf(def.keyType, `${path}/(name)`, subjects), ...faultsOf(def.valueType, `${path}/*`, subjects)];
    case 'tuple':
      return [
        ...def.items.flatMap((item, index) => faultsOf(item, `${path}/${index}`, subjects)),
        ...(def.rest ? [`${path}: a tuple with a rest`] : []),
      ];
    case 'union':
      return def.options.flatMap((option) => faultsOf(option, path, subjects));
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'readonly':
      return faultsOf(def.innerType, path, subjects);
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

/** A declared text, possibly left out or null: what may name a subject. */
function isDeclaredText(schema: Schema): boolean {
  const nature = natureOf(schema);
  if (nature) return nature.subject === null;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return (def.type === 'optional' || def.type === 'nullable') && isDeclaredText(def.innerType);
}
