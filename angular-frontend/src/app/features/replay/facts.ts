import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PastPage } from '../../core/feature';
import { Fields } from './fields';

/** A thing that has no page of its own in the past: what was known of it, field by field. */
@Component({
  selector: 'rz-facts',
  imports: [TranslocoPipe],
  template: `
    <dl class="card">
      @for (fact of facts(); track fact.field) {
        <div [class.changed]="fact.changed">
          <dt class="soft small">
            {{ fact.name }}
            @if (fact.changed) {
              <span class="chip tone-warn">{{ 'replay.changed' | transloco }}</span>
            }
          </dt>
          @for (value of fact.values; track $index) {
            <dd>{{ value }}</dd>
          }
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      gap: var(--s3) var(--s5);
    }
    div {
      padding-inline-start: var(--s2);
      border-inline-start: 3px solid transparent;
    }
    .changed {
      border-color: var(--warn);
    }
    dd {
      margin: 0;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class Facts implements PastPage {
  readonly #fields = inject(Fields);
  readonly thing = input.required<Readonly<Record<string, unknown>>>();
  readonly changed = input.required<ReadonlySet<string>>();
  protected readonly facts = computed(() =>
    Object.entries(this.thing())
      .filter(([field]) => this.#fields.isSaid(field))
      .map(([field, value]) => ({
        field,
        name: this.#fields.nameOf(field),
        changed: this.changed().has(field),
        values: (Array.isArray(value) && value.length > 0 ? value : [value]).map((one) =>
          this.#fields.valueOf(one, field),
        ),
      })),
  );
}
