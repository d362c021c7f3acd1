import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { type Encounter, encounterTypes, type Person } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { placeOf } from '../../core/drafts/place';
import { OfficeClock } from '../../core/time/office-clock';
import { fromWarsaw, inWarsaw } from '../../core/time/warsaw';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { RefusalWarning } from '../../shared/refusal-warning';
import { submission } from '../../shared/submission';
import { ContactPicker } from '../../shared/contact-picker';

/** Whom a new one is with, or the one that is put right. */
export interface EncounterAsked {
  readonly people?: readonly Person[];
  /** A newsroom, whose people are offered first. */
  readonly newsroomId?: string;
  readonly encounter?: Encounter;
  /** A correction has to say why. */
  readonly needsReason?: boolean;
}

/** A call, a meeting, a press breakfast or a note, outside of any case: in seconds. Closes with its id. */
@Component({
  selector: 'rz-encounter-dialog',
  imports: [ContactPicker, DialogFrame, FormField, FormRow, RefusalWarning, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(asked.encounter ? 'encounters.correct' : 'encounters.note') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'encounters.topic' | transloco" for="e-topic" [field]="form.topic">
        <input id="e-topic" type="text" autocomplete="off" [formField]="form.topic" />
      </rz-row>
      <rz-row [label]="'encounters.type' | transloco" for="e-type">
        <select id="e-type" [formField]="form.type">
          @for (type of types; track type) {
            <option [value]="type">{{ 'party.entry.' + type | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'encounters.who' | transloco"
        for="e-who"
        [hint]="(form.people().value().length > 1 ? 'encounters.sharedHint' : undefined) | transloco"
        [server]="wrongPeople()"
      >
        <rz-contact-picker inputId="e-who" [newsroom]="asked.newsroomId" [formField]="form.people" />
      </rz-row>
      @if (form.type().value() === 'call') {
        <rz-refusal-warning [phones]="phones.value() ?? []" />
      }
      <div class="range">
        <rz-row [label]="'encounters.date' | transloco" for="e-date" [field]="form.date">
          <input id="e-date" type="date" [formField]="form.date" />
        </rz-row>
        <rz-row [label]="'encounters.time' | transloco" for="e-time" [field]="form.time">
          <input id="e-time" type="time" [formField]="form.time" />
        </rz-row>
      </div>
      <rz-row
        [label]="'encounters.text' | transloco"
        for="e-text"
        [field]="form.text"
        [optional]="'common.optional' | transloco"
      >
        <textarea id="e-text" rows="5" [formField]="form.text"></textarea>
      </rz-row>
      @if (asked.needsReason) {
        <rz-row [label]="'encounters.reason' | transloco" for="e-reason" [field]="form.reason">
          <input id="e-reason" type="text" autocomplete="off" [formField]="form.reason" />
        </rz-row>
      }
    </rz-dialog-frame>
  `,
})
export class EncounterDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  protected readonly asked = inject<EncounterAsked>(DIALOG_DATA);
  protected readonly types = encounterTypes;
  protected readonly sending = submission();
  /** Of everybody who took part. */
  protected readonly phones = query(
    () => this.form.people().value(),
    async (people) => {
      const cards = await Promise.all(people.map(({ id }) => this.#api.get('/api/contacts/{id}', { path: { id } })));
      return cards.flatMap(({ addresses }) =>
        addresses.filter(({ medium }) => medium === 'phone').map(({ value }) => value),
      );
    },
  );
  readonly #key = crypto.randomUUID();
  readonly #when = inWarsaw(this.asked.encounter?.at ?? inject(OfficeClock).now());
  readonly #model = signal({
    type: this.asked.encounter?.type ?? 'call',
    people:
      this.asked.encounter?.participants.map(({ contact }): Person => contact) ??
      ([...(this.asked.people ?? [])] as readonly Person[]),
    topic: this.asked.encounter?.topic ?? '',
    text: this.asked.encounter?.text ?? '',
    date: this.#when.date,
    time: this.#when.time,
    reason: '',
  });
  readonly #sent = kept(this.#place(), this.#model, ['topic', 'text']);
  protected readonly form = form(this.#model, (path) => {
    required(path.topic);
    maxLength(path.topic, 200);
    maxLength(path.text, 20_000);
    required(path.date);
    required(path.time);
    validate(path.people, ({ value }) => (value().length > 0 ? null : { kind: 'required' }));
    validate(path.reason, ({ value }) => (this.asked.needsReason && !value().trim() ? { kind: 'required' } : null));
  });

  #place(): string | undefined {
    const { encounter, people = [] } = this.asked;
    return encounter ? undefined : placeOf('contact', people.map(({ id }) => id).join('+'), 'encounter');
  }

  protected wrongPeople(): string | undefined {
    return this.sending.wrong()['participantIds'];
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { type, people, topic, text, date, time, reason } = this.form().value();
      const body = {
        type,
        participantIds: people.map(({ id }) => id),
        topic: topic.trim(),
        text: text.trim(),
        ...(date === this.#when.date && time === this.#when.time && !this.asked.encounter
          ? {}
          : { at: fromWarsaw(date, time) }),
      };
      const { encounter } = this.asked;
      const { id } = encounter
        ? await this.#api.patch('/api/encounters/{id}', {
            path: { id: encounter.id },
            body: { ...body, ...(reason.trim() && { reason: reason.trim() }) },
            revision: encounter.revision,
          })
        : await this.#api.post('/api/encounters', { body, idempotencyKey: this.#key });
      this.#sent();
      this.#ref.close(id);
    });
  }
}
