import type { Role } from '#libs/kernel';
import { defineProjection, remove, upsert } from '#libs/projections';
import type { QuestionParameter } from '../domain/parameters.js';
import { questionEvents, type Chart } from '../domain/events.js';

export interface QuestionRow {
  id: string;
  owner_id: string;
  name: string;
  sql: string;
  chart: Chart;
  shared_with: readonly Role[];
  parameters: readonly QuestionParameter[];
  revision: number;
}

/** Questions that somebody keeps. */
export const questionsProjection = defineProjection({
  name: 'questions',
  version: 2,
  tables: [
    {
      name: 'questions',
      columns: {
        id: 'text not null',
        owner_id: 'text not null',
        name: 'text not null',
        sql: 'text not null',
        chart: 'text not null',
        shared_with: 'jsonb not null',
        parameters: 'jsonb not null',
        revision: 'integer not null',
      },
      primaryKey: ['id'],
      indexes: ['(owner_id)'],
    },
  ],
  from: questionEvents,
  on: {
    QuestionSaved: ({ data: { questionId: id, ownerId, name, sql, chart, sharedWith, parameters = [] }, revision }) => [
      upsert('questions', { id, owner_id: ownerId, name, sql, chart, shared_with: sharedWith, parameters, revision }),
    ],
    QuestionRemoved: ({ data }) => [remove('questions', { id: data.questionId })],
  },
});
