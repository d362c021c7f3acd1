import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { decodedSamples } from '#libs/journal/testing';
import { keyScopeOf, type EventOf, type EventType, type KeyScope, type RecordedEvent } from '#libs/kernel';
import { given } from '#libs/projections/testing';
import { manifests } from '../apps/composition/manifests.js';

/** What every personal text of a sample begins with, and no other. */
const CANARY = 'Zażółć gęślą jaźń';
const root = join(import.meta.dirname, '..');
const projections = manifests.projections;

/** One of each event type, with what it is sealed under; its personal texts in clear. */
let samples: readonly { readonly event: RecordedEvent; readonly scope: KeyScope }[];
/** The same as they read once all is erased: whoever builds read models of an instant before that gets these. */
let erased: readonly RecordedEvent[];
beforeAll(async () => {
  const all = await decodedSamples(manifests.events, root);
  erased = all.filter((event) => !JSON.stringify(event.data).includes(CANARY));
  samples = all
    .filter((event) => JSON.stringify(event.data).includes(CANARY))
    .flatMap((event) => {
      const scope = keyScopeOf(manifests.events.get(event.type)!, event.data);
      return scope ? [{ event, scope }] : [];
    });
});

type Event = EventOf<EventType>;
const erasures = (ids: readonly (string | null)[]): readonly Event[] =>
  [...new Set(ids)].filter((id) => id !== null).map((subject) => ({ type: 'SubjectErased', data: { subject } }));
const disposals = (ids: readonly (string | null)[]): readonly Event[] =>
  [...new Set(ids)].filter((id) => id !== null).map((caseId) => ({ type: 'CaseDisposed', data: { caseId } }));

/** The read models, of all, in which a canary stands after these events. */
const holdingCanaries = (history: readonly Event[]): readonly string[] =>
  projections
    .filter((projection) => {
      const { rowsOf } = given(projection, history);
      return projection.tables.some(({ name }) => JSON.stringify(rowsOf(name)).includes(CANARY));
    })
    .map(({ name }) => name);

describe('the read models of the office, over a sample of every event', () => {
  it('hold texts before, or this would prove nothing', () => {
    const holding = holdingCanaries(samples.map(({ event }) => event));
    expect(holding).toEqual(expect.arrayContaining(['audit', 'case_list', 'contacts', 'names']));
  });

  it('hold nothing of persons who were erased', () => {
    // What is sealed under a case alone is nobody's, and stays until the case is disposed of.
    const ofPersons = samples.filter(({ scope }) => scope.personId !== null);
    const persons = ofPersons.map(({ scope }) => scope.personId);
    expect(holdingCanaries([...ofPersons.map(({ event }) => event), ...erasures(persons)])).toEqual([]);
  });

  it('hold nothing of what was erased since where they are built as they were before', () => {
    expect(erased.length).toBeGreaterThanOrEqual(samples.length);
    expect(holdingCanaries(erased)).toEqual([]);
  });

  it('hold nothing of cases that were disposed of', () => {
    const ofCases = samples.filter(({ scope }) => scope.caseId !== null);
    const events = ofCases.map(({ event }) => event);
    expect(holdingCanaries(events).length).toBeGreaterThan(0);
    expect(holdingCanaries([...events, ...disposals(ofCases.map(({ scope }) => scope.caseId))])).toEqual([]);
  });
});
