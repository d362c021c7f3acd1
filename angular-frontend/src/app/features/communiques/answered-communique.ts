import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Case } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import type { CasePanel } from '../../core/feature';
import { Session } from '../../core/session/session';
import { Icon } from '../../shared/icon';

/** The communiqué that a case answers: what its journalist has read. Nothing where it answers none. */
@Component({
  selector: 'rz-answered-communique',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (read.value(); as answered) {
      @if (answered.communique; as communique) {
        <section class="card" aria-labelledby="answered-title">
          <h2 id="answered-title">{{ 'communiques.mailing.answered' | transloco }}</h2>
          <p>
            <rz-icon name="newsroom" />
            <a [routerLink]="['/communiques', communique.id]">{{
              communique.headline ?? ('common.erased' | transloco)
            }}</a>
          </p>
          @if (answered.mailingId; as mailingId) {
            <p class="small">
              <a [routerLink]="['/mailings', mailingId]">{{ 'communiques.mailing.ofAnswer' | transloco }}</a>
            </p>
          }
        </section>
      }
    }
  `,
})
export class AnsweredCommunique implements CasePanel {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  readonly case = input.required<Case>();
  readonly quote = input<((html: string) => void) | undefined>();
  readonly #id = computed(() => this.case().id);
  protected readonly read = query(
    () => (this.#session.may('readMailings') ? this.#id() : undefined),
    (id) => this.#api.get('/api/cases/{id}/communique', { path: { id } }),
  );

  constructor() {
    onChange(['case'], () => this.read.refresh(), this.#id);
  }
}
