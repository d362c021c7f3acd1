import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import { query, type Query } from '../../core/api/query';
import { type Coverage, type CoverageWords, type Tone, tones } from '../../core/api/types';
import { ErrorText } from '../../core/errors/error-text';
import { kept } from '../../core/drafts/kept';
import { ContactPicker } from '../../shared/contact-picker';
import { DialogFrame } from '../../shared/dialog-frame';
import { FileChoice } from '../../shared/file-choice';
import { FormRow } from '../../shared/form-row';
import { overSeen } from '../../shared/seen';
import { submission } from '../../shared/submission';
import { Uploads } from '../../shared/uploads';

/** What the form has where nobody said the tone. */
const untold: Tone | '' = '';

export interface CoverageAsked {
  /** The one that is put right; a new one where left out. */
  readonly read?: Query<Coverage>;
  /** What a new one is linked with. */
  readonly links?: {
    readonly topicId?: string | undefined;
    readonly communiqueId?: string | undefined;
    readonly caseNumber?: string | undefined;
  };
}

/** What was published where and when, how it speaks of the office, and what it belongs to. Closes with its id. */
@Component({
  selector: 'rz-coverage-dialog',
  imports: [ContactPicker, DialogFrame, FileChoice, FormField, FormRow, MatButton, RouterLink, TranslocoPipe],
  providers: [Uploads],
  template: `
    <rz-dialog-frame
      [title]="(known ? 'coverage.changeTitle' : 'coverage.add') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'coverage.link' | transloco"
        for="c-link"
        [field]="form.link"
        [optional]="'common.optional' | transloco"
        [hint]="'coverage.linkHint' | transloco"
        [server]="lookFailed()"
      >
        <input id="c-link" type="url" autocomplete="off" [formField]="form.link" (change)="look()" />
      </rz-row>
      <p role="status" class="small soft">
        @if (looking()) {
          {{ 'coverage.looking' | transloco }}
        } @else if (recordedAs(); as id) {
          {{ 'coverage.recordedAlready' | transloco }}
          <a [routerLink]="['/coverage', id]" (click)="close()">{{ 'coverage.openIt' | transloco }}</a>
        } @else if (author(); as name) {
          {{ 'coverage.byAuthor' | transloco: { name } }}
        }
      </p>
      <rz-row [label]="'coverage.outlet' | transloco" for="c-outlet" [field]="form.outlet">
        <input id="c-outlet" type="text" autocomplete="off" [formField]="form.outlet" />
      </rz-row>
      <rz-row [label]="'coverage.title' | transloco" for="c-title" [field]="form.title">
        <input id="c-title" type="text" autocomplete="off" [formField]="form.title" />
      </rz-row>
      <rz-row [label]="'coverage.publishedOn' | transloco" for="c-day" [field]="form.publishedOn">
        <input id="c-day" type="date" [formField]="form.publishedOn" />
      </rz-row>
      <rz-row [label]="'coverage.tone' | transloco" for="c-tone" [optional]="'common.optional' | transloco">
        <select id="c-tone" [formField]="form.tone">
          <option value="">{{ 'coverage.toneUnknown' | transloco }}</option>
          @for (tone of tones; track tone) {
            <option [value]="tone">{{ 'coverageOf.tones.' + tone | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'coverage.reach' | transloco"
        for="c-reach"
        [field]="form.reach"
        [optional]="'common.optional' | transloco"
        [hint]="'coverage.reachHint' | transloco"
      >
        <input id="c-reach" type="text" inputmode="numeric" autocomplete="off" [formField]="form.reach" />
      </rz-row>
      <rz-row [label]="'coverage.communique' | transloco" for="c-communique" [optional]="'common.optional' | transloco">
        <select id="c-communique" [formField]="form.communiqueId">
          <option value="">{{ 'coverage.noLink' | transloco }}</option>
          @for (one of communiques(); track one.id) {
            <option [value]="one.id">{{ one.name }}</option>
          }
        </select>
      </rz-row>
      <rz-row [label]="'coverage.topic' | transloco" for="c-topic" [optional]="'common.optional' | transloco">
        <select id="c-topic" [formField]="form.topicId">
          <option value="">{{ 'coverage.noLink' | transloco }}</option>
          @for (one of topics(); track one.id) {
            <option [value]="one.id">{{ one.name }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'coverage.case' | transloco"
        for="c-case"
        [field]="form.caseNumber"
        [optional]="'common.optional' | transloco"
        [hint]="'coverage.caseHint' | transloco"
        [server]="unknownCase() ? ('coverage.noSuchCase' | transloco) : undefined"
      >
        <input id="c-case" type="text" autocomplete="off" [formField]="form.caseNumber" />
      </rz-row>
      <rz-row [label]="'coverage.contact' | transloco" for="c-contact" [optional]="'common.optional' | transloco">
        <rz-contact-picker inputId="c-contact" [most]="1" [formField]="form.contacts" />
      </rz-row>
      <rz-row
        [label]="'coverage.note' | transloco"
        for="c-note"
        [field]="form.note"
        [optional]="'common.optional' | transloco"
      >
        <textarea id="c-note" rows="2" [formField]="form.note"></textarea>
      </rz-row>
      <div class="field">
        <rz-file-choice
          inputId="c-clipping"
          [label]="(known?.clippingId ? 'coverage.otherClipping' : 'coverage.clipping') | transloco"
          [name]="uploads.all().at(-1)?.name"
          (chosen)="clip($event)"
        />
        @if (uploads.failed()) {
          <button matButton type="button" (click)="again()">{{ 'coverage.uploadAgain' | transloco }}</button>
        }
      </div>
    </rz-dialog-frame>
  `,
})
export class CoverageDialog {
  readonly #api = inject(Api);
  readonly #errorText = inject(ErrorText);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  protected readonly uploads = inject(Uploads);
  readonly #asked = inject<CoverageAsked>(DIALOG_DATA);
  protected readonly known = this.#asked.read?.value();
  readonly #overSeen = this.#asked.read ? overSeen(this.#asked.read) : undefined;
  protected readonly tones = tones;
  protected readonly sending = submission();
  protected readonly unknownCase = signal(false);
  protected readonly looking = signal(false);
  protected readonly lookFailed = signal<string | undefined>(undefined);
  protected readonly recordedAs = signal<string | null>(null);
  protected readonly author = signal<string | null>(null);
  readonly #model = signal({
    link: this.known?.link ?? '',
    outlet: this.known?.outlet ?? '',
    title: this.known?.title ?? '',
    publishedOn: this.known?.publishedOn ?? '',
    tone: this.known?.tone ?? untold,
    reach: this.known?.reach?.toString() ?? '',
    note: this.known?.note ?? '',
    communiqueId: this.known?.communique?.id ?? this.#asked.links?.communiqueId ?? '',
    topicId: this.known?.topic?.id ?? this.#asked.links?.topicId ?? '',
    caseNumber: this.known?.case?.number ?? this.#asked.links?.caseNumber ?? '',
    contacts: this.known?.contact ? [{ id: this.known.contact.id, name: this.known.contact.name }] : [],
  });
  readonly #sent = kept(this.known ? undefined : 'coverage', this.#model, ['link', 'outlet', 'title', 'note']);
  protected readonly form = form(this.#model, (path) => {
    maxLength(path.link, 2_000);
    required(path.outlet);
    maxLength(path.outlet, 200);
    required(path.title);
    maxLength(path.title, 500);
    required(path.publishedOn);
    pattern(path.reach, /^\d{0,9}$/);
    maxLength(path.note, 5_000);
  });
  readonly #open = query(
    () => true,
    async () => {
      const [topics, communiques] = await Promise.all([
        this.#api.get('/api/topics', { query: { limit: 200 } }),
        this.#api.get('/api/communiques', { query: { state: ['released'], limit: 100 } }),
      ]);
      return { topics: topics.items, communiques: communiques.items };
    },
  );
  /** What is linked stays to be chosen, also when it is over. */
  protected readonly topics = computed(() =>
    withKnown(this.#open.value()?.topics.map(({ id, name }) => ({ id, name })) ?? [], this.known?.topic),
  );
  protected readonly communiques = computed(() =>
    withKnown(
      this.#open.value()?.communiques.map(({ id, headline: name }) => ({ id, name })) ?? [],
      this.known?.communique,
    ),
  );
  #attempt: Attempt | undefined;

  /** What the page says of itself goes where nothing was typed. */
  protected async look(): Promise<void> {
    const address = this.form.link().value().trim();
    this.lookFailed.set(undefined);
    this.recordedAs.set(null);
    if (address === '' || this.looking()) return;
    this.looking.set(true);
    try {
      const page = await this.#api.post('/api/coverage/page', { body: { address } });
      this.#model.update((form) => ({
        ...form,
        link: form.link.trim() === address ? page.link : form.link,
        title: form.title || page.title,
        outlet: form.outlet || page.outlet,
        publishedOn: form.publishedOn || (page.publishedOn ?? ''),
      }));
      this.author.set(page.author);
      if (page.recordedAs !== this.known?.id) this.recordedAs.set(page.recordedAs);
    } catch (error) {
      // The rest can be typed all the same.
      this.lookFailed.set(this.#errorText.of(error));
    } finally {
      this.looking.set(false);
    }
  }

  protected clip(files: readonly File[]): void {
    this.uploads.restore([]);
    this.uploads.addAll(files.slice(0, 1));
  }

  protected again(): void {
    for (const upload of this.uploads.all()) if (upload.error !== undefined) this.uploads.retry(upload);
  }

  protected close(): void {
    this.#ref.close();
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      if (this.uploads.running() || this.uploads.failed()) return;
      const { link, outlet, title, publishedOn, tone, reach, note, communiqueId, topicId, caseNumber, contacts } =
        this.form().value();
      const caseId = await this.#caseId(caseNumber.trim());
      this.unknownCase.set(caseId === undefined && caseNumber.trim() !== '');
      if (this.unknownCase()) return;
      const clippingId = this.uploads.done()[0]?.id ?? this.known?.clippingId;
      const contactId = contacts[0]?.id;
      const body = {
        outlet: outlet.trim(),
        title: title.trim(),
        publishedOn,
        note: note.trim(),
        ...(link.trim() && { link: link.trim() }),
        ...(tone && { tone }),
        ...(reach !== '' && { reach: Number(reach) }),
        ...(communiqueId && { communiqueId }),
        ...(topicId && { topicId }),
        ...(caseId && { caseId }),
        ...(contactId && { contactId }),
        ...(clippingId && { clippingId }),
      };
      const id = await this.#write(body);
      this.#sent();
      this.#ref.close(id);
    });
  }

  async #write(body: CoverageWords): Promise<string> {
    const known = this.known;
    if (!known) return this.#record(body);
    await this.#overSeen!((revision) =>
      this.#api.put('/api/coverage/{id}', { path: { id: known.id }, body, revision }),
    );
    return known.id;
  }

  async #record(body: CoverageWords): Promise<string> {
    this.#attempt = attemptFor(body, this.#attempt);
    const { id } = await this.#api.post('/api/coverage', { body, idempotencyKey: this.#attempt.key });
    return id;
  }

  /** Of the case with that number, where they may see it. */
  async #caseId(number: string): Promise<string | undefined> {
    if (number === '') return undefined;
    if (number === this.known?.case?.number) return this.known.case.id;
    const { items } = await this.#api.get('/api/search', { query: { q: number } });
    return items.find((item) => item.kind === 'case' && item.number === number)?.id;
  }
}

interface Option {
  readonly id: string;
  readonly name: string | null;
}

const withKnown = (options: readonly Option[], known: Option | null | undefined): readonly Option[] =>
  !known || options.some(({ id }) => id === known.id) ? options : [known, ...options];
