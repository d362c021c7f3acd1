import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { onChange } from '../../../core/changes/changes';
import { Notices } from '../../../core/errors/notices';
import { TranslatedTitle } from '../../../core/i18n/translated-title';
import { Translate } from '../../../core/i18n/translate';
import { Session } from '../../../core/session/session';
import { shortcuts } from '../../../core/shortcuts/shortcuts';
import { Dates } from '../../../core/time/dates';
import { OfficeClock } from '../../../core/time/office-clock';
import { WhenPipe } from '../../../core/time/date-pipes';
import { AwaitedUnits } from '../../../shared/awaited-units';
import { ClockBadge } from '../../../shared/clock-badge';
import { Dialogs } from '../../../shared/dialogs';
import { EmptyState } from '../../../shared/empty-state';
import { HistoryList } from '../../../shared/history-list';
import { Icon } from '../../../shared/icon';
import { momentWords, RequestChip } from '../request-chip';
import { PriorityMark } from '../../../shared/priority-mark';
import { ProblemBar } from '../../../shared/problem-bar';
import { Skeleton } from '../../../shared/skeleton';
import { StatusChip } from '../../../shared/status-chip';
import { ApiProblem } from '../../../core/api/problems';
import type { Act, Kind, Message } from '../../../core/api/types';
import { InboxPlace } from '../inbox/inbox-place';
import { Acknowledging } from './acknowledging';
import { ActingBar } from './acting-bar';
import { AssignmentPanel } from './assignment-panel';
import { ClockPanel } from './clock-panel';
import { Composer } from './composer/composer';
import type { Split } from './split-dialog';
import { channelIcons } from './channel-icons';
import { CasePanels } from './case-panels';
import { CaseRoom } from './case-room';
import { KindPanelOutlet } from './kind-panel';
import { LegalPanel } from './legal-panel';
import { Onlookers } from './onlookers';
import { Thread } from './thread';
import { NamePipe } from '../../../shared/name-pipe';

@Component({
  selector: 'rz-case',
  imports: [
    ActingBar,
    AssignmentPanel,
    AwaitedUnits,
    CasePanels,
    CdkMenu,
    CdkMenuItem,
    CdkMenuTrigger,
    ClockBadge,
    ClockPanel,
    Composer,
    EmptyState,
    HistoryList,
    Icon,
    KindPanelOutlet,
    LegalPanel,
    MatButton,
    Onlookers,
    PriorityMark,
    ProblemBar,
    RequestChip,
    RouterLink,
    Skeleton,
    StatusChip,
    Thread,
    TranslocoPipe,
    WhenPipe,
    NamePipe,
  ],
  templateUrl: './case.html',
  styleUrl: './case.scss',
  providers: [Acknowledging, CaseRoom],
})
export class CasePage {
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #dates = inject(Dates);
  readonly #clock = inject(OfficeClock);
  protected readonly room = inject(CaseRoom);
  protected readonly acknowledging = inject(Acknowledging);
  protected readonly session = inject(Session);
  readonly #router = inject(Router);
  readonly #inbox = inject(InboxPlace);
  protected readonly inboxPlace = this.#inbox.parameters;
  protected readonly neighbours = computed(() => this.#inbox.neighbours(this.id()));
  protected readonly composer = viewChild(Composer);
  protected readonly historyList = viewChild('historyList', { read: ElementRef<HTMLElement> });

  readonly id = input.required<string>();
  /** A draft to go on with, which another page names in the address. */
  readonly draft = input<string>();

  /** Gone from the page once another unit has it: what was read before is nobody's here any more. */
  protected readonly case = computed(() => (this.missing() ? undefined : this.room.case.value()));
  protected readonly closed = computed(() => this.case()?.status === 'closed' || this.case()?.dismissed === true);
  /** Full years for which its file is kept, of a category such as `B5`; undefined of `A`, for ever. */
  protected keptYears(category: string): string | undefined {
    return /^B(\d+)$/.exec(category)?.[1];
  }
  /** What the server would refuse is not offered. */
  protected may(act: Act): boolean {
    return this.case()?.allowed.includes(act) ?? false;
  }
  protected readonly canReply = computed(() => this.may('answer'));
  /** Whoever assigns takes a case by that. */
  protected readonly canTake = computed(() => this.may('take') && !this.may('assign'));
  /** The highest level of an escalation that waits for somebody; 0: none does. */
  protected readonly escalated = computed(() =>
    this.may('acknowledge')
      ? Math.max(
          0,
          ...(this.case()?.deadlines ?? []).map(({ escalation }) => (escalation?.waits ? escalation.level : 0)),
        )
      : 0,
  );
  /** The case that the first message may belong to, unless it was answered here already. */
  protected readonly mayJoin = computed(
    () =>
      !!this.case()?.suspectedCase &&
      !this.closed() &&
      this.session.may('registerCases') &&
      this.case()?.correspondence.every(({ direction, letter }) => direction !== 'out' || letter !== null),
  );
  protected readonly quote = (html: string): void => this.composer()?.quote(html);
  protected readonly missing = computed(() => {
    const error = this.room.case.error();
    return error instanceof ApiProblem && error.status === 404;
  });
  /** What came after the final answer and waits for one: the oldest. */
  protected readonly waiting = computed(() =>
    this.may('keepClocks') ? this.case()?.correspondence.find(({ awaitsAnswer }) => awaitsAnswer) : undefined,
  );
  protected readonly channelIcon = computed(() => channelIcons[this.case()?.channel ?? 'email']);

  constructor() {
    const title = inject(TranslatedTitle);
    effect(() => this.room.show(this.id()));
    onChange(
      ['contact'],
      () => this.room.refresh(),
      () => this.case()?.contact?.id,
    );
    effect(() => {
      const theCase = this.case();
      if (theCase) title.set(`${theCase.number} ${theCase.subject ?? ''}`);
    });
    effect(() => {
      const [draftId, composer] = [this.draft(), this.composer()];
      if (!draftId || !composer || !this.canReply()) return;
      untracked(() => composer.goOnWith(draftId));
      void this.#router.navigate([], { queryParams: { draft: null }, queryParamsHandling: 'merge', replaceUrl: true });
    });
    // The dialogs that are asked for most are there when their key is pressed.
    afterNextRender(() =>
      setTimeout(() => void Promise.all([import('./assign-dialog'), import('./close-dialog')]), 500),
    );
    shortcuts({
      t: () => this.canTake() && void this.take(),
      a: () => this.may('assign') && void this.assign(),
      r: () => this.canReply() && this.composer()?.open('reply'),
      m: () => this.may('note') && this.composer()?.open('note'),
      e: () => this.may('close') && void this.close(),
      c: () => this.may('classify') && void this.classify(),
      b: () => this.waiting() && void this.needsNone(this.waiting()!),
      p: () => this.may('setRequestedBy') && void this.confirmRequestedBy(),
      o: () => this.may('setRequestedBy') && this.case()?.requestedByProposal && void this.setRequestedBy(null),
      i: () => this.escalated() > 0 && void this.acknowledging.take(),
      d: () => this.mayJoin() && void this.join(),
      j: () => this.#goTo(this.neighbours().next),
      k: () => this.#goTo(this.neighbours().previous),
      u: () => void this.#router.navigate(['/inbox'], { queryParams: this.inboxPlace() }),
    });
  }

  #goTo(id: string | undefined): void {
    if (id) void this.#router.navigate(['/cases', id]);
  }

