import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { day, id, instant, personal, personalText, plain } from '#libs/kernel';
import { schemaFaults } from './schema-walk.js';

const sealedUnder = { person: 'contactId' };
const faultsWith = (field: z.ZodType) => schemaFaults({ schema: z.object({ contactId: id(), field }), sealedUnder });
const undeclared = (path: string) => [`${path}: text that is neither personal nor declared free of it`];

describe('the check of event schemas', () => {
  it('is content with declared text, wherever it stands', () => {
    expect(
      schemaFaults({
        sealedUnder,
        schema: z.object({
          contactId: id(),
          otherId: id().nullable().optional(),
          rule: plain().max(20),
          at: instant(),
          on: day().nullable(),
          kind: z.enum(['a', 'b']),
          constant: z.literal('x'),
          count: z.int().positive(),
          flag: z.boolean(),
          name: personalText().optional(),
          note: personalText().nullable(),
          list: z.array(z.object({ name: personalText() })),
          whole: personal(z.object({ street: z.string(), tags: z.array(z.string()) })),
          byRule: z.record(plain(), plain()),
          either: z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('a'), text: plain() }),
            z.object({ kind: z.literal('b'), text: personalText() }),
          ]),
        }),
      }),
    ).toEqual([]);
  });

  it.each<[string, z.ZodType, string]>([
    ['plain', z.string(), '/field'],
    ['with a check', z.string().max(5), '/field'],
    ['of a format', z.iso.datetime(), '/field'],
    ['of a template', z.templateLiteral(['x-', z.string()]), '/field'],
    ['optional', z.string().optional(), '/field'],
    ['nullable', z.string().nullable(), '/field'],
    ['in an object', z.object({ name: z.string() }), '/field/name'],
    ['in a list', z.array(z.object({ name: z.string() })), '/field/*/name'],
    ['in a record', z.record(plain(), z.string()), '/field/*'],
    ['as a record’s names', z.record(z.string(), plain()), '/field/(name)'],
    ['in a tuple', z.tuple([plain(), z.string()]), '/field/1'],
    ['in a union', z.union([z.int(), z.string()]), '/field'],
    [
      'in a discriminated union',
      z.discriminatedUnion('k', [z.object({ k: z.literal('a'), text: z.string() })]),
      '/field/text',
    ],
  ])('finds undeclared text %s', (_where, field, path) => {
    expect(faultsWith(field)).toEqual(undeclared(path));
  });

  it('wants to know under whose key personal fields are sealed: ids of the data', () => {
    const thing = z.object({ kind: plain(), id: id() });
    const schema = z.object({ caseId: id().nullable(), thing, size: z.int(), name: personalText() });
    expect(schemaFaults({ schema })).toEqual(['it has personal fields, and does not say what they are sealed under']);
    expect(schemaFaults({ schema, sealedUnder: { case: 'caseId' } })).toEqual([]);
    expect(schemaFaults({ schema, sealedUnder: { case: 'thing/id' } })).toEqual([]);
    for (const person of ['personId', 'size', 'name', 'thing', 'thing/name', 'caseId/id'])
      expect(schemaFaults({ schema, sealedUnder: { case: 'caseId', person } })).toEqual([
        `sealed under ${person}, which is no id of the data`,
      ]);
  });

  it('refuses what JSON cannot hold or nobody can look through', () => {
    for (const field of [
      z.any(),
      z.unknown(),
      z.date(),
      z.bigint(),
      z.json(),
      z.map(plain(), plain()),
      z.looseObject({}),
      z.tuple([plain()], z.string()),
    ]) {
      expect(faultsWith(field)).toHaveLength(1);
    }
    expect(schemaFaults({ schema: z.array(plain()) })).toEqual(['the data is no object']);
  });
});
