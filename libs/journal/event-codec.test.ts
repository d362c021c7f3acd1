import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { MemoryEventStore } from '#libs/event-store';
import {
  canonicalJson,
  defineEvent,
  id,
  personal,
  personalText,
  plain,
  type Json,
  type StoredEvent,
} from '#libs/kernel';
import { CorruptSealedValue, keyIdOf, type KeyRing } from '#libs/personal-data';
import { memoryKeyRing } from '#libs/personal-data/testing';
import { EventCodec, InvalidEvent, UndecodableEvent, type EventToEncode } from './event-codec.js';
import { EventRegistry } from './event-registry.js';

const MessageReceived = defineEvent(
  'MessageReceived',
  'A message.',
  z.object({
    caseId: id().nullable(),
    contactId: id().nullable(),
    rule: plain(),
    subject: personalText().optional(),
    note: personalText(),
    to: personal(z.array(z.string())),
    attachments: z.array(z.object({ name: personalText(), size: z.int() })),
    byPlace: z.record(plain(), personalText()),
    pair: z.tuple([plain(), personalText()]),
    body: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('plain'), text: personalText() }),
      z.object({ kind: z.literal('counted'), text: z.int() }),
    ]),
  }),
  { sealedUnder: { case: 'caseId', person: 'contactId' } },
);
const data = {
  caseId: 'case-1',
  contactId: 'anna',
  rule: 'udip-13',
  subject: 'Pytanie',
  note: 'pilne',
  to: ['prasa@example.pl'],
  attachments: [
    { name: 'a.pdf', size: 1 },
    { name: 'b.pdf', size: 2 },
  ],
  byPlace: { 'a/b~c': 'Łódź' },
  pair: ['x', 'y'] as [string, string],
  body: { kind: 'plain' as const, text: 'Dzień dobry' },
};

const metadata = {
  actor: 'jan',
  client: 'test',
  commandId: 'c-1',
  $correlationId: 'c-1',
  $causationId: 'c-1',
  occurredAt: '2026-03-02T08:00:00.000Z',
};
const toEncode = (
  event: { type: string; data: unknown },
  eventId = '018f2c6e-0000-8000-8000-000000000001',
): EventToEncode => ({
  id: eventId,
  stream: 'case-1',
  event,
  metadata,
});
const asStored = (event: object): StoredEvent =>
  JSON.parse(
    canonicalJson({ ...event, stream: 'case-1', revision: 0, position: '1', recordedAt: metadata.occurredAt }),
  ) as StoredEvent;

let keyRing: KeyRing;
let codec: EventCodec;
beforeEach(async () => {
  keyRing = await memoryKeyRing(new MemoryEventStore());
  codec = new EventCodec(new EventRegistry({ mail: { MessageReceived } }), keyRing);
});
const stored = async (changed: object = {}) =>
  asStored((await codec.encode([toEncode({ type: 'MessageReceived', data: { ...data, ...changed } })]))[0]!);
const dataOf = async (event: StoredEvent) => (await codec.decode([event]))[0]!.data;

