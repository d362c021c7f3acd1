import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../../core/api/api';
import type { Given } from '../../../../core/api/endpoints';
import { ApiProblem } from '../../../../core/api/problems';
import { query } from '../../../../core/api/query';
import {
  type AwaitedUnit,
  type LaddersOfCase,
  type Message,
  type Outcome,
  type Via,
  vias,
} from '../../../../core/api/types';
import { Drafts } from '../../../../core/drafts/drafts';
import { placeOf } from '../../../../core/drafts/place';
import { Notices } from '../../../../core/errors/notices';
import { Translate } from '../../../../core/i18n/translate';
import { Session } from '../../../../core/session/session';
import { Shortcuts } from '../../../../core/shortcuts/shortcuts';
import { Dates } from '../../../../core/time/dates';
import { FileSizePipe } from '../../../../core/time/date-pipes';
import { OfficeClock } from '../../../../core/time/office-clock';
import { inWarsaw } from '../../../../core/time/warsaw';
import { Attach } from '../../../../shared/attach';
import { Dialogs } from '../../../../shared/dialogs';
import { FormattedText } from '../../../../shared/editor/editor';
import { Insertions } from '../../../../shared/editor/insertions';
import { htmlOf, isBlank, mailHtml, textOf } from '../../../../shared/editor/mail-html';
import { Icon } from '../../../../shared/icon';
import { ProblemBar } from '../../../../shared/problem-bar';
import { Uploads } from '../../../../shared/uploads';
import { CaseRoom } from '../case-room';
import type { PastInput } from '../past-input-dialog';
import { composing, goOnAt, goOnAtDrafts } from './composing';
import { DisclosureFields, disclosureOf } from './disclosure-fields';
import { isFinal, type Reason, reasonBy } from './final-or-interim';
import { mentionsFile } from './mentions-file';
import { opening, signatureIn, withLetter } from './opening';
import { OtherWay } from './other-way';
import { quotedHtml } from './quoted';
import { RecipientsField } from './recipients-field';
import { draftOf, emptyReply, isReplyBegun, ofOfficeDraft, type ReplyDraft, suggestedRecipients } from './reply-draft';
import { Signature } from './signature';

type Missing = 'text' | 'to' | 'day';

/** What is done with a draft besides keeping its next version. */
type Keeping = 'save' | 'submit' | 'sign';

/** How long an answer can be taken back. */
const holdSeconds = 10;

/** An answer: by mail, or what was sent, handed over or said in another way. */
@Component({
  selector: 'rz-reply-composer',
  imports: [
    Attach,
    DisclosureFields,
    FileSizePipe,
    FormattedText,
    Icon,
    MatButton,
    OtherWay,
    ProblemBar,
    RecipientsField,
    TranslocoPipe,
  ],
  templateUrl: './reply-composer.html',
  styleUrl: './composer.scss',
  host: { '(keydown.alt.l)': 'line && insertText(line)' },
  providers: [Uploads],
})
export class ReplyComposer {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #drafts = inject(Drafts);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #injector = inject(Injector);
  readonly #dates = inject(Dates);
  readonly #clock = inject(OfficeClock);
  readonly #session = inject(Session);
  readonly #shortcuts = inject(Shortcuts);
  readonly #insertions = inject(Insertions);
  readonly #signature = inject(Signature);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly room = inject(CaseRoom);
  protected readonly uploads = inject(Uploads);
  readonly composing = composing('reply', emptyReply, isReplyBegun);
  protected readonly draft = this.composing.draft;
  /** Nobody knows who wrote: no mail can go out. */
  protected readonly anonymous = computed(() => this.room.case.value()?.contact === null);
  protected readonly vias = computed(() => vias.filter((via) => via !== 'email' || !this.anonymous()));
  protected readonly chosen = computed(() =>
    this.anonymous() && this.draft().via === 'email' ? 'post' : this.draft().via,
  );

