import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { TopicLine } from '../../core/api/types';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { Icon } from '../../shared/icon';
import { NamePipe, Names } from '../../shared/name-pipe';

type Steps = Pick<TopicLine['versions'][number], 'ladder' | 'levels'>;

/** The ladder that a line or a holding statement goes by: who has signed which level, and for whom it waits now. */
@Component({
  selector: 'rz-topic-steps',
  imports: [Icon, NamePipe, TranslocoPipe, WhenPipe],
  template: `
    @if (of().ladder; as name) {
      <p class="small soft">{{ 'topics.steps.ladder' | transloco: { name } }}</p>
      <ol class="small">
        @for (level of of().levels; track $index) {
          <li>
            @if (level.signedBy; as who) {
              <rz-icon name="check" />
              {{ 'topics.steps.signed' | transloco: { level: nameOf(level), name: (who | name) } }},
              <time [attr.datetime]="level.signedAt">{{ level.signedAt! | when: 'dateTime' }}</time>
            } @else {
              <span class="soft">{{ nameOf(level) }}</span>
            }
          </li>
        }
      </ol>
      @if (waitsFor().length > 0) {
        <p class="small">{{ 'topics.steps.waitsFor' | transloco: { names: names() } }}</p>
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
export class TopicSteps {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  readonly #names = inject(Names);
  readonly #translate = inject(Translate);
  readonly of = input.required<Steps>();
  readonly waitsFor = input.required<TopicLine['waitsFor']>();
  readonly #asked = computed(() =>
    this.of().levels.some(({ functionId }) => functionId !== null) ? this.#language.code() : undefined,
  );
  readonly #functions = query(this.#asked, () => this.#api.get('/api/functions'));

  protected nameOf({ signatory, employee, functionId }: Steps['levels'][number]): string {
    if (employee) return this.#names.of(employee);
    const named = this.#functions.value()?.items.find(({ id }) => id === functionId)?.name;
    return named ?? this.#translate.text(`topics.steps.signatories.${signatory}`);
  }

  protected names(): string {
    return this.waitsFor()
      .map((person) => this.#names.of(person))
      .join(', ');
  }
}
