import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import { defineProjection, patch, remove, upsert, type Row, type RowOperation } from '#libs/projections';
import {
  coverageEvents,
  coverageFeedEvents,
  type CoverageDetails,
  type FollowUp,
  type RecordedCoverageEvent,
  type Tone,
} from '../domain/events.js';
import type { PublicationState } from '../domain/publication.js';

export interface PublicationRow {
  id: string;
  state: PublicationState;
  /** Texts are null once they were disposed of. */
  link: string | null;
  outlet: string | null;
  title: string | null;
  /** `YYYY-MM-DD`. */
  published_on: string;
  tone: Tone | null;
  reach: number | null;
  communique_id: string | null;
  topic_id: string | null;
  case_id: string | null;
  contact_id: string | null;
  clipping_id: string | null;
  feed_id: string | null;
  recorded_at: Date;
  recorded_by: string;
  revision: number;
}

export interface PublicationFollowUpRow {
  publication_id: string;
  case_id: string;
  kind: FollowUp;
}

export interface CoverageFeedRow {
  id: string;
  name: string;
  address: string;
  stopped: boolean;
  added_at: Date;
  revision: number;
}

/** What was published about the office, what feeds suggest, and which feeds are read. */
export const coverageProjection = defineProjection({
  name: 'coverage',
  version: 2,
  tables: [
    {
      name: 'publications',
      columns: {
        id: 'text not null',
        state: 'text not null',
        link: 'text',
        outlet: 'text',
        title: 'text',
        published_on: 'text not null',
        tone: 'text',
        reach: 'bigint',
        communique_id: 'text',
        topic_id: 'text',
        case_id: 'text',
        contact_id: 'text',
        clipping_id: 'text',
        feed_id: 'text',
        recorded_at: 'timestamptz not null',
        recorded_by: 'text not null',
        revision: 'integer not null',
        words_plain: `text generated always as (${plainLettersOf("coalesce(title, '') || ' ' || coalesce(outlet, '')")}) stored`,
      },
      primaryKey: ['id'],
      indexes: [
        '(state, published_on desc, id)',
        '(communique_id) where communique_id is not null',
        '(topic_id) where topic_id is not null',
        '(case_id) where case_id is not null',
        '(contact_id) where contact_id is not null',
        'using gin (words_plain gin_trgm_ops)',
      ],
    },
    {
      name: 'publication_follow_ups',
      columns: { publication_id: 'text not null', case_id: 'text not null', kind: 'text not null' },
      primaryKey: ['publication_id', 'case_id'],
      indexes: ['(case_id)'],
    },
    {
      name: 'coverage_feeds',
      columns: {
        id: 'text not null',
        name: 'text not null',
        address: 'text not null',
        stopped: 'boolean not null',
        added_at: 'timestamptz not null',
        revision: 'integer not null',
      },
      primaryKey: ['id'],
      indexes: [],
    },
  ],
  from: { ...coverageEvents, ...coverageFeedEvents, CaseDisposed, SubjectErased },
  on: {
    CoverageSuggested: (event) => [whole(event, { state: 'suggested', feed_id: event.data.feedId })],
    // What is said of the feed stays: it is named in no other event.
    CoverageRecorded: (event) => [whole(event, { state: 'recorded' })],
    CoverageChanged: (event) => stands(event, columnsOf(event.data)),
    CoverageDropped: (event) => stands(event, { state: 'dropped' }),
    CoverageRemoved: (event) => stands(event, { state: 'removed' }),
    CoverageRestored: (event) => stands(event, { state: 'recorded' }),
    CoverageFollowedUp: (event) => [
      upsert('publication_follow_ups', {
        publication_id: event.data.publicationId,
        case_id: event.data.caseId,
        kind: event.data.kind,
      }),
      ...stands(event, {}),
    ],
    CoverageFeedAdded: ({ data: { feedId: id, name, address }, metadata: { occurredAt }, revision }) => [
      upsert('coverage_feeds', { id, name, address, stopped: false, added_at: occurredAt, revision }),
    ],
    CoverageFeedChanged: ({ data: { feedId: id, name, address, stopped }, revision }) => [
      patch('coverage_feeds', { id }, { name, address, stopped, revision }),
    ],
    // Since when it fails is a matter of the machinery, which reads it.
    CoverageFeedFailed: () => [],
    CoverageFeedRecovered: () => [],
    CoverageFeedRemoved: ({ data: { feedId: id } }) => [remove('coverage_feeds', { id })],
    CaseDisposed: ({ data: { caseId } }) => [
      patch('publications', { id: caseId }, { link: null, outlet: null, title: null, clipping_id: null }),
      patch('publications', { case_id: caseId }, { case_id: null }),
      remove('publication_follow_ups', { case_id: caseId }),
    ],
    SubjectErased: ({ data: { subject } }) => [patch('publications', { contact_id: subject }, { contact_id: null })],
  },
});

type Whole = Extract<RecordedCoverageEvent, { type: 'CoverageSuggested' | 'CoverageRecorded' }>;

const whole = ({ data, metadata: { actor, occurredAt }, revision }: Whole, standing: Row): RowOperation =>
  upsert('publications', {
    id: data.publicationId,
    ...columnsOf(data),
    ...standing,
    recorded_at: occurredAt,
    recorded_by: actor,
    revision,
  });

const columnsOf = (details: CoverageDetails): Row => ({
  link: details.link,
  outlet: details.outlet,
  title: details.title,
  published_on: details.publishedOn,
  tone: details.tone,
  reach: details.reach,
  communique_id: details.communiqueId,
  topic_id: details.topicId,
  case_id: details.caseId,
  contact_id: details.contactId,
  clipping_id: details.clippingId,
});

const stands = ({ data: { publicationId: id }, revision }: RecordedCoverageEvent, changes: Row): RowOperation[] => [
  patch('publications', { id }, { ...changes, revision }),
];
