import { inject, Injectable } from '@angular/core';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import type { Answer } from '../../core/api/endpoints';
import type { SideMail } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Dialogs } from '../../shared/dialogs';

type ActionPath = '/api/mail/placing' | '/api/mail/putting-away' | '/api/mail/taking-back';
type Result = Answer<'post', ActionPath>['results'][number];

export type ChosenMail = Pick<SideMail, 'id' | 'subject'>;

/** What became of the chosen mails. */
export interface Outcome {
  readonly done: readonly Result[];
  readonly refused: readonly { readonly mail: ChosenMail; readonly why: string }[];
}

/** What the attach dialog is opened with. */
export interface Attaching {
  readonly mails: readonly ChosenMail[];
  readonly attach: (caseId: string) => Promise<Outcome>;
}

/** The server takes so many at once. */
const mostAtOnce = 50;

/** What can be done with mails outside of cases, one or many, and what is said of it. Each answers undefined where nothing was asked for after all. */
@Injectable({ providedIn: 'root' })
export class MailActions {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #attempts = new Map<string, Attempt>();

  async attach(mails: readonly ChosenMail[]): Promise<Outcome | undefined> {
    const attach = (caseId: string) => this.#send('/api/mail/placing', mails, { caseId });
    const outcome = await this.#dialogs.open<Outcome, Attaching>(
      async () => (await import('./attach-dialog')).AttachDialog,
      { mails, attach },
    );
    if (outcome) this.#say('attached', outcome);
    return outcome;
  }

  makeCases(mails: readonly ChosenMail[]): Promise<Outcome | undefined> {
    return this.#act('registered', '/api/mail/placing', mails);
  }

  async putAway(mails: readonly ChosenMail[], undone: () => Promise<void>): Promise<Outcome | undefined> {
    const outcome = await this.#try(() => this.#send('/api/mail/putting-away', mails));
    if (!outcome || outcome.done.length === 0) return outcome;
    const back = mails.filter(({ id }) => outcome.done.some((one) => one.id === id));
    this.#notices.undoable(this.#words('putAway', outcome), () => void this.takeBack(back).then(undone));
    return outcome;
  }

  takeBack(mails: readonly ChosenMail[]): Promise<Outcome | undefined> {
    return this.#act('takenBack', '/api/mail/taking-back', mails);
  }

  async #act(said: string, path: ActionPath, mails: readonly ChosenMail[]): Promise<Outcome | undefined> {
    const outcome = await this.#try(() => this.#send(path, mails));
    if (outcome) this.#say(said, outcome);
    return outcome;
  }

  async #try(action: () => Promise<Outcome>): Promise<Outcome | undefined> {
    try {
      return await action();
    } catch (error) {
      this.#notices.fail(error);
      return undefined;
    }
  }

  async #send(path: ActionPath, mails: readonly ChosenMail[], more: { caseId?: string } = {}): Promise<Outcome> {
    const results: Result[] = [];
    for (let from = 0; from < mails.length; from += mostAtOnce) {
      const body = { mailIds: mails.slice(from, from + mostAtOnce).map(({ id }) => id), ...more };
      const attempt = attemptFor(body, this.#attempts.get(path));
      this.#attempts.set(path, attempt);
      results.push(...(await this.#api.post(path, { body, idempotencyKey: attempt.key })).results);
      // Done: what is asked for next is asked for anew, also where it is the same.
      this.#attempts.delete(path);
    }
    return {
      done: results.filter(({ done }) => done),
      refused: mails.flatMap((mail) => {
        const problem = results.find(({ id }) => id === mail.id)?.problem;
        return problem ? [{ mail, why: this.#translate.find(`errors.${problem.code}`) ?? problem.detail }] : [];
      }),
    };
  }

  #say(said: string, outcome: Outcome): void {
    if (outcome.done.length > 0) this.#notices.say(this.#words(said, outcome));
  }

  #words = (said: string, { done }: Outcome): string =>
    this.#translate.text(`mail.done.${said}`, { count: done.length });
}
