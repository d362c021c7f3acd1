import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import type { Letter, LetterLanguage, LetterWords } from '../../../core/api/types';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { WhenPipe } from '../../../core/time/date-pipes';
import { askBeforeUnload } from '../../../shared/before-unload';
import { Dialogs } from '../../../shared/dialogs';
import { FormRow } from '../../../shared/form-row';
import { ProblemBar } from '../../../shared/problem-bar';
import { Staff } from '../../../shared/staff';
import { submission } from '../../../shared/submission';

const nothing = { subject: '', text: '' };

/** The words of one letter: written, previewed, taken back. */
@Component({
  selector: 'rz-letter-editor',
  imports: [FormField, FormRow, MatButton, ProblemBar, TranslocoPipe, WhenPipe],
  template: `
    <section class="card" [attr.aria-labelledby]="'letter-title'">
      <h3 id="letter-title">{{ letter().name }}</h3>
      <p class="soft small">{{ letter().sent }}</p>
      @if (letter().languages.length > 1) {
        <p class="languages" role="group" [attr.aria-label]="'letters.language' | transloco">
          @for (one of letter().languages; track one.language) {
            <button
              matButton
              type="button"
              [attr.aria-pressed]="one.language === language()"
              (click)="choose(one.language)"
            >
              {{ 'language.' + one.language | transloco }}
            </button>
          }
        </p>
      }
      @if (letter().byUnit) {
        <rz-row [label]="'letters.unit' | transloco" for="l-unit" [hint]="'letters.unitHint' | transloco">
          <select #of id="l-unit" [value]="unitId()" (change)="chooseUnit(of)">
            <option value="">{{ 'letters.wholeOffice' | transloco }}</option>
            @for (unit of units(); track unit.id) {
              <option [value]="unit.id">
                {{ (unit.own ? 'letters.unitWithOwn' : 'letters.unitNamed') | transloco: { name: unit.name } }}
              </option>
            }
          </select>
        </rz-row>
      }
      <p class="soft small">
        @if (setBy(); as version) {
          {{
            'settings.from.person'
              | transloco
                : {
                    name: version.by.name || ('common.erased' | transloco),
                    at: version.at | when: 'dateTime',
                  }
          }}
        } @else {
          {{ (unitId() ? 'letters.fromAbove' : 'settings.from.default') | transloco }}
        }
      </p>
      <form class="form" novalidate (submit)="$event.preventDefault(); save()">
        <rz-problem [error]="sending.error()" [retryable]="false" />
        @if (hasSubject()) {
          <rz-row
            [label]="'letters.subject' | transloco"
            for="l-subject"
            [field]="form.subject"
            [server]="sending.wrong()['subject']"
          >
            <input id="l-subject" type="text" autocomplete="off" [formField]="form.subject" />
          </rz-row>
        }
        <rz-row
          [label]="'letters.text' | transloco"
          for="l-text"
          [field]="form.text"
          [hint]="'letters.textHint' | transloco"
          [server]="sending.wrong()['text']"
        >
          <textarea #text id="l-text" rows="14" [formField]="form.text"></textarea>
        </rz-row>
        <fieldset>
          <legend class="small">{{ 'letters.fields' | transloco }}</legend>
          @for (field of letter().fields; track field.name) {
            <button class="chip" type="button" [title]="field.words" (click)="insert(field.name)">
              {{ field.words }}
              @if (field.required) {
                <span class="soft">{{ 'letters.required' | transloco }}</span>
              }
            </button>
          }
        </fieldset>
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="sending.busy() || !changed()" disabledInteractive>
            {{ 'letters.save' | transloco }}
          </button>
          @if (!isBuiltIn()) {
            <button matButton type="button" [disabled]="sending.busy()" disabledInteractive (click)="reset()">
              {{ (unitId() ? 'letters.resetUnit' : 'letters.reset') | transloco }}
            </button>
          }
        </div>
      </form>
    </section>
    <section class="card" aria-labelledby="preview-title">
      <h3 id="preview-title">{{ 'letters.preview' | transloco }}</h3>
      <form class="case" novalidate (submit)="$event.preventDefault(); show()">
        <label for="l-case">{{ 'letters.caseNumber' | transloco }}</label>
        <input #number id="l-case" type="text" autocomplete="off" (input)="caseNumber.set(number.value)" />
        <button matButton="outlined" type="submit" [disabled]="previewing()" disabledInteractive>
          {{ 'letters.show' | transloco }}
        </button>
      </form>
      <rz-problem [error]="previewError()" [retryable]="false" />
      <div role="status">
        @if (preview(); as shown) {
          @if (shown.subject !== null) {
            <p class="subject">{{ shown.subject }}</p>
          }
          <p class="words">{{ shown.text }}</p>
        }
      </div>
    </section>
    @if (letter().history.length > 0) {
      <section class="card" aria-labelledby="letter-history">
        <h3 id="letter-history">{{ 'letters.history' | transloco }}</h3>
        @for (version of letter().history; track version.id) {
          <details>
            <summary>
              <time [attr.datetime]="version.at">{{ version.at | when: 'dateTime' }}</time>
              · {{ version.by.name || ('common.erased' | transloco) }} ·
              {{ 'language.' + version.language | transloco }}
              @if (version.unitId; as unit) {
                · {{ staff.nameOfUnit(unit) }}
              }
              @if (version.isBuiltIn) {
                · {{ (version.unitId ? 'letters.asAbove' : 'letters.builtIn') | transloco }}
              }
            </summary>
            @if (version.subject !== null) {
              <p class="subject">{{ version.subject }}</p>
            }
            <p class="words">{{ version.text }}</p>
          </details>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
    }
    section {
      display: grid;
      gap: var(--s3);
      min-inline-size: 0;
    }
    .languages {
      display: flex;
      gap: var(--s1);
    }
    .languages [aria-pressed='true'] {
      background: var(--accent-soft);
      font-weight: 600;
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s2);
      border: 0;
      padding: 0;
      margin: 0;
    }
    legend {
      padding: 0;
      margin-block-end: var(--s1);
    }
    fieldset .chip {
      border: 1px solid var(--line-strong);
      min-block-size: 1.75rem;
      color: inherit;
      font-family: inherit;
      white-space: normal;
      text-align: start;
      cursor: pointer;
    }
    .case {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2);
    }
    .case input {
      inline-size: 14rem;
      max-inline-size: 100%;
    }
    .subject {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .words {
      margin-block-start: var(--s2);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    summary {
      cursor: pointer;
    }
  `,
})
export class LetterEditor {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #dialogs = inject(Dialogs);
  protected readonly staff = inject(Staff);
  readonly letter = input.required<Letter>();
  readonly saved = output();
  protected readonly sending = submission();
  protected readonly language = signal<LetterLanguage>('pl');
  /** Empty: the whole office. */
  protected readonly unitId = signal('');
  readonly #words = signal(nothing);
  protected readonly form = form(this.#words, (path) => {
    required(path.text, { when: () => this.#kept()?.builtIn.text !== '' });
    required(path.subject, { when: () => this.hasSubject() });
  });
  protected readonly text = viewChild.required<ElementRef<HTMLTextAreaElement>>('text');
  protected readonly caseNumber = signal('');
  protected readonly preview = signal<LetterWords | undefined>(undefined);
  protected readonly previewing = signal(false);
  protected readonly previewError = signal<unknown>(undefined);

  readonly #kept = computed(() => this.letter().languages.find((one) => one.language === this.language()));
  protected readonly hasSubject = computed(() => this.#kept()?.builtIn.subject !== null);
  readonly #ofUnit = computed(() =>
    this.letter().units.find((one) => one.unitId === this.unitId() && one.language === this.language()),
  );
  protected readonly units = computed(() =>
    this.staff.units().map(({ id, name }) => ({
      id,
      name,
      own: this.letter().units.some(({ unitId }) => unitId === id),
    })),
  );
  /** Whether there is nothing to take back. */
  protected readonly isBuiltIn = computed(() =>
    this.unitId() ? this.#ofUnit() === undefined : (this.#kept()?.isBuiltIn ?? true),
  );
  /** Who wrote the words that hold; undefined where nobody did. */
  protected readonly setBy = computed(() =>
    this.isBuiltIn()
      ? undefined
      : this.letter().history.find(
          ({ language, unitId }) => language === this.language() && (unitId ?? '') === this.unitId(),
        ),
  );
  /** What stood in the fields when they were last filled, and in which letter and language. */
  readonly #filled = signal<{ of: string; words: typeof nothing }>({ of: '', words: nothing });
  protected readonly changed = computed(() => {
    const { words } = this.#filled();
    return words.text !== this.#words().text || words.subject !== this.#words().subject;
  });

  constructor() {
    askBeforeUnload(() => this.changed());
    effect(() => {
      if (this.letter().byUnit) this.staff.need();
      else this.unitId.set('');
    });
    effect(() => {
      const letter = this.letter();
      const language = this.language();
      const unitId = this.unitId();
      const kept = this.#ofUnit() ?? this.#kept();
      untracked(() => {
        if (!kept) return this.language.set('pl');
        const of = `${letter.id} ${language} ${unitId}`;
        // What is being typed stays, also when somebody else changes the same letter.
        if (this.#filled().of === of && this.changed()) return;
        const words = { subject: kept.subject ?? '', text: kept.text };
        if (this.#filled().of !== of) this.preview.set(undefined);
        this.#filled.set({ of, words });
        this.#words.set(words);
      });
    });
  }

  /** Whether other words may take the place of what stands here: asked of whoever changed it, and did not save. */
  async mayGo(): Promise<boolean> {
    if (!this.changed()) return true;
    const discarded = await this.#dialogs.open<boolean>(async () => (await import('./unsaved-dialog')).UnsavedDialog);
    if (discarded) this.#words.set(this.#filled().words);
    return discarded ?? false;
  }

  protected async choose(language: LetterLanguage): Promise<void> {
    if (language !== this.language() && (await this.mayGo())) this.language.set(language);
  }

  protected async chooseUnit(list: HTMLSelectElement): Promise<void> {
    const unitId = list.value;
    list.value = this.unitId();
    if (await this.mayGo()) this.unitId.set(unitId);
    list.value = this.unitId();
  }

  /** At the place where somebody writes. */
  protected insert(name: string): void {
    const area = this.text().nativeElement;
    area.focus();
    area.setRangeText(`{{${name}}}`, area.selectionStart, area.selectionEnd, 'end');
    this.#words.update((words) => ({ ...words, text: area.value }));
  }

  protected save(): Promise<void> {
    return this.sending.run(this.form, () =>
      this.#write(() =>
        this.#api.put('/api/office/letters/{id}/{language}', {
          ...this.#path(),
          query: this.#query(),
          body: this.#body(),
          revision: this.letter().revision,
        }),
      ),
    );
  }

  protected reset(): Promise<void> {
    return this.sending.run(this.form, () =>
      this.#write(() =>
        this.#api.delete('/api/office/letters/{id}/{language}', {
          ...this.#path(),
          query: this.#query(),
          revision: this.letter().revision,
        }),
      ),
    );
  }

  protected async show(): Promise<void> {
    if (this.previewing()) return;
    this.previewing.set(true);
    this.previewError.set(undefined);
    try {
      const caseNumber = this.caseNumber().trim();
      const body = { ...this.#body(), ...(caseNumber && { caseNumber }) };
      this.preview.set(await this.#api.post('/api/office/letters/{id}/{language}/preview', { ...this.#path(), body }));
    } catch (error) {
      this.previewError.set(error);
    } finally {
      this.previewing.set(false);
    }
  }

  async #write(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
      this.#filled.set({ of: '', words: this.#words() });
      this.#notices.say(this.#translate.text('common.saved'));
    } finally {
      this.saved.emit();
    }
  }

  readonly #path = () => ({ path: { id: this.letter().id, language: this.language() } });
  readonly #query = () => (this.unitId() ? { unit: this.unitId() } : {});
  readonly #body = () => ({ text: this.#words().text, ...(this.hasSubject() && { subject: this.#words().subject }) });
}
