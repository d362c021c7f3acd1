import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Answer } from '../../core/api/endpoints';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { ApiProblem } from '../../core/api/problems';
import { Drafts } from '../../core/drafts/drafts';
import { Notices } from '../../core/errors/notices';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { AnswerView } from './answer-view';
import { KeepForm } from './keep-form';
import { SqlEditor } from './sql-editor';

type Item = Answer<'get', '/api/questions'>['items'][number];
type Parameter = Item['parameters'][number];
type Shown = Answer<'post', '/api/questions/run'>;
type Asked = Pick<Item, 'sql' | 'chart' | 'parameters'>;

/** What was written and not kept, and at which question of the list. */
interface Draft extends Asked {
  readonly id: string | undefined;
}

const place = 'question';

/** What stands in the editor before somebody writes. */
const BEGINNING = `SELECT kind, count(*) AS cases
FROM cases
WHERE NOT dismissed
GROUP BY kind
ORDER BY cases DESC`;

const NEW: Draft = { id: undefined, sql: BEGINNING, chart: 'none', parameters: [] };

const TYPES = ['text', 'number', 'date', 'boolean'] as const;
const MOST_PARAMETERS = 20;
const UNSAID: Parameter = { name: '', type: 'text', value: null };

/** The question desk: a gallery, an editor, and the answer as chart and table. */
@Component({
  selector: 'rz-questions',
  imports: [
    AnswerView,
    EmptyState,
    Icon,
    KeepForm,
    MatButton,
    ProblemBar,
    RouterLink,
    Skeleton,
    SqlEditor,
    TranslocoPipe,
  ],
  templateUrl: './questions.html',
  styleUrl: './questions.scss',
})
export class Questions {
  readonly #api = inject(Api);
  readonly #drafts = inject(Drafts);
  readonly #router = inject(Router);
  readonly #language = inject(Language);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #destroyed = inject(DestroyRef);
  protected readonly session = inject(Session);
  protected readonly types = TYPES;
  /** The id of a question of the list. */
  readonly id = input<string>();

  protected readonly list = query(
    () => this.#language.code(),
    () => this.#api.get('/api/questions'),
  );
  protected readonly dictionary = query(
    () => this.#language.code(),
    () => this.#api.get('/api/questions/dictionary'),
  );
  protected readonly items = computed(() => this.list.value()?.items ?? []);
  protected readonly kept = computed(() => this.items().filter(({ ready }) => !ready));
  protected readonly ready = computed(() => this.items().filter(({ ready }) => ready));
  protected readonly chosen = computed<Item | undefined>(() => this.items().find(({ id }) => id === this.id()));

  /** Removed meanwhile, or never there: an old link. */
  protected readonly isGone = computed(() => this.id() !== undefined && !!this.list.value() && !this.chosen());

  protected readonly sql = signal(BEGINNING);
  protected readonly chart = signal<Item['chart']>('none');
  /** What was said of `$1`, `$2` …, also of those that the question names no more. */
  readonly #said = signal<readonly Parameter[]>([]);
  /** Those that the question names, each with its type and value. */
  protected readonly parameters = computed<Parameter[]>(() => {
    const named = [...this.sql().matchAll(/\$(\d{1,2})/g)].map(([, number]) => Number(number));
    const count = Math.min(MOST_PARAMETERS, Math.max(0, ...named));
    return Array.from({ length: count }, (_, place) => this.#said()[place] ?? UNSAID);
  });

  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);
  protected readonly shown = signal<Shown | undefined>(undefined);
  protected readonly isExpensive = computed(() => codeOf(this.error()) === 'question-expensive');
  protected readonly functions = computed(() => this.dictionary.value()?.functions.join(', ') ?? '');
  #turn = 0;
  /** What the editor began with. */
  #opened: Draft = NEW;
  #left: Draft | undefined;

