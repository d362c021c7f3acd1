import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Case } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import type { CasePanel } from '../../core/feature';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { shortcuts } from '../../core/shortcuts/shortcuts';
import { Icon } from '../../shared/icon';
import { Names } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';

/** Who watches a case; everybody says so for themselves. */
@Component({
  selector: 'rz-watching-panel',
  imports: [Icon, MatButton, ProblemBar, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="watching-title">
      <div class="head">
        <h2 id="watching-title">{{ 'watching.title' | transloco }}</h2>
        @if (read.value(); as watchers) {
          @if (mayWatch()) {
            <button matButton="outlined" type="button" (click)="toggle()">
              <rz-icon [name]="watchers.watching ? 'close' : 'bell'" />{{
                (watchers.watching ? 'watching.unwatch' : 'watching.watch') | transloco
              }}
            </button>
          }
        }
      </div>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (read.value()) {
        <p [class.soft]="!names()">{{ names() || ('watching.nobody' | transloco) }}</p>
        <p class="soft small">{{ 'watching.means' | transloco }}</p>
      }
    </section>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s3);
      margin-block-end: var(--s2);
    }
  `,
})
export class WatchingPanel implements CasePanel {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #names = inject(Names);
  readonly #session = inject(Session);

  readonly case = input.required<Case>();
  readonly quote = input<((html: string) => void) | undefined>();
  readonly #id = computed(() => this.case().id);
  protected readonly read = query(this.#id, (id) => this.#api.get('/api/cases/{id}/watchers', { path: { id } }));
  protected readonly mayWatch = computed(() => this.#session.may('watchCases') && !this.#session.onlyAudits());
  protected readonly names = computed(() =>
    (this.read.value()?.items ?? []).map((person) => this.#names.of(person)).join(', '),
  );

  constructor() {
    onChange(['watching'], () => this.read.refresh(), this.#id);
    shortcuts({ v: () => this.mayWatch() && void this.toggle() });
  }

  protected async toggle(): Promise<void> {
    const watchers = this.read.value();
    if (!watchers) return;
    const path = { id: this.#id() };
    try {
      await (watchers.watching
        ? this.#api.delete('/api/cases/{id}/watching', { path })
        : this.#api.put('/api/cases/{id}/watching', { path }));
      this.#notices.say(this.#translate.text(watchers.watching ? 'watching.ended' : 'watching.begun'));
      await this.read.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
