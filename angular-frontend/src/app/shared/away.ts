import { computed, inject, Injectable, type Signal } from '@angular/core';
import { Api } from '../core/api/api';
import { query } from '../core/api/query';
import type { Away as AwayDays } from '../core/api/types';
import { onChange } from '../core/changes/changes';
import { OfficeClock } from '../core/time/office-clock';
import { inWarsaw } from '../core/time/warsaw';

/** Who is away now or soon. Provided by whatever page or dialog shows it. */
@Injectable()
export class Away {
  readonly #api = inject(Api);
  readonly #clock = inject(OfficeClock);
  readonly #found = query(
    () => true,
    () => this.#api.get('/api/absences/away'),
  );
  readonly #byPerson: Signal<ReadonlyMap<string, AwayDays>> = computed(
    // The soonest of each stays.
    () => new Map((this.#found.value()?.items ?? []).toReversed().map((one) => [one.employeeId, one])),
  );

  constructor() {
    onChange(['absence'], () => this.#found.refresh());
  }

  /** Their absence of now, or the next one within two weeks. */
  of(employeeId: string): AwayDays | undefined {
    return this.#byPerson().get(employeeId);
  }

  /** The last day of their absence of now. */
  until(employeeId: string): string | undefined {
    const days = this.of(employeeId);
    return days && days.from <= inWarsaw(this.#clock.now()).date ? days.to : undefined;
  }
}
