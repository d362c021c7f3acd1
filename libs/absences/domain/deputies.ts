import type { Absence } from './absences.js';
import { SCOPES, type Scope } from './events.js';

/** Who stands in for whom on one day. */
export interface StandIn {
  readonly absence: Absence;
  /** For what, by the absence: somebody who is away for everything has, for approvals, whoever approves for their deputy. */
  readonly scope: Scope;
}

export const covers = (absence: Pick<Absence, 'scope'>, scope: Scope): boolean =>
  absence.scope === 'all' || absence.scope === scope;

const isOn = ({ from, to }: Absence, day: string): boolean => from <= day && day <= to;

/** The absence by which somebody stands in for them on that day; undefined where they are there, or nobody does for this. */
export const absenceOn = (
  absences: Iterable<Absence>,
  employeeId: string,
  scope: Scope,
  day: string,
): Absence | undefined =>
  [...absences].find((one) => one.employeeId === employeeId && isOn(one, day) && covers(one, scope));

/** From somebody to their deputy, on to the deputy of whoever is away as well, up to somebody who is there. */
export function chainOf(
  absences: Iterable<Absence>,
  employeeId: string,
  scope: Scope,
  day: string,
): { readonly ids: readonly string[]; readonly isCircle: boolean } {
  const all = [...absences];
  const ids = [employeeId];
  for (let away = absenceOn(all, employeeId, scope, day); away; away = absenceOn(all, away.deputyId, scope, day)) {
    if (ids.includes(away.deputyId)) return { ids, isCircle: true };
    ids.push(away.deputyId);
  }
  return { ids, isCircle: false };
}

/** Whoever stands in for somebody on that day; null where they are there themselves, or nobody does for this. */
export function deputyOn(absences: Iterable<Absence>, employeeId: string, scope: Scope, day: string): string | null {
  const { ids, isCircle } = chainOf(absences, employeeId, scope, day);
  return ids.length === 1 || isCircle ? null : ids.at(-1)!;
}

/** For whom somebody stands in on that day: once a person and scope, and for everything alone where it is for everything. */
export function standInsOn(absences: Iterable<Absence>, deputyId: string, day: string): readonly StandIn[] {
  const running = [...absences].filter((one) => isOn(one, day));
  const found = running.flatMap((absence) =>
    SCOPES.filter(
      (scope) => covers(absence, scope) && deputyOn(running, absence.employeeId, scope, day) === deputyId,
    ).map((scope): StandIn => ({ absence, scope })),
  );
  const wholly = new Set(found.filter(({ scope }) => scope === 'all').map(({ absence }) => absence.employeeId));
  return found.filter(({ absence, scope }) => scope === 'all' || !wholly.has(absence.employeeId));
}
