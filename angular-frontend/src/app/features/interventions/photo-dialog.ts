import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { InterventionStep } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FileChoice } from '../../shared/file-choice';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface PhotoAsked {
  readonly caseId: string;
  /** The step that it shows; undefined: the report itself. */
  readonly step: { readonly id: string; readonly step: InterventionStep } | undefined;
}

/** A photo from before or after the work, with words for whoever cannot see it. */
@Component({
  selector: 'rz-photo-dialog',
  imports: [DialogFrame, FileChoice, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'intervention.photoTitle' | transloco"
      [submitLabel]="'intervention.addPhoto' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <div>
        <rz-file-choice
          inputId="photo-file"
          accept="image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif"
          [label]="'intervention.chooseFile' | transloco"
          [name]="file()?.name"
          [disabled]="sending.busy()"
          (chosen)="choose($event)"
        />
        <p class="small soft">{{ 'intervention.photoMeans' | transloco }}</p>
        @if (missing()) {
          <p class="error" role="alert">{{ 'intervention.photoMissing' | transloco }}</p>
        }
      </div>
      <rz-row [label]="'intervention.moment' | transloco" for="photo-moment" [field]="form.moment">
        <select id="photo-moment" [formField]="form.moment">
          <option value="before">{{ 'intervention.moments.before' | transloco }}</option>
          <option value="after">{{ 'intervention.moments.after' | transloco }}</option>
        </select>
      </rz-row>
      <rz-row
        [label]="'intervention.photoDescription' | transloco"
        for="photo-description"
        [field]="form.description"
        [hint]="'intervention.photoDescriptionHint' | transloco"
      >
        <input id="photo-description" type="text" [formField]="form.description" />
      </rz-row>
      <div>
        <label class="choice">
          <input type="checkbox" [formField]="form.public" />
          {{ 'intervention.photoPublic' | transloco }}
        </label>
        <p class="small soft">{{ 'intervention.photoPublicMeans' | transloco }}</p>
      </div>
    </rz-dialog-frame>
  `,
})
export class PhotoDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #asked = inject<PhotoAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly missing = signal(false);
  /** Sent once, however often the form is. */
  #uploaded: { readonly file: File; readonly id: string } | undefined;
  protected readonly form = form(
    signal({ moment: this.#asked.step?.step === 'done' ? 'after' : 'before', description: '', public: false }),
    (path) => {
      required(path.description);
      maxLength(path.description, 300);
    },
  );

  protected choose([file]: readonly File[]): void {
    this.file.set(file);
    this.missing.set(false);
  }

  protected send(): Promise<void> {
    const file = this.file();
    this.missing.set(file === undefined);
    return this.sending.run(this.form, async () => {
      if (file === undefined) return;
      const { moment, description, public: isPublic } = this.form().value();
      const { caseId, step } = this.#asked;
      if (this.#uploaded?.file !== file)
        this.#uploaded = { file, id: (await this.#api.upload(file, () => undefined)).id };
      await this.#api.post('/api/cases/{id}/photos', {
        path: { id: caseId },
        body: {
          attachmentId: this.#uploaded.id,
          moment: moment === 'after' ? 'after' : 'before',
          description: description.trim(),
          public: isPublic,
          ...(step && { stepId: step.id }),
        },
      });
      this.#ref.close(true);
    });
  }
}
