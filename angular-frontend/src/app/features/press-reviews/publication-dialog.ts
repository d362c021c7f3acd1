import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/query';
import { type PressReview, type Publication, tones } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { NewsroomChoice } from '../../shared/newsroom-choice';
import { overSeen } from '../../shared/seen';
import { submission } from '../../shared/submission';

export interface PublicationAsked {
  readonly caseId: string;
  readonly read: Query<PressReview>;
  /** The one that is put right; a new one where left out. */
  readonly publication?: Publication;
}

/** What was published where, how it speaks of the office, and from which case it came. */
@Component({
  selector: 'rz-publication-dialog',
  imports: [DialogFrame, FormField, FormRow, NewsroomChoice, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(asked.publication ? 'pressReview.correctTitle' : 'pressReview.addTitle') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'pressReview.outlet' | transloco" for="p-outlet" [field]="form.outlet">
        <input id="p-outlet" type="text" autocomplete="off" [formField]="form.outlet" />
      </rz-row>
      <rz-row [label]="'pressReview.titleOf' | transloco" for="p-title" [field]="form.title">
        <input id="p-title" type="text" autocomplete="off" [formField]="form.title" />
      </rz-row>
      <rz-row
        [label]="'pressReview.link' | transloco"
        for="p-link"
        [field]="form.link"
        [optional]="'common.optional' | transloco"
        [server]="sending.wrong()['link']"
      >
        <input id="p-link" type="url" autocomplete="off" [formField]="form.link" />
      </rz-row>
      <rz-row
        [label]="'pressReview.place' | transloco"
        for="p-place"
        [field]="form.place"
        [optional]="'common.optional' | transloco"
      >
        <input id="p-place" type="text" autocomplete="off" [formField]="form.place" />
      </rz-row>
      <rz-row [label]="'pressReview.tone' | transloco" for="p-tone">
        <select id="p-tone" [formField]="form.tone">
          @for (tone of tones; track tone) {
            <option [value]="tone">{{ 'pressReview.tones.' + tone | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row [label]="'pressReview.newsroom' | transloco" for="p-newsroom" [optional]="'common.optional' | transloco">
        <rz-newsroom-choice inputId="p-newsroom" [formField]="form.newsroomId" />
      </rz-row>
      <rz-row
        [label]="'pressReview.linkedCase' | transloco"
        for="p-case"
        [field]="form.caseNumber"
        [optional]="'common.optional' | transloco"
        [hint]="'pressReview.linkedHint' | transloco"
        [server]="unknownCase() ? ('pressReview.noSuchCase' | transloco) : undefined"
      >
        <input id="p-case" type="text" autocomplete="off" [formField]="form.caseNumber" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class PublicationDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<PublicationAsked>(DIALOG_DATA);
  readonly #overSeen = overSeen(this.asked.read);
  protected readonly tones = tones;
  protected readonly unknownCase = signal(false);
  protected readonly sending = submission();
  readonly #known = this.asked.publication;
  protected readonly form = form(
    signal({
      outlet: this.#known?.outlet ?? '',
      title: this.#known?.title ?? '',
      link: this.#known?.link ?? '',
      place: this.#known?.place ?? '',
      tone: this.#known?.tone ?? 'neutral',
      newsroomId: this.#known?.newsroom?.id ?? '',
      caseNumber: this.#known?.linkedCase?.number ?? '',
    }),
    (path) => {
      required(path.outlet);
      maxLength(path.outlet, 200);
      required(path.title);
      maxLength(path.title, 500);
      maxLength(path.link, 2000);
      maxLength(path.place, 100);
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { outlet, title, link, place, tone, newsroomId, caseNumber } = this.form().value();
      const linkedCaseId = await this.#caseId(caseNumber.trim());
      this.unknownCase.set(linkedCaseId === undefined && caseNumber.trim() !== '');
      if (this.unknownCase()) return;
      const body = {
        outlet: outlet.trim(),
        title: title.trim(),
        ...(link.trim() && { link: link.trim() }),
        place: place.trim(),
        tone,
        ...(newsroomId && { newsroomId }),
        ...(linkedCaseId && { linkedCaseId }),
      };
      const id = this.asked.caseId;
      if (this.#known) {
        const path = { id, publicationId: this.#known.id };
        await this.#overSeen((revision) =>
          this.#api.put('/api/cases/{id}/press-review/publications/{publicationId}', { path, body, revision }),
        );
      } else
        await this.#overSeen((revision) =>
          this.#api.post('/api/cases/{id}/press-review/publications', { path: { id }, body, revision }),
        );
      this.#ref.close(true);
    });
  }

  /** Of the case with that number, where they may see it. */
  async #caseId(number: string): Promise<string | undefined> {
    if (number === '') return undefined;
    if (number === this.#known?.linkedCase?.number) return this.#known.linkedCase.id;
    const { items } = await this.#api.get('/api/search', { query: { q: number } });
    return items.find((item) => item.kind === 'case' && item.number === number)?.id;
  }
}
