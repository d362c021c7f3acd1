import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { AwaitedUnit, Draft } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { placeOf } from '../../core/drafts/place';
import { OfficeClock } from '../../core/time/office-clock';
import { inWarsaw } from '../../core/time/warsaw';
import { Attach } from '../../shared/attach';
import { AwaitedUnits } from '../../shared/awaited-units';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';
import { Uploads } from '../../shared/uploads';
import { awaitedIn } from './past-input';

const ways = ['post', 'eDelivery', 'inPerson'] as const;

/** A decision was signed outside and served: how, when, and the signed document. It ends the case. */
@Component({
  selector: 'rz-serve-dialog',
  imports: [Attach, AwaitedUnits, DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'drafts.acts.serve.title' | transloco"
      [submitLabel]="'drafts.acts.serve.do' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy() || uploads.running() || uploads.failed()"
      (sent)="send()"
    >
      <p class="soft">{{ 'drafts.acts.serve.means' | transloco }}</p>
      <rz-row [label]="'drafts.acts.serve.via' | transloco" for="serve-via" [field]="form.via">
        <select id="serve-via" [formField]="form.via">
          @for (way of ways; track way) {
            <option [value]="way">{{ 'drafts.acts.serve.ways.' + way | transloco }}</option>
          }
        </select>
      </rz-row>
      @if (form.via().value() === 'post') {
        <rz-row
          [label]="'drafts.acts.serve.postedOn' | transloco"
          for="serve-posted"
          [field]="form.postedOn"
          [server]="sending.wrong()['postedOn']"
        >
          <input id="serve-posted" type="date" [max]="today" [formField]="form.postedOn" />
        </rz-row>
      }
      <rz-row
        [label]="'drafts.acts.serve.deliveredOn' | transloco"
        for="serve-delivered"
        [field]="form.deliveredOn"
        [optional]="form.via().value() === 'post' ? ('drafts.acts.serve.later' | transloco) : undefined"
        [server]="sending.wrong()['deliveredOn']"
      >
        <input id="serve-delivered" type="date" [max]="today" [formField]="form.deliveredOn" />
      </rz-row>
      <rz-attach inputId="serve-files" [label]="'drafts.acts.serve.file' | transloco" />
      @if (missing()) {
        <p class="wrong" role="alert">{{ 'drafts.acts.serve.missing' | transloco }}</p>
      }
      @if (awaited().length > 0) {
        <rz-row [label]="'drafts.acts.past.words' | transloco" for="serve-past" [field]="form.past">
          <textarea id="serve-past" rows="3" [formField]="form.past"></textarea>
        </rz-row>
        <rz-awaited [units]="awaited()" />
      }
    </rz-dialog-frame>
  `,
  styles: `
    .wrong {
      color: var(--danger);
    }
  `,
  providers: [Uploads],
})
export class ServeDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #draft = inject<Draft>(DIALOG_DATA);
  protected readonly uploads = inject(Uploads);
  protected readonly sending = submission();
  protected readonly ways = ways;
  protected readonly missing = signal(false);
  protected readonly awaited = signal<readonly AwaitedUnit[]>([]);
  protected readonly today = inWarsaw(inject(OfficeClock).now()).date;
  readonly #model = signal<{ via: (typeof ways)[number]; postedOn: string; deliveredOn: string; past: string }>({
    via: 'post',
    postedOn: this.today,
    deliveredOn: '',
    past: '',
  });
  readonly #sent = kept(placeOf('case', this.#draft.caseId, `draft.${this.#draft.id}.serve`), this.#model, ['past']);
  protected readonly form = form(this.#model, (path) => {
    required(path.past, { when: () => this.awaited().length > 0 });
    maxLength(path.past, 2_000);
  });

  protected send(): Promise<void> {
    const attachmentIds = this.uploads.done().map(({ id }) => id);
    this.missing.set(attachmentIds.length === 0);
    if (attachmentIds.length === 0 || this.uploads.running() || this.uploads.failed()) return Promise.resolve();
    return this.sending.run(this.form, async () => {
      const { id, version } = this.#draft;
      const { via, postedOn, deliveredOn, past } = this.form().value();
      const body = {
        ...{ version, via, attachmentIds },
        ...(via === 'post' && postedOn && { postedOn }),
        ...(deliveredOn && { deliveredOn }),
        ...(this.awaited().length > 0 && { pastContributionsReason: past.trim() }),
      };
      try {
        await this.#api.post('/api/drafts/{id}/serving', { path: { id }, body });
      } catch (error) {
        this.awaited.set(awaitedIn(error));
        throw error;
      }
      this.#sent();
      this.#ref.close(true);
    });
  }
}
