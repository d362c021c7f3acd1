import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { Clock, officeDay } from '#libs/kernel';
import { CurrentEmployees } from '#libs/organization';
import { absencesDecider, type AbsenceBook } from '../domain/absences.js';
import { absenceOn, deputyOn, standInsOn, type StandIn } from '../domain/deputies.js';
import { ABSENCES_STREAM, type AbsenceEvent, type Scope } from '../domain/events.js';

/** Who is away and who stands in, as their own stream has it: whoever comes back a moment ago has no deputy any more. */
@Injectable()
export class Absences {
  private known: { readonly book: AbsenceBook; readonly revision: number } = {
    book: absencesDecider.initialState,
    revision: -1,
  };

  constructor(
    private readonly journal: Journal,
    private readonly employees: CurrentEmployees,
    private readonly clock: Clock,
  ) {}

  /** Kept, and brought up to date by what came since. */
  async book(): Promise<AbsenceBook> {
    const { book, revision } = this.known;
    const since = await this.journal.read(ABSENCES_STREAM, { from: revision + 1 });
    const last = since.at(-1);
    if (!last) return book;
    const now = {
      book: (since as readonly AbsenceEvent[]).reduce(absencesDecider.evolve, book),
      revision: last.revision,
    };
    if (now.revision > this.known.revision) this.known = now;
    return now.book;
  }

  /**
   * Whoever stands in for somebody, deputies of deputies followed to one who is there; null where they are there themselves, or where nobody
   * does for this. @param at now, where left out
   */
  async deputyOf(
    employeeId: string,
    scope: Scope,
    at: Temporal.Instant | string = this.clock.now(),
  ): Promise<string | null> {
    const deputyId = deputyOn((await this.book()).values(), employeeId, scope, dayOf(at));
    if (deputyId === null) return null;
    return (await this.employees.byId(deputyId))?.active ? deputyId : null;
  }

  /** Whether they are away and nobody stands in for this: nothing is left to them alone. */
  async isMissed(employeeId: string, scope: Scope): Promise<boolean> {
    if (!(await this.isAway(employeeId))) return false;
    const [all, day] = [[...(await this.book()).values()], this.today()];
    return !absenceOn(all, employeeId, scope, day) || (await this.deputyOf(employeeId, scope)) === null;
  }

  /** Whether they are away today. */
  async isAway(employeeId: string): Promise<boolean> {
    const day = this.today();
    return [...(await this.book()).values()].some(
      (one) => one.employeeId === employeeId && one.from <= day && day <= one.to,
    );
  }

  /** For whom somebody stands in today. */
  async standInsOf(employeeId: string): Promise<readonly StandIn[]> {
    return standInsOn((await this.book()).values(), employeeId, this.today());
  }

  /** `YYYY-MM-DD`, in Warsaw. */
  today(): string {
    return dayOf(this.clock.now());
  }
}

const dayOf = (instant: Temporal.Instant | string): string => officeDay(instant).toString();
