import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { OfficeClock } from '../../../core/time/office-clock';
import { Icon } from '../../../shared/icon';

const tick = 1000;

/** An answer that can still be taken back, and for how long. */
@Component({
  selector: 'rz-held',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    @if (seconds() > 0) {
      <div class="message-bar tone-warn">
        <rz-icon name="clock" />
        <span>{{ 'message.held' | transloco: { seconds: seconds() } }}</span>
        @if (mayTakeBack()) {
          <button matButton type="button" (click)="takeBack.emit()">{{ 'message.takeBack' | transloco }}</button>
        }
      </div>
    }
  `,
})
export class Held {
  readonly #clock = inject(OfficeClock);
  readonly until = input.required<string>();
  readonly mayTakeBack = input.required<boolean>();
  readonly takeBack = output();
  readonly #now = signal(this.#clock.exactly());
  protected readonly seconds = computed(() => Math.ceil((Date.parse(this.until()) - this.#now()) / tick));

  constructor() {
    const timer = setInterval(() => this.#now.set(this.#clock.exactly()), tick);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
