import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import { kept } from '../../../core/drafts/kept';
import { placeOf } from '../../../core/drafts/place';
import { ErrorText } from '../../../core/errors/error-text';
import { Translate } from '../../../core/i18n/translate';
import { OfficeClock } from '../../../core/time/office-clock';
import { inWarsaw } from '../../../core/time/warsaw';
import { Attach } from '../../../shared/attach';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { Uploads } from '../../../shared/uploads';
import type { CaseRoom } from './case-room';
import { conditional } from './conditional';
import { draftedLetter } from './drafted-letter';
import type { ActField, ActForm } from './legal-acts';

/** Asks for what an act of the law needs, and does it. What the law says of it stands above the fields. */
@Component({
  selector: 'rz-legal-act-dialog',
  imports: [Attach, DialogFrame, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'legal.acts.' + act.name + '.title' | transloco"
      [submitLabel]="
        (letter() ? 'draftedLetter.submit' : overtaken() ? 'clockMenu.anyway' : 'legal.acts.' + act.name + '.submit')
          | transloco
      "
      [error]="error()"
      [busy]="busy() || uploads.running() || uploads.failed()"
      (sent)="send()"
    >
      <p class="soft small">{{ 'legal.acts.' + act.name + '.what' | transloco }}</p>
      @if (letter()) {
        <p class="soft small" role="status">
          {{ 'draftedLetter.means' | transloco: { name: drafted.ladder()?.name } }}
        </p>
      }
      @for (field of fields(); track field.name) {
        @if (field.kind === 'yes') {
          <label class="choice">
            <input
              type="checkbox"
              [checked]="values()[field.name] === 'yes'"
              (change)="set(field.name, $any($event.target).checked ? 'yes' : '')"
            />
            {{ 'legal.fields.' + field.name | transloco }}
          </label>
        } @else {
          <rz-row
            [label]="'legal.fields.' + field.name | transloco"
            [for]="'legal-' + field.name"
            [optional]="field.optional ? ('common.optional' | transloco) : undefined"
            [hint]="hint(field)"
            [server]="wrong()[field.name]"
          >
            @switch (field.kind) {
              @case ('choice') {
                <select
                  [id]="'legal-' + field.name"
                  [value]="values()[field.name]"
                  (change)="set(field.name, $any($event.target).value)"
                >
                  @for (option of field.options; track option) {
                    <option [value]="option" [selected]="values()[field.name] === option">
                      {{ 'legal.options.' + field.name + '.' + option | transloco }}
                    </option>
                  }
                </select>
              }
              @case ('text') {
                <textarea
                  rows="3"
                  [id]="'legal-' + field.name"
                  [value]="values()[field.name]"
                  (input)="set(field.name, $any($event.target).value)"
                ></textarea>
              }
              @case ('publicBody') {
                <input
                  type="text"
                  autocomplete="off"
                  list="legal-bodies"
                  [id]="'legal-' + field.name"
                  [value]="values()[field.name]"
                  (input)="set(field.name, $any($event.target).value)"
                />
                <datalist id="legal-bodies">
                  @for (body of bodies.value()?.items; track body.id) {
                    <option [value]="body.name"></option>
                  }
                </datalist>
              }
              @default {
                <input
                  [id]="'legal-' + field.name"
                  [type]="field.kind === 'day' ? 'date' : field.kind === 'number' ? 'number' : 'text'"
                  [max]="field.kind === 'day' ? today : null"
                  [value]="values()[field.name]"
                  (input)="set(field.name, $any($event.target).value)"
                />
              }
            }
          </rz-row>
        }
      }
      @if (act.files && !letter()) {
        <rz-attach inputId="legal-files" [label]="'attach.scan' | transloco" />
      }
    </rz-dialog-frame>
  `,
  providers: [Uploads],
})
export class LegalActDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<'done' | 'submitted'>>(DialogRef);
  readonly #data = inject<{ readonly room: CaseRoom; readonly act: ActForm }>(DIALOG_DATA);
  readonly #translate = inject(Translate);
  readonly #errorText = inject(ErrorText);
  readonly #conditional = conditional(this.#data.room);
  protected readonly act = this.#data.act;
  protected readonly drafted = draftedLetter(
    this.#data.room,
    this.act.name === 'refuse' ? 'refusalDecision' : 'callToRemedy',
    () => this.act.drafted !== undefined,
  );
  protected readonly uploads = inject(Uploads);
  protected readonly today = inWarsaw(inject(OfficeClock).now()).date;
  protected readonly overtaken = this.#conditional.overtaken;
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);
  readonly #asked = signal(false);
  protected readonly values = signal<Readonly<Record<string, string>>>(
    Object.fromEntries(
      this.act.fields.map(({ name, kind, optional, initial }) => [
        name,
        initial ?? (kind === 'day' && !optional ? this.today : ''),
      ]),
    ),
  );
  readonly #sent = kept(
    placeOf('case', this.#data.room.id(), `legal.${this.act.name}`),
    this.values,
    this.act.fields.filter(({ kind }) => kind === 'text').map(({ name }) => name),
  );
  /** What is submitted for approval instead of sent. */
  protected readonly letter = computed(() => (this.drafted.ladder() ? this.act.drafted?.(this.values()) : undefined));
  /** As the register has them: a letter that names one so stands in its history. */
  protected readonly bodies = query(
    () => (this.act.fields.some(({ kind }) => kind === 'publicBody') ? {} : undefined),
    () => this.#api.get('/api/newsrooms', { query: { kind: 'publicBody', limit: 200 } }),
  );
  protected readonly fields = computed(() =>
    this.act.fields.filter(
      ({ when, onServing }) => (when?.(this.values()) ?? true) && !(onServing && this.letter() !== undefined),
    ),
  );
  readonly #missing = computed(() =>
    this.fields().filter(({ name, kind, optional }) => kind !== 'yes' && !optional && !this.values()[name]?.trim()),
  );
  protected readonly wrong = computed((): Record<string, string> => {
    const required = this.#translate.find('errors.fields.required') ?? '';
    const missing = this.#asked() ? this.#missing().map(({ name }) => [name, required]) : [];
    return { ...this.#errorText.fields(this.error()), ...(Object.fromEntries(missing) as Record<string, string>) };
  });

  protected hint({ name }: ActField): string | undefined {
    return this.#translate.find(`legal.hints.${name}`) ?? undefined;
  }

  protected set(name: string, value: string): void {
    this.values.update((values) => ({ ...values, [name]: value }));
  }

  protected async send(): Promise<void> {
    if (this.busy() || this.uploads.running() || this.uploads.failed()) return;
    this.#asked.set(true);
    const [missing] = this.#missing();
    if (missing) {
      document.getElementById(`legal-${missing.name}`)?.focus();
      return;
    }
    this.busy.set(true);
    this.error.set(undefined);
    try {
      const attachmentIds = this.uploads.done().map(({ id }) => id);
      const letter = this.letter();
      if (letter) await this.drafted.submit(letter);
      else
        await this.#conditional.run((revision) =>
          this.act.send(this.#data.room, this.values(), { revision, attachmentIds, today: this.today }),
        );
      this.#sent();
      this.#ref.close(letter ? 'submitted' : 'done');
    } catch (error) {
      this.error.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
