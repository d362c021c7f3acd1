/** The API's types under the console's own names; `schema.ts` is generated from the OpenAPI document (`npm run api-types`). */
import type { components } from './schema';

type Schemas = components['schemas'];

export type CaseItem = Schemas['CaseItemDto'];
export type Case = Schemas['CaseDto'];
export type Message = Schemas['MessageDto'];
export type Note = Schemas['NoteDto'];
export type Counts = Schemas['CaseCountsDto'];
export type Workload = Schemas['WorkloadDto'];
export type Person = Schemas['PersonDto'];
export type Contact = Schemas['ContactDto'];
export type Newsroom = Schemas['NewsroomDto'];
export type Employee = Schemas['EmployeeDto'];
export type Unit = Schemas['UnitDto'];
export type SideMail = Schemas['SideListEntryDto'];
export type AuditItem = Schemas['AuditItemDto'];
export type SessionAnswer = Schemas['SessionDto'];
export type SessionEmployee = Schemas['SignedInEmployeeDto'];
export type SearchAnswer = Schemas['FoundDto'];
export type Notifications = Schemas['NotificationsDto'];
export type Notification = Schemas['NotificationDto'];
export type ProjectionState = Schemas['ProjectionStatusDto'];
export type ProjectionList = Schemas['ProjectionListDto'];
export type ParkedKeyList = Schemas['ParkedKeyListDto'];
export type Registered = Schemas['RegisteredDto'];
export type Written = Schemas['CaseWrittenDto'];

/** In the history of a contact or a newsroom an event also names the case in which it happened. */
export type HistoryItem = Schemas['HistoryItemDto'] & Partial<Pick<Schemas['ContactHistoryItemDto'], 'case'>>;

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

export type Status = CaseItem['status'];
export const statuses = [
  'registered',
  'assigned',
  'inProgress',
  'waitingForInput',
  'suspended',
  'pendingApproval',
  'approved',
  'answered',
  'closed',
] as const satisfies readonly Status[];

export type Kind = CaseItem['kind'];
export const kinds = [
  'pressInquiry',
  'publicInformationRequest',
  'pressCriticism',
  'rectification',
  'quoteAuthorisation',
  'intervention',
  'complaint',
  'suggestion',
  'petition',
  'application',
  'appeal',
  'urgingMotion',
  'mpIntervention',
  'councillorQuestion',
  'accessibilityRequest',
  'dataSubjectRequest',
  'accreditation',
  'pressReview',
  'other',
  'unclassified',
] as const satisfies readonly Kind[];

export type Priority = CaseItem['priority'];
/** From the least to the most pressing. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const satisfies readonly Priority[];

export type Channel = CaseItem['channel'];
export const channelsByHand = ['phone', 'paper', 'inPerson'] as const satisfies readonly Channel[];

export type Outcome = Schemas['CloseBody']['outcome'];
export const outcomes = [
  'answered',
  'refused',
  'notHeld',
  'forwarded',
  'withdrawn',
  'leftUnexamined',
] as const satisfies readonly Outcome[];

/** What somebody may do; the server says who. */
export type Right = Schemas['Right'];

export type Role = SessionEmployee['roles'][number];
export const roles = [
  'administrator',
  'coordinator',
  'officer',
  'registrar',
  'contributor',
  'auditor',
  'analyst',
] as const satisfies readonly Role[];

export type ErasureFile = Schemas['ErasureFileDto'];
export type ErasureReason = Schemas['EraseContactBody']['reason'];
export const erasureReasons = [
  'no-longer-needed',
  'consent-withdrawn',
  'objection',
  'unlawful-processing',
] as const satisfies readonly ErasureReason[];

export type View = keyof Counts;
export const views = [
  'mine',
  'unassigned',
  'dueThisWeek',
  'overdue',
  'escalated',
  'all',
] as const satisfies readonly View[];

export type NewsroomKind = Newsroom['kind'];
export const newsroomKinds = [
  'daily',
  'periodical',
  'radio',
  'television',
  'portal',
  'agency',
  'other',
] as const satisfies readonly NewsroomKind[];

export type UnitKind = Unit['kind'];
export const unitKinds = [
  'office',
  'department',
  'division',
  'desk',
  'subordinate',
] as const satisfies readonly UnitKind[];

export type SideListKind = SideMail['kind'];
export const sideListKinds = [
  'automatic',
  'bounce',
  'own',
  'unreadable',
  'failed',
] as const satisfies readonly SideListKind[];

/** What a server-sent event says: this may read differently now. */
export interface Change {
  /** Of thing; `all` for more than is worth naming. */
  kind: string;
  id?: string;
}

/** A problem document (RFC 9457). */
export interface Problem {
  status: number;
  detail?: string;
  code: string;
  parameters?: Record<string, string | number>;
  errors?: { field: string; code: string; message: string }[];
  /** Number of the entry in the server's log. */
  incident?: string;
}
