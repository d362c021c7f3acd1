/** Civil time in Warsaw: the office lives there, wherever the browser is. */
const zone = 'Europe/Warsaw';
const hour = 3_600_000;
const day = 24 * hour;

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export interface WarsawTime {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM` */
  time: string;
}

export function inWarsaw(instant: number | string): WarsawTime {
  const found = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return { date: `${found['year']}-${found['month']}-${found['day']}`, time: `${found['hour']}:${found['minute']}` };
}

/** The instant of a Warsaw wall-clock time, ISO 8601 in UTC. A time that the clock jumps over is moved on by the jump. */
export function fromWarsaw(date: string, time: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  // Warsaw is one or two hours ahead: of the two candidates the one that reads back right is it.
  for (const ahead of [2, 1]) {
    const candidate = wanted - ahead * hour;
    const shown = inWarsaw(candidate);
    if (shown.date === date && shown.time === time) return new Date(candidate).toISOString();
  }
  return new Date(wanted - hour).toISOString();
}

/** Calendar days from one date to another, both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day);

export interface Remaining {
  state: 'over' | 'today' | 'soon' | 'later';
  /** The last day (or moment) on which it is still in time: an instant just before the term ends. */
  lastMoment: number;
  /** Whether the term ends within a day rather than with its last midnight: then the hour matters. */
  byTheHour: boolean;
  /** Whole days left, negative once it is over. */
  days: number;
  /** Whole hours left (terms by the hour). */
  hours: number;
}

/** How long until `dueAt`, the first instant that is too late. */
export function remaining(dueAt: string, now: number): Remaining {
  const end = Date.parse(dueAt);
  const byTheHour = inWarsaw(end).time !== '00:00';
  const lastMoment = byTheHour ? end : end - 1;
  const days = daysBetween(inWarsaw(now).date, inWarsaw(lastMoment).date);
  const hours = Math.floor((end - now) / hour);
  const state = now >= end ? 'over' : days <= 0 ? 'today' : days <= 3 ? 'soon' : 'later';
  return { state, lastMoment, byTheHour, days, hours };
}

/** The midnight after a day in Warsaw: the first instant that is too late for it. */
export function endOf(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return fromWarsaw(next.toISOString().slice(0, 10), '00:00');
}