  protected readonly missing = signal<Missing | undefined>(undefined);
  /** It speaks of a file, none is there, and whoever writes it was told so. */
  protected readonly fileMissed = signal(false);
  protected readonly over = signal(false);
  protected readonly byMail = computed(() => this.chosen() === 'email');
  protected readonly today = computed(() => inWarsaw(this.#clock.now()).date);
  protected readonly recipients = computed(() => {
    const theCase = this.room.case.value();
    return this.draft().recipients ?? (theCase ? suggestedRecipients(theCase) : { to: [], cc: [], bcc: [] });
  });
  protected readonly suggestedCc = computed(() => this.room.case.value()?.suggestedRecipients.cc ?? []);
  /** The newest message of the other side. */
  protected readonly answered = computed(
    () =>
      this.room.correspondence.items()?.findLast(({ message }) => message?.direction === 'in' && message.text)?.message,
  );
  /** Once the final answer is out and nothing else was asked, what is added is final too. */
  readonly #finalOut = computed(() => {
    const all = this.room.case.value()?.correspondence ?? [];
    return (
      !all.some(({ awaitsAnswer }) => awaitsAnswer) &&
      all.some(
        ({ direction, final, state }) => direction === 'out' && final && state !== 'failed' && state !== 'cancelled',
      )
    );
  });
  readonly #reason = computed((): Reason => (this.#finalOut() ? 'finalOut' : reasonBy(textOf(this.draft().html))));
  /** As somebody said, else as its words say. */
  protected readonly final = computed(() => this.draft().final ?? isFinal(this.#reason()));
  protected readonly because = computed(() => (this.draft().final === undefined ? this.#reason() : 'chosen'));
  readonly #ofOutcome = computed(() =>
    this.draft().open && this.room.id() ? `${this.room.id()} ${this.draft().outcome ?? ''}` : undefined,
  );
  readonly #ladders = query(this.#ofOutcome, () =>
    this.#api.get('/api/cases/{id}/ladders', { path: this.room.path(), query: { outcome: this.draft().outcome } }),
  );
  /** As they were, while those for another outcome are on their way: what somebody works with stays where it is. */
  readonly #known = linkedSignal<LaddersRead, LaddersRead>({
    source: () => ({ id: this.room.id(), ladders: this.#ladders.value() }),
    computation: (now, before) => (before && !now.ladders && before.value.id === now.id ? before.value : now),
  });
  /** By which it has to be approved before it leaves; what goes another way than by mail does not. */
  protected readonly ladder = computed(() => {
    const { ladders } = this.#known();
    return this.byMail() ? ((this.final() ? ladders?.answer : ladders?.holdingStatement) ?? undefined) : undefined;
  });
  /** Which ladder applies hangs on what it comes to; the draft that the office keeps was begun as that. */
  protected readonly asksOutcome = computed(
    () => this.byMail() && this.final() && this.#known().ladders?.asksOutcome === true,
  );
  readonly #kinds = query(
    () => this.asksOutcome() || undefined,
    () => this.#api.get('/api/kinds'),
  );
  protected readonly outcomes = computed(
    () => this.#kinds.value()?.items.find(({ code }) => code === this.room.case.value()?.kind)?.outcomes ?? [],
  );
  /** It becomes a version of a draft, and does not leave by itself. */
  protected readonly drafting = computed(
    () => this.byMail() && (this.ladder() !== undefined || this.draft().kept !== undefined),
  );
  /** Another draft of the case waits or is approved: this one would stand beside it. */
  protected readonly already = computed(() => {
    const status = this.room.case.value()?.status;
    return this.byMail() && !this.draft().kept && (status === 'pendingApproval' || status === 'approved');
  });
  protected readonly submitLabel = computed(() => {
    if (this.drafting()) {
      if (this.draft().kept?.mayEditAndSign) return 'composer.drafts.doSign';
      return this.ladder() ? 'composer.drafts.doSubmit' : 'composer.drafts.doSave';
    }
    if (this.fileMissed()) return 'composer.sendWithoutFile';
    return this.byMail() ? 'composer.send' : 'composer.record';
  });
  /** Of a final answer that gives public information away on request. */
  protected readonly disclosurePreset = computed(() => {
    const body = this.room.case.value()?.disclosingBody;
    if (!body || !this.final()) return undefined;
    return { body, producedBy: body, disclosedBy: this.#session.employee()?.name ?? body, on: this.today() };
  });
  protected readonly limit = computed(() => this.#session.attachmentsLimit());
  protected readonly tooLarge = computed(() => this.byMail() && this.uploads.size() > this.limit());
  protected readonly blocked = computed(
    () => this.composing.busy() || this.uploads.running() || this.uploads.failed() || this.tooLarge(),
  );
  readonly #ofKind = computed(() => {
    const theCase = this.room.case.value();
    return theCase && this.draft().open ? `${theCase.id} ${theCase.kind}` : undefined;
  });
  /** Words that fit the kind of case, in each language in which they can be had. */
  readonly #letters = query(this.#ofKind, () =>
    this.#api.get('/api/cases/{id}/answer-letters', { path: this.room.path() }),
  );
  protected readonly letters = computed(() =>
    (this.#letters.value()?.items ?? []).flatMap(({ id, name, languages }) =>
      languages.map((language) => ({ id, name, language })),
    ),
  );
  /** What a slash in the text asks; undefined where its writer may put nothing in. */
  protected readonly insertion = this.#insertions.offered('passage')
    ? () => this.#insertions.ask('passage', this.room.path().id)
    : undefined;
  protected readonly earlierAnswer = this.#insertions.offered('earlierAnswer')
    ? () => this.#insertions.ask('earlierAnswer', this.room.path().id)
    : undefined;
  /** Lines to take of the topics of the case. */
  protected readonly line = this.#insertions.offered('line')
    ? () => this.#insertions.ask('line', this.room.path().id)
    : undefined;
  private readonly editor = viewChild(FormattedText);
  private readonly recipientsField = viewChild(RecipientsField);

