import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Category } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { ProblemBar } from '../../shared/problem-bar';

/** Of which categories reports may stand on the public site. */
@Component({
  selector: 'rz-published-categories',
  imports: [MatButton, ProblemBar, TranslocoPipe],
  template: `
    <section aria-labelledby="published-title">
      <h2 id="published-title">{{ 'publication.categories' | transloco }}</h2>
      <p class="soft">{{ 'publication.categoriesMean' | transloco }}</p>
      <rz-problem [error]="read.error() ?? failure()" [retryable]="!!read.error()" (retry)="read.refresh()" />
      @if (read.value()) {
        @for (one of categories(); track one.id) {
          <label class="choice">
            <input #box type="checkbox" [checked]="chosen().has(one.id)" (change)="choose(one.id, box.checked)" />
            {{ one.name }}
          </label>
        }
        <p>
          <button matButton="outlined" type="button" [disabled]="busy()" (click)="save()">
            {{ 'common.save' | transloco }}
          </button>
        </p>
      }
    </section>
  `,
  styles: `
    section {
      margin-block-end: var(--s5);
    }
    p {
      margin-block: var(--s2);
    }
    label {
      display: flex;
    }
  `,
})
export class PublishedCategories {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly categories = input.required<readonly Category[]>();
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(undefined);
  protected readonly read = query(
    () => true,
    () => this.#api.get('/api/intervention-publication'),
  );
  protected readonly chosen = linkedSignal(() => new Set(this.read.value()?.categoryIds));

  constructor() {
    onChange(['interventionPublication'], () => this.read.refresh());
  }

  protected choose(id: string, isChosen: boolean): void {
    const others = [...this.chosen()].filter((one) => one !== id);
    this.chosen.set(new Set(isChosen ? [...others, id] : others));
  }

  protected async save(): Promise<void> {
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await this.#api.put('/api/intervention-publication', { body: { categoryIds: [...this.chosen()] } });
      this.#notices.say(this.#translate.text('common.saved'));
      await this.read.refresh();
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
