import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { shortcuts } from '../../core/shortcuts/shortcuts';
import { WhenPipe } from '../../core/time/date-pipes';
import { Files } from '../../shared/files';
import { HtmlFrame } from '../../shared/html-frame';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { type ChosenMail, MailActions, type Outcome } from './mail-actions';

/** One mail outside of cases: why it stands there, what it says, and what can be done with it. */
@Component({
  selector: 'rz-letter',
  imports: [Files, HtmlFrame, Icon, MatButton, ProblemBar, RouterLink, Skeleton, TranslocoPipe, WhenPipe],
  templateUrl: './letter.html',
  styleUrl: './letter.scss',
})
export class LetterPage {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #actions = inject(MailActions);
  readonly #translate = inject(Translate);
  protected readonly mayPlace = inject(Session).may('placeMail');

  readonly id = input.required<string>();
  protected readonly mail = query(this.id, (id) => this.#api.get('/api/mail/{id}', { path: { id } }));
  protected readonly asHtml = signal(false);
  protected readonly withImages = signal(false);
  protected readonly refused = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly files = computed(() => `/api/mail/${encodeURIComponent(this.id())}/attachments/`);
  protected readonly hasRemoteImages = computed(
    () => this.mail.value()?.content?.html?.includes('data-remote-src') ?? false,
  );
  /** What told that it is no person's letter; undefined for what has no words. */
  protected readonly sign = computed(() => this.#translate.find(`mail.sign.${this.mail.value()?.sign}`));

  constructor() {
    const title = inject(TranslatedTitle);
    effect(() => {
      const subject = this.mail.value()?.subject;
      if (subject) title.set(subject);
    });
    onChange(['mail'], () => this.mail.refresh(), this.id);
    shortcuts({ u: () => this.#back() });
    if (!this.mayPlace) return;
    shortcuts({
      d: () => void this.attach(),
      s: () => void this.makeCase(),
      e: () => void (this.mail.value()?.state === 'putAway' ? this.takeBack() : this.putAway()),
    });
  }

  protected attach(): Promise<void> {
    return this.#act((mails) => this.#actions.attach(mails));
  }

  protected makeCase(): Promise<void> {
    return this.#act((mails) => this.#actions.makeCases(mails));
  }

  protected putAway(): Promise<void> {
    return this.#act((mails) => this.#actions.putAway(mails, () => this.mail.refresh()));
  }

  protected takeBack(): Promise<void> {
    return this.#act((mails) => this.#actions.takeBack(mails));
  }

  /** Done, it leads to its case, or back to the list where the next one waits. */
  async #act(action: (mails: readonly ChosenMail[]) => Promise<Outcome | undefined>): Promise<void> {
    const mail = this.mail.value();
    if (!mail || mail.state === 'placed' || this.busy()) return;
    this.busy.set(true);
    const outcome = await action([mail]);
    this.busy.set(false);
    this.refused.set(outcome?.refused[0]?.why);
    const [done] = outcome?.done ?? [];
    if (!done) return;
    if (done.caseId) await this.#router.navigate(['/cases', done.caseId]);
    else this.#back();
  }

  #back(): void {
    void this.#router.navigate(['/mail']);
  }
}