  /** What was sent last, as it was written: with it, taking back needs no guess. */
  #sent: { readonly id: string; readonly draft: ReplyDraft } | undefined;

  /** What is typed before it is open does nothing: salutation and signature are there before the text between them. */
  async open(): Promise<void> {
    if (!this.draft().html) {
      const signature = await this.#shortcuts.muted(this.#signature.read());
      const html = opening(this.room.case.value()?.salutation ?? null, signature);
      if (!this.draft().html) this.composing.change({ html, initial: html });
    }
    this.#show();
  }

  /** Below what is written, and before the signature where that still stands at the end. */
  async quote(quoted: string): Promise<void> {
    await this.open();
    const { html, initial } = this.draft();
    const signature = signatureIn(initial);
    const written = signature && html.endsWith(signature) ? html.slice(0, -signature.length) : html;
    this.composing.change({ html: written + quoted + html.slice(written.length) });
  }

  #show(): void {
    this.composing.change({ open: true });
    this.missing.set(undefined);
    this.fileMissed.set(false);
    afterNextRender(
      () => {
        this.editor()?.focus();
        this.#element.querySelector('form')?.scrollIntoView({ block: 'nearest' });
      },
      { injector: this.#injector },
    );
  }

  fold(): void {
    this.composing.change({ open: false });
  }

  protected dropped(event: DragEvent): void {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    this.over.set(false);
    this.uploads.addAll(event.dataTransfer.files);
  }

