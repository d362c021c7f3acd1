/**
 * What the API says and is told. One file, so that the names here can be re-exported from the types generated from the
 * OpenAPI document. Instants are ISO 8601 with an offset, dates `YYYY-MM-DD`, ids opaque.
 */
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
] as const;
export type Status = (typeof statuses)[number];

export const priorities = ['urgent', 'high', 'normal', 'low'] as const;
export type Priority = (typeof priorities)[number];

export type Channel = 'email' | 'webForm' | 'phone' | 'paper' | 'inPerson';
export const channelsByHand = ['phone', 'paper', 'inPerson'] as const;

export const outcomes = ['answered', 'refused', 'notHeld', 'forwarded', 'withdrawn', 'leftUnexamined'] as const;
export type Outcome = (typeof outcomes)[number];

export const roles = [
  'administrator',
  'coordinator',
  'officer',
  'registrar',
  'contributor',
  'auditor',
  'analyst',
] as const;
export type Role = (typeof roles)[number];

export const views = ['mine', 'unassigned', 'dueThisWeek', 'overdue', 'escalated', 'all'] as const;
export type View = (typeof views)[number];
export type Counts = Record<View, number>;

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

export interface Named {
  id: string;
  name: string;
}

/** Somebody whose data may have been erased: then the name is null. */
export interface Person {
  id: string;
  name: string | null;
}

export interface SessionEmployee extends Named {
  email?: string;
  roles: Role[];
  unitId?: string | null;
}

export interface SessionAnswer {
  employee: SessionEmployee;
  /** The office's clock, where it differs from this computer's. */
  now?: string;
}

export interface ContactOfInquiry extends Person {
  email: string | null;
}

export interface InquiryItem {
  id: string;
  number: string;
  /** Null once the person who wrote it was erased. */
  subject: string | null;
  status: Status;
  /** Not an inquiry. */
  dismissed: boolean;
  priority: Priority;
  channel: Channel;
  receivedAt: string;
  /** The first instant that is too late. */
  dueAt: string | null;
  overdue: boolean;
  escalationLevel: number;
  assignee: Person | null;
  contact: ContactOfInquiry | null;
  newsroom: Person | null;
  revision: number;
}

export interface Attachment {
  id: string;
  name: string | null;
  mediaType: string;
  size: number;
  sha256: string | null;
}

export interface Message {
  id: string;
  direction: 'in' | 'out';
  channel: Channel;
  from: string | null;
  to: string[];
  cc: string[];
  subject: string | null;
  text: string | null;
  /** Sanitised by the server, remote pictures inert in `data-remote-src`; still shown in a sandboxed frame only. */
  html: string | null;
  at: string;
  state: 'received' | 'recorded' | 'sent' | 'failed';
  failure: string | null;
  automatic: boolean;
  subjectChanged: boolean;
  author: Person | null;
  attachments: Attachment[];
}

export interface TraceStep {
  code: string;
  date?: string | null;
  textPl: string;
  textEn: string;
}

export interface Deadline {
  rule: string;
  basis: string;
  startsAt: string;
  nominalEnd: string | null;
  legalEnd: string | null;
  internalTarget: string | null;
  endInstant: string;
  /** When what it asks for was done. */
  metAt: string | null;
  trace: TraceStep[];
}

export interface Note {
  id: string;
  text: string | null;
  at: string;
  author: Person;
}

export interface Assignment {
  employee: Person;
  priority: Priority;
  note: string | null;
  by: Person;
  at: string;
}

export interface Inquiry extends InquiryItem {
  outcome: Outcome | null;
  correspondence: Message[];
  notes: Note[];
  assignment: Assignment | null;
  deadlines: Deadline[];
  escalations: { level: number; at: string }[];
  suspectedInquiry: { id: string; number: string | null } | null;
  threadNote: string | null;
}

export interface HistoryItem {
  eventId: string;
  type: string;
  occurredAt: string;
  actor: Person & { actingFor?: string | null };
  summary: string;
  /** In the history of a contact or a newsroom: the case in which it happened. */
  inquiry?: { id: string; number: string } | null;
}

export interface Written {
  id?: string;
  number?: string;
  revision: number;
}

export interface Contact extends Person {
  email: string | null;
  phone: string | null;
  newsroom: Named | null;
  erased: boolean;
  revision: number;
}

export const newsroomKinds = ['daily', 'periodical', 'radio', 'television', 'portal', 'agency', 'other'] as const;
export type NewsroomKind = (typeof newsroomKinds)[number];

export interface Newsroom extends Named {
  kind: NewsroomKind;
  /** Of its staff's mail addresses. */
  domains: string[];
  revision: number;
}

export interface Employee extends Named {
  /** Told to administrators and coordinators only. */
  email?: string;
  roles: Role[];
  unitId: string;
  active: boolean;
  revision: number;
}

export const unitKinds = ['office', 'department', 'division', 'desk', 'subordinate'] as const;
export type UnitKind = (typeof unitKinds)[number];

export interface Unit extends Named {
  kind: UnitKind;
  parentId: string | null;
  revision: number;
}

export interface AuditItem {
  eventId: string;
  occurredAt: string;
  type: string;
  subject: { kind: string; id: string; label: string };
  actingFor?: string | null;
  summary: string;
}

export interface SearchAnswer {
  inquiries: { id: string; number: string; subject: string; contactName?: string | null }[];
  contacts: (Named & { email?: string | null; newsroom?: Named | null })[];
  newsrooms: Named[];
  employees: Named[];
}

export const sideListKinds = ['automatic', 'bounce', 'own', 'unreadable', 'failed'] as const;
export type SideListKind = (typeof sideListKinds)[number];

export interface SideMail {
  id: string;
  kind: SideListKind;
  /** The sign by which it was told, or the code of the failure. */
  sign: string;
  from: string | null;
  subject: string | null;
  receivedAt: string;
  inquiryId: string | null;
  size: number;
}

export interface ProjectionState {
  name: string;
  version: number;
  state: string;
  lag: number;
  /** Events a second. */
  rate: number;
  parked: { key: string; error: string }[];
  rebuild?: { done: number; total: number } | null;
}

export interface Notification {
  id: string;
  kind: string;
  inquiry: { id: string; number: string };
  at: string;
  read: boolean;
}

export interface Change {
  kind: string;
  id?: string;
}

export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  code: string;
  parameters?: Record<string, string | number>;
  errors?: { field: string; code: string; message: string }[];
  /** Number of the entry in the server's log. */
  incident?: string;
}
