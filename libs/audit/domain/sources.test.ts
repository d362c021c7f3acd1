import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#libs/kernel';
import { z } from 'zod';
import { parametersOf } from './parameters.js';
import { auditedEvents, describeEvent, referencesOf } from './sources.js';

/** Some value that the schema takes. */
function example(schema: z.core.$ZodType): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, example(field)]));
    case 'array':
      return [example(def.element)];
    case 'nullable':
    case 'optional':
      return example(def.innerType);
    case 'enum':
      return Object.values(def.entries)[0];
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return (schema as z.ZodType).safeParse('2026-03-02T08:00:00.000Z').success
        ? '2026-03-02T08:00:00.000Z'
        : '2026-03-02';
  }
}

describe.each(auditedEvents.map((eventType) => [eventType.type, eventType] as const))('%s', (type, eventType) => {
  const data = eventType.schema.parse(example(eventType.schema));
  const event = { type, data } as unknown as RecordedEvent;

  it('refers to something', () => expect(referencesOf(event).subject.id).toEqual(expect.any(String)));

  it.each(['pl', 'en'] as const)('says in %s from the parameters what it says from the event', (language) => {
    const { facts, texts } = parametersOf(event);
    const kept = { type, data: { ...facts, ...texts } } as unknown as RecordedEvent;
    const summary = describeEvent(event, new Map(), language);
    expect(summary).not.toMatch(/undefined|null|\[object|^$/);
    expect(describeEvent(kept, new Map(), language)).toBe(summary);
  });

  it('says something when everybody in it is erased', () => {
    const kept = { type, data: parametersOf(event).facts } as unknown as RecordedEvent;
    expect(describeEvent(kept, new Map(), 'pl')).not.toMatch(/undefined|null|^$/);
  });
});
