import { Component, computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { type ExportFile, exportFormats, type Kind, kinds } from '../../core/api/types';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { FileSizePipe, WhenPipe } from '../../core/time/date-pipes';
import { OfficeClock } from '../../core/time/office-clock';
import { inWarsaw } from '../../core/time/warsaw';
import { CountPipe } from '../../shared/count-pipe';
import { EmptyState } from '../../shared/empty-state';
import { FormRow } from '../../shared/form-row';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

const LOOK_AGAIN_MILLISECONDS = 1_000;

/** Something that can be ordered here. `register` is asked for its kind and year. */
interface Wish {
  readonly of: 'caseLog' | 'caseFile' | 'cases' | 'register' | 'audit' | 'person' | 'contactHistory' | 'history';
  /** A key of a text. */
  readonly label: string;
  readonly filter: Readonly<Record<string, string>>;
}

/** The texts of what other pages lead here with. */
const FROM_ELSEWHERE: Readonly<Record<string, string>> = {
  caseLog: 'exports.ofCase',
  caseFile: 'exports.ofCaseFile',
  cases: 'exports.ofList',
  audit: 'exports.ofAudit',
  person: 'exports.ofPerson',
  contactHistory: 'exports.ofContactHistory',
  history: 'exports.ofHistory',
};

/** Files that one has ordered, and the ordering of one more. */
@Component({
  selector: 'rz-exports',
  imports: [
    CountPipe,
    EmptyState,
    FileSizePipe,
    FormRow,
    Icon,
    MatButton,
    ProblemBar,
    Skeleton,
    TranslocoPipe,
    WhenPipe,
  ],
  templateUrl: './exports.html',
  styles: `
    .order {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--s3);
      margin-block: var(--s3) var(--s4);
    }
    h2 {
      margin-block-end: var(--s2);
    }
    .order rz-row {
      flex: 1 1 14rem;
      min-inline-size: 0;
    }
    .year {
      max-inline-size: 8rem;
    }
    progress {
      inline-size: min(100%, 12rem);
    }
    td:first-child {
      overflow-wrap: anywhere;
    }
    code {
      font-size: 0.8em;
    }
    summary {
      cursor: pointer;
    }
  `,
})
export class Exports {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  readonly #translate = inject(Translate);
  readonly #asked = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly formats = exportFormats;
  protected readonly kinds = kinds;

  protected readonly wishes = computed((): readonly Wish[] => {
    const reads = this.#session.may('readCases');
    const own = this.#session.employee()?.id;
    return [
      ...this.#fromElsewhere(),
      ...(reads ? [{ of: 'register', label: 'exports.of.register', filter: {} } as const] : []),
      ...(reads ? [{ of: 'cases', label: 'exports.allCases', filter: {} } as const] : []),
      ...(own === undefined ? [] : [{ of: 'audit', label: 'exports.ownAudit', filter: { employee: own } } as const]),
    ];
  });
  protected readonly chosen = linkedSignal({ source: this.wishes, computation: () => 0 });
  protected readonly wish = computed(() => this.wishes()[this.chosen()]);
  protected readonly format = signal<(typeof exportFormats)[number]>('csv');
  protected readonly kind = signal<Kind>(kinds[0]);
  protected readonly year = signal(Number(inWarsaw(inject(OfficeClock).now()).date.slice(0, 4)));

  protected readonly files = query(
    () => true,
    () => this.#api.get('/api/exports'),
  );
  protected readonly ordering = signal(false);
  protected readonly error = signal<unknown>(undefined);
  readonly #isMoving = computed(() => this.files.value()?.items.some(isMoving) ?? false);
  /** The file that was ordered here last, once it is there: said to screen readers. */
  readonly #ordered = signal<string | undefined>(undefined);
  protected readonly ready = computed(
    () => this.files.value()?.items.find(({ id, state }) => id === this.#ordered() && state === 'ready')?.name,
  );

  constructor() {
    effect((onCleanup) => {
      if (!this.#isMoving()) return;
      const timer = setInterval(() => void this.files.refresh(), LOOK_AGAIN_MILLISECONDS);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected nameOf({ name, of, format }: ExportFile): string {
    return name ?? `${this.#translate.find(`exports.of.${of}`) ?? of} (${format.toUpperCase()})`;
  }

  protected isMoving = isMoving;

  protected async order(event: Event): Promise<void> {
    event.preventDefault();
    const wish = this.wish();
    if (!wish || this.ordering()) return;
    const filter = wish.of === 'register' ? { kind: this.kind(), year: this.year() } : wish.filter;
    await this.#trying(async () => {
      const { id } = await this.#api.post('/api/exports', { body: { of: wish.of, format: this.format(), filter } });
      this.#ordered.set(id);
    });
  }

  protected async remove(id: string): Promise<void> {
    await this.#trying(() => this.#api.delete('/api/exports/{id}', { path: { id } }));
  }

  async #trying(act: () => Promise<unknown>): Promise<void> {
    this.ordering.set(true);
    this.error.set(undefined);
    try {
      await act();
      await this.files.refresh();
    } catch (error) {
      this.error.set(error);
    } finally {
      this.ordering.set(false);
    }
  }

  /** `?of=caseLog&case=17`: what is asked for besides is its filter. */
  #fromElsewhere(): readonly Wish[] {
    const asked = this.#asked();
    const of = asked.get('of') ?? '';
    const label = FROM_ELSEWHERE[of];
    if (label === undefined) return [];
    const filter = Object.fromEntries(
      asked.keys.filter((key) => key !== 'of').map((key) => [key, asked.get(key) ?? '']),
    );
    return [{ of: of as Wish['of'], label, filter }];
  }
}

const isMoving = ({ state }: ExportFile): boolean => state === 'waiting' || state === 'running';
