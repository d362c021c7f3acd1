import { DialogRef } from '@angular/cdk/dialog';
import { Component, DestroyRef, ElementRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Notification, NotificationGroup } from '../core/api/types';
import { Notices } from '../core/errors/notices';
import { Language } from '../core/i18n/language';
import { Translate } from '../core/i18n/translate';
import { Session } from '../core/session/session';
import { Things } from '../core/things';
import { WhenPipe } from '../core/time/date-pipes';
import { OfficeClock } from '../core/time/office-clock';
import { remaining } from '../core/time/warsaw';
import { remainingWords } from '../shared/clock-badge';
import { dialogTitle } from '../shared/dialogs';
import { Icon } from '../shared/icon';
import { Names } from '../shared/name-pipe';
import { BellActs } from './bell-acts';
import { Notifications } from './notifications';

/** What concerns whoever is signed in, by kinds; each line says which case, which clock, who has it and how long is left. */
@Component({
  selector: 'rz-bell',
  imports: [Icon, MatButton, RouterLink, TranslocoPipe, WhenPipe],
  templateUrl: './bell.html',
  styleUrl: './bell.scss',
  host: { '(keydown)': 'key($event)' },
})
export class Bell {
  readonly #ref = inject<DialogRef<void>>(DialogRef);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);
  readonly #names = inject(Names);
  readonly #clock = inject(OfficeClock);
  readonly #notices = inject(Notices);
  readonly #session = inject(Session);
  readonly #acts = inject(BellActs);
  protected readonly notifications = inject(Notifications);
  protected readonly things = inject(Things);
  protected readonly titleId = dialogTitle;
  protected readonly mayTake = this.#session.may('acknowledgeEscalations');

  constructor() {
    void this.notifications.read();
    inject(DestroyRef).onDestroy(() => void this.notifications.show(false));
  }

  protected close(): void {
    this.#ref.close();
  }

  protected counts({ lines, unread, waiting }: NotificationGroup): string {
    const { text } = { text: (key: string, count: number) => this.#translate.text(key, { count }) };
    return [
      text('bell.lines', lines),
      ...(unread > 0 ? [text('bell.unreadCount', unread)] : []),
      ...(waiting > 0 ? [text('bell.waitingCount', waiting)] : []),
    ].join(', ');
  }

  /** What a case is about; of what has no name of its own, whose it is. */
  protected subject({ about, holder }: Notification): string {
    if (about.name) return about.name;
    if (about.kind === 'case') return this.#translate.text('common.noSubject');
    return holder ? this.#names.of(holder) : '';
  }

  /** Level, which clock, how long is left, who has it. */
  protected facts({ about, level, part, holder, takenBy, actingFor }: Notification): string {
    const until = part?.until;
    const clock = this.#language.code() === 'pl' ? part?.namePl : part?.nameEn;
    return [
      ...(level === null ? [] : [this.#translate.text('bell.level', { level })]),
      ...(clock ? [clock] : []),
      ...(until ? [remainingWords(remaining(until, this.#clock.now()), this.#translate)] : []),
      // What has no name of its own is called by whose it is already.
      ...(part && about.kind === 'case' ? [holder ? this.#names.of(holder) : this.#translate.text('bell.nobody')] : []),
      ...(takenBy ? [this.#translate.text('bell.takenBy', { name: this.#names.of(takenBy) })] : []),
      ...(actingFor ? [this.#translate.text('bell.actingFor', { name: this.#names.of(actingFor) })] : []),
    ].join(' · ');
  }

  protected isOver({ part }: Notification): boolean {
    return !!part?.until && Date.parse(part.until) <= this.#clock.now();
  }

  protected label(key: string, { about }: Notification): string {
    return this.#translate.text(key, { number: about.number ?? about.name ?? '' });
  }

  protected mark(item: Notification): Promise<void> {
    return this.#done(this.#acts.mark(item));
  }

  protected markGroup(group: NotificationGroup): Promise<void> {
    return this.#done(this.#acts.markGroup(group), () =>
      this.#notices.undoable(
        this.#translate.text('bell.groupMarked'),
        () => void this.#done(this.#acts.undoGroup(group)),
      ),
    );
  }

  protected take(item: Notification): Promise<void> {
    return this.#done(this.#acts.take(item), () => {
      const now = this.#find(`${item.kind} ${item.line}`);
      const other = now?.takenBy && now.takenBy.id !== this.#session.employee()?.id ? now.takenBy : undefined;
      if (other) this.#notices.say(this.#translate.text('bell.already', { name: this.#names.of(other) }));
      else this.#notices.undoable(this.#translate.text('bell.taken'), () => void this.#done(this.#acts.giveBack(item)));
    });
  }

  async #done(doing: Promise<void>, then?: () => void): Promise<void> {
    try {
      await doing;
      then?.();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  /** Arrows and j, k walk the lines; `i` takes the one that has the keyboard, `x` marks it. */
  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...this.#element.querySelectorAll<HTMLElement>('a.open')];
    const place = links.findIndex((link) => link.closest('li')?.contains(event.target as Node));
    const item = this.#find(links[place]?.dataset['line']);
    const act = {
      ArrowDown: () => links[Math.min(place + 1, links.length - 1)]?.focus(),
      ArrowUp: () => links[Math.max(place - 1, 0)]?.focus(),
      i: () => item?.waits && this.mayTake && void this.take(item),
      x: () => item && void this.mark(item),
    }[{ j: 'ArrowDown', k: 'ArrowUp' }[event.key] ?? event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #find(line: string | undefined): Notification | undefined {
    return this.notifications
      .groups()
      .flatMap(({ items }) => items)
      .find((item) => `${item.kind} ${item.line}` === line);
  }
}
