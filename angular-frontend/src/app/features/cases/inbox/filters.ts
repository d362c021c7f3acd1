import {
  type Channel,
  channels,
  type Kind,
  kinds,
  type Outcome,
  type Status,
  statuses,
  type View,
  views,
} from '../../../core/api/types';
import type { Session } from '../../../core/session/session';

/** What the inbox shows: all of it stands in the address bar. */
export interface InboxFilters {
  view: View;
  kind?: Kind;
  status?: Status;
  channel?: Channel;
  assignee?: string;
  contact?: string;
  newsroom?: string;
  /** Those that one watches. */
  watched?: true;
  /** What was found to be no case, instead of the cases. */
  dismissed?: true;
  q?: string;
  /** What a number of a report counts. */
  counted: CountedFilters;
  sort: Sort;
}

/** Filters that a report leads to: no control of the page sets them, a chip takes them away. */
export interface CountedFilters {
  receivedFrom?: string;
  receivedTo?: string;
  receivedHour?: number;
  receivedWeekday?: number;
  unit?: string;
  outcome?: Outcome;
  missedTerm?: true;
}

export const COUNTED = [
  'receivedFrom',
  'receivedTo',
  'receivedHour',
  'receivedWeekday',
  'unit',
  'outcome',
  'missedTerm',
] as const satisfies readonly (keyof CountedFilters)[];

export const sortable = ['dueAt', 'requestedBy', 'receivedAt', 'priority', 'number'] as const;
export type SortField = (typeof sortable)[number];
export type Sort = SortField | `-${SortField}`;

/** What somebody wants to see first: their own cases, what waits for assignment, or everything. */
export function firstView(session: Session): View {
  if (session.may('assignCases')) return 'unassigned';
  return session.may('answerCases') ? 'mine' : 'all';
}

export const asView = (text: string | undefined): View | undefined => views.find((view) => view === text);

export const asKind = (text: string | undefined): Kind | undefined => kinds.find((kind) => kind === text);

export const asChannel = (text: string | undefined): Channel | undefined =>
  channels.find((channel) => channel === text);

export const asStatus = (text: string | undefined): Status | undefined => statuses.find((status) => status === text);

export function asSort(text: string | undefined): Sort | undefined {
  const field = sortable.find((name) => name === text?.replace(/^-/, ''));
  if (!field) return undefined;
  return text?.startsWith('-') ? `-${field}` : field;
}

/** What presses stands on top; among all cases, closed ones included, the newest. */
export const firstSort = (view: View): Sort => (view === 'all' ? '-receivedAt' : 'dueAt');

/** The first press of a column's head brings what presses most to the top; the next one turns it round. */
export function nextSort(current: Sort, field: SortField): Sort {
  const soonest = field === 'dueAt' || field === 'requestedBy';
  const first: Sort = soonest ? field : `-${field}`;
  const second: Sort = soonest ? `-${field}` : field;
  return current === first ? second : first;
}
