import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { CountPipe } from '../../shared/count-pipe';
import { FileChoice } from '../../shared/file-choice';
import { ProblemBar } from '../../shared/problem-bar';

/** Boundaries for the map: taken in from GeoJSON, never from a service of others. */
@Component({
  selector: 'rz-area-boundaries',
  imports: [CountPipe, FileChoice, ProblemBar, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    <section aria-labelledby="boundaries-title">
      <h2 id="boundaries-title">{{ 'areaBoundaries.title' | transloco }}</h2>
      <p class="soft">{{ 'areaBoundaries.means' | transloco }}</p>
      <rz-problem
        [error]="boundaries.error() ?? failure()"
        [retryable]="!!boundaries.error()"
        (retry)="boundaries.refresh()"
      />
      <p role="status">
        @if (reading()) {
          {{ 'interventionRegisters.reading' | transloco }}
        } @else if (boundaries.value(); as book) {
          @if (book.edition; as day) {
            {{
              'areaBoundaries.edition'
                | transloco: { day: (day | when: 'date'), count: (book.boundaries.length | count: true) }
            }}
            <a routerLink="/interventions/map">{{ 'areaBoundaries.toMap' | transloco }}</a>
          } @else {
            {{ 'areaBoundaries.none' | transloco }}
          }
        }
      </p>
      @if (taken(); as said) {
        <p role="status" class="soft">{{ said }}</p>
      }
      @if (hasAreas()) {
        <rz-file-choice
          inputId="boundaries-file"
          icon="map"
          accept=".geojson,.json,application/geo+json,application/json"
          [label]="'areaBoundaries.choose' | transloco"
          [disabled]="reading()"
          (chosen)="take($event[0])"
        />
      } @else {
        <p class="soft">{{ 'areaBoundaries.areasFirst' | transloco }}</p>
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
    h2 {
      margin-block-start: var(--s3);
    }
  `,
})
export class AreaBoundaries {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  /** Boundaries are those of areas that the register has. */
  readonly hasAreas = input.required<boolean>();
  protected readonly reading = signal(false);
  protected readonly failure = signal<unknown>(undefined);
  /** What of the file had no place, and what still has no boundary. */
  protected readonly taken = signal<string | undefined>(undefined);
  protected readonly boundaries = query(
    () => true,
    () => this.#api.get('/api/areas/boundaries'),
  );

  constructor() {
    onChange(['areaBoundaries'], () => this.boundaries.refresh());
  }

  protected async take(file: File | undefined): Promise<void> {
    if (!file || this.reading()) return;
    this.reading.set(true);
    this.failure.set(undefined);
    this.taken.set(undefined);
    try {
      const { added, passedOver, missing } = await this.#api.postFile('/api/areas/boundaries/import', file);
      await this.boundaries.refresh();
      this.#notices.say(this.#translate.text('areaBoundaries.takenIn', { count: added }));
      if (passedOver + missing > 0)
        this.taken.set(this.#translate.text('areaBoundaries.left', { passedOver, missing }));
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.reading.set(false);
    }
  }
}
