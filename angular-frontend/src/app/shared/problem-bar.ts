import { afterNextRender, Component, effect, ElementRef, inject, Injector, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApiProblem } from '../core/api/problems';
import { ErrorText } from '../core/errors/error-text';
import { Icon } from './icon';

/** What failed, and a button to try a read again. Of something that was sent it comes into view: a long form's button may stand far below it. */
@Component({
  selector: 'rz-problem',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    @if (error()) {
      <div class="message-bar tone-danger" role="alert">
        <rz-icon name="alert" />
        <span>{{ words.of(error()) }}</span>
        <!-- To try again brings nothing that is not there. -->
        @if (retryable() && !isGone()) {
          <button matButton type="button" (click)="retry.emit()">{{ 'common.retry' | transloco }}</button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .message-bar {
      scroll-margin-block: 5rem;
    }
  `,
})
export class ProblemBar {
  protected readonly words = inject(ErrorText);
  readonly error = input.required<unknown>();
  readonly retryable = input(true);
  readonly retry = output();
  protected readonly isGone = () => (this.error() as Partial<ApiProblem>).status === 404;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const injector = inject(Injector);
    effect(() => {
      if (!this.error() || this.retryable()) return;
      afterNextRender(() => host.firstElementChild?.scrollIntoView({ block: 'nearest' }), { injector });
    });
  }
}
