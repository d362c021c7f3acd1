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

export interface ContactOfInquiry extends Named {
  email?: string | null;
  phone?: string | null;
}

export interface InquiryItem {
  id: string;
  number: string;
  subject: string;
  status: Status;
  priority: Priority;
  channel: Channel;
  receivedAt: string;
  /** The first instant that is too late. */
  dueAt: string | null;
  /** Whether `dueAt` has passed without an answer; computed by the server. */
  overdue?: boolean;
  escalated?: boolean;
  assignee: Named | null;
  contact: ContactOfInquiry | null;
  newsroom: Named | null;
  revision: number;
}

export interface Attachment {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

export interface Message {
  id: string;
  direction: 'incoming' | 'outgoing' | 'internal';
  from: string;
  to: string[] | string;
  cc?: string[];
  subject: string;
  text: string;
  /** Sanitised by the server; still shown in a sandboxed frame only. */
  html?: string | null;
  remoteImages?: boolean;
  at: string;
  state?: 'received' | 'recorded' | 'sent' | 'failed' | null;
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
  trace: TraceStep[];
}

export interface Note {
  id: string;
  text: string;
  at: string;
  author: Named;
}

export interface Assignment {
  employee: Named;
  priority: Priority;
  note?: string | null;
  by: Named;
  at: string;
}

export interface Inquiry extends InquiryItem {
  text?: string | null;
  correspondence: Message[];
  deadlines: Deadline[];
  notes: Note[];
  assignment: Assignment | null;
  escalations: { level: number; at: string }[];
  suspectedInquiry?: { id: string; number: string } | null;
  outcome?: Outcome | null;
  dismissed?: boolean;
}

export interface HistoryItem {
  eventId: string;
  type: string;
  occurredAt: string;
  actor: { id: string; name: string; actingFor?: Named | string | null };
  summary: string;
  /** In the history of a contact or a newsroom: the case in which it happened. */
  inquiry?: { id: string; number: string } | null;
}

export interface Written {
  id?: string;
  number?: string;
  revision: number;
}

export interface Contact extends Named {
  email?: string | null;
  phone?: string | null;
  newsroom?: Named | null;
  inquiryCount?: number;
  lastContactAt?: string | null;
  revision?: number;
}

export interface Newsroom extends Named {
  domain?: string | null;
  contactCount?: number;
  inquiryCount?: number;
  lastContactAt?: string | null;
}

export interface Employee extends Named {
  email: string;
  roles: Role[];
  unitId: string | null;
  unit?: Named | null;
  active?: boolean;
  invited?: boolean;
  revision?: number;
}

export interface Unit extends Named {
  kind: string;
  parentId?: string | null;
}

export interface AuditItem {
  eventId: string;
  occurredAt: string;
  type: string;
  subject: { kind: string; id: string; label: string };
  actingFor?: Named | string | null;
  summary: string;
}

export interface SearchAnswer {
  inquiries: { id: string; number: string; subject: string; contactName?: string | null }[];
  contacts: (Named & { email?: string | null; newsroom?: Named | null })[];
  newsrooms: Named[];
  employees: Named[];
}

export type SideListKind = 'automatic' | 'unreadable' | 'own';

export interface SideMail {
  id: string;
  kind: SideListKind;
  from: string | null;
  subject: string | null;
  receivedAt: string;
  inquiry?: { id: string; number: string } | null;
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
  fields?: { field: string; code: string; message: string }[];
}
