import { it } from '@jest/globals';
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