  protected async readEarlierHistory(): Promise<void> {
    try {
      await this.room.history.readEarlier();
      // The button goes with the last page: whoever is on it goes on in the list.
      if (!this.room.history.hasEarlier()) this.historyList()?.nativeElement.focus();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  protected async assign(): Promise<void> {
    const name = await this.#dialogs.open<string, CaseRoom>(
      async () => (await import('./assign-dialog')).AssignDialog,
      this.room,
    );
    if (name) this.#notices.say(this.#translate.text('assign.done', { name }));
  }

  /** What nobody has, an officer may take without asking. */
  protected async take(): Promise<void> {
    const theCase = this.case();
    const me = this.session.employee();
    if (!theCase || !me) return;
    try {
      await this.room.write('/api/cases/{id}/assignments', {
        path: this.room.path(),
        body: { employeeId: me.id, priority: theCase.priority },
        revision: theCase.revision,
      });
      this.#notices.say(this.#translate.text('assign.taken'));
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  protected async addFiles({ id }: { readonly id: string }): Promise<void> {
    const done = await this.#dialogs.open<boolean, { room: CaseRoom; id: string }>(
      async () => (await import('./add-files-dialog')).AddFilesDialog,
      { room: this.room, id },
    );
    if (done) this.#notices.say(this.#translate.text('addFiles.done'));
  }

  protected async deliver(message: Message): Promise<void> {
    const done = await this.#dialogs.open<boolean, { room: CaseRoom; message: Message }>(
      async () => (await import('./delivery-dialog')).DeliveryDialog,
      { room: this.room, message },
    );
    if (done) this.#notices.say(this.#translate.text('delivery.done'));
  }

  protected async classify(): Promise<void> {
    const kind = await this.#dialogs.open<Kind, CaseRoom>(
      async () => (await import('./classify-dialog')).ClassifyDialog,
      this.room,
    );
    if (kind) this.#notices.say(this.#translate.text('classify.done', { kind: this.#translate.text(`kind.${kind}`) }));
  }

