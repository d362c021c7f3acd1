import { Component, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon';
import type { QuestionToWrite } from './category-dialog';

const MOST = 10;

/** What the public form asks of whoever reports something of the category. */
@Component({
  selector: 'rz-category-questions',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    <fieldset>
      <legend>{{ 'interventionRegisters.questions' | transloco }}</legend>
      <p class="soft small">{{ 'interventionRegisters.questionsMean' | transloco }}</p>
      @for (question of questions(); track $index) {
        <div
          class="question"
          role="group"
          [attr.aria-label]="'interventionRegisters.question' | transloco: { place: $index + 1 }"
        >
          <label>
            <span>{{ 'interventionRegisters.question' | transloco: { place: $index + 1 } }}</span>
            <input
              type="text"
              maxlength="200"
              [value]="question.text"
              (input)="change($index, { text: typed($event) })"
            />
          </label>
          <label>
            <span>{{ 'interventionRegisters.options' | transloco }}</span>
            <input
              type="text"
              [value]="question.options.join(', ')"
              (change)="change($index, { options: listed(typed($event)) })"
            />
          </label>
          <div class="row">
            <label class="choice grow">
              <input
                type="checkbox"
                [checked]="question.required"
                (change)="change($index, { required: !question.required })"
              />
              {{ 'interventionRegisters.required' | transloco }}
            </label>
            <button
              class="icon-button"
              type="button"
              [attr.aria-label]="'interventionRegisters.removeQuestion' | transloco: { place: $index + 1 }"
              (click)="remove($index)"
            >
              <rz-icon name="close" />
            </button>
          </div>
        </div>
      }
      @if (questions().length < most) {
        <button matButton type="button" (click)="add()">
          <rz-icon name="plus" />{{ 'interventionRegisters.addQuestion' | transloco }}
        </button>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      border: 0;
      margin: 0;
      padding: 0;
      min-inline-size: 0;
    }
    legend {
      font-weight: 600;
      padding: 0;
    }
    p {
      margin-block: var(--s1);
    }
    .question {
      display: grid;
      gap: var(--s1);
      padding-block: var(--s2);
    }
    .question + .question {
      border-block-start: 1px solid var(--line);
    }
    .question input[type='text'] {
      inline-size: 100%;
    }
    .row {
      display: flex;
      align-items: center;
      gap: var(--s2);
    }
  `,
})
export class CategoryQuestions {
  readonly questions = model.required<readonly QuestionToWrite[]>();
  protected readonly most = MOST;

  protected readonly typed = (event: Event): string => (event.target as HTMLInputElement).value;

  protected readonly listed = (text: string): string[] =>
    text
      .split(',')
      .map((option) => option.trim())
      .filter((option) => option !== '');

  protected change(index: number, changes: Partial<QuestionToWrite>): void {
    this.questions.update((all) => all.map((one, at) => (at === index ? { ...one, ...changes } : one)));
  }

  protected add(): void {
    this.questions.update((all) => [...all, { text: '', options: [], required: false }]);
  }

  protected remove(index: number): void {
    this.questions.update((all) => all.filter((_, at) => at !== index));
  }
}
