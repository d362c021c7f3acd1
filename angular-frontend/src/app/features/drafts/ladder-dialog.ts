import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import {
  kinds,
  type Ladder,
  ladderPurposes,
  outcomes,
  sensitivities,
  signatories,
  termUnits,
} from '../../core/api/types';
import { Language } from '../../core/i18n/language';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { Icon } from '../../shared/icon';
import { PersonPicker } from '../../shared/person-picker';
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';

type Sensitivities = NonNullable<Ladder['sensitivities']>;
type Level = Ladder['levels'][number];
type Missing = 'covers' | 'levels' | 'terms';

/** As the server has it. */
const longestTerm = 720;

export interface LadderAsked {
  /** Undefined: a new one. */
  readonly ladder: Ladder | undefined;
  readonly write: (ladder: Ladder) => Promise<void>;
}

/** One ladder: for which letters it is, and who signs. */
@Component({
  selector: 'rz-ladder-dialog',
  imports: [DialogFrame, FormField, FormRow, Icon, MatButton, PersonPicker, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(asked.ladder ? 'ladders.edit' : 'ladders.add') | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'ladders.name' | transloco" for="ladder-name" [field]="form.name">
        <input id="ladder-name" type="text" autocomplete="off" [formField]="form.name" />
      </rz-row>
      <fieldset class="field">
        <legend>{{ 'ladders.covers' | transloco }}</legend>
        @for (one of purposes; track one) {
          <label class="choice">
            <input type="checkbox" [checked]="covers().includes(one)" (change)="covers.set(toggled(covers(), one))" />
            {{ 'ladders.purposes.' + one | transloco }}
          </label>
        }
        @if (missing() === 'covers') {
          <span class="wrong" role="alert">{{ 'ladders.coversMissing' | transloco }}</span>
        }
      </fieldset>
      <details [open]="chosenKinds().length > 0">
        <summary>{{ 'ladders.onlyKinds' | transloco }}</summary>
        <fieldset class="field">
          <legend class="cdk-visually-hidden">{{ 'ladders.kinds' | transloco }}</legend>
          @for (one of allKinds; track one) {
            <label class="choice">
              <input
                type="checkbox"
                [checked]="chosenKinds().includes(one)"
                (change)="chosenKinds.set(toggled(chosenKinds(), one))"
              />
              {{ 'kind.' + one | transloco }}
            </label>
          }
        </fieldset>
      </details>
      <details [open]="unitIds().length > 0">
        <summary>{{ 'ladders.onlyUnits' | transloco }}</summary>
        <fieldset class="field">
          <legend class="cdk-visually-hidden">{{ 'ladders.units' | transloco }}</legend>
          @for (unit of staff.units(); track unit.id) {
            <label class="choice">
              <input
                type="checkbox"
                [checked]="unitIds().includes(unit.id)"
                (change)="unitIds.set(toggled(unitIds(), unit.id))"
              />
              {{ unit.name }}
            </label>
          }
        </fieldset>
      </details>
      <details [open]="chosenOutcomes().length > 0">
        <summary>{{ 'ladders.onlyOutcomes' | transloco }}</summary>
        <fieldset class="field" aria-describedby="outcomes-hint">
          <legend class="cdk-visually-hidden">{{ 'ladders.outcomes' | transloco }}</legend>
          <span class="hint" id="outcomes-hint">{{ 'ladders.outcomesHint' | transloco }}</span>
          @for (one of allOutcomes; track one) {
            <label class="choice">
              <input
                type="checkbox"
                [checked]="chosenOutcomes().includes(one)"
                (change)="chosenOutcomes.set(toggled(chosenOutcomes(), one))"
              />
              {{ 'outcome.' + one | transloco }}
            </label>
          }
        </fieldset>
      </details>
      <details [open]="chosenSensitivities().length > 0">
        <summary>{{ 'ladders.onlySensitivities' | transloco }}</summary>
        <fieldset class="field">
          <legend class="cdk-visually-hidden">{{ 'ladders.sensitivities' | transloco }}</legend>
          @for (one of allSensitivities; track one) {
            <label class="choice">
              <input
                type="checkbox"
                [checked]="chosenSensitivities().includes(one)"
                (change)="chosenSensitivities.set(toggled(chosenSensitivities(), one))"
              />
              {{ 'ladders.sensitivity.' + one | transloco }}
            </label>
          }
        </fieldset>
      </details>
      <fieldset class="field">
        <legend>{{ 'ladders.levels' | transloco }}</legend>
        <ol>
          @for (level of levels(); track $index; let place = $index) {
            <li>
              <label class="cdk-visually-hidden" [attr.for]="'level-' + place">{{
                'ladders.level' | transloco: { number: place + 1 }
              }}</label>
              <select #who [id]="'level-' + place" (change)="setSignatory(place, who.value)">
                @for (one of allSignatories; track one) {
                  <option [value]="one" [selected]="one === level.signatory">
                    {{ 'drafts.signatories.' + one | transloco }}
                  </option>
                }
              </select>
              <button
                class="icon-button"
                type="button"
                [disabled]="levels().length === 1"
                [attr.aria-label]="'ladders.removeLevel' | transloco: { number: place + 1 }"
                (click)="removeLevel(place)"
              >
                <rz-icon name="close" />
              </button>
              @if (level.signatory === 'employee') {
                <label class="cdk-visually-hidden" [attr.for]="'person-' + place">{{
                  'ladders.person' | transloco: { number: place + 1 }
                }}</label>
                <rz-person-picker
                  may="approveDrafts"
                  [inputId]="'person-' + place"
                  [value]="level.employeeId ?? ''"
                  (valueChange)="setPerson(place, $event)"
                />
              } @else if (level.signatory === 'function') {
                <label class="cdk-visually-hidden" [attr.for]="'function-' + place">{{
                  'ladders.function' | transloco: { number: place + 1 }
                }}</label>
                <select #which class="whole" [id]="'function-' + place" (change)="setFunction(place, which.value)">
                  <option value="" [selected]="!level.functionId">{{ 'ladders.chooseFunction' | transloco }}</option>
                  @for (one of functions.value()?.items ?? []; track one.id) {
                    <option [value]="one.id" [selected]="one.id === level.functionId">{{ one.name }}</option>
                  }
                </select>
              }
              <span class="term">
                <label [attr.for]="'term-' + place">{{ 'ladders.term' | transloco: { number: place + 1 } }}</label>
                <input
                  #amount
                  type="number"
                  inputmode="numeric"
                  min="1"
                  [max]="longest"
                  [id]="'term-' + place"
                  [value]="level.term?.amount ?? ''"
                  [attr.aria-describedby]="'term-hint'"
                  (change)="setTerm(place, amount.value, unit.value)"
                />
                <select
                  #unit
                  [attr.aria-label]="'ladders.termUnit' | transloco: { number: place + 1 }"
                  (change)="setTerm(place, amount.value, unit.value)"
                >
                  @for (one of units; track one) {
                    <option [value]="one" [selected]="one === level.term?.unit">
                      {{ 'ladders.termUnits.' + one | transloco }}
                    </option>
                  }
                </select>
              </span>
            </li>
          }
        </ol>
        <span class="hint" id="term-hint">{{ 'ladders.termHint' | transloco }}</span>
        <button matButton="outlined" type="button" [disabled]="levels().length >= mostLevels" (click)="addLevel()">
          <rz-icon name="plus" />{{ 'ladders.addLevel' | transloco }}
        </button>
        @if (missing() === 'levels') {
          <span class="wrong" role="alert">{{ 'ladders.personMissing' | transloco }}</span>
        } @else if (missing() === 'terms') {
          <span class="wrong" role="alert">{{ 'ladders.termWrong' | transloco: { longest } }}</span>
        }
      </fieldset>
      @if (levels().length > 1) {
        <fieldset class="field">
          <legend>{{ 'ladders.order' | transloco }}</legend>
          <div class="segments">
            @for (one of [true, false]; track one) {
              <label>
                <input type="radio" name="order" [checked]="inOrder() === one" (change)="inOrder.set(one)" />
                {{ (one ? 'ladders.inOrder' : 'ladders.beside') | transloco }}
              </label>
            }
          </div>
        </fieldset>
      }
      <label class="choice">
        <input #sends type="checkbox" [checked]="sendsOnApproval()" (change)="sendsOnApproval.set(sends.checked)" />
        {{ 'ladders.sendsOnApproval' | transloco }}
      </label>
      <label class="choice">
        <input #edits type="checkbox" [checked]="lastMayEdit()" (change)="lastMayEdit.set(edits.checked)" />
        {{ 'ladders.lastMayEdit' | transloco }}
      </label>
    </rz-dialog-frame>
  `,
  styles: `
    ol {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s2);
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--s1);
    }
    rz-person-picker,
    .term,
    .whole {
      grid-column: 1 / -1;
    }
    .term {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
    }
    .term input {
      inline-size: 6rem;
    }
    .term select {
      inline-size: auto;
    }
    .wrong {
      color: var(--danger);
      font-size: var(--small);
      font-weight: 500;
    }
  `,
})
export class LadderDialog {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly asked = inject<LadderAsked>(DIALOG_DATA);
  protected readonly staff = inject(Staff);
  protected readonly sending = submission();
  protected readonly purposes = ladderPurposes;
  protected readonly allKinds = kinds;
  protected readonly allOutcomes = outcomes;
  protected readonly allSensitivities = sensitivities;
  protected readonly allSignatories = signatories;
  protected readonly units = termUnits;
  protected readonly longest = longestTerm;
  protected readonly mostLevels = 10;
  protected readonly functions = query(
    () => this.#language.code(),
    () => this.#api.get('/api/functions'),
  );
  readonly #before = this.asked.ladder;
  readonly #model = signal({ name: this.#before?.name ?? '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.name);
    maxLength(path.name, 200);
  });
  protected readonly covers = signal<Ladder['covers']>(this.#before?.covers ?? ['answer']);
  protected readonly chosenKinds = signal<Ladder['kinds']>(this.#before?.kinds ?? []);
  protected readonly chosenOutcomes = signal<Ladder['outcomes']>(this.#before?.outcomes ?? []);
  protected readonly chosenSensitivities = signal<Sensitivities>(this.#before?.sensitivities ?? []);
  protected readonly unitIds = signal<string[]>(this.#before?.unitIds ?? []);
  protected readonly levels = signal<Level[]>(this.#before?.levels ?? [{ signatory: 'coordinator', employeeId: null }]);
  protected readonly inOrder = signal(this.#before?.inOrder ?? true);
  protected readonly sendsOnApproval = signal(this.#before?.sendsOnApproval ?? false);
  protected readonly lastMayEdit = signal(this.#before?.lastMayEdit ?? false);
  protected readonly missing = signal<Missing | undefined>(undefined);

  constructor() {
    this.staff.need();
  }

  protected toggled<T>(list: readonly T[], one: T): T[] {
    return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  }

  protected addLevel(): void {
    this.levels.update((levels) => [...levels, { signatory: 'employee', employeeId: null }]);
  }

  protected removeLevel(place: number): void {
    this.levels.update((levels) => levels.filter((_, other) => other !== place));
  }

  protected setSignatory(place: number, signatory: string): void {
    const found = signatories.find((one) => one === signatory);
    if (found) this.#setLevel(place, { signatory: found, employeeId: null, functionId: null });
  }

  protected setPerson(place: number, employeeId: string): void {
    this.#setLevel(place, { employeeId: employeeId || null });
  }

  protected setFunction(place: number, functionId: string): void {
    this.#setLevel(place, { functionId: functionId || null });
  }

  /** An empty field is no term. */
  protected setTerm(place: number, amount: string, unit: string): void {
    const found = termUnits.find((one) => one === unit);
    this.#setLevel(place, { term: amount.trim() === '' || !found ? null : { amount: Number(amount), unit: found } });
  }

  #setLevel(place: number, changes: Partial<Level>): void {
    this.levels.update((levels) =>
      levels.map((before, other) => (other === place ? { ...before, ...changes } : before)),
    );
  }

  #missing(): Missing | undefined {
    if (this.covers().length === 0) return 'covers';
    const named = this.levels().every(
      ({ signatory, employeeId, functionId }) =>
        (signatory !== 'employee' || employeeId) && (signatory !== 'function' || functionId),
    );
    if (!named) return 'levels';
    const inTime = this.levels().every(
      ({ term }) => !term || (Number.isInteger(term.amount) && term.amount >= 1 && term.amount <= longestTerm),
    );
    return inTime ? undefined : 'terms';
  }

  protected send(): Promise<void> {
    this.missing.set(this.#missing());
    return this.sending.run(this.form, async () => {
      if (this.missing()) return;
      await this.asked.write({
        id: this.#before?.id ?? crypto.randomUUID(),
        name: this.#model().name.trim(),
        kinds: this.chosenKinds(),
        outcomes: this.chosenOutcomes(),
        sensitivities: this.chosenSensitivities(),
        unitIds: this.unitIds(),
        covers: this.covers(),
        inOrder: this.inOrder(),
        lastMayEdit: this.lastMayEdit(),
        sendsOnApproval: this.sendsOnApproval(),
        levels: this.levels(),
      });
      this.#ref.close(true);
    });
  }
}
