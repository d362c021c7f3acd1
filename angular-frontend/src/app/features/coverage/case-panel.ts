import { Component, inject, input } from '@angular/core';
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
import { CoverageRows } from '../../shared/coverage-rows';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import type { CoverageAsked } from './coverage-dialog';

const shown = 20;

/** What was published about an inquiry, and what a case was begun because of. */
@Component({
  selector: 'rz-coverage-panel',
  imports: [CoverageRows, Icon, MatButton, ProblemBar, TranslocoPipe],
  template: `
    @if (session.may('readCoverage')) {
      <section class="card" aria-labelledby="coverage-panel-title">
        <div class="head">
          <h2 id="coverage-panel-title" tabindex="-1">{{ 'coverageOf.title' | transloco }}</h2>
          @if (session.may('keepCoverage')) {
            <button matButton="outlined" type="button" (click)="add()">
              <rz-icon name="plus" />{{ 'coverageOf.add' | transloco }}
            </button>
          }
        </div>
        <rz-problem [error]="read.error()" (retry)="read.refresh()" />
        @if (read.value(); as items) {
          @if (items.length > 0) {
            <rz-coverage-rows [items]="items" />
          } @else {
            <p class="soft">{{ 'coverageOf.none' | transloco }}</p>
          }
        }
      </section>
    }
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s3);
    }
  `,
})
export class CoveragePanel implements CasePanel {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  readonly case = input.required<Case>();
  readonly quote = input<((html: string) => void) | undefined>();
  protected readonly read = query(
    () => (this.session.may('readCoverage') ? this.case().id : undefined),
    async (id) => (await this.#api.get('/api/coverage', { query: { case: id, limit: shown } })).items,
  );

  constructor() {
    onChange(['publication'], () => this.read.refresh());
  }

  protected async add(): Promise<void> {
    const load = async () => (await import('./coverage-dialog')).CoverageDialog;
    const links = { caseNumber: this.case().number };
    if (!(await this.#dialogs.open<string, CoverageAsked>(load, { links }))) return;
    await this.read.refresh();
    this.#notices.say(this.#translate.text('coverage.linked'));
  }
}
