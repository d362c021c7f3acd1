import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Hanging, HangingItem } from '../../core/api/types';
import { Translate } from '../../core/i18n/translate';
import { Things } from '../../core/things';

/** Where things are changed that have no page of their own. */
const settingsPages: Readonly<Record<string, string>> = {
  unit: '/settings/units',
  function: '/settings/functions',
  letter: '/settings/letters',
};

/** What hangs on a unit or a person: each kind with its number and the first of them, as links where there is a page. */
@Component({
  selector: 'rz-hanging-list',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <ul>
      @for (line of lines(); track line.kind) {
        <li>
          <p>
            {{ line.words }}
            @if (line.blocks) {
              <span class="chip tone-warn">{{ 'hangs.first' | transloco }}</span>
            }
          </p>
          @if (line.items.length > 0) {
            <ul class="small">
              @for (item of line.items; track item.id) {
                <li>
                  @if (pageOf(item); as page) {
                    <a [routerLink]="page" target="_blank"
                      >{{ item.name ?? '—'
                      }}<span class="cdk-visually-hidden"> {{ 'hangs.newTab' | transloco }}</span></a
                    >
                  } @else {
                    {{ item.name ?? '—' }}
                  }
                </li>
              }
              @if (line.more > 0) {
                <li class="soft">{{ 'hangs.more' | transloco: { count: line.more } }}</li>
              }
            </ul>
          }
        </li>
      } @empty {
        <li class="soft">{{ 'hangs.nothing' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--s2);
    }
    ul ul {
      gap: var(--s1);
      padding-inline-start: var(--s4);
      overflow-wrap: anywhere;
    }
  `,
})
export class HangingList {
  readonly #things = inject(Things);
  readonly #translate = inject(Translate);
  readonly hangs = input.required<readonly Hanging[]>();
  protected readonly lines = computed(() =>
    this.hangs().map(({ kind, count, items, blocks }) => ({
      kind,
      blocks,
      items,
      words: this.#translate.find(`hangs.kinds.${kind}`, { count }) ?? this.#translate.text('hangs.other', { count }),
      // Of what nobody may look at, the number alone.
      more: items.length === 0 ? 0 : count - items.length,
    })),
  );

  protected pageOf({ kind, id }: HangingItem): string | undefined {
    return this.#things.page(kind, id) ?? settingsPages[kind];
  }
}
