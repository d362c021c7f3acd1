import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import type { AccessItem } from '../../core/api/types';
import { Things } from '../../core/things';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { List, Rows } from '../../shared/list';

export type AccessAct = AccessItem['act'];
/** Of things, those that the log has a word for. */
export const ACCESS_KINDS = [
  'case',
  'contact',
  'contacts',
  'contactList',
  'newsroom',
  'encounter',
  'contribution',
  'draft',
  'task',
  'attachment',
  'mail',
  'mailbox',
  'import',
  'export',
  'employee',
  'unit',
  'audit',
  'accessLog',
  'account',
  'search',
  'administration',
  'office',
] as const;

/** Which entries of the access log; `from` and `to` are days, `YYYY-MM-DD`, both included. */
export interface ChosenEntries {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly employee?: string | undefined;
  readonly thing?: string | undefined;
  readonly kind?: string | undefined;
  readonly act?: AccessAct | undefined;
  readonly client?: string | undefined;
}

/** Entries of the access log, newest first: of those who are chosen for auditors, else those about oneself. */
@Component({
  selector: 'rz-access-entries',
  imports: [EmptyState, List, RouterLink, Rows, TranslocoPipe, WhenPipe],
  templateUrl: './access-entries.html',
})
export class AccessEntries {
  readonly #api = inject(Api);
  readonly #things = inject(Things);

  readonly audits = input.required<boolean>();
  readonly chosen = input.required<ChosenEntries>();
  /** Of one person nobody needs to read whose they are. */
  readonly named = input(true);

  protected readonly names = computed(() => this.audits() && this.named());
  protected readonly list = pages(
    'accessLog',
    () => ({ audits: this.audits(), chosen: this.chosen() }),
    ({ audits, chosen }, cursor, limit) =>
      audits
        ? this.#api.get('/api/access-log', { query: { ...chosen, cursor, limit } })
        : this.#api.get('/api/access-log/mine', { query: { from: chosen.from, to: chosen.to, cursor, limit } }),
  );

  protected place({ kind, thingId }: AccessItem): string | undefined {
    return thingId === null ? undefined : this.#things.page(kind, thingId);
  }

  /** What was tried, and why it was not let. */
  protected refusal({ act, detail }: AccessItem): { tried: string; because: string } | undefined {
    if (act !== 'refused') return undefined;
    const [tried = '', code = ''] = (detail ?? '').split(' ');
    return { tried, because: refusalOf(code) };
  }

  protected kindKey(kind: string): string | undefined {
    return ACCESS_KINDS.find((one) => one === kind);
  }
}

function refusalOf(code: string): 'ownDraft' | 'notThere' | 'noRight' {
  if (code === 'own-draft') return 'ownDraft';
  return code.endsWith('-not-found') ? 'notThere' : 'noRight';
}
