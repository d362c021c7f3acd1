import { computed, inject, Injectable, signal, untracked } from '@angular/core';
import { Api } from '../../../core/api/api';
import type { Answer, Given, GivenTo, PathOf } from '../../../core/api/endpoints';
import { ApiProblem } from '../../../core/api/problems';
import { query } from '../../../core/api/query';
import { withEarlier, type Part } from '../../../core/api/earlier';
import type { HistoryItem } from '../../../core/api/types';
import { onChange } from '../../../core/changes/changes';
import { Names } from '../../../shared/name-pipe';
import { Session } from '../../../core/session/session';
import { entriesOf, type Entry } from './entries';

type CommandPath = Extract<PathOf<'post'>, `/api/cases/{id}/${string}`>;

const attempts = 10;
const pauseBetweenAttempts = 200;
const historyShown = 100;

/** One case and everything that is read and written on its page. Provided by the page, shared with its dialogs. */
@Injectable()
export class CaseRoom {
  readonly #api = inject(Api);
  readonly #names = inject(Names);
  readonly #session = inject(Session);

  readonly id = signal<string | undefined>(undefined);
  readonly case = query(this.id, (id) => this.#api.get('/api/cases/{id}', { path: { id } }));
  /** Messages and notes, the earlier ones on demand. */
  readonly correspondence = withEarlier<Entry>(
    () => {
      const theCase = this.case.value();
      return theCase && { items: entriesOf(theCase.correspondence, theCase.notes), earlier: theCase.earlier };
    },
    ({ id }) => id,
    async (before) => {
      const part = await this.#api.get('/api/cases/{id}/correspondence', {
        path: this.path(),
        query: { before },
      });
      return { items: entriesOf(part.items, part.notes), earlier: part.earlier };
    },
  );
  readonly newestHistory = query(this.id, (id) => this.#historyOf(id));
  readonly history = withEarlier<HistoryItem>(
    () => this.newestHistory.value(),
    ({ eventId }) => eventId,
    (cursor) => this.#historyOf(this.id()!, cursor),
  );
  /** In whose name it is done: said on the page, else as the case has it. Null: in one's own. */
  readonly #saidActingFor = signal<string | null | undefined>(undefined);
  readonly actingFor = computed(() => {
    const theCase = this.case.value();
    const said = this.#saidActingFor();
    if (!theCase || theCase.standsInFor.length === 0) return null;
    if (said !== undefined && (said !== null || theCase.byOwnRight)) return said;
    const { standsInFor, byOwnRight } = theCase;
    return (standsInFor.find(({ expected }) => expected) ?? (byOwnRight ? undefined : standsInFor[0]))?.id ?? null;
  });
  readonly revision = computed(() => this.case.value()?.revision);
  readonly #acknowledged = signal(new Set<string>());
  /** The newest event when the page was opened. */
  #newest: string | undefined;

  /** What others have done since this page was opened or since they were last told so; newest last. */
  readonly news = computed(() => {
    const items = this.history.items() ?? [];
    this.#newest ??= items.at(-1)?.eventId;
    const since = items.slice(items.findIndex(({ eventId }) => eventId === this.#newest) + 1);
    const me = this.#session.employee()?.id;
    const seen = this.#acknowledged();
    return since.filter((item) => !seen.has(item.eventId) && item.actor.id !== me && isNews(item));
  });

  constructor() {
    onChange(['case'], () => this.refresh(), this.id);
  }

  /** What stands in the paths of this case's endpoints. */
  path(): { id: string } {
    return { id: this.id() ?? '' };
  }

  async #historyOf(id: string, cursor?: string): Promise<Part<HistoryItem>> {
    const page = await this.#api.get('/api/cases/{id}/history', {
      path: { id },
      query: { order: 'newestFirst', limit: historyShown, cursor },
    });
    return { items: page.items.toReversed(), earlier: page.nextCursor ?? null };
  }

  actFor(employeeId: string | null): void {
    this.#saidActingFor.set(employeeId);
  }

  show(id: string): void {
    this.#saidActingFor.set(undefined);
    this.#newest = undefined;
    this.correspondence.forget();
    this.history.forget();
    this.#acknowledged.set(new Set());
    this.id.set(id);
  }

  async refresh(): Promise<void> {
    await Promise.all([this.case.refresh(), this.newestHistory.refresh()]);
  }

  acknowledge(): void {
    const seen = untracked(this.news).map((item) => item.eventId);
    this.#acknowledged.update((before) => new Set([...before, ...seen]));
  }

  /** A command on this case; afterwards the page shows the result. A refusal because of another's change refreshes too. */
  async write<P extends CommandPath>(path: P, given: Given<'post', P>): Promise<Answer<'post', P>> {
    try {
      const answer = await this.#api.post(path, ...([this.#inName(given)] as GivenTo<'post', P>));
      await this.refresh();
      return answer;
    } catch (error) {
      throw await this.#told(error);
    }
  }

  /** The case with that number. */
  async idOf(number: string): Promise<string | undefined> {
    const { items } = await this.#api.get('/api/search', { query: { q: number } });
    return items.find((item) => item.kind === 'case' && item.number === number)?.id;
  }

  async correct(given: Omit<Given<'patch', '/api/cases/{id}/registration'>, 'path'>): Promise<void> {
    try {
      await this.#api.patch('/api/cases/{id}/registration', {
        ...this.#inName(given),
        path: this.path(),
      });
      await this.refresh();
    } catch (error) {
      throw await this.#told(error);
    }
  }

  /** What is done says in whose name, where that is not one's own. */
  #inName<G extends object>(given: G): G {
    const actingFor = untracked(this.actingFor);
    const { body } = given as { readonly body?: object };
    return actingFor === null ? given : { ...given, body: { ...body, actingFor } };
  }

  /** Reads until the page shows this revision: lists and pages follow the events a moment later. */
  async #reach(revision: number): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      await this.refresh();
      if ((untracked(this.revision) ?? 0) >= revision) return;
      await new Promise((resolve) => setTimeout(resolve, pauseBetweenAttempts));
    }
  }

  /** Where another's change stood in the way, the page shows it first, and the refusal says who did what. */
  async #told(error: unknown): Promise<unknown> {
    if (!(error instanceof ApiProblem) || error.status !== 412) return error;
    const { parameters } = error.problem;
    await this.#reach(Number(parameters?.['revision'] ?? 0));
    const change = this.history
      .items()
      ?.findLast(({ actor, type }) => actor.id === parameters?.['by'] && type === parameters?.['what']);
    if (!change) return error;
    const told = { name: this.#names.of(change.actor), summary: change.summary };
    return new ApiProblem({ ...error.problem, code: 'changed-by-somebody-told', parameters: told });
  }
}

/** Of what the system itself does, only what somebody has to react to: a new message, a failure, the clock. */
const newsOfSystem = ['MessageReceived', 'ReplyFailed', 'DeadlineWarned', 'CaseEscalated'];
const isNews = ({ actor, type }: HistoryItem): boolean => actor.id !== 'system' || newsOfSystem.includes(type);
