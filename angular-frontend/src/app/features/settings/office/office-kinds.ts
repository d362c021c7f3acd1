import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import type { Kind, KindFacts, Office } from '../../../core/api/types';
import { Notices } from '../../../core/errors/notices';
import { Language } from '../../../core/i18n/language';
import { Translate } from '../../../core/i18n/translate';
import { ProblemBar } from '../../../shared/problem-bar';
import { SourcePipe } from './source-pipe';

interface Row {
  readonly inUse: boolean;
  readonly retention: string;
}
type Rows = ReadonlyMap<Kind, Row>;

const rowsOf = (kinds: readonly KindFacts[]): Rows =>
  new Map(kinds.map(({ code, inUse, retention }) => [code, { inUse, retention }]));

const sameRows = (one: Rows, other: Rows): boolean => JSON.stringify([...one]) === JSON.stringify([...other]);

/** Which kinds of cases the office handles, and for how long it keeps the files of each. */
@Component({
  selector: 'rz-office-kinds',
  imports: [MatButton, ProblemBar, SourcePipe, TranslocoPipe],
  template: `
    <section class="section card" aria-labelledby="kinds-title">
      <h3 id="kinds-title">{{ 'office.kinds' | transloco }}</h3>
      <p class="soft small">{{ 'office.kindsMean' | transloco }}</p>
      <p class="soft small">{{ office() | source: 'kindsOff' }}</p>
      <rz-problem [error]="error()" [retryable]="false" />
      <form novalidate (submit)="$event.preventDefault(); save()">
        <ul>
          @for (kind of kinds(); track kind.code) {
            <li>
              <label class="choice grow">
                <input
                  type="checkbox"
                  [checked]="rows().get(kind.code)?.inUse"
                  [disabled]="kind.alwaysInUse"
                  (change)="change(kind.code, { inUse: $any($event.target).checked })"
                />
                {{ name(kind) }}
              </label>
              <label class="kept">
                <span class="soft small">{{ 'office.kept' | transloco }}</span>
                <input
                  type="text"
                  autocomplete="off"
                  spellcheck="false"
                  maxlength="4"
                  [value]="rows().get(kind.code)?.retention ?? ''"
                  [attr.aria-label]="'office.keptOf' | transloco: { kind: name(kind) }"
                  (input)="change(kind.code, { retention: $any($event.target).value.trim().toUpperCase() })"
                />
              </label>
            </li>
          }
        </ul>
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="busy() || !changed()" disabledInteractive>
            {{ 'office.saveKinds' | transloco }}
          </button>
        </div>
      </form>
    </section>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s4);
      padding-block: var(--s2);
      border-block-end: 1px solid var(--line);
    }
    .grow {
      flex: 1 1 14rem;
    }
    .kept {
      display: flex;
      align-items: center;
      gap: var(--s2);
    }
    .kept input {
      inline-size: 5rem;
    }
    .actions {
      margin-block-start: var(--s4);
    }
  `,
})
export class OfficeKinds {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);
  readonly office = input.required<Office>();
  readonly kinds = input.required<readonly KindFacts[]>();
  readonly saved = output();
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);
  protected readonly rows = signal<Rows>(new Map());
  readonly #filled = signal<Rows>(new Map());
  protected readonly changed = computed(() => !sameRows(this.rows(), this.#filled()));

  constructor() {
    effect(() => {
      const rows = rowsOf(this.kinds());
      untracked(() => {
        // What is being typed stays.
        if (this.changed()) return;
        this.#filled.set(rows);
        this.rows.set(rows);
      });
    });
  }

  protected name({ namePl, nameEn }: KindFacts): string {
    return this.#language.code() === 'pl' ? namePl : nameEn;
  }

  protected change(kind: Kind, changes: Partial<Row>): void {
    this.rows.update((rows) => new Map(rows).set(kind, { ...rows.get(kind)!, ...changes }));
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.error.set(undefined);
    const rows = [...this.rows()];
    const before = this.#filled();
    const own = new Map(this.office().retention.map(({ kind, category }) => [kind, category]));
    for (const [kind, { retention }] of rows) if (retention !== before.get(kind)?.retention) own.set(kind, retention);
    try {
      await this.#api.patch('/api/office', {
        body: {
          kindsOff: rows.flatMap(([kind, { inUse }]) => (inUse ? [] : [kind])),
          retention: [...own].map(([kind, category]) => ({ kind, category })),
        },
        revision: this.office().revision,
      });
      this.#filled.set(this.rows());
      this.#notices.say(this.#translate.text('common.saved'));
    } catch (error) {
      this.error.set(error);
    } finally {
      this.busy.set(false);
      this.saved.emit();
    }
  }
}