  constructor() {
    onChange(['question'], () => this.list.refresh());
    this.#left = this.#drafts.load<Draft>(place);
    effect(() => {
      const id = this.id();
      const chosen = this.chosen();
      untracked(() => {
        if (chosen) this.#take(chosen);
        else if (id === undefined || this.list.value()) this.#goOn();
      });
    });
    effect(() => {
      const written = this.#written();
      untracked(() => {
        if (this.#left) return;
        const { id } = this.#opened;
        if (!says(written, this.#opened)) this.#drafts.save(place, { ...written, id } satisfies Draft);
        else if (this.#drafts.load<Draft>(place)?.id === id) this.#drafts.drop(place);
      });
    });
  }

  protected choose(id: string): void {
    if (id !== this.id()) this.#offerBack();
    this.#show(id);
  }

  protected begin(): void {
    this.#offerBack();
    this.#show(undefined);
    this.#opened = NEW;
    this.#fill(NEW);
  }

  /** What is written and not saved would be left without a word. */
  #offerBack(): void {
    const left: Draft = { ...this.#written(), id: this.id() };
    if (says(left, this.#opened)) return;
    this.#notices.undoable(this.#translate.text('questions.left'), () => {
      if (left.id === this.id() && !this.#destroyed.destroyed) return this.#fill(left);
      this.#drafts.save(place, left);
      this.#left = left;
      this.#show(left.id);
    });
  }

  #show(id: string | undefined): void {
    void this.#router.navigate(id === undefined ? ['/questions'] : ['/questions', id]);
  }

  protected parameter(place: number, change: Partial<Parameter>): void {
    const next = { ...(this.parameters()[place] ?? UNSAID), ...change };
    this.#said.set(Object.assign([...this.parameters()], { [place]: next }));
  }

  /** As a file that is made in the background: it is fetched among one's files. */
  protected async order(format: 'xlsx' | 'jsonl'): Promise<void> {
    this.error.set(undefined);
    const { sql, parameters } = this.#asked(true);
    const name = this.chosen()?.name;
    const filter = { sql, parameters, ...(name !== undefined && { name }) };
    try {
      await this.#api.post('/api/exports', { body: { of: 'question', format, filter } });
      await this.#router.navigate(['/exports']);
    } catch (failure) {
      this.error.set(failure);
    }
  }

  protected keyed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.run();
  }

  protected async run(anyway = false): Promise<void> {
    const turn = ++this.#turn;
    this.busy.set(true);
    this.error.set(undefined);
    try {
      const answer = await this.#api.post('/api/questions/run', { body: this.#asked(anyway) });
      if (turn === this.#turn) this.shown.set(answer);
    } catch (failure) {
      if (turn === this.#turn) this.error.set(failure);
    }
    if (turn === this.#turn) this.busy.set(false);
  }

  /** The answer is not waited for any more. */
  protected stop(): void {
    this.#turn += 1;
    this.busy.set(false);
  }

  protected async download(): Promise<void> {
    this.error.set(undefined);
    try {
      const file = await this.#api.file('/api/questions/csv', this.#asked(true));
      const link = Object.assign(document.createElement('a'), {
        href: URL.createObjectURL(file),
        download: 'pytanie.csv',
      });
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (failure) {
      this.error.set(failure);
    }
  }

  protected async changed(id: string | null): Promise<void> {
    // The page of a removed question is left before the list tells that it is gone. What was written there stays: the removal can be undone.
    if (id === null) this.#show(undefined);
    else this.#drafts.drop(place);
    await this.list.refresh();
    if (id !== null) this.#show(id);
  }

  /** The list is read again whenever somebody keeps a question: what is being written at the open one stays. */
  #take(chosen: Item): void {
    const before = this.#opened;
    const written = this.#written();
    this.#opened = chosen;
    if (before.id !== chosen.id || (says(written, before) && !says(written, chosen))) this.#open(chosen);
    this.#goOn();
  }

  /** What was written here before the page was left or loaded anew is there again. */
  #goOn(): void {
    const left = this.#left;
    this.#left = undefined;
    if (!left || left.id !== this.id()) return;
    this.#fill(left);
  }

  #open(item: Item): void {
    this.#fill(item);
    if (item.ready) void this.run();
  }

  #fill({ sql, chart, parameters }: Asked): void {
    this.#clear();
    this.sql.set(sql);
    this.chart.set(chart);
    this.#said.set(parameters);
  }

  #written(): Asked {
    return { sql: this.sql(), chart: this.chart(), parameters: this.parameters() };
  }

  #clear(): void {
    this.stop();
    this.#said.set([]);
    this.shown.set(undefined);
    this.error.set(undefined);
  }

  #asked(anyway: boolean) {
    const parameters = this.parameters();
    return {
      ...{ sql: this.sql(), anyway, parameters: parameters.map(({ value }) => value ?? null) },
      types: parameters.map(({ type }) => type),
    };
  }
}

const says = (written: Asked, other: Asked): boolean =>
  written.sql === other.sql &&
  written.chart === other.chart &&
  JSON.stringify(written.parameters) === JSON.stringify(other.parameters);

const codeOf = (error: unknown) => (error instanceof ApiProblem ? error.message : undefined);
