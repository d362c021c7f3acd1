import type { Role } from '#libs/kernel';
import { defineProjection, remove, upsert } from '#libs/projections';
import { questionEvents, type Chart } from '../domain/events.js';

export interface QuestionRow {
  id: string;
  owner_id: string;
  name: string;
  sql: string;
  chart: Chart;
  shared_with: readonly Role[];
  revision: number;
}

/** Questions that somebody keeps. */
export const questionsProjection = defineProjection({
  name: 'questions',
  version: 1,
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
        revision: 'integer not null',
      },
      primaryKey: ['id'],
      indexes: ['(owner_id)'],
    },
  ],
  from: questionEvents,
  on: {
    QuestionSaved: ({ data: { questionId: id, ownerId, name, sql, chart, sharedWith }, revision }) => [
      upsert('questions', { id, owner_id: ownerId, name, sql, chart, shared_with: sharedWith, revision }),
    ],
    QuestionRemoved: ({ data }) => [remove('questions', { id: data.questionId })],
  },
});
