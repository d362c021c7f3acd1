import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { query } from '../../core/api/query';
import type { DraftVersion } from '../../core/api/types';
import { Language } from '../../core/i18n/language';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { wordsChanged } from './words-changed';

/** What stands beside the text and leaves too, one after the other. */
const beside = ['subject', 'to', 'cc', 'bcc', 'files'] as const;

/** Two versions of a draft, word by word: what was taken out is struck through, what was added is underlined. */
@Component({
  selector: 'rz-draft-diff',
  imports: [ProblemBar, Skeleton, TranslocoPipe],
  template: `
    @for (change of besideText(); track change.what) {
      <p class="small">
        {{ 'drafts.beside.' + change.what | transloco }}:
        @if (change.before) {
          <del
            ><span class="cdk-visually-hidden">{{ 'drafts.removed' | transloco }} </span>{{ change.before }}</del
          >
        }
        @if (change.after) {
          <ins
            ><span class="cdk-visually-hidden">{{ 'drafts.added' | transloco }} </span>{{ change.after }}</ins
          >
        }
      </p>
    }
    <rz-problem [error]="parts.error()" (retry)="parts.refresh()" />
    @if (parts.value(); as found) {
      @if (found === 'tooDifferent') {
        <p class="soft">{{ 'drafts.tooDifferent' | transloco }}</p>
      } @else if (unchanged()) {
        <p class="soft">{{ 'drafts.sameText' | transloco }}</p>
      } @else {
        <!-- Its white space is the text's own. -->
        <!-- prettier-ignore -->
        <p class="words">@for (part of found; track $index) {@if (part.added) {<ins><span class="cdk-visually-hidden">{{ 'drafts.added' | transloco }} </span>{{ part.value }}</ins>} @else if (part.removed) {<del><span class="cdk-visually-hidden">{{ 'drafts.removed' | transloco }} </span>{{ part.value }}</del>} @else {<span>{{ part.value }}</span>}}</p>
      }
    } @else if (!parts.error()) {
      <rz-skeleton [lines]="4" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s2);
    }
    .words {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    ins {
      background: var(--good-soft);
      color: var(--good);
      text-decoration: underline;
    }
    del {
      background: var(--danger-soft);
      color: var(--danger);
    }
  `,
})
export class DraftDiff {
  readonly #language = inject(Language);
  readonly before = input.required<DraftVersion>();
  readonly after = input.required<DraftVersion>();

  protected readonly besideText = computed(() => {
    const [before, after] = [besideOf(this.before()), besideOf(this.after())];
    return beside.flatMap((what) =>
      before[what] === after[what] ? [] : [{ what, before: before[what], after: after[what] }],
    );
  });
  protected readonly parts = query(
    () => ({ before: this.before().text ?? '', after: this.after().text ?? '', language: this.#language.code() }),
    ({ before, after, language }) => wordsChanged(before, after, language),
  );
  protected readonly unchanged = computed(() => {
    const found = this.parts.value();
    return Array.isArray(found) && found.every(({ added, removed }) => !added && !removed);
  });
}

const besideOf = ({ subject, to, cc, bcc, attachments }: DraftVersion): Record<(typeof beside)[number], string> => ({
  subject: subject ?? '',
  to: to.join(', '),
  cc: cc.join(', '),
  bcc: bcc.join(', '),
  files: attachments.map(({ name }) => name ?? '').join(', '),
});
