import type { CsvRow } from '#libs/csv';
import { DEFAULT_KIND, type CaseKind, type Channel } from '#libs/cases';
import { OFFICE_ZONE, writtenEmail, type Role } from '#libs/kernel';
import type { Columns } from './columns.js';
import { Faults, type ImportPlan } from './plan.js';

export const CASE_COLUMNS = {
  subject: ['temat', 'sprawa', 'przedmiot', 'czego dotyczy', 'tytuł', 'subject'],
  kind: ['rodzaj', 'rodzaj sprawy', 'typ', 'kind'],
  receivedAt: ['data wpływu', 'wpłynęło', 'data', 'wpływ', 'otrzymano', 'received'],
  channel: ['kanał', 'sposób', 'jak wpłynęło', 'forma', 'channel'],
  sender: ['nadawca', 'dziennikarz', 'kto pyta', 'wnioskodawca', 'imię i nazwisko', 'sender'],
  email: ['e-mail', 'email', 'adres e-mail', 'mail'],
  phone: ['telefon', 'tel.', 'tel', 'phone'],
  newsroom: ['redakcja', 'medium', 'media', 'tytuł prasowy', 'newsroom'],
  assignee: ['prowadzi', 'prowadzący', 'przydzielono', 'referent', 'osoba odpowiedzialna', 'assignee'],
  due: ['termin', 'termin wewnętrzny', 'do kiedy', 'due'],
  text: ['treść', 'pytanie', 'pytania', 'opis', 'uwagi', 'text'],
  oldNumber: ['numer', 'nr', 'znak', 'znak sprawy', 'nr sprawy', 'number'],
} as const satisfies Columns<string>;
export type CaseColumn = keyof typeof CASE_COLUMNS;
export type CaseCells = CsvRow<CaseColumn>;

