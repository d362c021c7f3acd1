import { Component, computed, effect, ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Communique } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { Session } from '../../core/session/session';
import { shortcuts } from '../../core/shortcuts/shortcuts';
import { WhenPipe } from '../../core/time/date-pipes';
import { CoverageOf } from '../../shared/coverage-of';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { actingFor, inNameOf } from '../../shared/in-name-of';
import { LadderSteps } from '../../shared/ladder-steps';
import { NamePipe, Names } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { CommuniqueForm } from './communique-form';
import { CommuniqueShown } from './communique-shown';
import { LinesOfCommunique } from './lines-of-communique';
import { MailingsOfCommunique } from './mailings-of-communique';
import type { ReasonAsked } from './reason-dialog';

/** One communiqué: how it stands, what its page shows or would show, its versions; and what its reader may do with it. */
@Component({
  selector: 'rz-communique-page',
  imports: [
    CommuniqueForm,
    CommuniqueShown,
    LadderSteps,
    CoverageOf,
    Icon,
    LinesOfCommunique,
    MailingsOfCommunique,
    MatButton,
    NamePipe,
    ProblemBar,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    WhenPipe,
  ],
  templateUrl: './communique-page.html',
  styleUrl: './communique-page.scss',
})
export class CommuniquePage {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #names = inject(Names);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  readonly id = input.required<string>();
  /** Another version than the newest. */
  protected readonly chosen = linkedSignal<string, number | undefined>({
    source: this.id,
    computation: () => undefined,
  });
  protected readonly read = query(
    () => ({ id: this.id(), version: this.chosen() }),
    ({ id, version }) => this.#api.get('/api/communiques/{id}', { path: { id }, query: { version } }),
  );
  protected readonly editing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(undefined);
  protected readonly mayWrite = computed(() => {
    const communique = this.read.value();
    if (!communique || communique.state === 'scheduled' || communique.state === 'withdrawn') return false;
    return this.session.may(this.isCorrection(communique) ? 'releaseCommuniques' : 'writeCommuniques');
  });

  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  constructor() {
    const tab = inject(TranslatedTitle);
    effect(() => {
      const headline = this.read.value()?.shown.headline;
      if (headline) tab.set(headline);
    });
    onChange(['communique'], () => this.read.refresh(), this.id);
    shortcuts({ e: () => this.edit() });
  }

  /** What stands released is only corrected; a correction that is being written needs no note anew. */
  protected isCorrection({ released, version }: Communique): boolean {
    return released?.version === version;
  }

  protected edit(): void {
    if (!this.mayWrite() || this.busy()) return;
    this.chosen.set(undefined);
    this.editing.set(true);
  }

  protected faultWords(code: string): string {
    return this.#translate.find(`communiques.faults.${code}`) ?? code;
  }

  /** Nothing is done to the version before: until the new one is there, the page takes no word. */
  protected async wasKept(): Promise<void> {
    this.busy.set(true);
    this.editing.set(false);
    await this.read.refresh();
    this.busy.set(false);
    this.#told('done.kept');
  }

  protected wasLeft(): void {
    this.editing.set(false);
    this.title()?.nativeElement.focus();
  }

  protected submit({ id, revision }: Communique): Promise<void> {
    return this.#run('done.submitted', () =>
      this.#api.post('/api/communiques/{id}/submission', { path: { id }, revision }),
    );
  }

  protected approveLabel(communique: Communique): string {
    const { ladder, version } = communique;
    const act = this.#translate.text(ladder ? 'communiques.steps.sign' : 'communiques.approve', { version });
    const other = inNameOf(communique.signsAs, this.session.employee()?.id);
    return other ? `${act} (${this.#translate.text('communiques.steps.for', { name: this.#names.of(other) })})` : act;
  }

  protected approve(communique: Communique): Promise<void> {
    const { id, version, ladder } = communique;
    const body = { version, ...this.#inName(communique) };
    return this.#run(ladder ? 'steps.wasSigned' : 'done.approved', () =>
      this.#api.post('/api/communiques/{id}/approval', { path: { id }, body }),
    );
  }

  protected unschedule({ id, revision }: Communique): Promise<void> {
    return this.#run('done.unscheduled', () =>
      this.#api.delete('/api/communiques/{id}/release', { path: { id }, revision }),
    );
  }

  protected async release(): Promise<void> {
    const done = await this.#dialogs.open<boolean>(
      async () => (await import('./release-dialog')).ReleaseDialog,
      this.read as never,
    );
    await this.read.refresh();
    const state = this.read.value()?.state;
    if (done) this.#told(`done.${state === 'released' ? 'released' : 'scheduled'}`);
  }

  protected giveBack(communique: Communique): Promise<void> {
    const { id, version } = communique;
    const inName = this.#inName(communique);
    return this.#ask('return', id, (reason) =>
      this.#api.post('/api/communiques/{id}/return', { path: { id }, body: { version, reason, ...inName } }),
    );
  }

  protected withdraw({ id, revision }: Communique): Promise<void> {
    return this.#ask('withdraw', id, (reason) =>
      this.#api.post('/api/communiques/{id}/withdrawal', { path: { id }, body: { reason }, revision }),
    );
  }

  #inName({ signsAs }: Communique) {
    return actingFor(signsAs, this.session.employee()?.id);
  }

  async #ask(act: ReasonAsked['act'], id: string, write: ReasonAsked['write']): Promise<void> {
    const done = await this.#dialogs.open<boolean, ReasonAsked>(
      async () => (await import('./reason-dialog')).ReasonDialog,
      { act, id, write },
    );
    await this.read.refresh();
    if (done) this.#told(`acts.${act}.done`);
  }

  /** What stood in the way is said, beside how it stands by now. */
  async #run(done: string, write: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await write();
      this.#told(done);
    } catch (error) {
      this.failure.set(error);
    }
    await this.read.refresh();
    this.busy.set(false);
  }

  /** The buttons go with what was done: whoever works by keyboard goes on at the title. */
  #told(key: string): void {
    this.#notices.say(this.#translate.text(`communiques.${key}`));
    this.title()?.nativeElement.focus();
  }
}
