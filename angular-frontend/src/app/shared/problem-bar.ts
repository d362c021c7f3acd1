import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorText } from '../core/errors/error-text';
import { Icon } from './icon';

/** A read that failed: what is wrong, and a button to try again. */
@Component({
  selector: 'rz-problem',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    @if (error()) {
      <div class="message-bar tone-danger" role="alert">
        <rz-icon name="alert" />
        <span>{{ text() }}</span>
        @if (retryable()) {
          <button matButton type="button" (click)="retry.emit()">{{ 'common.retry' | transloco }}</button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class ProblemBar {
  readonly #errorText = inject(ErrorText);
  readonly error = input.required<unknown>();
  readonly retryable = input(true);
  readonly retry = output();
  protected readonly text = computed(() => this.#errorText.of(this.error()));
}
