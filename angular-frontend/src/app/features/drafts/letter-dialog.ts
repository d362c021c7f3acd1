import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Draft } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { placeOf } from '../../core/drafts/place';
import { OfficeClock } from '../../core/time/office-clock';
import { inWarsaw } from '../../core/time/warsaw';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

/** Another version of a letter of law: what its words follow from is changed, and the office writes them anew. */
@Component({
  selector: 'rz-letter-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'drafts.letter.title' | transloco"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="soft">{{ 'drafts.letter.means' | transloco }}</p>
      @if (isNotice) {
        <rz-row
          [label]="'drafts.letter.reasons' | transloco"
          for="letter-words"
          [field]="form.words"
          [server]="sending.wrong()['reasons']"
        >
          <textarea id="letter-words" data-first rows="4" [formField]="form.words"></textarea>
        </rz-row>
        <rz-row
          [label]="'drafts.letter.until' | transloco"
          for="letter-until"
          [field]="form.until"
          [server]="sending.wrong()['until']"
        >
          <input id="letter-until" type="date" [min]="today" [formField]="form.until" />
        </rz-row>
        <rz-row [label]="'drafts.letter.language' | transloco" for="letter-language" [field]="form.language">
          <select id="letter-language" [formField]="form.language">
            <option value="pl">{{ 'drafts.letter.polish' | transloco }}</option>
            <option value="en">{{ 'drafts.letter.english' | transloco }}</option>
          </select>
        </rz-row>
      } @else if (isDecision) {
        <rz-row
          [label]="'drafts.letter.legalBasis' | transloco"
          for="letter-basis"
          [field]="form.basis"
          [server]="sending.wrong()['refusal.legalBasis']"
        >
          <input id="letter-basis" data-first [formField]="form.basis" />
        </rz-row>
        <rz-row
          [label]="'drafts.letter.reasoning' | transloco"
          for="letter-words"
          [field]="form.words"
          [server]="sending.wrong()['refusal.reasoning']"
        >
          <textarea id="letter-words" rows="6" [formField]="form.words"></textarea>
        </rz-row>
        <rz-row
          [label]="'drafts.letter.persons' | transloco"
          for="letter-persons"
          [field]="form.persons"
          [hint]="'drafts.letter.personsHint' | transloco"
          [server]="sending.wrong()['persons']"
        >
          <textarea id="letter-persons" rows="3" [formField]="form.persons"></textarea>
        </rz-row>
        <rz-row
          [label]="'drafts.letter.interests' | transloco"
          for="letter-interests"
          [field]="form.interests"
          [hint]="'drafts.letter.interestsHint' | transloco"
        >
          <textarea id="letter-interests" rows="2" [formField]="form.interests"></textarea>
        </rz-row>
        <rz-row
          [label]="'drafts.letter.instruction' | transloco"
          for="letter-instruction"
          [field]="form.instruction"
          [server]="sending.wrong()['refusal.instruction']"
        >
          <textarea id="letter-instruction" rows="3" [formField]="form.instruction"></textarea>
        </rz-row>
      } @else {
        <rz-row
          [label]="'drafts.letter.defects' | transloco"
          for="letter-words"
          [field]="form.words"
          [server]="sending.wrong()['defects']"
        >
          <textarea id="letter-words" data-first rows="4" [formField]="form.words"></textarea>
        </rz-row>
        <rz-row
          [label]="'drafts.letter.days' | transloco"
          for="letter-days"
          [field]="form.days"
          [server]="sending.wrong()['days']"
        >
          <input id="letter-days" type="number" [formField]="form.days" />
        </rz-row>
      }
    </rz-dialog-frame>
  `,
})
export class LetterDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #draft = inject<Draft>(DIALOG_DATA);
  protected readonly sending = submission();
  protected readonly isNotice = this.#draft.purpose === 'delayNotice';
  protected readonly isDecision = this.#draft.purpose === 'refusalDecision';
  protected readonly today = inWarsaw(inject(OfficeClock).now()).date;
  readonly #notice = this.#draft.newest.delayNotice;
  readonly #call = this.#draft.newest.callToRemedy;
  readonly #refusal = this.#draft.newest.refusal;
  readonly #model = signal({
    words: this.#notice?.reasons ?? this.#call?.defects ?? this.#refusal?.reasoning ?? '',
    until: this.#notice?.until ?? '',
    language: this.#notice?.language ?? 'pl',
    days: String(this.#call?.days ?? ''),
    basis: this.#refusal?.legalBasis ?? '',
    persons: (this.#refusal?.persons ?? []).map(({ name, position }) => `${name ?? ''}, ${position ?? ''}`).join('\n'),
    interests: (this.#refusal?.interests ?? []).join('\n'),
    instruction: this.#refusal?.instruction ?? '',
  });
  /** Of this version alone: the next one begins with its own words. */
  readonly #sent = kept(
    placeOf('case', this.#draft.caseId, `draft.${this.#draft.id}.letter.${this.#draft.version}`),
    this.#model,
    ['words', 'persons', 'interests', 'instruction'],
  );
  protected readonly form = form(this.#model, (path) => {
    required(path.words);
    maxLength(path.words, this.isDecision ? 20_000 : 5_000);
    if (this.isNotice) required(path.until);
    else if (this.isDecision) {
      required(path.basis);
      required(path.instruction);
    } else required(path.days);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { id, revision, version, newest, mayEditAndSign } = this.#draft;
      const { to, cc, bcc, attachments } = newest;
      const attachmentIds = attachments.map((one) => one.id);
      const same = {
        ...(to.length > 0 && { to }),
        ...(cc.length > 0 && { cc }),
        ...(bcc.length > 0 && { bcc }),
        ...(attachmentIds.length > 0 && { attachmentIds }),
      };
      const body = { ...same, ...this.#letter() };
      await (mayEditAndSign
        ? this.#api.post('/api/drafts/{id}/signed-version', { path: { id }, body: { ...body, version } })
        : this.#api.post('/api/drafts/{id}/versions', { path: { id }, body, revision }));
      this.#sent();
      this.#ref.close(true);
    });
  }

  #letter() {
    const { words, until, language, days, basis, persons, interests, instruction } = this.#model();
    if (this.isDecision)
      return {
        refusal: {
          legalBasis: basis.trim(),
          reasoning: words.trim(),
          persons: linesOf(persons).map(personIn),
          interests: linesOf(interests),
          instruction: instruction.trim(),
        },
      };
    if (!this.isNotice)
      return {
        callToRemedy: { defects: words.trim(), days: Number(days), beforeRefusal: this.#call?.beforeRefusal ?? false },
      };
    const deadlineId = this.#notice?.deadlineId;
    return { delayNotice: { reasons: words.trim(), until, language, ...(deadlineId && { deadlineId }) } };
  }
}

/** One a line. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** `Jan Dąb, dyrektor`. */
function personIn(line: string): { name: string; position: string } {
  const [name = '', ...rest] = line.split(',');
  return { name: name.trim(), position: rest.join(',').trim() };
}
