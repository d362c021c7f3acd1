import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { ApiProblem } from '../../core/api/problems';
import type { Query } from '../../core/api/query';
import type { Communique } from '../../core/api/types';
import { WhenPipe } from '../../core/time/date-pipes';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

const hours = ['earlier', 'later'] as const;
const ways = ['now', 'at', 'embargo'] as const;

/** When an approved version appears: at once, at a minute, or under embargo. Minutes are Warsaw's; where the clock repeats one, it asks which. */
@Component({
  selector: 'rz-release-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe, WhenPipe],
  template: `
    <rz-dialog-frame
      [title]="'communiques.releaseTitle' | transloco"
      [submitLabel]="(form.way().value() === 'now' ? 'communiques.releaseNow' : 'communiques.releasePlan') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'communiques.releaseWay' | transloco" for="release-way" [field]="form.way">
        <select id="release-way" [formField]="form.way">
          @for (one of ways; track one) {
            <option [value]="one">{{ 'communiques.ways.' + one | transloco }}</option>
          }
        </select>
      </rz-row>
      @if (form.way().value() !== 'now') {
        <rz-row
          [label]="(form.way().value() === 'at' ? 'communiques.at' : 'communiques.embargoEnd') | transloco"
          for="release-minute"
          [field]="form.minute"
          [hint]="'communiques.warsaw' | transloco"
        >
          <input id="release-minute" type="datetime-local" [formField]="form.minute" />
        </rz-row>
        @if (repeated(); as both) {
          <fieldset>
            <legend>{{ 'communiques.whichHour' | transloco }}</legend>
            @for (one of hours; track one) {
              <label class="choice">
                <input type="radio" [value]="one" [formField]="form.hour" />
                {{ 'communiques.hours.' + one | transloco: { at: (both[one] | when: 'dateTime') } }}
              </label>
            }
          </fieldset>
        }
      }
      <p class="small soft">{{ 'communiques.releaseMeans.' + form.way().value() | transloco }}</p>
    </rz-dialog-frame>
  `,
})
export class ReleaseDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #read = inject<Query<Communique>>(DIALOG_DATA);
  protected readonly ways = ways;
  protected readonly hours = hours;
  protected readonly sending = submission();
  readonly #model = signal({ way: 'now', minute: '', hour: 'earlier' });
  protected readonly form = form(this.#model, (path) => {
    required(path.minute, { when: ({ valueOf }) => valueOf(path.way) !== 'now' });
  });
  /** The two instants that are meant, where the server says that the minute comes twice. */
  readonly #twice = signal<{ minute: string; earlier: string; later: string } | undefined>(undefined);
  protected readonly repeated = computed(() => {
    const twice = this.#twice();
    return twice?.minute === this.#model().minute ? twice : undefined;
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { id, version, revision } = this.#read.value()!;
      try {
        const body = { version, ...this.#when() };
        await this.#api.post('/api/communiques/{id}/release', { path: { id }, body, revision });
        this.#ref.close(true);
      } catch (error) {
        this.#askWhich(error);
        throw error;
      }
    });
  }

  #when(): { at?: string; embargoUntil?: string } {
    const { way, minute, hour } = this.#model();
    if (way === 'now') return {};
    const meant = this.repeated()?.[hour === 'later' ? 'later' : 'earlier'] ?? minute;
    return way === 'at' ? { at: meant } : { embargoUntil: meant };
  }

  #askWhich(error: unknown): void {
    if (!(error instanceof ApiProblem) || error.problem.code !== 'minute-repeats') return;
    const { earlier, later } = error.problem.parameters ?? {};
    this.#twice.set({ minute: this.#model().minute, earlier: String(earlier), later: String(later) });
  }
}