describe('the codec', () => {
  it('seals every personal value where it stands, and nothing else', async () => {
    const s = keyIdOf({ caseId: 'case-1', personId: 'anna' });
    const sealed = { $enc: 1, s, k: 1, n: expect.any(String), c: expect.any(String) };
    expect((await stored()).data).toEqual({
      caseId: 'case-1',
      contactId: 'anna',
      rule: 'udip-13',
      subject: sealed,
      note: sealed,
      to: sealed,
      attachments: [
        { name: sealed, size: 1 },
        { name: sealed, size: 2 },
      ],
      byPlace: { 'a/b~c': sealed },
      pair: ['x', sealed],
      body: { kind: 'plain', text: sealed },
    });
  });

  it('gives back what went in', async () => {
    expect(await dataOf(await stored())).toEqual(data);
    expect(await dataOf(await stored({ body: { kind: 'counted', text: 7 } }))).toEqual({
      ...data,
      body: { kind: 'counted', text: 7 },
    });
  });

  it('leaves what is absent or null as it is', async () => {
    const { subject: _subject, ...rest } = data;
    expect(
      await dataOf(
        asStored((await codec.encode([toEncode({ type: 'MessageReceived', data: { ...rest, note: null } })]))[0]!),
      ),
    ).toEqual({
      ...rest,
      note: null,
    });
  });

  it('gives back any text and any JSON', async () => {
    const Anything = defineEvent(
      'Anything',
      '',
      z.object({ contactId: id(), text: personalText(), value: personal(z.json()) }),
      { sealedUnder: { person: 'contactId' } },
    );
    const anything = new EventCodec(new EventRegistry({ test: { Anything } }), keyRing);
    // zod drops keys of that name, so that nobody changes a prototype.
    const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"__proto__"'));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), json, async (text, anyJson) => {
        const value = JSON.parse(JSON.stringify(anyJson)) as Json;
        const [encoded] = await anything.encode([
          toEncode({ type: 'Anything', data: { contactId: 'anna', text, value } }),
        ]);
        const [decoded] = await anything.decode([asStored(encoded!)]);
        expect(decoded!.data).toEqual({ contactId: 'anna', text, value });
      }),
    );
  });

  it('seals under the case and its person, the case alone where nobody is known, the person alone where there is no case', async () => {
    for (const scope of [
      { caseId: 'case-1', personId: 'anna' },
      { caseId: 'case-1', personId: null },
      { caseId: null, personId: 'anna' },
    ]) {
      const named = { caseId: scope.caseId, contactId: scope.personId };
      const event = await stored(named);
      expect((event.data as { note: { s: string } }).note.s).toBe(keyIdOf(scope));
      expect(await dataOf(event)).toEqual({ ...data, ...named });
    }
  });

  it('reads an erased person’s values as null, in whichever case, and those of a case that was disposed of', async () => {
    const event = await stored();
    const another = await stored({ caseId: 'case-2' });
    const theirs = await stored({ contactId: 'jan' });
    await keyRing.erase('anna', { commandId: 'e-1', actor: 'inspector', client: 'test' });
    expect(await dataOf(another)).toMatchObject({ note: null });
    expect(await dataOf(theirs)).toMatchObject({ note: 'pilne' });
    await keyRing.disposeOfCase('case-1', { commandId: 'd-1', actor: 'archivist', client: 'test' });
    expect(await dataOf(theirs)).toMatchObject({ note: null });
    expect(await dataOf(event)).toEqual({
      ...data,
      subject: null,
      note: null,
      to: null,
      attachments: [
        { name: null, size: 1 },
        { name: null, size: 2 },
      ],
      byPlace: { 'a/b~c': null },
      pair: ['x', null],
      body: { kind: 'plain', text: null },
    });
  });

  it('does not open a value that was moved: to another place of the list, field, event, stream or type', async () => {
    const event = await stored();
    const theirs = await stored({ contactId: 'jan' });
    const { attachments, to, subject } = event.data as unknown as {
      attachments: { name: Json; size: number }[];
      to: Json;
      subject: Json;
    };
    const withData = (changed: object) => ({ ...event, data: { ...(event.data as object), ...changed } });
    for (const forged of [
      withData({ attachments: [{ ...attachments[0]!, name: attachments[1]!.name }, attachments[1]!] }),
      withData({ to: subject, subject: to }),
      { ...event, id: '018f2c6e-0000-8000-8000-000000000002' },
      { ...event, stream: 'case-2' },
      withData({ subject: { ...(subject as object), s: (theirs.data as { subject: { s: string } }).subject.s } }),
    ]) {
      await expect(codec.decode([forged])).rejects.toThrow(CorruptSealedValue);
    }
    const Renamed = { ...MessageReceived, type: 'Renamed' };
    const renaming = new EventCodec(new EventRegistry({ mail: { Renamed } }), keyRing);
    await expect(renaming.decode([{ ...event, type: 'Renamed' }])).rejects.toThrow(CorruptSealedValue);
  });

  it('refuses what does not fit the schema, naming fields and never values', async () => {
    const encode = (changed: object) =>
      codec.encode([toEncode({ type: 'MessageReceived', data: { ...data, ...changed } })]);
    const refusal = await encode({ attachments: [{ name: 'secret', size: 'secret' }] }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(InvalidEvent);
    expect((refusal as InvalidEvent).faults).toEqual(['/attachments/0/size: invalid_type']);
    expect(String(refusal)).not.toContain('secret');
    await expect(encode({ caseId: null, contactId: null })).rejects.toThrow(
      '/subject: it is personal, but the event names neither a case nor a person',
    );
    await expect(encode({ byPlace: { $enc: 'x' } })).rejects.toThrow('$enc');
    await expect(codec.encode([toEncode({ type: 'Unheard', data })])).rejects.toThrow('its type is not registered');
  });

  it('goes on past an event that cannot be had', async () => {
    const good = await stored();
    const bad = { ...good, stream: 'case-2' };
    const reader = await codec.reader([bad, good]);
    expect(() => reader.read(bad)).toThrow(CorruptSealedValue);
    expect(reader.read(good).data).toEqual(data);
  });
});

describe('versions', () => {
  const sealedUnder = { person: 'contactId' };
  const first = defineEvent('NoteAdded', '', z.object({ contactId: id(), text: personalText() }), { sealedUnder });
  const third = defineEvent('NoteAdded', '', z.object({ contactId: id(), body: personalText(), pinned: z.boolean() }), {
    version: 3,
    sealedUnder,
    upcasters: { 1: ({ text, ...rest }) => ({ ...rest, body: text }), 2: (old) => ({ ...old, pinned: false }) },
  });
  const codecOf = (NoteAdded: typeof first | typeof third) =>
    new EventCodec(new EventRegistry({ notes: { NoteAdded } }), keyRing);
  const old = async () =>
    asStored(
      (await codecOf(first).encode([toEncode({ type: 'NoteAdded', data: { contactId: 'anna', text: 'x' } })]))[0]!,
    );

  it('are brought up to today’s on reading', async () => {
    const [event] = await codecOf(third).decode([await old()]);
    expect(event!.data).toEqual({ contactId: 'anna', body: 'x', pinned: false });
    expect(event!.metadata.schema).toBe(1);
  });

  it('of tomorrow, and types that nobody knows, are told apart and not guessed at', async () => {
    const newer = { ...(await old()), metadata: { ...metadata, schema: 2 } };
    await expect(codecOf(first).decode([newer])).rejects.toMatchObject({ reason: 'newer-version' });
    await expect(codecOf(first).decode([{ ...(await old()), type: 'Unheard' }])).rejects.toMatchObject({
      reason: 'unknown-type',
    });
    await expect(codecOf(first).decode([newer])).rejects.toThrow(UndecodableEvent);
  });

  it('without a way from the one before are refused at start, and so is a name claimed twice', () => {
    expect(() => new EventRegistry({ notes: { NoteAdded: { ...third, upcasters: {} } } })).toThrow(
      'no upcaster from version 1',
    );
    expect(() => new EventRegistry({ notes: { first }, letters: { first } })).toThrow(
      'claimed by notes and by letters',
    );
  });
});
