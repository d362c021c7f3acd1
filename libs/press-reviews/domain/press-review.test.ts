import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { registered as pressInquiry } from '#libs/cases/testing';
import { pressReviewCase, type PressReviewCommand, type PublicationDetails } from './press-review.js';
import type { PressReviewEvent } from './events.js';
import './kind.js';

const caseId = 'i1';
const registered = pressInquiry
  .slice(0, 1)
  .map((event) => ({ ...event, data: { ...event.data, kind: 'pressReview' } }));
const after = (...events: readonly PressReviewEvent[]) =>
  given(pressReviewCase, [...registered, ...events] as unknown as PressReviewEvent[]);

const details: PublicationDetails = {
  outlet: 'Kurier Regionalny',
  title: 'Obwodnica z opóźnieniem',
  link: '',
  place: 's. 3',
  tone: 'negative',
  newsroomId: null,
  linkedCaseId: null,
};
const data = { caseId, publicationId: 'p1', ...details };
const listed: PressReviewEvent = { type: 'PublicationListed', data };
const date = (on: string): PressReviewCommand => ({ type: 'Date', caseId, on, today: '2026-03-02' });
const correct = (changes: Partial<PublicationDetails>): PressReviewCommand => ({
  type: 'Correct',
  caseId,
  publicationId: 'p1',
  details: { ...details, ...changes },
});

describe('a press review', () => {
  it('is of a day that has come', () => {
    after()
      .when(date('2026-03-02'))
      .then([{ type: 'PressReviewDated', data: { caseId, on: '2026-03-02' } }]);
    after().when(date('2026-03-03')).thenRefused('review-in-future');
  });
  it('lists, corrects and strikes off publications', () => {
    after().when({ type: 'List', caseId, publicationId: 'p1', details }).then([listed]);
    after(listed).when(correct({})).thenNothing();
    after(listed)
      .when(correct({ tone: 'neutral' }))
      .then([{ type: 'PublicationCorrected', data: { ...data, tone: 'neutral' } }]);
    after(listed)
      .when({ type: 'Remove', caseId, publicationId: 'p1' })
      .then([{ type: 'PublicationRemoved', data: { caseId, publicationId: 'p1', title: details.title } }]);
  });
  it('refuses what is not there, and a link to itself', () => {
    after().when(correct({})).thenRefused('publication-not-found');
    after(listed)
      .when(correct({ linkedCaseId: caseId }))
      .thenRefused('publication-links-itself');
  });
});
