import type { WaitsFor } from '#libs/drafts';
import { CaseDisposed } from '#libs/personal-data';
import {
  defineProjection,
  patch,
  remove,
  upsert,
  type ReadTable,
  type Row,
  type RowOperation,
} from '#libs/projections';
import type { CommuniqueState } from '../domain/communique.js';
import {
  communiqueEvents,
  type CommuniqueKind,
  type KeptVersion,
  type RecordedCommuniqueEvent,
} from '../domain/events.js';

export interface CommuniqueRow {
  id: string;
  kind: CommuniqueKind;
  state: CommuniqueState;
  /** Null once its words were disposed of. */
  headline: string | null;
  lead: string | null;
  topic_id: string | null;
  /** The newest. */
  version: number;
  /** Who wrote it. */
  writer_id: string;
  /** Quotes of the newest version that nobody authorised. */
  unauthorised: number;
  begun_at: Date;
  /** Since when it has been in its state. */
  since: Date;
  /** When it appears, or appeared. */
  appears_at: Date | null;
  mails_at: Date | null;
  embargo: boolean;
  /** Of what stands on its page. */
  released_version: number | null;
  released_at: Date | null;
  slug: string | null;
  /** Why it did not appear at its minute. */
  held_for: readonly string[] | null;
  /** The name of the ladder that it goes by while it waits; null: four eyes. */
  ladder: string | null;
  /** Of its own stream. */
  revision: number;
}

const table: ReadTable = {
  name: 'communiques',
  columns: {
    id: 'text not null',
    kind: 'text not null',
    state: 'text not null',
    headline: 'text',
    lead: 'text',
    topic_id: 'text',
    version: 'integer not null',
    writer_id: 'text not null',
    unauthorised: 'integer not null',
    begun_at: 'timestamptz not null',
    since: 'timestamptz not null',
    appears_at: 'timestamptz',
    mails_at: 'timestamptz',
    embargo: 'boolean not null',
    released_version: 'integer',
    released_at: 'timestamptz',
    slug: 'text',
    held_for: 'jsonb',
    ladder: 'text',
    revision: 'integer not null',
  },
  primaryKey: ['id'],
  indexes: [
    '(since desc, id)',
    '(state, since desc, id)',
    "(appears_at, id) where state = 'scheduled'",
    '(appears_at, id)',
    'using gin (headline gin_trgm_ops)',
  ],
};

/** A level of its ladder whose turn is. */
export interface CommuniqueTurnRow {
  communique_id: string;
  level: number;
  /** Who was asked. */
  ids: readonly string[];
  since: Date;
  due_at: Date | null;
  /** Somebody was told that its term has passed. */
  told: boolean;
}

const turns: ReadTable = {
  name: 'communique_turns',
  columns: {
    communique_id: 'text not null',
    level: 'integer not null',
    ids: 'jsonb not null',
    since: 'timestamptz not null',
    due_at: 'timestamptz',
    told: 'boolean not null',
  },
  primaryKey: ['communique_id', 'level'],
  indexes: ['(due_at) where not told'],
};

export interface CommuniquePictureRow {
  communique_id: string;
  version: number;
  photo_id: string;
}

const pictures: ReadTable = {
  name: 'communique_pictures',
  columns: { communique_id: 'text not null', version: 'integer not null', photo_id: 'text not null' },
  primaryKey: ['communique_id', 'version', 'photo_id'],
  indexes: ['(photo_id)'],
};

export interface LostPictureRow {
  communique_id: string;
  photo_id: string;
}

const lostPictures: ReadTable = {
  name: 'communique_lost_pictures',
  columns: { communique_id: 'text not null', photo_id: 'text not null' },
  primaryKey: ['communique_id', 'photo_id'],
};

