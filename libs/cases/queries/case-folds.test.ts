import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EventRegistry } from '#libs/journal';
import { decodedSamples } from '#libs/journal/testing';
import { canonicalJson, fold, type Fold } from '#libs/kernel';
import { caseDecider } from '../domain/decide.js';
import { caseEvents, mailAddressEvents, numberSchemeEvents, type RecordedCaseEvent } from '../domain/events.js';
import { caseIndex } from './case-index.js';

type CaseFold = Fold<unknown, RecordedCaseEvent>;
const FOLDS = [
  ['what the case decides by', caseDecider as CaseFold, '30 YmMfh2mf9vK4'],
  ['where its page finds its words', caseIndex as CaseFold, '32 CyNm7OV25ZyQ'],
] as const;

/** The frozen samples of all events of a case, with everybody's words in clear, and once everybody was erased. */
let clear: readonly RecordedCaseEvent[];
let erased: readonly RecordedCaseEvent[];

beforeAll(async () => {
  const registry = new EventRegistry({ cases: { ...caseEvents, ...mailAddressEvents, ...numberSchemeEvents } });
  const decoded = await decodedSamples(registry, join(import.meta.dirname, '../../..'));
  const samples = decoded.filter(({ type }) => type in caseEvents);
  const half = samples.length / 2;
  clear = samples.slice(0, half) as readonly RecordedCaseEvent[];
  erased = samples.slice(half) as readonly RecordedCaseEvent[];
});

/** A stream of samples, the registration first. */
const streamOf = (samples: readonly RecordedCaseEvent[], places: readonly number[]): readonly RecordedCaseEvent[] =>
  [
    samples.find(({ type }) => type === 'CaseRegistered')!,
    ...places.map((place) => samples[place % samples.length]!),
  ].map((event, revision) => ({ ...event, revision }));
const asKept = (state: unknown): unknown => JSON.parse(JSON.stringify(state));
const places = fc.array(fc.nat(200), { maxLength: 60 });

describe.each(FOLDS)('a snapshot of %s', (_, folding, frozen) => {
  it('comes to the same as the stream from its start', () =>
    fc.assert(
      fc.property(places, fc.nat(60), (history, cut) => {
        const events = streamOf(clear, history);
        const kept = asKept(fold(folding, events.slice(0, cut)));
        expect(fold(folding, events.slice(cut), kept)).toEqual(fold(folding, events));
      }),
    ));

  it('holds no word of anybody, and is the same whoever was erased since', () =>
    fc.assert(
      fc.property(places, (history) => {
        const state = fold(folding, streamOf(clear, history));
        expect(JSON.stringify(state)).not.toMatch(/Zażółć/);
        expect(state).toEqual(fold(folding, streamOf(erased, history)));
      }),
    ));

  it('has a version that is raised with the fold: where this fails, raise it and put the new text here', () => {
    const states = clear.map((event, place) =>
      fold(folding, [...streamOf(clear, []), { ...event, revision: place + 1 }]),
    );
    const hash = createHash('sha256')
      .update(canonicalJson(asKept(states)))
      .digest('base64url')
      .slice(0, 12);
    expect(`${folding.snapshot!.version} ${hash}`).toBe(frozen);
  });
});