export interface PlannedCase {
  readonly line: number;
  readonly subject: string;
  readonly kind: CaseKind;
  /** ISO 8601. */
  readonly receivedAt: string;
  readonly channel: Channel;
  readonly sender: {
    readonly name: string;
    readonly email?: string;
    readonly phone?: string;
    readonly newsroom?: string;
  } | null;
  readonly assigneeId: string | null;
  /** Of the assignee, ISO 8601: they end with that day. */
  readonly dueAt: string | null;
  readonly text: string;
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

export interface KindOfCase {
  readonly code: CaseKind;
  /** What it is called, in any language. */
  readonly names: readonly string[];
  readonly handledBy: readonly Role[];
}

/** What of the office a file of cases is held against. */
export interface OfficeNow {
  readonly kinds: readonly KindOfCase[];
  /** Who works here. */
  readonly staff: readonly Colleague[];
  /** Cases that are there already, by `caseKey`. */
  readonly cases: ReadonlySet<string>;
  /** ISO 8601. */
  readonly now: string;
}

const LONGEST = {
  subject: 500,
  sender: 200,
  email: 254,
  phone: 50,
  newsroom: 200,
  text: 20_000,
  oldNumber: 100,
} as const;
const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+$/;

/** What tells a case of a file from others: what it is about and when it came. */
export const caseKey = (subject: string, receivedAt: string): string =>
  `${Temporal.Instant.from(receivedAt).epochMilliseconds} ${subject.trim().toLowerCase()}`;

/** The open cases of a file. */
export function planCases(
  rows: readonly CaseCells[],
  { kinds, staff, cases, now }: OfficeNow,
): ImportPlan<PlannedCase> {
  const faults = new Faults();
  const planned: PlannedCase[] = [];
  const known: number[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const fault = faults.on(line);
    const before = faults.all.length;
    if (cells.subject === '') fault('subject', 'line-subject-missing');
    for (const [column, limit] of Object.entries(LONGEST))
      if (cells[column as CaseColumn].length > limit) fault(column, 'line-too-long', { limit });
    // A press inquiry where nobody says otherwise.
    const kind = kinds.find(({ code, names }) =>
      cells.kind === '' ? code === DEFAULT_KIND : isOneOf(cells.kind, [code, ...names]),
    );
    if (kind === undefined) fault('kind', 'line-kind-unknown', { kind: cells.kind.slice(0, 100) });
    const channel = channelNamed(cells.channel, cells.email);
    if (channel === undefined) fault('channel', 'line-channel-unknown', { channel: cells.channel.slice(0, 100) });
    const receivedAt = momentOf(cells.receivedAt);
    if (receivedAt === undefined) fault('receivedAt', 'line-date-invalid', { date: cells.receivedAt.slice(0, 100) });
    else if (isAfter(receivedAt, now)) fault('receivedAt', 'line-date-in-future');
    const email = cells.email === '' ? undefined : writtenEmail(cells.email);
    if (email !== undefined && !ADDRESS.test(email))
      fault('email', 'line-email-invalid', { email: cells.email.slice(0, 100) });
    const assignees = cells.assignee === '' ? [] : staff.filter((one) => isCalled(one, cells.assignee));
    if (cells.assignee !== '' && assignees.length === 0)
      fault('assignee', 'line-assignee-unknown', { assignee: cells.assignee.slice(0, 100) });
    else if (assignees.length > 1)
      fault('assignee', 'line-assignee-ambiguous', { assignee: cells.assignee.slice(0, 100) });
    else if (kind && assignees.some(({ roles }) => !kind.handledBy.some((role) => roles.includes(role))))
      fault('assignee', 'line-assignee-cannot', { assignee: cells.assignee.slice(0, 100) });
    const dueAt = cells.due === '' ? null : endOf(cells.due);
    if (dueAt === undefined) fault('due', 'line-date-invalid', { date: cells.due.slice(0, 100) });
    else if (dueAt !== null && !isAfter(dueAt, now)) fault('due', 'line-due-past');
    else if (dueAt !== null && cells.assignee === '') fault('due', 'line-due-of-nobody');
    const key = receivedAt === undefined ? null : caseKey(cells.subject, receivedAt);
    const sameSender = key === null ? null : `${key} ${cells.sender.toLowerCase()} ${cells.email.toLowerCase()}`;
    const other = sameSender === null ? undefined : lines.get(sameSender);
    if (other !== undefined) fault(null, 'line-repeated', { other });
    else if (sameSender !== null) lines.set(sameSender, line);
    if (faults.all.length > before) continue;
    if (cases.has(key!)) {
      known.push(line);
      continue;
    }
    planned.push({
      line,
      subject: cells.subject,
      kind: kind!.code,
      receivedAt: receivedAt!,
      channel: channel!,
      sender: senderOf(cells, email),
      assigneeId: assignees[0]?.id ?? null,
      dueAt: dueAt!,
      text:
        [cells.text, cells.oldNumber && `Dawny znak: ${cells.oldNumber}`].filter(Boolean).join('\n\n') || cells.subject,
    });
  }
  return { planned, known, faults: faults.all };
}

/** What of the office's cases has to be looked up. */
export const momentsIn = (rows: readonly CaseCells[]): string[] => [
  ...new Set(rows.flatMap(({ cells }) => momentOf(cells.receivedAt) ?? [])),
];

function senderOf({ sender, phone, newsroom }: CaseCells['cells'], email: string | undefined): PlannedCase['sender'] {
  if (sender === '' && email === undefined) return null;
  return { name: sender, ...(email && { email }), ...(phone && { phone }), ...(newsroom && { newsroom }) };
}

const isCalled = ({ name, email }: Colleague, word: string): boolean => {
  const called = word.trim().toLowerCase();
  const [first, ...rest] = name.toLowerCase().split(' ');
  return [name.toLowerCase(), email.toLowerCase(), [...rest, first].join(' ')].includes(called);
};

const CHANNEL_WORDS: Readonly<Record<Channel, readonly string[]>> = {
  email: ['e-mail', 'email', 'mail', 'poczta elektroniczna'],
  webForm: ['formularz', 'formularz www', 'web form'],
  phone: ['telefon', 'telefonicznie', 'phone'],
  paper: ['list', 'pismo', 'papier', 'poczta', 'listownie', 'letter'],
  inPerson: ['osobiście', 'ustnie', 'in person'],
  socialMedia: ['media społecznościowe', 'facebook', 'x', 'twitter', 'social media'],
  eDelivery: ['e-doręczenia', 'e-doręczenie', 'epuap', 'e-delivery'],
};
function channelNamed(cell: string, email: string): Channel | undefined {
  if (cell === '') return email === '' ? 'phone' : 'email';
  const entries = Object.entries(CHANNEL_WORDS) as [Channel, readonly string[]][];
  return entries.find(([code, words]) => isOneOf(cell, [code, ...words]))?.[0];
}

const isOneOf = (cell: string, words: readonly string[]): boolean =>
  words.some((word) => word.toLowerCase() === cell.toLowerCase());

const DATE =
  /^(?:(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})|(?<d2>\d{1,2})[./-](?<m2>\d{1,2})[./-](?<y2>\d{4}))(?:[ T]+(?<h>\d{1,2}):(?<min>\d{2})(?::\d{2})?)?$/;

/** `2026-03-02`, `2.03.2026`, with an hour or without; in Warsaw time. Undefined for anything else. */
function zoned(cell: string): { readonly at: Temporal.PlainDateTime; readonly hasHour: boolean } | undefined {
  const found = DATE.exec(cell.trim())?.groups;
  if (!found) return undefined;
  const number = (...names: string[]) =>
    Number(names.map((name) => found[name]).find((text) => text !== undefined) ?? 0);
  try {
    const fields = { year: number('y', 'y2'), month: number('m', 'm2'), day: number('d', 'd2') };
    const at = Temporal.PlainDateTime.from(
      { ...fields, hour: number('h'), minute: number('min') },
      { overflow: 'reject' },
    );
    return { at, hasHour: found.h !== undefined };
  } catch {
    return undefined;
  }
}

const instantOf = (at: Temporal.PlainDateTime): string =>
  at.toZonedDateTime(OFFICE_ZONE).toInstant().toString({ smallestUnit: 'millisecond' });

/** A day alone: its beginning. */
function momentOf(cell: string): string | undefined {
  const found = zoned(cell);
  return found && instantOf(found.at);
}

/** A day alone: its end. */
function endOf(cell: string): string | undefined {
  const found = zoned(cell);
  return found && instantOf(found.hasHour ? found.at : found.at.add({ days: 1 }));
}

const isAfter = (one: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) > 0;
