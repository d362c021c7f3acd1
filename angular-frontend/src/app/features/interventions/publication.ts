import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Case, CaseIntervention } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { placeOf } from '../../core/drafts/place';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import type { PublicationAsked } from './publication-dialog';
import type { ReasonAsked } from './reason-dialog';

/** What stands of a report on the public site: shown where its category may be published, or where something stands there. */
@Component({
  selector: 'rz-publication',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    @if (report().mayBePublished || report().published) {
      <section aria-labelledby="publication-title">
        <h3 id="publication-title">{{ 'publication.title' | transloco }}</h3>
        @if (report().published; as published) {
          <p>
            <span class="chip" [class.tone-calm]="report().mayBePublished">{{
              (report().mayBePublished ? 'publication.stands' : 'publication.categoryOff') | transloco
            }}</span>
          </p>
          <p>
            <strong>{{ published.title ?? ('common.erased' | transloco) }}</strong>
          </p>
          <p class="words">{{ published.text ?? ('common.erased' | transloco) }}</p>
        } @else {
          <p class="soft">{{ 'publication.none' | transloco }}</p>
        }
        @if (mayPublish()) {
          @if (report().mayBePublished) {
            <button matButton type="button" (click)="publish()">
              <rz-icon name="web" />{{
                (report().published ? 'publication.change' : 'publication.publish') | transloco
              }}
            </button>
          }
          @if (report().published) {
            <button matButton type="button" (click)="withdraw()">{{ 'publication.withdraw' | transloco }}</button>
          }
        }
      </section>
    }
  `,
  styles: `
    section {
      margin-block: var(--s3);
      padding-block-start: var(--s2);
      border-block-start: 1px solid var(--line);
    }
    .words {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    rz-icon {
      zoom: 0.8;
    }
  `,
})
export class Publication {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #session = inject(Session);
  readonly case = input.required<Case>();
  readonly report = input.required<CaseIntervention>();
  readonly changed = output();
  protected readonly mayPublish = computed(() => this.#session.may('publishInterventions'));

  protected async publish(): Promise<void> {
    const { id, subject } = this.case();
    const asked: PublicationAsked = { report: this.report(), subject: subject ?? '', caseId: id };
    const load = async () => (await import('./publication-dialog')).PublicationDialog;
    if (await this.#dialogs.open<boolean, PublicationAsked>(load, asked)) this.#said('published');
  }

  protected async withdraw(): Promise<void> {
    const path = { id: this.case().id };
    const asked: ReasonAsked = {
      place: placeOf('case', path.id, 'withdrawnPublication'),
      title: 'publication.withdrawTitle',
      means: 'publication.withdrawMeans',
      submit: 'publication.withdraw',
      write: (reason) => this.#api.post('/api/cases/{id}/publication/withdrawal', { path, body: { reason } }),
    };
    const load = async () => (await import('./reason-dialog')).ReasonDialog;
    if (await this.#dialogs.open<boolean, ReasonAsked>(load, asked)) this.#said('withdrawn');
  }

  #said(what: string): void {
    this.#notices.say(this.#translate.text(`publication.${what}`));
    this.changed.emit();
  }
}
