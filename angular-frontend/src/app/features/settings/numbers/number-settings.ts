import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import type { RegisterScheme } from '../../../core/api/types';
import { onChange } from '../../../core/changes/changes';
import { Notices } from '../../../core/errors/notices';
import { Language } from '../../../core/i18n/language';
import { Translate } from '../../../core/i18n/translate';
import { Dialogs } from '../../../shared/dialogs';
import { ProblemBar } from '../../../shared/problem-bar';
import { Skeleton } from '../../../shared/skeleton';
import type { NumberAsked } from './number-dialog';
import { SubjectClasses } from './subject-classes';
import { SettingsHistory } from '../settings-history';
import { SettingSource, settingSources } from '../setting-source';

/** How the register of each kind of case writes its numbers. */
@Component({
  selector: 'rz-number-settings',
  imports: [MatButton, ProblemBar, SettingSource, SettingsHistory, Skeleton, SubjectClasses, TranslocoPipe],
  template: `
    <div class="page-head">
      <h2 class="grow">{{ 'numbers.title' | transloco }}</h2>
    </div>
    <p class="soft intro">{{ 'numbers.means' | transloco }}</p>
    <rz-problem [error]="schemes.error() ?? kinds.error()" (retry)="retry()" />
    @if (schemes.value(); as known) {
      <ul class="list card">
        @for (item of known.items; track item.kind) {
          <li>
            <div class="grow">
              <p class="kind">{{ names().get(item.kind) ?? '' }}</p>
              <p class="small number">{{ item.current.example }}</p>
              @if (item.nextYear; as next) {
                <p class="soft small">{{ 'numbers.fromNextYear' | transloco: { example: next.example } }}</p>
              }
              <rz-setting-source [sources]="sources()" [of]="item.kind" />
            </div>
            <button
              matButton
              type="button"
              [attr.aria-label]="'numbers.edit' | transloco: { kind: names().get(item.kind) ?? '' }"
              (click)="open(item)"
            >
              {{ 'common.edit' | transloco }}
            </button>
          </li>
        }
      </ul>
    } @else if (!schemes.error()) {
      <rz-skeleton [lines]="8" />
    }
    <rz-problem [error]="classes.error()" (retry)="classes.refresh()" />
    @if (classes.value(); as known) {
      <rz-subject-classes [classes]="known.items" (changed)="classes.refresh()" />
    }
    <rz-settings-history of="numberScheme" />
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
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2) var(--s4);
      padding-block: var(--s3);
    }
    li > .grow {
      flex: 1 1 14rem;
      min-inline-size: 0;
    }
    .kind {
      font-weight: 560;
    }
    .number {
      overflow-wrap: anywhere;
    }
  `,
})
export class NumberSettings {
  protected readonly sources = settingSources('numberScheme');
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);
  protected readonly schemes = query(
    () => true,
    () => this.#api.get('/api/office/number-schemes'),
  );
  protected readonly classes = query(
    () => true,
    () => this.#api.get('/api/office/subject-classes'),
  );
  protected readonly kinds = query(
    () => true,
    () => this.#api.get('/api/kinds'),
  );
  protected readonly names = computed(() => {
    const polish = this.#language.code() === 'pl';
    return new Map(
      (this.kinds.value()?.items ?? []).map(({ code, namePl, nameEn }) => [code, polish ? namePl : nameEn]),
    );
  });

  constructor() {
    onChange(['numberScheme'], () => this.schemes.refresh());
    onChange(['office'], () => this.classes.refresh());
  }

  protected retry(): void {
    void this.schemes.refresh();
    void this.kinds.refresh();
  }

  protected async open(item: RegisterScheme): Promise<void> {
    const name = this.names().get(item.kind) ?? '';
    const saved = await this.#dialogs.open<boolean, NumberAsked>(
      async () => (await import('./number-dialog')).NumberDialog,
      { item, name, revision: this.schemes.value()!.revision, classes: this.classes.value()?.items ?? [] },
    );
    if (saved) this.#notices.say(this.#translate.text('common.saved'));
    await this.schemes.refresh();
  }
}
