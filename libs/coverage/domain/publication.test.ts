import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import type { CoverageDetails, CoverageEvent } from './events.js';
import { coverageDecider } from './publication.js';

const details: CoverageDetails = {
  link: 'https://gazeta.example.pl/most',
  outlet: 'Gazeta',
  title: 'Most zamknięty',
  publishedOn: '2026-03-02',
  tone: null,
  reach: null,
  note: '',
  clippingId: null,
  communiqueId: null,
  topicId: null,
  caseId: null,
  contactId: null,
};
const its = { publicationId: 'p' };
const today = '2026-03-02';
const suggested: CoverageEvent = { type: 'CoverageSuggested', data: { ...its, ...details, feedId: 'f' } };
const recorded: CoverageEvent = { type: 'CoverageRecorded', data: { ...its, ...details } };
const dropped: CoverageEvent = { type: 'CoverageDropped', data: its };
const removed: CoverageEvent = { type: 'CoverageRemoved', data: its };
const after = (...events: readonly CoverageEvent[]) => given(coverageDecider, events);
const record = { kind: 'record', publicationId: 'p', details, today } as const;

describe('a publication', () => {
  it('is recorded once, by hand or from a feed, and again after it was dropped or removed', () => {
    after().when(record).then([recorded]);
    after(suggested).when(record).then([recorded]);
    after(suggested, dropped).when(record).then([recorded]);
    after(recorded, removed).when(record).then([recorded]);
    after(recorded).when(record).thenRefused('publication-recorded');
  });

  it('was published on a day that has come', () => {
    const tomorrow = { ...details, publishedOn: '2026-03-03' };
    after()
      .when({ ...record, details: tomorrow })
      .thenRefused('publication-in-future');
    after(recorded).when({ kind: 'change', details: tomorrow, today }).thenRefused('publication-in-future');
  });

  it('is suggested by the first feed that names it, and never again', () => {
    const suggest = { kind: 'suggest', publicationId: 'p', feedId: 'f', details } as const;
    after().when(suggest).then([suggested]);
    for (const known of [suggested, recorded]) after(known).when(suggest).thenNothing();
    after(suggested, dropped).when(suggest).thenNothing();
  });

  it('goes back among the suggestions where it was taken or dropped by mistake', () => {
    after(suggested, dropped).when({ kind: 'reconsider' }).then([suggested]);
    after(suggested, recorded).when({ kind: 'reconsider' }).then([suggested]);
    after(recorded).when({ kind: 'reconsider' }).thenRefused('publication-not-suggested');
  });

  it('is put right, removed and restored', () => {
    const change = { kind: 'change', details: { ...details, tone: 'negative' }, today } as const;
    after(recorded)
      .when(change)
      .then([{ type: 'CoverageChanged', data: { ...its, ...details, tone: 'negative' } }]);
    after(recorded).when({ kind: 'change', details, today }).thenNothing();
    after(suggested).when(change).thenRefused('publication-not-recorded');
    after(recorded).when({ kind: 'remove' }).then([removed]);
    after(recorded, removed)
      .when({ kind: 'restore' })
      .then([{ type: 'CoverageRestored', data: its }]);
    after(recorded).when({ kind: 'drop' }).thenRefused('publication-not-suggested');
    after().when({ kind: 'remove' }).thenRefused('publication-unknown');
  });

  it('has cases that were begun because of it, as long as it is recorded', () => {
    const begun: CoverageEvent = {
      type: 'CoverageFollowedUp',
      data: { ...its, caseId: 'c', kind: 'rectification' },
    };
    after(recorded).when({ kind: 'followUp', caseId: 'c', as: 'rectification' }).then([begun]);
    after(recorded, begun).when({ kind: 'followUp', caseId: 'c', as: 'rectification' }).thenNothing();
    after(suggested)
      .when({ kind: 'followUp', caseId: 'c', as: 'rectification' })
      .thenRefused('publication-not-recorded');
  });
});
