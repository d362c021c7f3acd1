import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { query } from '../../core/api/query';
import { mailStates, type SideMail, sideListKinds } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { shortcuts } from '../../core/shortcuts/shortcuts';
import { FileSizePipe, WhenPipe } from '../../core/time/date-pipes';
import { CountPipe } from '../../shared/count-pipe';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { rovingLinks } from '../../shared/roving-links';
import { MailActions, type Outcome } from './mail-actions';

/** Mail that came in and did not become a case: automatic, newsletters, returned, our own, unreadable. Nothing of it is lost. */
@Component({
  selector: 'rz-mail',
  imports: [CountPipe, EmptyState, FileSizePipe, Icon, List, MatButton, RouterLink, Rows, TranslocoPipe, WhenPipe],
  templateUrl: './mail.html',
  styleUrl: './mail.scss',
})
export class MailPage {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #actions = inject(MailActions);
  readonly #rows = rovingLinks('a.open');
  protected readonly mayPlace = inject(Session).may('placeMail');
  protected readonly kinds = sideListKinds;
  protected readonly states = mailStates;

  readonly state = input<string>();
  readonly kind = input<string>();
  protected readonly shownState = computed(() => mailStates.find((state) => state === this.state()) ?? 'waiting');
  protected readonly shownKind = computed(() => sideListKinds.find((kind) => kind === this.kind()));
  protected readonly list = pages(
    'mail',
    () => ({ state: this.shownState(), kind: this.shownKind() }),
    (filters, cursor, limit) => this.#api.get('/api/mail', { query: { ...filters, cursor, limit } }),
  );
  protected readonly counts = query(this.shownState, (state) =>
    this.#api.get('/api/mail/counts', { query: { state } }),
  );

  readonly #chosen = signal<ReadonlySet<string>>(new Set());
  /** Of what is on screen. */
  protected readonly chosen = computed(() => (this.list.items() ?? []).filter(({ id }) => this.#chosen().has(id)));
  protected readonly allChosen = computed(() => this.chosen().length === (this.list.items() ?? []).length);
  protected readonly refused = signal<Outcome['refused']>([]);
  protected readonly busy = signal(false);

  constructor() {
    onChange(['mail', 'case'], () => this.#refresh());
    effect(() => {
      this.shownState();
      this.shownKind();
      untracked(() => this.#forgetChoice());
    });
    if (!this.mayPlace) return;
    shortcuts({
      x: () => this.#toggleFocused(),
      d: () => void this.attach(this.#meant()),
      s: () => void this.makeCases(this.#meant()),
      e: () => void (this.shownState() === 'putAway' ? this.takeBack(this.#meant()) : this.putAway(this.#meant())),
    });
  }

  protected filter(change: Record<string, string | null>): void {
    void this.#router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected isChosen(mail: SideMail): boolean {
    return this.#chosen().has(mail.id);
  }

  protected toggle({ id }: SideMail): void {
    this.#chosen.update((before) => {
      const chosen = new Set(before);
      if (!chosen.delete(id)) chosen.add(id);
      return chosen;
    });
  }

  protected toggleAll(): void {
    const all = this.allChosen() ? [] : (this.list.items() ?? []);
    this.#chosen.set(new Set(all.map(({ id }) => id)));
  }

  protected attach(mails: readonly SideMail[]): Promise<void> {
    return this.#act(mails, () => this.#actions.attach(mails));
  }

  protected makeCases(mails: readonly SideMail[]): Promise<void> {
    return this.#act(mails, () => this.#actions.makeCases(mails));
  }

  protected putAway(mails: readonly SideMail[]): Promise<void> {
    return this.#act(mails, () => this.#actions.putAway(mails, () => this.#refresh()));
  }

  protected takeBack(mails: readonly SideMail[]): Promise<void> {
    return this.#act(mails, () => this.#actions.takeBack(mails));
  }

  /** What was done leaves the list; what was refused stays chosen, and says why. */
  async #act(mails: readonly SideMail[], action: () => Promise<Outcome | undefined>): Promise<void> {
    if (mails.length === 0 || this.busy() || this.shownState() === 'placed') return;
    this.busy.set(true);
    const outcome = await action();
    this.busy.set(false);
    if (!outcome) return;
    this.#chosen.set(new Set(outcome.refused.map(({ mail }) => mail.id)));
    this.refused.set(outcome.refused);
    await this.#refresh();
    afterNextRender(() => this.#rows.restore(), { injector: this.#injector });
  }

  /** The chosen ones; where none is, the one on which the keyboard is. */
  #meant(): readonly SideMail[] {
    const chosen = this.chosen();
    const focused = this.#focused();
    return chosen.length > 0 ? chosen : focused ? [focused] : [];
  }

  #focused(): SideMail | undefined {
    const id = this.#rows.current()?.id.replace(/^mail-/, '');
    return this.list.items()?.find((mail) => mail.id === id);
  }

  #toggleFocused(): void {
    const mail = this.#focused();
    if (mail && this.shownState() !== 'placed') this.toggle(mail);
  }

  #forgetChoice(): void {
    this.#chosen.set(new Set());
    this.refused.set([]);
  }

  async #refresh(): Promise<void> {
    await Promise.all([this.list.refresh(), this.counts.refresh()]);
  }
}