/** What is being written, and what became of it. */
export const communiquesProjection = defineProjection({
  name: 'communiques',
  version: 4,
  tables: [table, turns, pictures, lostPictures],
  from: { ...communiqueEvents, CaseDisposed },
  on: {
    CommuniqueBegun: ({ data: { communiqueId: id, kind }, metadata: { actor, occurredAt }, revision }) => [
      upsert('communiques', {
        ...{ id, kind, state: 'idea', headline: null, lead: null, topic_id: null, version: 0, writer_id: actor },
        ...{
          unauthorised: 0,
          begun_at: occurredAt,
          since: occurredAt,
          appears_at: null,
          mails_at: null,
          embargo: false,
        },
        ...{ released_version: null, released_at: null, slug: null, held_for: null, ladder: null, revision },
      }),
    ],
    CommuniqueVersionKept: (event) => {
      const { headline, lead, topicId: topic_id, version, quotes, isIdea } = event.data;
      const unauthorised = quotes.filter(({ authorised }) => !authorised).length;
      const written = { headline, lead, topic_id, version, unauthorised, writer_id: event.metadata.actor };
      return [
        ...becomes(event, isIdea ? 'idea' : 'writing', { ...written, held_for: null }),
        ...picturesOf(event.data),
      ];
    },
    CommuniqueSubmitted: (event) => [
      ...becomes(event, 'submitted', { ladder: event.data.ladder?.name ?? null }),
      ...turnsOf(event, event.data.waitsFor),
    ],
    CommuniqueSigned: (event) => {
      const { communiqueId: communique_id, level, waitsFor } = event.data;
      return [
        remove('communique_turns', { communique_id, level }),
        ...turnsOf(event, waitsFor),
        patch('communiques', { id: communique_id }, { revision: event.revision }),
      ];
    },
    CommuniqueLevelLate: ({ data: { communiqueId: communique_id, level }, revision }) => [
      patch('communique_turns', { communique_id, level }, { told: true }),
      patch('communiques', { id: communique_id }, { revision }),
    ],
    CommuniqueApproved: (event) => becomes(event, 'approved'),
    CommuniqueReturned: (event) => becomes(event, 'writing'),
    CommuniqueScheduled: (event) => {
      const { appearsAt: appears_at, mailsAt: mails_at, embargo } = event.data;
      return becomes(event, 'scheduled', { appears_at, mails_at, embargo, held_for: null });
    },
    CommuniqueUnscheduled: (event) => becomes(event, 'approved', NO_PLAN),
    CommuniqueReleaseHeld: (event) => becomes(event, 'approved', { ...NO_PLAN, held_for: event.data.faults }),
    CommuniqueReleased: (event) => {
      const { version: released_version, slug, mailsAt: mails_at, embargo } = event.data;
      const at = event.metadata.occurredAt;
      return becomes(event, 'released', { released_version, released_at: at, appears_at: at, mails_at, embargo, slug });
    },
    CommuniqueWithdrawn: (event) => becomes(event, 'withdrawn', event.data.version === null ? NO_PLAN : {}),
    CommuniquePictureWithdrawn: ({ data: { communiqueId, photoId: photo_id }, revision }) => [
      upsert('communique_lost_pictures', { communique_id: communiqueId, photo_id }),
      patch('communiques', { id: communiqueId }, { revision }),
    ],
    CommuniquePictureShownAgain: ({ data: { communiqueId, photoId: photo_id }, revision }) => [
      remove('communique_lost_pictures', { communique_id: communiqueId, photo_id }),
      patch('communiques', { id: communiqueId }, { revision }),
    ],
    CaseDisposed: ({ data: { caseId: id } }) => [patch('communiques', { id }, { headline: null, lead: null })],
  },
});

const turnsOf = (
  { data: { communiqueId: communique_id }, metadata: { occurredAt: since } }: RecordedCommuniqueEvent,
  waitsFor: WaitsFor = [],
): RowOperation[] =>
  waitsFor.map(({ level, ids, dueAt: due_at = null }) =>
    upsert('communique_turns', { communique_id, level, ids, since, due_at, told: false }),
  );

const picturesOf = ({ communiqueId: communique_id, version, files }: KeptVersion): RowOperation[] =>
  files
    .filter(({ mediaType }) => mediaType.startsWith('image/'))
    .map(({ attachmentId: photo_id }) => upsert('communique_pictures', { communique_id, version, photo_id }));

const NO_PLAN = { appears_at: null, mails_at: null, embargo: false };

const becomes = (
  { data: { communiqueId: id }, metadata: { occurredAt: since }, revision }: RecordedCommuniqueEvent,
  state: CommuniqueState,
  changes: Row = {},
): RowOperation[] => [
  // Nobody is asked any more: it was approved, given back, or written anew.
  remove('communique_turns', { communique_id: id }),
  patch('communiques', { id }, { state, since, ...changes, revision }),
];
