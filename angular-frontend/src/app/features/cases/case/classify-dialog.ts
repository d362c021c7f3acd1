import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import type { Kind } from '../../../core/api/types';
import { Language } from '../../../core/i18n/language';
import { kept } from '../../../core/drafts/kept';
import { placeOf } from '../../../core/drafts/place';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { kindsOffered } from '../../../shared/kinds-offered';
import { submission } from '../../../shared/submission';
import { conditional } from './conditional';
import type { CaseRoom } from './case-room';

/** Of what kind a case is, and by which terms it then runs. */
@Component({
  selector: 'rz-classify-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'classify.title' | transloco: { number: room.case.value()?.number }"
      [submitLabel]="(overtaken() ? 'classify.anyway' : 'classify.submit') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'classify.kind' | transloco"
        for="case-kind"
        [field]="form.kind"
        [server]="sending.wrong()['kind']"
      >
        <select id="case-kind" [formField]="form.kind">
          @for (kind of kinds(); track kind) {
            <option [value]="kind">{{ 'kind.' + kind | transloco }}</option>
          }
        </select>
      </rz-row>
      <div class="soft small" role="status">
        @if (terms().length > 0) {
          {{ 'classify.terms' | transloco }}
          <ul>
            @for (term of terms(); track term.rule) {
              <li>{{ language.code() === 'pl' ? term.dutyPl : term.dutyEn }} ({{ term.basis }})</li>
            }
          </ul>
        } @else {
          {{ 'classify.noTerm' | transloco }}
        }
      </div>
      <rz-row
        [label]="'classify.reason' | transloco"
        for="classify-reason"
        [field]="form.reason"
        [optional]="'common.optional' | transloco"
        [server]="sending.wrong()['reason']"
      >
        <textarea id="classify-reason" rows="2" [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
  styles: `
    ul {
      list-style: disc;
      padding-inline-start: 1.25rem;
    }
  `,
})
export class ClassifyDialog {
  readonly #ref = inject<DialogRef<Kind>>(DialogRef);
  readonly #api = inject(Api);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  protected readonly language = inject(Language);
  readonly #conditional = conditional(this.room);
  protected readonly overtaken = this.#conditional.overtaken;
  protected readonly sending = submission();
  readonly #model = signal<{ kind: Kind; reason: string }>({
    kind: this.room.case.value()?.kind ?? 'unclassified',
    reason: '',
  });
  readonly #sent = kept(placeOf('case', this.room.id(), 'classification'), this.#model, ['reason']);
  protected readonly form = form(this.#model, (path) => {
    required(path.kind);
    maxLength(path.reason, 2000);
  });
  readonly #known = query(
    () => true,
    () => this.#api.get('/api/kinds'),
  );
  protected readonly kinds = computed(() => kindsOffered(this.#known.value()?.items, this.room.case.value()?.kind));
  protected readonly terms = computed(
    () => this.#known.value()?.items.find(({ code }) => code === this.#model().kind)?.terms ?? [],
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { kind, reason } = this.form().value();
      const body = { kind, ...(reason.trim() ? { reason: reason.trim() } : {}) };
      await this.#conditional.run((revision) =>
        this.room.write('/api/cases/{id}/classification', { path: this.room.path(), body, revision }),
      );
      this.#sent();
      this.#ref.close(kind);
    });
  }
}
