import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Ladder } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import type { LadderAsked } from './ladder-dialog';

/** Who approves which letters before they leave: the first that fits is a letter's own. */
@Component({
  selector: 'rz-ladders',
  imports: [EmptyState, Icon, MatButton, NamePipe, ProblemBar, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <div class="page narrow">
      <div class="page-head">
        <h1>{{ 'drafts.ladders' | transloco }}</h1>
        @if (read.value()) {
          <button matButton="filled" type="button" (click)="edit()">
            <rz-icon name="plus" />{{ 'ladders.add' | transloco }}
          </button>
        }
      </div>
      <p class="soft">{{ 'ladders.means' | transloco }}</p>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      <rz-problem [error]="failure()" [retryable]="false" />
      @if (read.value(); as book) {
        <ol>
          @for (ladder of book.ladders; track ladder.id; let place = $index; let last = $last) {
            <li class="card">
              <div class="head">
                <h2>{{ ladder.name }}</h2>
                <span class="acts">
                  <button
                    class="icon-button"
                    type="button"
                    [disabled]="place === 0"
                    [attr.aria-label]="'ladders.earlier' | transloco: { name: ladder.name }"
                    (click)="move(place, -1)"
                  >
                    <rz-icon name="up" />
                  </button>
                  <button
                    class="icon-button"
                    type="button"
                    [disabled]="last"
                    [attr.aria-label]="'ladders.later' | transloco: { name: ladder.name }"
                    (click)="move(place, 1)"
                  >
                    <rz-icon name="down" />
                  </button>
                  <button
                    class="icon-button"
                    type="button"
                    [attr.aria-label]="'ladders.editOf' | transloco: { name: ladder.name }"
                    (click)="edit(ladder)"
                  >
                    <rz-icon name="edit" />
                  </button>
                  <button
                    class="icon-button"
                    type="button"
                    [attr.aria-label]="'ladders.removeOf' | transloco: { name: ladder.name }"
                    (click)="remove(ladder)"
                  >
                    <rz-icon name="close" />
                  </button>
                </span>
              </div>
              <dl class="facts small">
                <dt>{{ 'ladders.covers' | transloco }}</dt>
                <dd>{{ list(ladder.covers, 'ladders.purposes.') }}</dd>
                <dt>{{ 'ladders.kinds' | transloco }}</dt>
                <dd>
                  {{ ladder.kinds.length > 0 ? list(ladder.kinds, 'kind.') : ('ladders.anyKind' | transloco) }}
                </dd>
                <dt>{{ 'ladders.units' | transloco }}</dt>
                <dd>{{ ladder.unitIds.length > 0 ? units(ladder) : ('ladders.anyUnit' | transloco) }}</dd>
                @if (ladder.outcomes.length > 0) {
                  <dt>{{ 'ladders.outcomes' | transloco }}</dt>
                  <dd>{{ list(ladder.outcomes, 'outcome.') }}</dd>
                }
                @if (ladder.sensitivities; as sensitivities) {
                  @if (sensitivities.length > 0) {
                    <dt>{{ 'ladders.sensitivities' | transloco }}</dt>
                    <dd>{{ list(sensitivities, 'ladders.sensitivity.') }}</dd>
                  }
                }
                <dt>{{ (ladder.inOrder ? 'ladders.inOrder' : 'ladders.beside') | transloco }}</dt>
                <dd>{{ levels(ladder) }}</dd>
              </dl>
              @if (ladder.sendsOnApproval) {
                <p class="small soft">{{ 'ladders.sendsOnApproval' | transloco }}</p>
              }
              @if (ladder.lastMayEdit) {
                <p class="small soft">{{ 'ladders.lastMayEdit' | transloco }}</p>
              }
            </li>
          } @empty {
            <li>
              <rz-empty icon="list" [title]="'ladders.none' | transloco" [text]="'ladders.noneText' | transloco" />
            </li>
          }
        </ol>
        @if (book.history.length > 0) {
          <section aria-labelledby="ladders-history">
            <h2 id="ladders-history">{{ 'ladders.history' | transloco }}</h2>
            <ul class="small">
              @for (one of book.history; track one.version) {
                <li>
                  {{ one.at | when: 'dateTime' }}, {{ one.by | name }}:
                  <span class="soft">{{
                    one.names.length > 0 ? one.names.join(', ') : ('ladders.noLadder' | transloco)
                  }}</span>
                </li>
              }
            </ul>
          </section>
        }
      } @else if (!read.error()) {
        <rz-skeleton [lines]="6" />
      }
    </div>
  `,
  styles: `
    ol {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s3);
      margin-block: var(--s4);
    }
    li.card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s2);
    }
    .head,
    .acts {
      display: flex;
      align-items: center;
      gap: var(--s1);
    }
    .head {
      flex-wrap: wrap;
      justify-content: space-between;
    }
    h2 {
      overflow-wrap: anywhere;
    }
  `,
})
export class Ladders {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #staff = inject(Staff);
  readonly #translate = inject(Translate);
  protected readonly functions = query(
    () => this.#language.code(),
    () => this.#api.get('/api/functions'),
  );
  protected readonly read = query(
    () => true,
    () => this.#api.get('/api/ladders'),
  );
  protected readonly failure = signal<unknown>(undefined);
  readonly #book = computed(() => this.read.value()?.ladders ?? []);

  constructor() {
    this.#staff.need();
    onChange(['ladders'], () => this.read.refresh());
  }

  protected list(codes: readonly string[], words: string): string {
    return codes.map((code) => this.#translate.text(words + code)).join(', ');
  }

  protected units({ unitIds }: Ladder): string {
    return unitIds.map((id) => this.#staff.nameOfUnit(id) || '—').join(', ');
  }

  protected levels({ levels, inOrder }: Ladder): string {
    return levels
      .map((level) => {
        const { term } = level;
        const until = term ? this.#translate.text(`ladders.until.${term.unit}`, { amount: term.amount }) : '';
        return until ? `${this.#who(level)} (${until})` : this.#who(level);
      })
      .join(inOrder ? ' → ' : ', ');
  }

  #who({ signatory, employeeId, functionId }: Ladder['levels'][number]): string {
    if (employeeId) return this.#staff.byId(employeeId)?.name ?? '—';
    if (functionId) return this.functions.value()?.items.find(({ id }) => id === functionId)?.name ?? '—';
    return this.#translate.text(`drafts.signatories.${signatory}`);
  }

  /** A new one where none is given. */
  protected async edit(ladder?: Ladder): Promise<void> {
    const done = await this.#dialogs.open<boolean, LadderAsked>(
      async () => (await import('./ladder-dialog')).LadderDialog,
      { ladder, write: (one) => this.#write(withOne(this.#book(), one)) },
    );
    if (done) this.#notices.say(this.#translate.text('common.saved'));
  }

  protected move(place: number, by: -1 | 1): Promise<void> {
    const ladders = [...this.#book()];
    const [moved] = ladders.splice(place, 1);
    if (moved) ladders.splice(place + by, 0, moved);
    return this.#set(ladders);
  }

  protected async remove({ id, name }: Ladder): Promise<void> {
    const before = this.#book();
    await this.#set(before.filter((one) => one.id !== id));
    if (!this.failure())
      this.#notices.undoable(this.#translate.text('ladders.removed', { name }), () => void this.#set(before));
  }

  async #set(ladders: readonly Ladder[]): Promise<void> {
    this.failure.set(undefined);
    try {
      await this.#write(ladders);
    } catch (error) {
      this.failure.set(error);
    }
  }

  /** Over what its reader has seen: where somebody was faster, that is read, and the refusal says so. */
  async #write(ladders: readonly Ladder[]): Promise<void> {
    const revision = this.read.value()?.revision ?? -1;
    try {
      await this.#api.put('/api/ladders', {
        body: { ladders: [...ladders] },
        revision,
      });
    } finally {
      await this.read.refresh();
    }
  }
}

const withOne = (ladders: readonly Ladder[], one: Ladder): readonly Ladder[] =>
  ladders.some(({ id }) => id === one.id)
    ? ladders.map((before) => (before.id === one.id ? one : before))
    : [...ladders, one];
