import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { CaseIntervention } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { placeOf } from '../../core/drafts/place';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface PublicationAsked {
  readonly caseId: string;
  readonly subject: string;
  readonly report: CaseIntervention;
}

/** What everybody will read of a report: written by whoever looks it through, never copied from what the resident wrote without being seen. */
@Component({
  selector: 'rz-publication-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'publication.dialogTitle' | transloco"
      [submitLabel]="'publication.publish' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="soft">{{ 'publication.means' | transloco }}</p>
      <rz-row [label]="'publication.heading' | transloco" for="publication-heading" [field]="form.title">
        <input id="publication-heading" type="text" [formField]="form.title" />
      </rz-row>
      <rz-row
        [label]="'publication.text' | transloco"
        for="publication-text"
        [field]="form.text"
        [hint]="'publication.textHint' | transloco"
      >
        <textarea id="publication-text" rows="5" [formField]="form.text"></textarea>
      </rz-row>
      @if (photos.length > 0) {
        <fieldset>
          <legend>{{ 'publication.photos' | transloco }}</legend>
          @for (photo of photos; track photo.id) {
            <label class="choice">
              <input #box type="checkbox" [checked]="chosen().has(photo.id)" (change)="choose(photo.id, box.checked)" />
              <img [src]="'/api/attachments/' + photo.shownId" [alt]="photo.description" />
              {{ photo.description }}
            </label>
          }
        </fieldset>
      }
      @if (hasPoint) {
        <label class="choice">
          <input type="checkbox" [formField]="form.withPoint" />
          {{ 'publication.withPoint' | transloco }}
        </label>
      }
      <div>
        <label class="choice">
          <input type="checkbox" [formField]="form.looked" />
          {{ 'publication.looked' | transloco }}
        </label>
        @if (notLooked()) {
          <p class="error" role="alert">{{ 'publication.lookFirst' | transloco }}</p>
        }
      </div>
    </rz-dialog-frame>
  `,
  styles: `
    fieldset {
      border: 0;
      padding: 0;
    }
    img {
      inline-size: 6rem;
      block-size: auto;
      border-radius: 0.25rem;
    }
  `,
})
export class PublicationDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #asked = inject<PublicationAsked>(DIALOG_DATA);
  readonly #before = this.#asked.report.published;
  protected readonly sending = submission();
  protected readonly notLooked = signal(false);
  /** What the resident may see: nothing else is offered. */
  protected readonly photos = this.#asked.report.photos.flatMap(({ id, shownId, description, public: isPublic }) =>
    isPublic && description !== null ? [{ id, shownId, description }] : [],
  );
  protected readonly hasPoint = (this.#asked.report.place?.latitude ?? null) !== null;
  protected readonly chosen = signal<ReadonlySet<string>>(new Set(this.#before?.photoIds));
  readonly #model = signal({
    title: this.#before?.title ?? this.#asked.subject,
    text: this.#before?.text ?? '',
    withPoint: this.hasPoint && (this.#before?.withPoint ?? false),
    looked: false,
  });
  /** Of a first one alone: what is changed begins with what stands there now. */
  readonly #sent = kept(this.#before ? undefined : placeOf('case', this.#asked.caseId, 'publication'), this.#model, [
    'text',
  ]);
  protected readonly form = form(this.#model, (path) => {
    required(path.title);
    maxLength(path.title, 300);
    required(path.text);
    maxLength(path.text, 5_000);
  });

  protected choose(id: string, isChosen: boolean): void {
    const others = [...this.chosen()].filter((one) => one !== id);
    this.chosen.set(new Set(isChosen ? [...others, id] : others));
  }

  protected send(): Promise<void> {
    const { title, text, withPoint, looked } = this.form().value();
    this.notLooked.set(!looked);
    return this.sending.run(this.form, async () => {
      if (!looked) return;
      const photoIds = this.photos.map(({ id }) => id).filter((id) => this.chosen().has(id));
      await this.#api.post('/api/cases/{id}/publication', {
        path: { id: this.#asked.caseId },
        body: { title: title.trim(), text: text.trim(), photoIds, withPoint },
      });
      this.#sent();
      this.#ref.close(true);
    });
  }
}