  protected async decideOnQuote(): Promise<void> {
    const done = await this.#dialogs.open<boolean, CaseRoom>(
      async () => (await import('./quote-dialog')).QuoteDialog,
      this.room,
    );
    if (done) this.#notices.say(this.#translate.text('quote.done'));
  }

  protected async lodge(): Promise<void> {
    const done = await this.#dialogs.open<boolean, CaseRoom>(
      async () => (await import('./lodge-dialog')).LodgeDialog,
      this.room,
    );
    if (done) this.#notices.say(this.#translate.text('lodge.done'));
  }

  protected async nameComplaintSubject(): Promise<void> {
    const done = await this.#dialogs.open<boolean, CaseRoom>(
      async () => (await import('./complaint-dialog')).ComplaintDialog,
      this.room,
    );
    if (done) this.#notices.say(this.#translate.text('complaintAbout.done'));
  }

  protected moment(at: string): string {
    return momentWords(at, this.#dates, this.#clock.now());
  }

  /** By one key: what the words propose, or a moment of one's own. */
  protected confirmRequestedBy(): Promise<void> {
    const proposal = this.case()?.requestedByProposal;
    return proposal ? this.setRequestedBy(proposal) : this.editRequestedBy();
  }

  protected async setRequestedBy(requestedBy: string | null): Promise<void> {
    try {
      await this.room.write('/api/cases/{id}/requested-by', {
        path: this.room.path(),
        body: { requestedBy },
        revision: this.case()?.revision,
      });
      this.#sayRequestedBy(requestedBy !== null);
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  protected async editRequestedBy(): Promise<void> {
    const named = await this.#dialogs.open<boolean, CaseRoom>(
      async () => (await import('./requested-by-dialog')).RequestedByDialog,
      this.room,
    );
    if (named !== undefined) this.#sayRequestedBy(named);
  }

  #sayRequestedBy(named: boolean): void {
    this.#notices.say(this.#translate.text(named ? 'requestedBy.done' : 'requestedBy.removed'));
  }

  protected async close(): Promise<void> {
    const done = await this.#dialogs.open<boolean, CaseRoom>(
      async () => (await import('./close-dialog')).CloseDialog,
      this.room,
    );
    if (done) this.#undoable('closing.done', 'closing.undone');
  }

  protected async dismiss(): Promise<void> {
    const done = await this.#dialogs.open<boolean, CaseRoom>(
      async () => (await import('./dismiss-dialog')).DismissDialog,
      this.room,
    );
    if (done) this.#undoable('dismissal.done', 'dismissal.undone');
  }

  protected async join(): Promise<void> {
    const into = this.case()?.suspectedCase;
    if (!into) return;
    try {
      await this.room.write('/api/cases/{id}/joining', { path: this.room.path(), body: { intoId: into.id } });
      this.#undoable('joining.done', 'joining.undone');
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  protected async reopen(): Promise<void> {
    const done = await this.#dialogs.open<boolean, CaseRoom>(
      async () => (await import('./reopen-dialog')).ReopenDialog,
      this.room,
    );
    if (done) this.#notices.say(this.#translate.text('reopening.done'));
  }

  protected async correct(): Promise<void> {
    const done = await this.#dialogs.open<boolean, CaseRoom>(
      async () => (await import('./correct-dialog')).CorrectDialog,
      this.room,
    );
    if (done) this.#notices.say(this.#translate.text('correction.done'));
  }

  protected async forward(message: Message): Promise<void> {
    const name = await this.#dialogs.open<string, { room: CaseRoom; message: Message }>(
      async () => (await import('./forward-dialog')).ForwardDialog,
      {
        room: this.room,
        message,
      },
    );
    if (name) this.#notices.say(this.#translate.text('forwarding.done', { name }));
  }

  protected async split(message: Message): Promise<void> {
    const made = await this.#dialogs.open<Split, { room: CaseRoom; message: Message }>(
      async () => (await import('./split-dialog')).SplitDialog,
      { room: this.room, message },
    );
    if (!made) return;
    const { id, number } = made;
    this.#notices.undoable(this.#translate.text('splitting.done', { number }), () => void this.#undoSplit(id));
  }

  async #undoSplit(id: string): Promise<void> {
    const body = { reason: this.#translate.text('splitting.undone') };
    try {
      await this.room.write('/api/cases/{id}/dismissal', { path: { id }, body });
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  protected async retry(message: Message): Promise<void> {
    try {
      await this.room.write('/api/cases/{id}/replies/{replyId}/retry', {
        path: { ...this.room.path(), replyId: message.id },
      });
      this.#notices.say(this.#translate.text('message.retrying'));
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  protected async needsNone(message: Message): Promise<void> {
    try {
      await this.room.write('/api/cases/{id}/no-answer-needed', {
        path: this.room.path(),
        body: { messageId: message.id },
      });
      this.#notices.say(this.#translate.text('message.neededNone'));
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  #undoable(doneKey: string, reasonKey: string): void {
    this.#notices.undoable(this.#translate.text(doneKey, { number: this.case()?.number ?? '' }), () => {
      void this.room
        .write('/api/cases/{id}/reopening', {
          path: this.room.path(),
          body: { reason: this.#translate.text(reasonKey) },
        })
        .catch((error: unknown) => this.#notices.fail(error));
    });
  }
}