  /** Puts a letter's words above what is written already, and goes on from there. */
  protected async insert(place: string): Promise<void> {
    const letter = this.letters()[Number(place)];
    if (place === '' || !letter) return;
    const { id: letterId, language } = letter;
    try {
      const path = { ...this.room.path(), letterId, language };
      const { text } = await this.#api.get('/api/cases/{id}/answer-letters/{letterId}/{language}', { path });
      const { html, initial } = this.draft();
      this.composing.change({ html: withLetter(htmlOf(text), html, initial) });
      this.missing.set(undefined);
      this.editor()?.focus();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  protected async insertText(ask: () => Promise<string | undefined>): Promise<void> {
    const html = await ask();
    if (html !== undefined) this.editor()?.insert(html);
  }

  /** A draft that the office keeps was begun as one or the other. */
  protected changeFinal(final: boolean): void {
    if (!this.draft().kept) this.composing.change({ final });
  }

  protected chooseOutcome(said: string): void {
    this.composing.change({ outcome: this.outcomes().find((one) => one === said) });
  }

  protected choose(via: Via): void {
    this.missing.set(undefined);
    this.composing.change({ via, day: this.draft().day || this.today() });
  }

  /** What Ctrl+Enter does. It may be pressed before the ladders are read: whether it is submitted depends on them. */
  protected async send(): Promise<void> {
    await this.#ladders.settled();
    if (!this.drafting()) return this.#sendReply();
    const { kept } = this.draft();
    if (kept?.mayEditAndSign) return this.keep('sign');
    const unread = this.#ladders.value() === undefined && this.#ladders.error();
    if (unread) return this.#notices.fail(unread);
    return this.keep(this.ladder() ? 'submit' : 'save');
  }

  /** Undefined, and said, where something is missing of what was written. */
  #complete(): ReplyDraft | undefined {
    if (this.blocked()) return undefined;
    if (this.byMail() && !this.recipientsField()?.commit()) return undefined;
    const draft = this.draft();
    const missing = this.#missingOf(draft);
    this.missing.set(missing);
    if (missing) {
      this.#refuse(missing);
      return undefined;
    }
    const missed = this.byMail() && draft.files.length === 0 && mentionsFile(textOf(draft.html));
    if (missed && !this.fileMissed()) {
      this.fileMissed.set(true);
      return undefined;
    }
    return draft;
  }

  #missingOf(draft: ReplyDraft): Missing | undefined {
    if (isBlank(draft.html) || (draft.html === draft.initial && draft.files.length === 0)) return 'text';
    if (this.byMail() && this.recipients().to.length === 0) return 'to';
    return !this.byMail() && !draft.day ? 'day' : undefined;
  }

  async #sendReply(): Promise<void> {
    const draft = this.#complete();
    if (!draft) return;
    const awaited = this.final() ? (this.room.case.value()?.awaited.first ?? []) : [];
    await (awaited.length > 0 ? this.#sendPast(draft, awaited) : this.#write(draft));
  }

