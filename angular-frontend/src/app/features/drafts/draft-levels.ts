import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { DraftItem } from '../../core/api/types';
import { Language } from '../../core/i18n/language';
import { ClockBadge } from '../../shared/clock-badge';
import { Icon } from '../../shared/icon';
import { NamePipe, Names } from '../../shared/name-pipe';

/** The ladder of a draft: who has signed which level, for whom it waits now, and why it waits for somebody else than usual. */
@Component({
  selector: 'rz-draft-levels',
  imports: [ClockBadge, Icon, NamePipe, TranslocoPipe],
  template: `
    <ol>
      @for (level of of().levels; track $index) {
        <li [class.open]="level.open">
          <p>
            @if (level.approvedBy) {
              <rz-icon name="check" />
            } @else if (level.open) {
              <rz-icon name="clock" />
            }
            <strong>{{ functionOf(level) ?? ('drafts.signatories.' + level.signatory | transloco) }}</strong>
          </p>
          @if (level.approvedBy; as who) {
            <p class="small">
              {{
                level.signedBy
                  ? ('drafts.signedFor' | transloco: { name: (level.signedBy | name), other: (who | name) })
                  : ('drafts.signed' | transloco: { name: (who | name) })
              }}
              @if (level.signedVersion !== of().version) {
                <span class="soft">{{ 'drafts.olderVersion' | transloco: { version: level.signedVersion } }}</span>
              }
            </p>
          } @else {
            <p class="small" [class.soft]="!level.open">
              {{ (level.open ? 'drafts.waitsFor' : 'drafts.thenFor') | transloco: { names: names(level.signatories) } }}
            </p>
            @if (level.dueAt) {
              <p class="small">
                {{ 'drafts.term' | transloco }} <rz-clock [dueAt]="level.dueAt" status="inProgress" />
              </p>
            }
            @if (level.insteadOf; as why) {
              <p class="small soft">{{ 'drafts.insteadOf.' + why | transloco }}</p>
            }
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--s2);
    }
    li {
      display: grid;
      gap: 0.125rem;
      padding-inline-start: var(--s3);
      border-inline-start: 2px solid var(--line-strong);
    }
    li.open {
      border-color: var(--accent);
    }
    p:first-child {
      display: flex;
      align-items: center;
      gap: var(--s2);
    }
  `,
})
export class DraftLevels {
  readonly #names = inject(Names);
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  readonly of = input.required<Pick<DraftItem, 'levels' | 'version'>>();
  readonly #asked = computed(() =>
    this.of().levels.some(({ functionId }) => functionId !== null) ? this.#language.code() : undefined,
  );
  readonly #functions = query(this.#asked, () => this.#api.get('/api/functions'));

  /** What the function is called; undefined of another level, and where there is no such function any more. */
  protected functionOf({ functionId }: DraftItem['levels'][number]): string | undefined {
    return this.#functions.value()?.items.find(({ id }) => id === functionId)?.name;
  }

  protected names(people: DraftItem['levels'][number]['signatories']): string {
    return people.length === 0 ? '—' : people.map((person) => this.#names.of(person)).join(', ');
  }
}
