import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Kind, kinds, type TextModule, type TextModuleField } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { ProblemBar } from '../../shared/problem-bar';
import { submission } from '../../shared/submission';

export interface TextModuleAsked {
  /** Undefined: a new one. */
  readonly textModule: TextModule | undefined;
  readonly fields: readonly TextModuleField[];
  /** With an empty id: a new one. */
  readonly write: (textModule: TextModule) => Promise<void>;
}

/** One passage: its words with fields, and where it is offered. */
@Component({
  selector: 'rz-text-module-dialog',
  imports: [DialogFrame, FormField, FormRow, MatButton, ProblemBar, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(asked.textModule ? 'textModules.editTitle' : 'textModules.addTitle') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'textModules.name' | transloco"
        for="module-name"
        [field]="form.name"
        [hint]="'textModules.nameHint' | transloco"
        [server]="sending.wrong()['name']"
      >
        <input id="module-name" type="text" autocomplete="off" [formField]="form.name" />
      </rz-row>
      <rz-row [label]="'textModules.language' | transloco" for="module-language">
        <select id="module-language" [formField]="form.language">
          @for (one of languages; track one) {
            <option [value]="one">{{ 'language.' + one | transloco }}</option>
          }
        </select>
      </rz-row>
      <details [open]="chosen().length > 0">
        <summary>{{ 'textModules.onlyKinds' | transloco }}</summary>
        <fieldset class="field">
          <legend class="cdk-visually-hidden">{{ 'textModules.kinds' | transloco }}</legend>
          @for (one of allKinds; track one) {
            <label class="choice">
              <input type="checkbox" [checked]="chosen().includes(one)" (change)="toggle(one)" />
              {{ 'kind.' + one | transloco }}
            </label>
          }
        </fieldset>
      </details>
      <rz-row
        [label]="'textModules.text' | transloco"
        for="module-text"
        [field]="form.text"
        [hint]="'textModules.textHint' | transloco"
        [server]="sending.wrong()['text']"
      >
        <textarea #text id="module-text" rows="8" [formField]="form.text"></textarea>
      </rz-row>
      <fieldset class="fields">
        <legend class="small">{{ 'textModules.fields' | transloco }}</legend>
        @for (field of asked.fields; track field.name) {
          <button class="chip" type="button" (click)="insert(field.name)">{{ field.words }}</button>
        }
      </fieldset>
      <div class="preview">
        <rz-row [label]="'textModules.caseNumber' | transloco" for="module-case">
          <input #number id="module-case" type="text" autocomplete="off" (keydown.enter)="preview($event, number)" />
        </rz-row>
        <button
          matButton="outlined"
          type="button"
          [disabled]="previewing() || !model().text.trim()"
          disabledInteractive
          (click)="preview($event, number)"
        >
          {{ 'textModules.show' | transloco }}
        </button>
      </div>
      <rz-problem [error]="previewError()" [retryable]="false" />
      <div role="status">
        @if (shown(); as words) {
          <p class="small soft">{{ 'textModules.preview' | transloco }}</p>
          <p class="words">{{ words }}</p>
        }
      </div>
    </rz-dialog-frame>
  `,
  styles: `
    .fields {
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
    .chip {
      border: 1px solid var(--line-strong);
      min-block-size: 1.75rem;
      color: inherit;
      font-family: inherit;
      white-space: normal;
      text-align: start;
      cursor: pointer;
    }
    .preview {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--s2);
    }
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    summary {
      cursor: pointer;
    }
  `,
})
export class TextModuleDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<TextModuleAsked>(DIALOG_DATA);
  protected readonly languages = ['pl', 'en'] as const;
  protected readonly allKinds = kinds;
  protected readonly sending = submission();
  protected readonly model = signal({
    name: this.asked.textModule?.name ?? '',
    language: this.asked.textModule?.language ?? ('pl' as const),
    text: this.asked.textModule?.text ?? '',
  });
  readonly #sent = kept(this.asked.textModule ? undefined : 'textModule', this.model, ['name', 'text']);
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    maxLength(path.name, 100);
    required(path.text);
    maxLength(path.text, 20_000);
  });
  protected readonly chosen = signal<readonly Kind[]>(this.asked.textModule?.kinds ?? []);
  protected readonly shown = signal<string | undefined>(undefined);
  protected readonly previewing = signal(false);
  protected readonly previewError = signal<unknown>(undefined);
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('text');

  protected toggle(kind: Kind): void {
    this.chosen.update((before) => (before.includes(kind) ? before.filter((one) => one !== kind) : [...before, kind]));
  }

  /** At the place where somebody writes. */
  protected insert(name: string): void {
    const area = this.area().nativeElement;
    area.focus();
    area.setRangeText(`{{${name}}}`, area.selectionStart, area.selectionEnd, 'end');
    this.model.update((words) => ({ ...words, text: area.value }));
  }

  protected async preview(event: Event, { value }: HTMLInputElement): Promise<void> {
    event.preventDefault();
    if (this.previewing()) return;
    this.previewing.set(true);
    this.previewError.set(undefined);
    this.shown.set(undefined);
    const { language, text } = this.model();
    const caseNumber = value.trim();
    try {
      const body = { language, text, ...(caseNumber && { caseNumber }) };
      this.shown.set((await this.#api.post('/api/text-modules/preview', { body })).text);
    } catch (error) {
      this.previewError.set(error);
    } finally {
      this.previewing.set(false);
    }
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      await this.asked.write({ id: this.asked.textModule?.id ?? '', ...this.model(), kinds: [...this.chosen()] });
      this.#sent();
      this.#ref.close(true);
    });
  }
}
