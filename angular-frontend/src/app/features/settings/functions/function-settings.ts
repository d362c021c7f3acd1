import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import type { OfficeFunction } from '../../../core/api/types';
import { onChange } from '../../../core/changes/changes';
import { Notices } from '../../../core/errors/notices';
import { Language } from '../../../core/i18n/language';
import { Translate } from '../../../core/i18n/translate';
import { WhenPipe } from '../../../core/time/date-pipes';
import { Away } from '../../../shared/away';
import { Dialogs } from '../../../shared/dialogs';
import { Icon } from '../../../shared/icon';
import { ProblemBar } from '../../../shared/problem-bar';
import { Skeleton } from '../../../shared/skeleton';
import type { FunctionAsked } from './function-dialog';
import { SettingsHistory } from '../settings-history';
import { SettingSource, settingSources } from '../setting-source';

/** Who is spokesperson, registry, legal counsel: rules name these, and an administrator says here who holds them. */
@Component({
  selector: 'rz-function-settings',
  imports: [Icon, MatButton, ProblemBar, SettingSource, SettingsHistory, Skeleton, TranslocoPipe, WhenPipe],
  providers: [Away],
  template: `
    <div class="page-head">
      <h2 class="grow">{{ 'settings.functions' | transloco }}</h2>
      <button matButton="filled" type="button" [disabled]="!functions.value()" disabledInteractive (click)="open(null)">
        <rz-icon name="plus" />{{ 'functions.add' | transloco }}
      </button>
    </div>
    <p class="soft intro">{{ 'functions.mean' | transloco }}</p>
    <rz-problem [error]="functions.error()" (retry)="refresh()" />
    @if (functions.value(); as known) {
      <ul class="list card">
        @for (item of known.items; track item.id) {
          <li>
            <div class="grow">
              <p class="name">{{ item.name }}</p>
              <ul class="holders">
                @for (holder of item.holders; track holder.id) {
                  <li>
                    {{ holder.name ?? ('common.erased' | transloco) }}
                    @if (!holder.active) {
                      <span class="chip tone-warn">{{ 'functions.inactive' | transloco }}</span>
                    } @else if (away.until(holder.id); as day) {
                      <span class="chip tone-warn">{{
                        'functions.awayUntil' | transloco: { day: day | when: 'shortDate' }
                      }}</span>
                    } @else if (away.of(holder.id); as days) {
                      <span class="chip">{{
                        'functions.awayFrom' | transloco: { day: days.from | when: 'shortDate' }
                      }}</span>
                    }
                  </li>
                } @empty {
                  <li class="soft">{{ 'functions.nobody' | transloco }}</li>
                }
              </ul>
              <rz-setting-source [sources]="sources()" [of]="item.id" />
            </div>
            <button
              matButton
              type="button"
              [attr.aria-label]="'functions.edit' | transloco: { name: item.name }"
              (click)="open(item)"
            >
              {{ 'common.edit' | transloco }}
            </button>
            @if (!item.builtIn && item.holders.length === 0) {
              <button
                matButton
                type="button"
                [attr.aria-label]="'functions.removeNamed' | transloco: { name: item.name }"
                (click)="remove(item)"
              >
                {{ 'functions.remove' | transloco }}
              </button>
            }
          </li>
        }
      </ul>
    } @else if (!functions.error()) {
      <rz-skeleton [lines]="6" />
    }
    <rz-settings-history of="function" />
  `,
  styles: `
    .intro {
      max-inline-size: 60rem;
      margin-block-end: var(--s4);
    }
    .list {
      padding-block: 0;
      max-inline-size: 52rem;
    }
    .list > li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s3);
      padding-block: var(--s3);
    }
    .list .grow {
      flex: 1 1 14rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .name {
      font-weight: 560;
    }
    .name::first-letter {
      text-transform: uppercase;
    }
    .holders {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s4);
    }
  `,
})
export class FunctionSettings {
  protected readonly sources = settingSources('function');
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #language = inject(Language);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly away = inject(Away);
  /** Built-in ones are named in the reader's language. */
  protected readonly functions = query(
    () => this.#language.code(),
    () => this.#api.get('/api/functions'),
  );
  constructor() {
    onChange(['function', 'employee'], () => this.refresh());
  }

  protected async refresh(): Promise<void> {
    await this.functions.refresh();
  }

  protected async open(item: OfficeFunction | null): Promise<void> {
    const saved = await this.#dialogs.open<boolean, FunctionAsked>(
      async () => (await import('./function-dialog')).FunctionDialog,
      { item, revision: this.functions.value()!.revision },
    );
    if (saved) await this.#saved();
  }

  protected async remove({ id }: OfficeFunction): Promise<void> {
    try {
      await this.#api.delete('/api/functions/{id}', { path: { id }, revision: this.functions.value()!.revision });
      await this.#saved();
    } catch (error) {
      this.#notices.fail(error);
      await this.refresh();
    }
  }

  async #saved(): Promise<void> {
    this.#notices.say(this.#translate.text('common.saved'));
    await this.refresh();
  }
}
