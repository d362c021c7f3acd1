import { notFound, OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import { chainOf } from './deputies.js';
import { SCOPES, type AbsenceData, type AbsenceEvent, type Scope } from './events.js';

/** Days are `YYYY-MM-DD`, whole days in Warsaw, both included. */
export interface AbsenceDetails {
  readonly from: string;
  readonly to: string;
  readonly deputyId: string;
  readonly scope: Scope;
}

export interface Absence extends AbsenceDetails {
  readonly id: string;
  readonly employeeId: string;
}

/** All absences that stand, by id; those of erased people are not among them. */
export type AbsenceBook = ReadonlyMap<string, Absence>;

export type AbsenceCommand =
  | ({
      readonly type: 'Plan';
      readonly absenceId: string;
      readonly employeeId: string;
      readonly today: string;
    } & AbsenceDetails)
  | {
      readonly type: 'Change';
      readonly absenceId: string;
      /** Only what is present changes. */
      readonly changes: Partial<AbsenceDetails>;
      readonly today: string;
    }
  /** One that has begun ends with yesterday; one of which no day has passed yet does not take place. */
  | { readonly type: 'Withdraw'; readonly absenceId: string; readonly today: string };

/** The longest leave that the law knows (childcare, 36 months), and some days. */
export const LONGEST_DAYS = 1_120;

/** @throws OfficeError what ABSENCES_PROBLEMS says */
export const absencesDecider: Decider<AbsenceBook, AbsenceCommand, AbsenceEvent> = {
  initialState: new Map(),
  decide(command, book) {
    const { absenceId } = command;
    if (command.type === 'Plan') return plan(command, book);
    const before = book.get(absenceId);
    if (!before) throw notFound('absence-unknown');
    return command.type === 'Change'
      ? change(before, command.changes, command.today, book)
      : withdraw(before, command.today, book);
  },
  // The stream holds the absences of all: what a user has not seen counts only where it is about this one.
  concerns: (command, { data }) => data.absenceId === command.absenceId,
  evolve(book, { type, data }) {
    const { absenceId: id, employeeId, from, to, deputyId, scope } = data;
    const after = new Map(book);
    after.delete(id);
    if (type !== 'AbsenceWithdrawn' && from !== null && to !== null)
      after.set(id, { id, employeeId, from, to, deputyId, scope });
    return after;
  },
};

function plan(command: Extract<AbsenceCommand, { type: 'Plan' }>, book: AbsenceBook): AbsenceEvent[] {
  const { type: _, absenceId: id, today, ...details } = command;
  if (book.has(id)) return [];
  const absence = { id, ...details };
  if (absence.to < today) throw ruleBroken('absence-in-past');
  requireSense(absence, book);
  return [{ type: 'AbsencePlanned', data: dataOf(absence) }];
}

function change(before: Absence, changes: Partial<AbsenceDetails>, today: string, book: AbsenceBook): AbsenceEvent[] {
  const after = { ...before, ...changes };
  const isSame = (['from', 'to', 'deputyId', 'scope'] as const).every((field) => after[field] === before[field]);
  if (isSame) return [];
  const yesterday = dayBefore(today);
  // Whoever ended it a moment ago may have it back.
  if (before.to < yesterday) throw ruleBroken('absence-over');
  if (after.to < yesterday) throw ruleBroken('absence-in-past');
  if (before.from < today && after.from !== before.from) throw ruleBroken('absence-begun', { from: before.from });
  requireSense(after, book);
  return [{ type: 'AbsenceChanged', data: { ...dataOf(after), previousDeputyId: before.deputyId } }];
}

function withdraw(absence: Absence, today: string, book: AbsenceBook): AbsenceEvent[] {
  if (absence.to < today) throw ruleBroken('absence-over');
  if (absence.from >= today) return [{ type: 'AbsenceWithdrawn', data: dataOf(absence) }];
  return change(absence, { to: dayBefore(today) }, today, book);
}

function requireSense(absence: Absence, book: AbsenceBook): void {
  const { employeeId, deputyId, from, to } = absence;
  if (to < from) throw new OfficeError('invalid', 'absence-ends-before-it-begins', { field: 'to' });
  if (Temporal.PlainDate.from(from).until(to).days >= LONGEST_DAYS)
    throw ruleBroken('absence-too-long', { days: LONGEST_DAYS });
  if (deputyId === employeeId) throw ruleBroken('deputy-is-oneself');
  const others = [...book.values()].filter(({ id }) => id !== absence.id);
  const other = others.find(
    (one) => one.employeeId === employeeId && isMeanwhile(one, absence) && sharesScope(one, absence),
  );
  if (other) throw ruleBroken('absence-overlaps', { from: other.from, to: other.to });
  requireNoCircle(absence, [...others, absence]);
}

/** Who stands in changes only on days on which an absence begins, or the day after one ends. */
function requireNoCircle(absence: Absence, all: readonly Absence[]): void {
  const { employeeId, from, to, scope } = absence;
  const turns = all.flatMap((one) => [one.from, dayAfter(one.to)]).filter((day) => day > from && day <= to);
  for (const day of new Set([from, ...turns]))
    for (const each of scope === 'all' ? SCOPES : [scope])
      if (chainOf(all, employeeId, each, day).isCircle) throw ruleBroken('deputies-in-a-circle', { day });
}

/** Whether they have a day in common. */
export const isMeanwhile = (a: Pick<Absence, 'from' | 'to'>, b: Pick<Absence, 'from' | 'to'>): boolean =>
  a.from <= b.to && b.from <= a.to;

const sharesScope = (a: Absence, b: Absence): boolean => a.scope === b.scope || a.scope === 'all' || b.scope === 'all';

const dataOf = ({ id: absenceId, ...details }: Absence): AbsenceData => ({ absenceId, ...details });
const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
