import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Communique } from '../../core/api/types';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { Icon } from '../../shared/icon';
import { NamePipe, Names } from '../../shared/name-pipe';

/** The ladder that a communiqué goes by: who has signed which level, for whom it waits, since when and until when. */
@Component({
  selector: 'rz-communique-steps',
  imports: [Icon, NamePipe, TranslocoPipe, WhenPipe],
  template: `
    @if (of().ladder; as name) {
      <p class="small soft">{{ 'communiques.steps.ladder' | transloco: { name } }}</p>
      <ol class="small">
        @for (level of of().levels; track $index) {
          <li>
            @if (level.signedBy; as who) {
              <rz-icon name="check" />
              {{ 'communiques.steps.signed' | transloco: { level: nameOf(level), name: (who | name) } }},
              <time [attr.datetime]="level.signedAt">{{ level.signedAt! | when: 'dateTime' }}</time>
            } @else if (level.askedAt; as at) {
              <rz-icon name="clock" />
              {{ 'communiques.steps.waiting' | transloco: { level: nameOf(level), at: (at | when: 'dateTime') } }}
              @if (level.dueAt; as until) {
                <strong>{{ 'communiques.steps.until' | transloco: { at: (until | when: 'dateTime') } }}</strong>
              }
            } @else {
              <span class="soft">{{ nameOf(level) }}</span>
            }
          </li>
        }
      </ol>
      @if (of().waitsFor.length > 0) {
        <p class="small">{{ 'communiques.steps.waitsFor' | transloco: { names: names() } }}</p>
      }
    }
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1);
    }
  `,
})
export class CommuniqueSteps {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  readonly #names = inject(Names);
  readonly #translate = inject(Translate);
  readonly of = input.required<Pick<Communique, 'ladder' | 'levels' | 'waitsFor'>>();
  readonly #asked = computed(() =>
    this.of().levels.some(({ functionId }) => functionId !== null) ? this.#language.code() : undefined,
  );
  readonly #functions = query(this.#asked, () => this.#api.get('/api/functions'));

  protected nameOf({ signatory, employee, functionId }: Communique['levels'][number]): string {
    if (employee) return this.#names.of(employee);
    const named = this.#functions.value()?.items.find(({ id }) => id === functionId)?.name;
    return named ?? this.#translate.text(`communiques.steps.signatories.${signatory}`);
  }

  protected names(): string {
    return this.of()
      .waitsFor.map((person) => this.#names.of(person))
      .join(', ');
  }
}
