import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../core/api/api';
import { query } from '../core/api/query';
import type { Person, TopicLine } from '../core/api/types';
import { Language } from '../core/i18n/language';
import { Translate } from '../core/i18n/translate';
import { WhenPipe } from '../core/time/date-pipes';
import { Icon } from './icon';
import { NamePipe, Names } from './name-pipe';

type TopicLevel = TopicLine['versions'][number]['levels'][number];

export interface OnLadder {
  /** Its name; null where it goes by none. */
  readonly ladder: string | null;
  readonly levels: readonly (TopicLevel & { readonly askedAt?: string | null; readonly dueAt?: string | null })[];
}

/** The ladder that something goes by: who has signed which level, for whom it waits, and, where that is known, since when and until when. */
@Component({
  selector: 'rz-ladder-steps',
  imports: [Icon, NamePipe, TranslocoPipe, WhenPipe],
  template: `
    @if (of().ladder; as name) {
      <p class="small soft">{{ texts() + 'ladder' | transloco: { name } }}</p>
      <ol class="small">
        @for (level of of().levels; track $index) {
          <li>
            @if (level.signedBy; as who) {
              <rz-icon name="check" />
              {{ texts() + 'signed' | transloco: { level: nameOf(level), name: (who | name) } }},
              <time [attr.datetime]="level.signedAt">{{ level.signedAt! | when: 'dateTime' }}</time>
            } @else if (level.askedAt; as at) {
              <rz-icon name="clock" />
              {{ texts() + 'waiting' | transloco: { level: nameOf(level), at: (at | when: 'dateTime') } }}
              @if (level.dueAt; as until) {
                <strong>{{ texts() + 'until' | transloco: { at: (until | when: 'dateTime') } }}</strong>
              }
            } @else {
              <span class="soft">{{ nameOf(level) }}</span>
            }
          </li>
        }
      </ol>
      @if (waitsFor().length > 0) {
        <p class="small">{{ texts() + 'waitsFor' | transloco: { names: names() } }}</p>
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
export class LadderSteps {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  readonly #names = inject(Names);
  readonly #translate = inject(Translate);
  readonly of = input.required<OnLadder>();
  readonly waitsFor = input.required<readonly Person[]>();
  /** Below which key the feature's own words stand, with its dot. */
  readonly texts = input.required<string>();
  readonly #asked = computed(() =>
    this.of().levels.some(({ functionId }) => functionId !== null) ? this.#language.code() : undefined,
  );
  readonly #functions = query(this.#asked, () => this.#api.get('/api/functions'));

  protected nameOf({ signatory, employee, functionId }: TopicLevel): string {
    if (employee) return this.#names.of(employee);
    const named = this.#functions.value()?.items.find(({ id }) => id === functionId)?.name;
    return named ?? this.#translate.text(`${this.texts()}signatories.${signatory}`);
  }

  protected names(): string {
    return this.waitsFor()
      .map((person) => this.#names.of(person))
      .join(', ');
  }
}
