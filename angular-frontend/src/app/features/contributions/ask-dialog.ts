import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import type { Case } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { placeOf } from '../../core/drafts/place';
import { OfficeClock } from '../../core/time/office-clock';
import { endOf, inWarsaw } from '../../core/time/warsaw';
import { DialogFrame } from '../../shared/dialog-frame';
import { fold } from '../../shared/fold';
import { FormRow } from '../../shared/form-row';
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';
import { momentOf, writtenMoment } from './moments';

const day = 24 * 3_600_000;

/** One question to a unit, or to several the same: with a term and chosen documents of the case. */
@Component({
  selector: 'rz-ask-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'contributions.askTitle' | transloco: { number: case.number }"
      [submitLabel]="'contributions.askNow' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="soft small">{{ 'contributions.askMeans' | transloco }}</p>
      <fieldset class="field">
        <legend>{{ 'contributions.units' | transloco: { count: units().length } }}</legend>
        <input
          #search
          type="search"
          autocomplete="off"
          [placeholder]="'contributions.findUnit' | transloco"
          [attr.aria-label]="'contributions.findUnit' | transloco"
          (input)="sought.set(search.value)"
        />
        <div class="choices">
          @for (unit of found(); track unit.id) {
            <label class="choice">
              <input type="checkbox" [checked]="units().includes(unit.id)" (change)="toggle(units, unit.id)" />
              {{ unit.name }}
            </label>
          }
        </div>
        @if (noUnit()) {
          <span class="wrong" role="alert">{{ 'contributions.noUnit' | transloco }}</span>
        }
      </fieldset>
      @if (people().length > 0) {
        <rz-row
          [label]="'contributions.person' | transloco"
          for="ask-person"
          [optional]="'common.optional' | transloco"
        >
          <select id="ask-person" [formField]="form.employeeId">
            <option value="">{{ 'contributions.anybody' | transloco }}</option>
            @for (person of people(); track person.id) {
              <option [value]="person.id">{{ person.name }}</option>
            }
          </select>
        </rz-row>
      }
      <rz-row [label]="'contributions.question' | transloco" for="ask-question" [field]="form.question">
        <textarea id="ask-question" rows="5" [formField]="form.question"></textarea>
      </rz-row>
      @if (files.length > 0) {
        <fieldset class="field">
          <legend>{{ 'contributions.documents' | transloco }}</legend>
          <div class="choices">
            @for (file of files; track file.id) {
              <label class="choice">
                <input type="checkbox" [checked]="chosen().includes(file.id)" (change)="toggle(chosen, file.id)" />
                {{ file.name ?? ('common.erased' | transloco) }}
              </label>
            }
          </div>
        </fieldset>
      }
      <rz-row
        [label]="'contributions.day' | transloco"
        for="ask-date"
        [field]="form.date"
        [server]="sending.wrong()['dueAt']"
      >
        <input id="ask-date" type="date" [formField]="form.date" />
      </rz-row>
      <rz-row
        [label]="'contributions.hour' | transloco"
        for="ask-time"
        [field]="form.time"
        [optional]="'common.optional' | transloco"
        [hint]="'contributions.wholeDay' | transloco"
      >
        <input id="ask-time" type="time" [formField]="form.time" />
      </rz-row>
      @if (pastTarget()) {
        <rz-row
          [label]="'contributions.whyLater' | transloco"
          for="ask-reason"
          [field]="form.reason"
          [hint]="'contributions.whyLaterHint' | transloco"
        >
          <textarea id="ask-reason" rows="2" [formField]="form.reason"></textarea>
        </rz-row>
      }
    </rz-dialog-frame>
  `,
  styles: `
    .choices {
      max-block-size: 12rem;
      overflow-y: auto;
    }
    .wrong {
      color: var(--danger);
    }
  `,
})
export class AskDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<number>>(DialogRef);
  readonly #staff = inject(Staff);
  readonly #clock = inject(OfficeClock);
  protected readonly case = inject<Case>(DIALOG_DATA);
  /** What came and went in the case, and what lies with its notes. */
  protected readonly files = [...this.case.correspondence, ...this.case.notes].flatMap(
    ({ attachments }) => attachments,
  );
  protected readonly sending = submission();
  protected readonly sought = signal('');
  protected readonly units = signal<readonly string[]>([]);
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly noUnit = signal(false);
  readonly #target = targetOf(this.case);
  readonly #model = signal({ question: '', ...this.#defaultTerm(), employeeId: '', reason: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.question);
    maxLength(path.question, 50_000);
    required(path.date);
    maxLength(path.reason, 2_000);
    required(path.reason, { when: () => this.pastTarget() });
  });
  readonly #sent = kept(placeOf('case', this.case.id, 'question'), this.#model, ['question']);
  #attempt: Attempt | undefined;

  protected readonly found = computed(() => {
    const wanted = fold(this.sought());
    return this.#staff.units().filter(({ id, name }) => this.units().includes(id) || fold(name).includes(wanted));
  });
  /** Who may answer for the unit, where one alone is asked. */
  protected readonly people = computed(() => {
    const [unit, another] = this.units();
    if (unit === undefined || another !== undefined) return [];
    return this.#staff.active().filter(({ unitId, rights }) => unitId === unit && rights.includes('contribute'));
  });
  protected readonly pastTarget = computed(() => {
    const { date, time } = this.#model();
    return this.#target !== undefined && date !== '' && momentOf(date, time) > this.#target;
  });

  constructor() {
    this.#staff.need();
  }

  /** The office's own target; where it is over or none is set, the day after tomorrow. */
  #defaultTerm() {
    const now = this.#clock.now();
    const target = this.#target;
    return writtenMoment(
      target !== undefined && Date.parse(target) > now ? target : endOf(inWarsaw(now + 2 * day).date),
    );
  }

  protected toggle(list: typeof this.units, id: string): void {
    list.update((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
    this.noUnit.set(false);
  }

  protected async send(): Promise<void> {
    this.noUnit.set(this.units().length === 0);
    if (this.noUnit()) return;
    await this.sending.run(this.form, async () => {
      const { question, date, time, employeeId, reason } = this.form().value();
      const body = {
        unitIds: [...this.units()],
        question: question.trim(),
        dueAt: momentOf(date, time),
        ...(this.chosen().length > 0 && { attachmentIds: [...this.chosen()] }),
        ...(this.people().some(({ id }) => id === employeeId) && { employeeId }),
        ...(this.pastTarget() && { reason: reason.trim() }),
      };
      this.#attempt = attemptFor(body, this.#attempt);
      const { items } = await this.#api.post('/api/cases/{id}/contributions', {
        path: { id: this.case.id },
        body,
        idempotencyKey: this.#attempt.key,
      });
      this.#sent();
      this.#ref.close(items.length);
    });
  }
}

/** By when the office itself wants to be done: the first instant that is too late. */
function targetOf({ deadlines }: Case): string | undefined {
  const ends = deadlines
    .filter(({ whose, state }) => whose === 'ours' && state === 'running')
    .map(({ internalTarget, endInstant }) => (internalTarget === null ? endInstant : endOf(internalTarget)));
  return ends.sort()[0];
}
