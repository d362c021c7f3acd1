/**
 * The working day before a day, by weekdays: on Monday it is Friday. Free days of law are not known to the console: after one, the list begins a
 * day later than it might, and its heading says with which.
 * @param day `YYYY-MM-DD`
 */
export function lastWorkedDay(day: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  do at.setUTCDate(at.getUTCDate() - 1);
  while ([0, 6].includes(at.getUTCDay()));
  return at.toISOString().slice(0, 10);
}
