import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { DialogFrame } from '../../shared/dialog-frame';
import { ProblemBar } from '../../shared/problem-bar';
import { SearchBox } from '../../shared/search-box';
import { submission } from '../../shared/submission';

export interface CasesAsked {
  readonly topicId: string;
}

const shown = 20;

/** Which cases are put under a topic: found by words of their subject, their number, or their person. */
@Component({
  selector: 'rz-add-cases-dialog',
  imports: [DialogFrame, ProblemBar, SearchBox, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'topics.addCases' | transloco"
      [submitLabel]="'topics.addChosen' | transloco: { count: chosen().size }"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-search-box [label]="'topics.findCases' | transloco" (searched)="q.set($event)" />
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      <ul [attr.aria-label]="'topics.cases' | transloco">
        @for (one of items(); track one.id) {
          <li>
            <label class="choice">
              <input type="checkbox" [checked]="chosen().has(one.id)" (change)="toggle(one.id)" />
              <span
                ><span class="number">{{ one.number }}</span> {{ one.subject ?? ('common.erased' | transloco) }}</span
              >
            </label>
          </li>
        }
      </ul>
      <p class="soft" role="status">
        @if (read.value() && items().length === 0) {
          {{ 'topics.noneFound' | transloco }}
        }
      </p>
    </rz-dialog-frame>
  `,
  styles: `
    li span {
      overflow-wrap: anywhere;
    }
  `,
})
export class AddCasesDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #asked = inject<CasesAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  protected readonly q = signal<string | undefined>(undefined);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  readonly #form = form(signal({}));
  protected readonly read = query(
    () => this.q() ?? '',
    (q) => this.#api.get('/api/cases', { query: { ...(q && { q }), sort: '-receivedAt', limit: shown } }),
  );
  protected readonly items = computed(() => this.read.value()?.items ?? []);

  protected toggle(id: string): void {
    this.chosen.update((ids) => (ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id])));
  }

  protected send(): Promise<void> {
    return this.sending.run(this.#form, async () => {
      const caseIds = [...this.chosen()];
      if (caseIds.length > 0)
        await this.#api.post('/api/topics/{id}/cases', { path: { id: this.#asked.topicId }, body: { caseIds } });
      this.#ref.close(caseIds.length > 0);
    });
  }
}