  /** Of units that have not answered: says so, and goes on with a reason. */
  async #sendPast(draft: ReplyDraft, awaited: readonly AwaitedUnit[]): Promise<void> {
    await this.#askPast(awaited, (reason) => this.#write(draft, reason));
  }

  async #askPast(awaited: readonly AwaitedUnit[], goOn: (reason: string) => Promise<void>): Promise<void> {
    const load = async () => (await import('../past-input-dialog')).PastInputDialog;
    const reason = await this.#dialogs.open<string, PastInput>(load, { place: this.#reasonPlace(), awaited });
    if (reason) await goOn(reason);
  }

  #reasonPlace(): string {
    return placeOf('case', this.room.path().id, 'pastInput');
  }

  async #write(draft: ReplyDraft, pastContributionsReason?: string): Promise<void> {
    const content = this.byMail() ? this.#mail(draft) : this.#otherWay(draft);
    const body = { ...content, ...(pastContributionsReason && { pastContributionsReason }) };
    const path = this.room.path();
    const written = await this.composing.send(body, (options) =>
      this.room.write('/api/cases/{id}/replies', { path, body, ...options }),
    );
    if (written) {
      this.#drafts.drop(this.#reasonPlace());
      this.#sent = { id: written.id, draft };
      this.#tell(written.id);
      goOnAt(written.id, this.#injector);
      return;
    }
    // A unit was asked after the page was read, or a ladder set.
    void this.#ladders.refresh();
    const awaited = openIn(this.composing.error());
    if (awaited) await this.#sendPast(draft, awaited);
    else this.#showError();
  }

  /** Keeps a version of the draft, and submits or signs it where that is asked. */
  protected async keep(keeping: Keeping, pastContributionsReason?: string): Promise<void> {
    const draft = this.#complete();
    if (!draft) return;
    const past = pastContributionsReason && keeping === 'sign' ? { pastContributionsReason } : {};
    const words = { ...this.#words(draft), ...this.#disclosed(draft), ...past };
    const final = this.final();
    const content = { words, final, keeping, kept: draft.kept };
    const written = await this.composing.send(content, async ({ idempotencyKey = '' }) => {
      const kept = await this.#keepVersion(draft, words, final, keeping, idempotencyKey);
      if (keeping !== 'submit') return kept;
      // Where it cannot be submitted, what is written on is the next version of this one.
      this.composing.change({ kept: { ...kept, mayEditAndSign: false } });
      await this.#api.post('/api/drafts/{id}/submission', { path: { id: kept.id }, revision: kept.revision });
      return kept;
    });
    if (!written) {
      const awaited = openIn(this.composing.error());
      if (awaited) return this.#askPast(awaited, (reason) => this.keep(keeping, reason));
      await this.#seeDraftAgain();
      return this.#showError();
    }
    this.#notices.say(this.#translate.text(`composer.drafts.${keeping}`));
    await this.room.refresh();
    goOnAtDrafts(this.#injector);
  }

  #keepVersion(
    { kept }: ReplyDraft,
    words: Given<'post', '/api/drafts/{id}/versions'>['body'],
    final: boolean,
    keeping: Keeping,
    idempotencyKey: string,
  ): Promise<{ id: string; version: number; revision: number }> {
    if (!kept) {
      const body = { ...words, ...(final ? this.#outcome() : { purpose: 'holdingStatement' as const }) };
      return this.room.write('/api/cases/{id}/drafts', { path: this.room.path(), body, idempotencyKey });
    }
    const { id, version, revision } = kept;
    return keeping === 'sign'
      ? this.#api.post('/api/drafts/{id}/signed-version', { path: { id }, body: { ...words, version }, idempotencyKey })
      : this.#api.post('/api/drafts/{id}/versions', { path: { id }, body: words, revision, idempotencyKey });
  }

  /** Where somebody was faster, the refusal says so, and the same button goes through over what is there now. */
  async #seeDraftAgain(): Promise<void> {
    const { kept } = this.draft();
    const error = this.composing.error();
    if (!kept || !(error instanceof ApiProblem) || error.status !== 412) return;
    try {
      const { version, revision, mayEditAndSign } = await this.#api.get('/api/drafts/{id}', { path: { id: kept.id } });
      this.composing.change({ kept: { id: kept.id, version, revision, mayEditAndSign } });
    } catch (failure) {
      this.#notices.fail(failure);
    }
  }

  /** Goes on with a draft that the office keeps; what has been begun meanwhile is not overwritten. */
  async goOnWith(draftId: string): Promise<void> {
    if (this.composing.begun()) {
      if (this.draft().kept?.id !== draftId) this.#notices.say(this.#translate.text('composer.drafts.besides'));
      return this.#show();
    }
    try {
      const draft = await this.#api.get('/api/drafts/{id}', { path: { id: draftId } });
      this.composing.put({ ...ofOfficeDraft(draft), attempt: undefined });
      this.#show();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  /** Recipients, body and files, as both an answer and a draft have them. */
  #words(draft: ReplyDraft) {
    const answered = this.answered();
    const quote = draft.quoted && answered ? quotedHtml(answered, this.#dates.of(answered.at, 'dateTime')) : '';
    const { to, cc, bcc } = this.recipients();
    return {
      html: mailHtml(draft.html + quote),
      to: [...to],
      ...(cc.length > 0 ? { cc: [...cc] } : {}),
      ...(bcc.length > 0 ? { bcc: [...bcc] } : {}),
      ...(draft.files.length > 0 ? { attachmentIds: draft.files.map(({ id }) => id) } : {}),
    };
  }

  #outcome(): { outcome?: Outcome } {
    const { outcome } = this.draft();
    return this.asksOutcome() && outcome ? { outcome } : {};
  }

  #mail(draft: ReplyDraft): Given<'post', '/api/cases/{id}/replies'>['body'] {
    const { html, ...words } = this.#words(draft);
    return { ...this.#content(draft, html), ...words, ...this.#outcome(), holdSeconds };
  }

  #otherWay(draft: ReplyDraft): Given<'post', '/api/cases/{id}/replies'>['body'] {
    return {
      ...this.#content(draft, mailHtml(draft.html)),
      via: this.chosen(),
      ...(this.chosen() === 'post' ? { postedOn: draft.day } : { deliveredOn: draft.day }),
    };
  }

  #disclosed({ disclosure, disclosesNothing }: ReplyDraft) {
    return this.disclosurePreset() ? { disclosure: disclosesNothing ? null : disclosureOf(disclosure) } : {};
  }

  #content(draft: ReplyDraft, html: string) {
    const { files } = draft;
    return {
      html,
      ...(files.length > 0 ? { attachmentIds: files.map(({ id }) => id) } : {}),
      ...(this.final() ? {} : { final: false }),
      ...this.#disclosed(draft),
    };
  }

  /** Says what becomes of it and, while it is held, lets it be taken back. */
  #tell(id: string): void {
    const message = this.room.correspondence.items()?.find((entry) => entry.id === id)?.message;
    if (message && message.via !== 'email') this.#notices.say(this.#translate.text('composer.recorded'));
    else if (!message?.heldUntil) this.#notices.say(this.#translate.text('composer.sent'));
    else
      this.#notices.undoable(
        this.#translate.text('composer.held', { seconds: holdSeconds }),
        () => void this.takeBack(message),
        holdSeconds * 1000,
      );
  }

  /** Ends an answer that is still held, and puts it back to go on writing. */
  async takeBack(message: Message): Promise<void> {
    const path = { ...this.room.path(), replyId: message.id };
    try {
      await this.room.write('/api/cases/{id}/replies/{replyId}/cancellation', { path });
    } catch (error) {
      this.#notices.fail(error);
      return;
    }
    this.rewrite(message);
  }

  /** What was taken back is written on; what has been begun meanwhile is not overwritten. */
  rewrite(message: Message): void {
    if (this.composing.begun()) {
      this.#notices.say(this.#translate.text('composer.takenBackBesides'));
      return;
    }
    const draft = this.#sent?.id === message.id ? this.#sent.draft : draftOf(message);
    this.composing.put({ ...draft, open: true, initial: '', attempt: undefined });
    this.#show();
    this.#notices.say(this.#translate.text('composer.takenBack'));
  }

  /** What is below the fold would go unseen. */
  #showError(): void {
    const show = () =>
      this.#element.querySelector('rz-problem')?.firstElementChild?.scrollIntoView({ block: 'nearest' });
    afterNextRender(show, { injector: this.#injector });
  }

  #refuse(what: Missing): void {
    this.missing.set(what);
    if (what === 'text') this.editor()?.focus();
    else this.#element.querySelector<HTMLElement>(what === 'to' ? '#reply-to' : '#answered-on')?.focus();
  }
}

interface LaddersRead {
  readonly id: string | undefined;
  readonly ladders: LaddersOfCase | undefined;
}

/** The units whose answers stand in the way, where that is what the server said. */
const openIn = (error: unknown): readonly AwaitedUnit[] | undefined =>
  error instanceof ApiProblem && error.problem.code === 'contributions-open'
    ? (error.problem.parameters?.['awaited'] as readonly AwaitedUnit[])
    : undefined;
