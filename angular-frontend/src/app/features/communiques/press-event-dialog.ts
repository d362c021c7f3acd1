import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import { type PressEvent, pressEventKinds } from '../../core/api/types';
import { inWarsaw } from '../../core/time/warsaw';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

export interface PressEventAsked {
  /** Undefined of a new one. */
  readonly event?: PressEvent;
  /** Of a new one: its day, `YYYY-MM-DD`. */
  readonly day: string;
}

const [firstHour, lastHour] = ['10:00', '11:00'];
const minuteOf = (instant: string): string => {
  const { date, time } = inWarsaw(instant);
  return `${date}T${time}`;
};

/** A meeting with the press: planned, or changed. Closes with `cancel` where it is to be called off. */
@Component({
  selector: 'rz-press-event-dialog',
  imports: [DialogFrame, FormField, FormRow, MatButton, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(event ? 'communiques.event.change' : 'communiques.event.add') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'communiques.event.title' | transloco" for="event-title" [field]="form.title">
        <input id="event-title" data-first autocomplete="off" [formField]="form.title" />
      </rz-row>
      <rz-row [label]="'communiques.kind' | transloco" for="event-kind" [field]="form.kind">
        <select id="event-kind" [formField]="form.kind">
          @for (one of kinds; track one) {
            <option [value]="one">{{ 'communiques.event.kinds.' + one | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'communiques.event.place' | transloco"
        for="event-place"
        [field]="form.place"
        [optional]="'common.optional' | transloco"
      >
        <input id="event-place" autocomplete="off" [formField]="form.place" />
      </rz-row>
      <rz-row
        [label]="'communiques.event.startsAt' | transloco"
        for="event-start"
        [field]="form.startsAt"
        [hint]="'communiques.warsaw' | transloco"
      >
        <input id="event-start" type="datetime-local" [formField]="form.startsAt" />
      </rz-row>
      <rz-row [label]="'communiques.event.endsAt' | transloco" for="event-end" [field]="form.endsAt">
        <input id="event-end" type="datetime-local" [formField]="form.endsAt" />
      </rz-row>
      <label class="choice">
        <input type="checkbox" [formField]="form.accreditation" />
        {{ 'communiques.event.accreditationNeeded' | transloco }}
      </label>
      @if (event) {
        <p>
          <button matButton type="button" (click)="cancel()">{{ 'communiques.event.cancel' | transloco }}</button>
        </p>
      }
    </rz-dialog-frame>
  `,
})
export class PressEventDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<'saved' | 'cancel'>>(DialogRef);
  readonly #asked = inject<PressEventAsked>(DIALOG_DATA);
  protected readonly event = this.#asked.event;
  protected readonly kinds = pressEventKinds;
  protected readonly sending = submission();
  protected readonly form = form(
    signal({
      title: this.event?.title ?? '',
      kind: this.event?.kind ?? ('conference' as const satisfies PressEvent['kind'] as PressEvent['kind']),
      place: this.event?.place ?? '',
      startsAt: this.event ? minuteOf(this.event.startsAt) : `${this.#asked.day}T${firstHour}`,
      endsAt: this.event ? minuteOf(this.event.endsAt) : `${this.#asked.day}T${lastHour}`,
      accreditation: this.event?.accreditation ?? false,
    }),
    (path) => {
      required(path.title);
      maxLength(path.title, 300);
      maxLength(path.place, 300);
      required(path.startsAt);
      required(path.endsAt);
    },
  );
  #attempt: Attempt | undefined;

  protected cancel(): void {
    this.#ref.close('cancel');
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const body = this.form().value();
      if (this.event) {
        const { id, revision } = this.event;
        await this.#api.put('/api/press-events/{id}', { path: { id }, body, revision });
      } else {
        this.#attempt = attemptFor(body, this.#attempt);
        await this.#api.post('/api/press-events', { body, idempotencyKey: this.#attempt.key });
      }
      this.#ref.close('saved');
    });
  }
}
