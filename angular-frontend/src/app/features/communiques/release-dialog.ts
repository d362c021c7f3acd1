import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { ApiProblem } from '../../core/api/problems';
import type { Query } from '../../core/api/query';
import type { Communique } from '../../core/api/types';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';
import { AudienceChoice } from './audience-choice';
import { nobody, reaches } from './audience';
import { LinesOfCommunique } from './lines-of-communique';

const hours = ['earlier', 'later'] as const;
const ways = ['now', 'at', 'embargo'] as const;

/** When an approved version appears: at once, at a minute, or under embargo. Minutes are Warsaw's; where the clock repeats one, it asks which. */
@Component({
  selector: 'rz-release-dialog',
  imports: [AudienceChoice, DialogFrame, FormField, FormRow, LinesOfCommunique, TranslocoPipe, WhenPipe],
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
      @if (read.value(); as one) {
        <rz-lines-of-communique [communique]="one" />
      }
      @if (session.may('sendMailings') && read.value(); as one) {
        @if (form.way().value() === 'embargo') {
          <rz-audience [communique]="one" kind="embargo" [(audience)]="embargoed" />
        }
        <rz-audience [communique]="one" kind="release" [(audience)]="audience" />
      }
      <p class="small soft">{{ 'communiques.releaseMeans.' + form.way().value() | transloco }}</p>
    </rz-dialog-frame>
  `,
})
export class ReleaseDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly read = inject<Query<Communique>>(DIALOG_DATA);
  protected readonly session = inject(Session);
  /** Of a correction: whoever had the version before gets it, unless somebody says otherwise. */
  protected readonly audience = signal({ ...nobody, earlier: (this.read.value()?.released ?? null) !== null });
  protected readonly embargoed = signal(nobody);
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
      const { id, version, revision } = this.read.value()!;
      const planned: string[] = [];
      try {
        const body = { version, ...this.#when() };
        planned.push(...(await this.#plan(id, version)));
        await this.#api.post('/api/communiques/{id}/release', { path: { id }, body, revision });
        this.#ref.close(true);
      } catch (error) {
        // What was chosen for a release that did not come about is chosen anew with the next try.
        for (const one of planned) await this.#api.post('/api/mailings/{id}/cancellation', { path: { id: one } });
        this.#askWhich(error);
        throw error;
      }
    });
  }

  /** Chosen before it is released: what is chosen leaves with it. */
  async #plan(id: string, version: number): Promise<string[]> {
    const chosen = [
      ...(this.#model().way === 'embargo' ? [{ kind: 'embargo' as const, audience: this.embargoed() }] : []),
      { kind: 'release' as const, audience: this.audience() },
    ].filter(({ audience }) => reaches(audience));
    const planned: string[] = [];
    for (const one of chosen) {
      const body = { version, ...one };
      planned.push((await this.#api.post('/api/communiques/{id}/mailings', { path: { id }, body })).id);
    }
    return planned;
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
