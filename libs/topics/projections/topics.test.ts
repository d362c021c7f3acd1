import { expect, it } from '@jest/globals';
import { given } from '#libs/projections/testing';
import { topicsProjection } from './topics.js';

const opened = {
  type: 'TopicOpened',
  data: { topicId: 't', name: 'Most w Nysie', description: '', ownerId: 'ewa', unitIds: ['roads'] },
};
const added = { type: 'TopicCasesAdded', data: { topicId: 't', caseIds: ['a', 'b'] } };
const quoted = { type: 'TopicLineQuoted', data: { caseId: 'a', topicId: 't', lineId: 'l', version: 1 } };

it('holds which cases stand under which topic', () =>
  given(topicsProjection, [
    opened,
    added,
    { type: 'TopicCasesRemoved', data: { topicId: 't', caseIds: ['a'] } },
    { type: 'TopicClosed', data: { topicId: 't' } },
  ]).then({
    topics: [{ id: 't', name: 'Most w Nysie', owner_id: 'ewa', closed: true }],
    topic_cases: [{ topic_id: 't', case_id: 'b' }],
  }));

it('holds of each line the version that a letter quotes last', () =>
  given(topicsProjection, [opened, quoted, { ...quoted, data: { ...quoted.data, version: 2 } }]).then({
    topic_quotes: [{ case_id: 'a', line_id: 'l', version: 2 }],
  }));

it('forgets a case that was disposed of', () =>
  given(topicsProjection, [opened, added, quoted, { type: 'CaseDisposed', data: { caseId: 'a' } }]).then({
    topic_cases: [{ topic_id: 't', case_id: 'b' }],
    topic_quotes: [],
  }));

const words = { title: 'Objazd', text: 'DK 46', questions: [], validFrom: null, validUntil: null, use: 'quotable' };
const line = { topicId: 't', lineId: 'l', version: 1 };
const written = (version = 1) => ({ type: 'TopicLineWritten', data: { ...line, version, ...words, authorId: 'jan' } });

it('holds of each version of a line how it stands: approved, returned, or written over before anybody decided', () =>
  given(topicsProjection, [
    opened,
    written(),
    { type: 'TopicLineApproved', data: { ...line, approverId: 'ola' } },
    written(2),
    written(3),
    { type: 'TopicLineReturned', data: { ...line, version: 3, reason: 'Skróć', authorId: 'jan' } },
  ]).then({
    topic_lines: [
      { line_id: 'l', version: 1, state: 'approved', withdrawn_at: null, ladder: null },
      { line_id: 'l', version: 2, state: 'replaced', decided_at: null },
      { line_id: 'l', version: 3, state: 'returned' },
    ],
  }));

const due = { dueAt: '2026-03-05T11:00:00.000Z' };
const asking = (version = 1) => {
  const asked = written(version);
  return { ...asked, data: { ...asked.data, waitsFor: [{ level: 0, ids: ['head'], ...due }] } };
};
const late = { type: 'TopicLineLate', data: { ...line, level: 0, ...due, toldIds: ['head'] } };

it('holds terms of levels that are asked, and whether somebody was told that one has passed', () => {
  const signed = { ...line, level: 0, approverId: 'head', insteadOf: null };
  given(topicsProjection, [opened, asking(), late]).then({ topic_terms: [{ id: 'l', level: 0, told: true }] });
  given(topicsProjection, [opened, asking(), late, asking(2)]).then({
    topic_terms: [{ id: 'l', level: 0, told: false }],
  });
  given(topicsProjection, [
    opened,
    asking(),
    { type: 'TopicLineSigned', data: { ...signed, waitsFor: [{ level: 1, ids: ['ola'], ...due }] } },
  ]).then({ topic_terms: [{ id: 'l', level: 1, topic_id: 't', purpose: 'topicLine', told: false }] });
  given(topicsProjection, [opened, asking(), { type: 'TopicLineApproved', data: { ...line, approverId: 'ola' } }]).then(
    { topic_terms: [] },
  );
});

it('says of all versions of a line that it was withdrawn, and of a newer one that it waits again', () =>
  given(topicsProjection, [opened, written(), { type: 'TopicLineWithdrawn', data: line }, written(2)]).then({
    topic_lines: [
      { version: 1, state: 'replaced', withdrawn_at: expect.anything() },
      { version: 2, state: 'written', withdrawn_at: null },
    ],
  }));

it('holds crises with their log and statements: one that was replaced, or not approved before the end, was dropped', () => {
  const its = { topicId: 't', crisisId: 'c' };
  const statement = (statementId: string) => ({
    type: 'TopicStatementWritten',
    data: { ...its, statementId, text: 'Ustalamy.', authorId: 'jan' },
  });
  return given(topicsProjection, [
    opened,
    { type: 'TopicCrisisDeclared', data: { ...its, reason: 'Runął', teamIds: [] } },
    { type: 'TopicDecisionLogged', data: { ...its, entryId: 'e', text: 'Nikt', confirmed: true } },
    statement('first'),
    statement('second'),
    { type: 'TopicStatementApproved', data: { ...its, statementId: 'second', approverId: 'ola', caseIds: ['a', 'b'] } },
    statement('third'),
    { type: 'TopicCrisisEnded', data: its },
  ]).then({
    topic_crises: [{ crisis_id: 'c', topic_id: 't', ended_at: expect.anything() }],
    topic_decisions: [{ entry_id: 'e', confirmed: true }],
    topic_crisis_statements: [
      { statement_id: 'first', state: 'dropped', approved_at: null },
      { statement_id: 'second', state: 'approved', cases: 2 },
      { statement_id: 'third', state: 'dropped' },
    ],
    topic_statements: [
      { case_id: 'a', state: 'waiting' },
      { case_id: 'b', state: 'waiting' },
    ],
  });
});
