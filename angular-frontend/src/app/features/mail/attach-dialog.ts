import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { statuses } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { Names } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { SearchBox } from '../../shared/search-box';
import type { CaseItem } from '../../core/api/types';
import type { Attaching, Outcome } from './mail-actions';

const shown = 20;
const open = statuses.filter((status) => status !== 'closed');

/** To which case: found by its number, its subject, or the person. Closed ones take nothing. */
@Component({
  selector: 'rz-attach-dialog',
  imports: [DialogFrame, ProblemBar, SearchBox, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'mail.attach.title' | transloco: { count: data.mails.length }"
      [submitLabel]="'mail.attach.submit' | transloco"
      [error]="error()"
      [busy]="busy()"
      (sent)="send()"
    >
      <rz-search-box [label]="'mail.attach.search' | transloco" [value]="text() ?? ''" (searched)="search($event)" />
      <rz-problem [error]="found.error()" (retry)="found.refresh()" />
      <p class="soft small" role="status">
        @if (!text()) {
          {{ 'mail.attach.hint' | transloco }}
        } @else if (cases(); as items) {
          {{ 'mail.attach.found' | transloco: { count: items.length } }}
        }
      </p>
      @if (cases(); as items) {
        <fieldset class="field" [attr.aria-describedby]="missing() ? 'case-missing' : null">
          <legend>{{ 'mail.attach.case' | transloco }}</legend>
          @for (item of items; track item.id) {
            <label class="choice">
              <input
                type="radio"
                name="case"
                [value]="item.id"
                [checked]="item.id === chosen()"
                (change)="chosen.set(item.id)"
              />
              <span>
                {{ item.number }} {{ item.subject || ('common.noSubject' | transloco) }}
                <span class="soft small">{{ sender(item) }}</span>
              </span>
            </label>
          }
          @if (missing()) {
            <span class="wrong" id="case-missing" role="alert">{{ 'mail.attach.missing' | transloco }}</span>
          }
        </fieldset>
      }
    </rz-dialog-frame>
  `,
})
export class AttachDialog {
  readonly #ref = inject<DialogRef<Outcome>>(DialogRef);
  readonly #api = inject(Api);
  readonly #names = inject(Names);
  protected readonly data = inject<Attaching>(DIALOG_DATA);

  protected readonly text = signal<string | undefined>(undefined);
  protected readonly chosen = signal('');
  protected readonly missing = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);
  protected readonly found = query(this.text, (q) =>
    this.#api.get('/api/cases', { query: { q, status: open, limit: shown } }),
  );
  protected readonly cases = computed(() => this.found.value()?.items);

  protected search(text: string | undefined): void {
    this.chosen.set('');
    this.text.set(text);
  }

  protected sender({ contact, newsroom }: CaseItem): string {
    return [contact, newsroom].flatMap((one) => (one ? [this.#names.of(one)] : [])).join(', ');
  }

  /** Where only one was found, it is the one. */
  protected async send(): Promise<void> {
    const items = this.cases() ?? [];
    const caseId = this.chosen() || (items.length === 1 && items[0]?.id) || '';
    this.missing.set(!caseId);
    if (!caseId || this.busy()) return;
    this.busy.set(true);
    this.error.set(undefined);
    try {
      this.#ref.close(await this.data.attach(caseId));
    } catch (failure) {
      this.error.set(failure);
    } finally {
      this.busy.set(false);
    }
  }
}
