import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import { kept } from '../../../core/drafts/kept';
import { placeOf } from '../../../core/drafts/place';
import { WhenPipe } from '../../../core/time/date-pipes';
import { OfficeClock } from '../../../core/time/office-clock';
import { inWarsaw } from '../../../core/time/warsaw';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { ProblemBar } from '../../../shared/problem-bar';
import { submission } from '../../../shared/submission';
import type { CaseRoom } from './case-room';
import { ClockChoice, hearing } from './clock-choice';
import { conditional } from './conditional';
import { draftedLetter } from './drafted-letter';

/** Milliseconds after the last key, before the letter is asked for anew. */
const pauseBeforePreview = 400;

/** Tells the sender why the answer comes later, and by when: the letter is shown as it will go out. */
@Component({
  selector: 'rz-delay-dialog',
  imports: [ClockChoice, DialogFrame, FormField, FormRow, ProblemBar, TranslocoPipe, WhenPipe],
  template: `
    <rz-dialog-frame
      [title]="'delay.title' | transloco"
      [submitLabel]="
        (drafted.ladder() ? 'draftedLetter.submit' : overtaken() ? 'delay.anyway' : 'delay.submit') | transloco
      "
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      @if (drafted.ladder(); as ladder) {
        <p class="soft small" role="status">{{ 'draftedLetter.means' | transloco: { name: ladder.name } }}</p>
      }
      <rz-clock-choice [deadlines]="deadlines()" [(chosen)]="chosen" />
      @if (law(); as law) {
        <p class="soft small" role="status">
          {{ 'delay.basis' | transloco: { article: law.article } }}
          {{
            law.latest
              ? ('delay.latest' | transloco: { day: law.latest | when: 'date' })
              : ('delay.noLimit' | transloco)
          }}
          @if (late()) {
            {{ 'delay.late' | transloco }}
          }
        </p>
      }
      <rz-row
        [label]="'delay.reasons' | transloco"
        for="delay-reasons"
        [field]="form.reasons"
        [hint]="'delay.reasonsHint' | transloco"
        [server]="sending.wrong()['reasons']"
      >
        <textarea id="delay-reasons" rows="3" data-first [formField]="form.reasons"></textarea>
      </rz-row>
      <rz-row
        [label]="'delay.until' | transloco"
        for="delay-until"
        [field]="form.until"
        [server]="sending.wrong()['until']"
      >
        <input id="delay-until" type="date" [min]="today" [max]="law()?.latest ?? ''" [formField]="form.until" />
      </rz-row>
      <rz-row [label]="'delay.language' | transloco" for="delay-language" [field]="form.language">
        <select id="delay-language" [formField]="form.language">
          <option value="pl">{{ 'delay.polish' | transloco }}</option>
          <option value="en">{{ 'delay.english' | transloco }}</option>
        </select>
      </rz-row>
      <section aria-labelledby="letter-title">
        <h3 id="letter-title">{{ 'delay.letter' | transloco }}</h3>
        @if (preview.error()) {
          <rz-problem [error]="preview.error()" [retryable]="false" />
        } @else if (letter(); as letter) {
          @if (letter.to.length > 0) {
            <p class="soft small">{{ 'message.to' | transloco: { to: letter.to.join(', ') } }}</p>
          }
          <p
            class="letter"
            lang="pl"
            tabindex="0"
            role="group"
            [attr.aria-label]="'delay.letter' | transloco"
            [textContent]="letter.text"
          ></p>
        }
      </section>
    </rz-dialog-frame>
  `,
  styles: `
    h3 {
      font-size: inherit;
    }
    .letter {
      max-block-size: 14rem;
      overflow: auto;
      margin-block-start: var(--s1);
      padding: var(--s3);
      border: 1px solid var(--line);
      border-radius: 8px;
      background: var(--sunken);
      white-space: pre-wrap;
    }
  `,
})
export class DelayDialog {
  readonly #ref = inject<DialogRef<true | 'submitted'>>(DialogRef);
  readonly #api = inject(Api);
  readonly #now = inject(OfficeClock).now();
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  protected readonly today = inWarsaw(this.#now).date;
  readonly #conditional = conditional(this.room);
  protected readonly overtaken = this.#conditional.overtaken;
  protected readonly drafted = draftedLetter(this.room, 'delayNotice', () => true);
  protected readonly sending = submission();
  protected readonly deadlines = signal(hearing(this.room.case.value(), 'delayNotice'));
  protected readonly chosen = signal(this.deadlines()[0]?.id ?? '');
  readonly #clock = computed(() => this.deadlines().find(({ id }) => id === this.chosen()));
  protected readonly law = computed(() => this.#clock()?.delayNotice ?? undefined);
  protected readonly late = computed(() => Date.parse(this.#clock()?.endInstant ?? '') <= this.#now);
  readonly #model = signal<{ reasons: string; until: string; language: 'pl' | 'en' }>({
    reasons: '',
    until: this.law()?.usual ?? '',
    language: 'pl',
  });
  readonly #sent = kept(placeOf('case', this.room.id(), 'delay'), this.#model, ['reasons']);
  protected readonly form = form(this.#model, (path) => {
    required(path.reasons);
    maxLength(path.reasons, 5000);
    required(path.until);
  });
  /** What the letter is asked for with: a moment after the last key. */
  readonly #asked = signal<ReturnType<DelayDialog['body']> | undefined>(undefined);
  protected readonly preview = query(
    () => this.#asked(),
    (body) => this.#api.post('/api/cases/{id}/delay-notice/preview', { path: this.room.path(), body }),
  );
  /** The last one stays until the next is there. */
  protected readonly letter = signal<{ text: string; to: string[] } | undefined>(undefined);

  constructor() {
    effect(() => {
      const usual = this.law()?.usual;
      if (usual) untracked(() => this.#model.update((before) => ({ ...before, until: usual })));
    });
    effect((onCleanup) => {
      const body = this.body();
      const timer = setTimeout(
        () => this.#asked.set(body.until ? { ...body, reasons: body.reasons || '…' } : undefined),
        pauseBeforePreview,
      );
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      const letter = this.preview.value();
      if (letter) this.letter.set(letter);
    });
  }

  private body() {
    const { reasons, until, language } = this.#model();
    return { deadlineId: this.chosen(), reasons: reasons.trim(), until, language };
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      if (this.drafted.ladder()) await this.drafted.submit({ delayNotice: this.body() });
      else
        await this.#conditional.run((revision) =>
          this.room.write('/api/cases/{id}/delay-notice', { path: this.room.path(), body: this.body(), revision }),
        );
      this.#sent();
      this.#ref.close(this.drafted.ladder() ? 'submitted' : true);
    });
  }
}
