import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query, type Query } from '../../core/api/query';
import type { Accreditation } from '../../core/api/types';
import { WhenPipe } from '../../core/time/date-pipes';
import { inWarsaw } from '../../core/time/warsaw';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { ProblemBar } from '../../shared/problem-bar';
import { overSeen } from '../../shared/seen';
import { submission } from '../../shared/submission';

export interface EventAsked {
  readonly caseId: string;
  readonly read: Query<Accreditation>;
}

/** Of which event it is, when and where. */
@Component({
  selector: 'rz-event-dialog',
  imports: [DialogFrame, FormField, FormRow, ProblemBar, TranslocoPipe, WhenPipe],
  template: `
    <rz-dialog-frame
      [title]="'accreditation.describeTitle' | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'accreditation.meeting' | transloco"
        for="a-meeting"
        [optional]="'common.optional' | transloco"
        [hint]="'accreditation.meetingHint' | transloco"
      >
        <select id="a-meeting" [formField]="form.meeting" (change)="take()">
          <option value="">{{ 'accreditation.noMeeting' | transloco }}</option>
          @for (one of offered(); track one.id) {
            <option [value]="one.id">
              {{ one.title }}{{ one.startsAt ? ', ' + (one.startsAt | when: 'dateTime') : '' }}
            </option>
          }
        </select>
      </rz-row>
      <rz-problem [error]="meetings.error()" (retry)="meetings.refresh()" />
      <rz-row [label]="'accreditation.event' | transloco" for="a-event" [field]="form.event">
        <input id="a-event" type="text" autocomplete="off" [formField]="form.event" />
      </rz-row>
      <rz-row
        [label]="'accreditation.on' | transloco"
        for="a-on"
        [field]="form.on"
        [optional]="'common.optional' | transloco"
      >
        <input id="a-on" type="date" [formField]="form.on" />
      </rz-row>
      <rz-row
        [label]="'accreditation.place' | transloco"
        for="a-place"
        [field]="form.place"
        [optional]="'common.optional' | transloco"
      >
        <input id="a-place" type="text" autocomplete="off" [formField]="form.place" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class EventDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #asked = inject<EventAsked>(DIALOG_DATA);
  readonly #overSeen = overSeen(this.#asked.read);
  protected readonly sending = submission();
  protected readonly meetings = query(
    () => true,
    () => this.#api.get('/api/press-events/open'),
  );
  /** That of the case stands among them also when it is over, or was cancelled. */
  protected readonly offered = computed(() => {
    const open = this.meetings.value()?.items ?? [];
    const { pressEventId: id, pressEventTitle: title } = this.#asked.read.value() ?? {};
    const isThere = !id || open.some((one) => one.id === id);
    return isThere ? open : [{ id, title: title ?? '—', place: null, startsAt: null }, ...open];
  });
  protected readonly form = form(
    signal({
      meeting: this.#asked.read.value()?.pressEventId ?? '',
      event: this.#asked.read.value()?.event ?? '',
      on: this.#asked.read.value()?.on ?? '',
      place: this.#asked.read.value()?.place ?? '',
    }),
    (path) => {
      required(path.event);
      maxLength(path.event, 300);
      maxLength(path.place, 300);
    },
  );

  /** The meeting says its own words; they may be put otherwise. */
  protected take(): void {
    const meeting = this.meetings.value()?.items.find(({ id }) => id === this.form.meeting().value());
    if (!meeting) return;
    this.form.event().value.set(meeting.title ?? '');
    this.form.on().value.set(inWarsaw(meeting.startsAt).date);
    this.form.place().value.set(meeting.place ?? '');
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { meeting, event, on, place } = this.form().value();
      const body = { event: event.trim(), on: on || undefined, place: place.trim(), pressEventId: meeting || null };
      const path = { id: this.#asked.caseId };
      await this.#overSeen((revision) => this.#api.put('/api/cases/{id}/accreditation', { path, body, revision }));
      this.#ref.close(true);
    });
  }
}
