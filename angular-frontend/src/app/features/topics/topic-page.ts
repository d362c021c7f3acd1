import { afterNextRender, Component, effect, ElementRef, inject, Injector, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { query } from '../../core/api/query';
import type { Topic, TopicCase } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { CoverageOf } from '../../shared/coverage-of';
import { Dialogs } from '../../shared/dialogs';
import { HistoryList } from '../../shared/history-list';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { StatusChip } from '../../shared/status-chip';
import type { CasesAsked } from './add-cases-dialog';
import { CrisisPanel } from './crisis-panel';
import type { LineAsked } from './line-dialog';
import type { TopicAsked } from './topic-dialog';
import { TopicDocuments } from './topic-documents';
import { TopicLineCard } from './topic-line';
import { TopicWay } from './topic-way';

/** One topic: what the office says of it, its cases, and what happened with it. */
@Component({
  selector: 'rz-topic-page',
  imports: [
    CoverageOf,
    CrisisPanel,
    HistoryList,
    Icon,
    List,
    MatButton,
    NamePipe,
    ProblemBar,
    RouterLink,
    Rows,
    Skeleton,
    StatusChip,
    TopicDocuments,
    TopicLineCard,
    TopicWay,
    TranslocoPipe,
    WhenPipe,
  ],
  templateUrl: './topic-page.html',
  styleUrl: './topic-page.scss',
})
export class TopicPage {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #injector = inject(Injector);
  readonly #language = inject(Language);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  readonly id = input.required<string>();
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  protected readonly read = query(
    () => this.id(),
    (id) => this.#api.get('/api/topics/{id}', { path: { id } }),
  );
  protected readonly cases = pages(
    'topic-cases',
    () => this.id(),
    (id, cursor, limit) => this.#api.get('/api/topics/{id}/cases', { path: { id }, query: { cursor, limit } }),
  );
  protected readonly suggested = query(
    () => this.id(),
    (id) => this.#api.get('/api/topics/{id}/suggestions', { path: { id } }),
  );
  protected readonly history = pages(
    'topic-history',
    () => ({ id: this.id(), language: this.#language.code() }),
    ({ id }, cursor, limit) => this.#api.get('/api/topics/{id}/history', { path: { id }, query: { cursor, limit } }),
  );

  constructor() {
    const tab = inject(TranslatedTitle);
    effect(() => {
      const topic = this.read.value();
      if (topic) tab.set(topic.name);
    });
    onChange(
      ['topic'],
      () => this.refresh(),
      () => this.id(),
    );
    onChange(['case'], () => Promise.all([this.read.refresh(), this.cases.refresh()]));
  }

  protected async change(topic: Topic): Promise<void> {
    const load = async () => (await import('./topic-dialog')).TopicDialog;
    if (await this.#dialogs.open<string, TopicAsked>(load, { topic })) await this.#said('topics.wasChanged');
  }

  protected async write(): Promise<void> {
    const load = async () => (await import('./line-dialog')).LineDialog;
    if (await this.#dialogs.open<boolean, LineAsked>(load, { topicId: this.id() }))
      await this.#said('topics.line.wasWritten');
  }

  protected async addCases(): Promise<void> {
    const load = async () => (await import('./add-cases-dialog')).AddCasesDialog;
    if (await this.#dialogs.open<boolean, CasesAsked>(load, { topicId: this.id() }))
      await this.#said('topics.casesAdded');
  }

  /** Cases that were suggested. */
  protected async add(cases: readonly { readonly id: string }[]): Promise<void> {
    const path = { id: this.id() };
    const body = { caseIds: cases.map(({ id }) => id) };
    if (await this.#run(() => this.#api.post('/api/topics/{id}/cases', { path, body })))
      this.#notices.say(this.#translate.text('topics.casesAdded'));
  }

  protected async remove({ id: caseId }: TopicCase): Promise<void> {
    const id = this.id();
    if (!(await this.#run(() => this.#api.delete('/api/topics/{id}/cases/{caseId}', { path: { id, caseId } })))) return;
    this.#notices.undoable(
      this.#translate.text('topics.caseRemoved'),
      () =>
        void this.#run(() => this.#api.post('/api/topics/{id}/cases', { path: { id }, body: { caseIds: [caseId] } })),
    );
    this.#keepKeyboard();
  }

  protected async close(): Promise<void> {
    const path = { id: this.id() };
    if (!(await this.#run(() => this.#api.post('/api/topics/{id}/closing', { path })))) return;
    this.#notices.undoable(
      this.#translate.text('topics.wasClosed'),
      () => void this.#run(() => this.#api.post('/api/topics/{id}/reopening', { path })),
    );
    this.#keepKeyboard();
  }

  protected async reopen(): Promise<void> {
    const path = { id: this.id() };
    if (!(await this.#run(() => this.#api.post('/api/topics/{id}/reopening', { path })))) return;
    await this.#said('topics.wasReopened');
    this.#keepKeyboard();
  }

  protected async crisisChanged(): Promise<void> {
    await this.refresh();
    this.#keepKeyboard();
  }

  /** A button may go with what it did: whoever works by keyboard goes on at the title then. */
  #keepKeyboard(): void {
    const isLost = () => document.activeElement === document.body;
    afterNextRender(() => isLost() && this.title()?.nativeElement.focus(), { injector: this.#injector });
  }

  protected async refresh(): Promise<void> {
    await Promise.all([this.read.refresh(), this.cases.refresh(), this.suggested.refresh(), this.history.refresh()]);
  }

  async #said(key: string): Promise<void> {
    this.#notices.say(this.#translate.text(key));
    await this.refresh();
  }

  async #run(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      await this.refresh();
      return true;
    } catch (error) {
      this.#notices.fail(error);
      return false;
    }
  }
}
