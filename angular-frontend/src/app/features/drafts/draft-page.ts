import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Draft, DraftVersion, Outcome } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import type { InsertionKind } from '../../core/feature';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Dates } from '../../core/time/dates';
import { Dialogs } from '../../shared/dialogs';
import { Insertions } from '../../shared/editor/insertions';
import { Icon } from '../../shared/icon';
import { NamePipe, Names } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { QuotedLines } from '../../shared/quoted-lines';
import { Skeleton } from '../../shared/skeleton';
import { DraftComments } from './draft-comments';
import { DraftDiff } from './draft-diff';
import { DraftLevels } from './draft-levels';
import { DraftPreview } from './draft-preview';
import { DraftState } from './draft-state';
import { awaitedIn, type Past } from './past-input';
import type { ReasonAct, ReasonAsked } from './reason-dialog';
import { WrittenTogether } from './together/written-together';

interface Shown {
  readonly id: string;
  readonly version: number;
  /** The version that was the newest when its reader came. */
  readonly opened: number;
  /** Null where its reader had seen none. */
  readonly before: number | null;
}

/** One draft: how it stands, what has changed, what leaves; and what its reader may do with it. */
@Component({
  selector: 'rz-draft-page',
  imports: [
    DraftComments,
    DraftDiff,
    DraftLevels,
    DraftPreview,
    DraftState,
    Icon,
    MatButton,
    NamePipe,
    ProblemBar,
    QuotedLines,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    WrittenTogether,
  ],
  templateUrl: './draft-page.html',
  styleUrl: './draft-page.scss',
  host: { '(keydown.alt.l)': 'line && together() && insertText(line)' },
})
export class DraftPage {
  readonly #api = inject(Api);
  readonly #dates = inject(Dates);
  readonly #dialogs = inject(Dialogs);
  readonly #insertions = inject(Insertions);
  readonly #names = inject(Names);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  readonly id = input.required<string>();
  protected readonly read = query(this.id, (id) => this.#api.get('/api/drafts/{id}', { path: { id } }));
  readonly #caseId = computed(() => this.read.value()?.caseId);
  readonly #outcome = computed(() => (this.read.value()?.outcome as Outcome | null | undefined) ?? undefined);
  readonly #ofOutcome = computed(() => this.#caseId() && `${this.#caseId()!} ${this.#outcome() ?? ''}`);
  readonly #ladders = query(this.#ofOutcome, () =>
    this.#api.get('/api/cases/{id}/ladders', { path: { id: this.#caseId()! }, query: { outcome: this.#outcome() } }),
  );
  /** By which it would have to be approved now. */
  protected readonly ladder = computed(() => {
    const draft = this.read.value();
    const ladders = this.#ladders.value();
    return draft && ladders?.[draft.purpose];
  });
  /** No ladder applies to it. */
  protected readonly free = computed(() => this.#ladders.value() !== undefined && !this.ladder());
  protected readonly me = computed(() => this.session.employee()?.id);
  protected readonly signAs = signal<string | undefined>(undefined);
  protected readonly chosenBefore = signal<number | undefined>(undefined);
  protected readonly chosenAfter = signal<number | undefined>(undefined);
  /** What is on screen, and what its reader had seen before that: opening it now must not end the comparison. */
  readonly #shown = linkedSignal<Draft | undefined, Shown | undefined>({
    source: this.read.value,
    computation: (draft, { value: shown } = { source: undefined, value: undefined }) => {
      if (!draft) return shown;
      const { id, version } = draft;
      if (shown?.id !== id) return { id, version, opened: version, before: draft.seenVersion };
      return version > shown.version ? { ...shown, version, before: shown.version } : shown;
    },
  });
  /** The version that its reader saw last, where it is not the newest. */
  protected readonly seenBefore = computed(() => {
    const shown = this.#shown();
    return shown && shown.before !== null && shown.before < shown.version ? shown.before : undefined;
  });
  /** Since its reader saw it last, else since the version before. */
  protected readonly before = computed(() => {
    const draft = this.read.value();
    const newest = draft?.version ?? 0;
    return this.#version(this.chosenBefore() ?? this.seenBefore() ?? Math.max(1, newest - 1));
  });
  protected readonly after = computed(() => this.#version(this.chosenAfter() ?? this.read.value()?.version));
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(undefined);
  /** Something is written that the server has not: the editor stays, whatever becomes of the draft. */
  protected readonly unsaved = signal(false);
  /** What a slash in the text asks; undefined where its writer may put nothing in. */
  protected readonly insertion = this.#insertions.offered('passage') ? () => this.#askFor('passage') : undefined;
  protected readonly earlierAnswer = this.#insertions.offered('earlierAnswer')
    ? () => this.#askFor('earlierAnswer')
    : undefined;
  /** Lines to take of the topics of the case. */
  protected readonly line = this.#insertions.offered('line') ? () => this.#askFor('line') : undefined;
  private readonly comments = viewChild(DraftComments);
  protected readonly together = viewChild<WrittenTogether>('together');
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  constructor() {
    onChange(['draft'], () => this.read.refresh(), this.id);
    effect(() => {
      const shown = this.#shown();
      // What comes while the page is open may be on a screen that nobody looks at.
      if (shown && shown.version === shown.opened) void this.#noteSeen(shown);
    });
    onChange(['ladders'], () => this.#ladders.refresh());
  }

  /** Where that fails, the next comparison begins earlier: nothing to trouble anybody with. */
  async #noteSeen({ id, version }: Shown): Promise<void> {
    await this.#api.put('/api/drafts/{id}/seen', { path: { id }, body: { version } }).catch(() => undefined);
  }

  #version(version: number | undefined): DraftVersion | undefined {
    return this.read.value()?.versions.find((one) => one.version === version);
  }

  protected names(people: Draft['writers']): string {
    return people.map((person) => this.#names.of(person)).join(', ');
  }

  protected versionWords({ version, by, keptAt }: DraftVersion): string {
    return `${version} · ${this.#names.of(by)} · ${this.#dates.of(keptAt, 'dateTime')}`;
  }

  /** It waits for nobody: whoever writes goes on with it. */
  protected rests({ state }: Draft): boolean {
    return state === 'writing' || state === 'withdrawn';
  }

  /** In whose name it is signed: the reader's own where they may. */
  protected signer({ signsAs }: Draft): Draft['signsAs'][number] | undefined {
    return signsAs.find(({ id }) => id === this.signAs()) ?? signsAs.find(({ id }) => id === this.me()) ?? signsAs[0];
  }

  #inName(draft: Draft): { actingFor?: string } {
    const signer = this.signer(draft);
    return signer && signer.id !== this.me() ? { actingFor: signer.id } : {};
  }

  protected refusedWords(code: string): string {
    return code === 'case-closed' || code === 'interim-after-final' ? code : 'other';
  }

  protected approve(draft: Draft): Promise<void> {
    const body = { version: draft.version, ...this.#inName(draft) };
    return this.#leave(
      draft,
      (past) => this.#api.post('/api/drafts/{id}/approval', { path: { id: draft.id }, body: { ...body, ...past } }),
      () => (this.read.value()?.state === 'sent' ? 'approvedAndSent' : 'approved'),
    );
  }

  protected giveBack(draft: Draft): Promise<void> {
    return this.#ask('return', draft, (reason) =>
      this.#api.post('/api/drafts/{id}/return', {
        path: { id: draft.id },
        body: { version: draft.version, reason, ...this.#inName(draft) },
      }),
    );
  }

  /** What is written becomes a version first: that one is submitted. */
  protected async submit(draft: Draft): Promise<void> {
    if (!(await this.#settled())) return;
    return this.#run(
      async () => {
        const { revision } = await this.#kept(draft);
        return this.#api.post('/api/drafts/{id}/submission', { path: { id: draft.id }, revision });
      },
      () => 'submitted',
    );
  }

  protected async send(draft: Draft): Promise<void> {
    if (!(await this.#settled())) return;
    return this.#leave(
      draft,
      async (past) => {
        const { version } = await this.#kept(draft);
        return this.#api.post('/api/drafts/{id}/sending', { path: { id: draft.id }, body: { version, ...past } });
      },
      () => 'sent',
    );
  }

  protected async keep(draft: Draft): Promise<void> {
    if (!(await this.#settled())) return;
    return this.#run(
      () => this.#kept(draft),
      () => 'kept',
    );
  }

  #askFor(kind: InsertionKind): Promise<string | undefined> {
    const caseId = this.#caseId();
    return caseId === undefined ? Promise.resolve(undefined) : this.#insertions.ask(kind, caseId);
  }

  protected async insertText(ask: () => Promise<string | undefined>): Promise<void> {
    const html = await ask();
    if (html !== undefined) this.together()?.insert(html);
  }

  /** A comment stands on a version: what is written becomes one first. */
  protected async comment(draft: Draft): Promise<void> {
    const selected = this.together()?.selected();
    if (!selected) return this.#notices.say(this.#translate.text('drafts.together.selectFirst'));
    if (!(await this.#settled())) return;
    await this.#run(
      () => this.#kept(draft),
      () => 'kept',
    );
    if (!this.failure()) this.comments()?.beginOn(selected);
  }

  /** Whether the server has all that is written here; otherwise it is said what to do. */
  async #settled(): Promise<boolean> {
    const settled = (await this.together()?.settled()) ?? true;
    if (!settled) this.#notices.say(this.#translate.text('drafts.together.notSettled'));
    return settled;
  }

  /** The newest version once all that is written here is in it. */
  async #kept({ id, version, revision, state }: Draft): Promise<{ version: number; revision: number }> {
    if (!this.together() || (state !== 'writing' && state !== 'withdrawn')) return { version, revision };
    return this.#api.post('/api/drafts/{id}/scratch-pad/versions', { path: { id } });
  }

  protected withdraw({ id, revision }: Draft): Promise<void> {
    return this.#run(
      () => this.#api.post('/api/drafts/{id}/withdrawal', { path: { id }, revision }),
      () => 'withdrawn',
    );
  }

  protected sendUrgently(draft: Draft): Promise<void> {
    const path = { id: draft.id };
    const body = { version: draft.version };
    return this.#ask('urgent', draft, (urgentReason, past) =>
      this.#api.post('/api/drafts/{id}/sending', { path, body: { ...body, urgentReason, ...past } }),
    );
  }

  /** A letter of law is changed by what its words follow from. */
  protected async editLetter(draft: Draft): Promise<void> {
    const done = await this.#dialogs.open<boolean, Draft>(
      async () => (await import('./letter-dialog')).LetterDialog,
      draft,
    );
    await this.read.refresh();
    if (done) this.#told('drafts.done.kept');
  }

  protected isLetterOfLaw({ purpose }: Draft): boolean {
    return purpose === 'delayNotice' || purpose === 'callToRemedy' || purpose === 'refusalDecision';
  }

  /** It is printed, signed outside and served: no mail of ours leaves. */
  protected isDecision({ purpose }: Draft): boolean {
    return purpose === 'refusalDecision';
  }

  protected async serve(draft: Draft): Promise<void> {
    const done = await this.#dialogs.open<boolean, Draft>(
      async () => (await import('./serve-dialog')).ServeDialog,
      draft,
    );
    await this.read.refresh();
    if (!done) return;
    this.failure.set(undefined);
    this.#told('drafts.done.served');
  }

  /** Units that were asked may not have answered: then it goes through with a reason. */
  async #leave(draft: Draft, write: (past: Past) => Promise<unknown>, done: () => string): Promise<void> {
    await this.#run(() => write({}), done);
    if (awaitedIn(this.failure()).length === 0) return;
    await this.#ask('past', draft, (pastContributionsReason) => write({ pastContributionsReason }), this.failure());
  }

  async #ask(act: ReasonAct, draft: Draft, write: ReasonAsked['write'], refused?: unknown): Promise<void> {
    const done = await this.#dialogs.open<boolean, ReasonAsked>(
      async () => (await import('./reason-dialog')).ReasonDialog,
      { act, draft, write, awaited: awaitedIn(refused) },
    );
    await this.read.refresh();
    if (!done) return;
    this.failure.set(undefined);
    this.#told(`drafts.acts.${act}.done`);
  }

  /** What stood in the way is said, beside how the draft stands by now. */
  async #run(write: () => Promise<unknown>, done: () => string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await write();
      await this.read.refresh();
      this.#told(`drafts.done.${done()}`);
    } catch (error) {
      this.failure.set(error);
      await this.read.refresh();
    } finally {
      this.busy.set(false);
    }
  }

  /** The buttons go with what was done: whoever works by keyboard goes on at the title. */
  #told(key: string): void {
    this.#notices.say(this.#translate.text(key));
    this.title()?.nativeElement.focus();
  }
}
