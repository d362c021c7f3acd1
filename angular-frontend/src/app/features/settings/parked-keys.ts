import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { ProjectionState } from '../../core/api/types';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { CountPipe } from '../../shared/count-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

/** Why keys of a projection are parked, since when, and how much waits behind each; read when somebody asks. */
@Component({
  selector: 'rz-parked-keys',
  imports: [CountPipe, MatButton, ProblemBar, Skeleton, TranslocoPipe, WhenPipe],
  templateUrl: './parked-keys.html',
  styleUrl: './parked-keys.scss',
})
export class ParkedKeys {
  readonly #api = inject(Api);
  readonly #translate = inject(Translate);
  readonly state = input.required<ProjectionState>();
  readonly retry = output<string>();

  protected readonly opened = signal(false);
  readonly #asked = computed(() => (this.opened() ? this.state().name : undefined));
  readonly #parked = query(this.#asked, (name) =>
    this.#api.get('/api/administration/projections/{name}/parked', { path: { name } }),
  );
  protected readonly error = this.#parked.error;
  /** Those of this edition. */
  protected readonly keys = computed(() => {
    const { version, generation } = this.state();
    return this.#parked.value()?.items.filter((key) => key.version === version && key.generation === generation);
  });

  constructor() {
    // With the state of the projection what is known of its keys grows old.
    effect(() => {
      this.state();
      if (untracked(this.#asked) !== undefined) void this.#parked.refresh();
    });
  }

  /** Of the few reasons that have a name, in the reader's language; else as the program has it. */
  protected reasonOf(error: string | null): { readonly text: string; readonly lang: string | null } {
    if (error === null) return { text: this.#translate.text('projections.aboutToBeTried'), lang: null };
    const known = this.#translate.find(`projections.reasons.${error.split(' ')[0]!}`);
    return known === undefined ? { text: error, lang: 'en' } : { text: known, lang: null };
  }

  protected refresh(): void {
    void this.#parked.refresh();
  }
}
