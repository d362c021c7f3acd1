import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/projections/testing';
import type { CoverageEvent } from '../domain/events.js';
import { coverageProjection } from './coverage.js';

const details = {
  ...{
    link: 'https://a.example/x',
    outlet: 'Gazeta',
    title: 'Most',
    publishedOn: '2026-03-02',
    tone: null,
    reach: null,
  },
  ...{ note: '', clippingId: null, communiqueId: null, topicId: 't', caseId: 'c', contactId: 'ewa' },
};
const its = { publicationId: 'p' };
const suggested: CoverageEvent = { type: 'CoverageSuggested', data: { ...its, ...details, feedId: 'f' } };
const recorded: CoverageEvent = { type: 'CoverageRecorded', data: { ...its, ...details } };
const after = (...events: readonly { type: string; data: object }[]) => given(coverageProjection, events);

describe('the read model of coverage', () => {
  it('keeps which feed named what was taken', () =>
    expect(after(suggested, recorded).rowsOf('publications')).toMatchObject([{ state: 'recorded', feed_id: 'f' }]));

  it('lets go of a person, of a case, and of the words of what was disposed of', () => {
    const erased = after(recorded, { type: 'SubjectErased', data: { subject: 'ewa' } });
    expect(erased.rowsOf('publications')).toMatchObject([{ contact_id: null, title: 'Most' }]);
    const without = after(recorded, { type: 'CaseDisposed', data: { caseId: 'c' } });
    expect(without.rowsOf('publications')).toMatchObject([{ case_id: null, title: 'Most' }]);
    const disposed = after(recorded, { type: 'CaseDisposed', data: { caseId: 'p' } });
    expect(disposed.rowsOf('publications')).toMatchObject([{ title: null, outlet: null, link: null }]);
  });
});
