import { afterNextRender, Component, computed, effect, inject, Injector, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter, interval } from 'rxjs';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import type { AwaitedPassword, Mailbox, Office } from '../../../core/api/types';
import { onChange } from '../../../core/changes/changes';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { OfficeAppearance } from '../../../core/office/appearance';
import { Session } from '../../../core/session/session';
import { WhenPipe } from '../../../core/time/date-pipes';
import { Icon, type IconName } from '../../../shared/icon';
import { ProblemBar } from '../../../shared/problem-bar';
import { Skeleton } from '../../../shared/skeleton';
import { Staff } from '../../../shared/staff';
import { EmployeeSettings } from '../employee-settings';
import { MailboxSettings } from '../mailbox-settings';
import { OfficeIdentity } from '../office/office-identity';
import { OfficeMail } from '../office/office-mail';
import { UnitSettings } from '../unit-settings';
import { isRead, startSteps, type StartStep, statesOf, type StepState } from './steps';

interface Step {
  readonly id: StartStep;
  readonly state: StepState;
  /** What stands of it, in a line. */
  readonly stands: string;
}

interface Known {
  readonly office: Office;
  readonly mailboxes: readonly Mailbox[];
  readonly people: number;
  readonly invitations: readonly AwaitedPassword[];
}

const looks: Readonly<Record<StepState, { readonly tone: string; readonly icon: IconName | undefined }>> = {
  done: { tone: 'tone-good', icon: 'check' },
  open: { tone: '', icon: undefined },
  faulty: { tone: 'tone-warn', icon: 'alert' },
};

/** A mailbox that was just added is read within seconds. */
const lookAgainAfter = 3_000;

/**
 * From nothing to the first real mail: the pages of the settings one after the other, each with what stands of it. Where the office is, is where
 * the guide is: it can be left and taken up again.
 */
@Component({
  selector: 'rz-first-start',
  imports: [
    EmployeeSettings,
    Icon,
    MailboxSettings,
    MatButton,
    OfficeIdentity,
    OfficeMail,
    ProblemBar,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    UnitSettings,
    WhenPipe,
  ],
  templateUrl: './first-start.html',
  styleUrl: './first-start.scss',
})
export class FirstStartGuide {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #appearance = inject(OfficeAppearance);
  readonly #staff = inject(Staff);
  readonly #injector = inject(Injector);
  protected readonly session = inject(Session);
  protected readonly looks = looks;

  protected readonly office = query(
    () => true,
    () => this.#api.get('/api/office'),
  );
  readonly #mailboxes = query(
    () => true,
    () => this.#api.get('/api/mailboxes'),
  );
  readonly #invitations = query(
    () => true,
    () => this.#api.get('/api/invitations'),
  );
  protected readonly start = query(
    () => true,
    () => this.#api.get('/api/office/first-start'),
  );
  protected readonly error = computed(
    () =>
      this.office.error() ??
      this.#mailboxes.error() ??
      this.#invitations.error() ??
      this.start.error() ??
      this.#staff.error(),
  );

  readonly #known = computed(() => {
    const [office, mailboxes, invitations, start] = [
      this.office.value(),
      this.#mailboxes.value()?.items,
      this.#invitations.value()?.items,
      this.start.value(),
    ];
    if (!office || !mailboxes || !invitations || !start || !this.#staff.employees()) return undefined;
    return { office, mailboxes, invitations, people: this.#staff.active().length, firstMailAt: start.firstMailAt };
  });
  protected readonly steps = computed((): readonly Step[] | undefined => {
    const known = this.#known();
    if (!known) return undefined;
    const states = statesOf(known);
    return startSteps.map((id) => ({ id, state: states[id], stands: this.#stands(id, known) }));
  });
  protected readonly doneSteps = computed(() => this.steps()?.filter(({ state }) => state === 'done').length ?? 0);
  /** To which one writes: a mailbox of the office, else its own address. */
  protected readonly address = computed(
    () => this.#mailboxes.value()?.items[0]?.address ?? this.office.value()?.addresses[0] ?? '',
  );

  /** The step that is open; null for none, undefined until it is known which comes first. */
  protected readonly shown = signal<StartStep | null | undefined>(undefined);
  /** Those that were open: what was typed in them stays. */
  protected readonly visited = signal<ReadonlySet<StartStep>>(new Set());
  /** The next one after the open step that is to be done. */
  protected readonly next = computed(() => {
    const steps = this.steps() ?? [];
    const after = steps.findIndex(({ id }) => id === this.shown()) + 1;
    return steps.slice(after).find(({ state }) => state !== 'done');
  });

  constructor() {
    this.#staff.need();
    effect(() => {
      const steps = this.steps();
      if (steps && untracked(this.shown) === undefined)
        this.show(steps.find(({ state }) => state !== 'done')?.id ?? null);
    });
    onChange(['office'], () => this.refreshOffice());
    onChange(['office', 'case'], () => this.start.refresh());
    onChange(['mailbox', 'mailAddress', 'case'], () => this.#mailboxes.refresh());
    onChange(['employee'], () => this.#invitations.refresh());
    // That a mailbox was read is nothing that anybody did: it is told to nobody.
    interval(lookAgainAfter)
      .pipe(
        filter(() => !(this.#mailboxes.value()?.items ?? []).every(isRead)),
        takeUntilDestroyed(),
      )
      .subscribe(() => void this.#mailboxes.refresh());
  }

  protected show(step: StartStep | null): void {
    this.shown.set(step);
    if (step) this.visited.update((before) => new Set([...before, step]));
  }

  /** On to another step, and the keyboard with it. */
  protected goOn(step: StartStep): void {
    this.show(step);
    afterNextRender(() => document.getElementById(`start-${step}`)?.focus(), { injector: this.#injector });
  }

  protected retry(): void {
    for (const read of [this.office, this.#mailboxes, this.#invitations, this.start]) void read.refresh();
    void this.#staff.read();
  }

  protected async refreshOffice(): Promise<void> {
    await Promise.all([this.office.refresh(), this.#appearance.load()]);
  }

  protected async putAside(startGuideAside: boolean): Promise<void> {
    try {
      await this.#api.patch('/api/office', { body: { startGuideAside } });
      this.#notices.say(this.#translate.text(startGuideAside ? 'start.asideSaid' : 'start.offeredSaid'));
    } catch (error) {
      this.#notices.fail(error);
    }
    await this.start.refresh();
  }

  #stands(step: StartStep, { office, mailboxes, people, invitations }: Known): string {
    const say = (key: string, parameters = {}) => this.#translate.text(`start.stands.${key}`, parameters);
    switch (step) {
      case 'office':
        return [office.name, ...office.postalAddress.split('\n')].filter(Boolean).join(', ');
      case 'sending':
        return office.smtp ? say('sends', { from: office.addresses[0], host: office.smtp.host }) : say('outbox');
      case 'mailboxes':
        return mailboxes.map(({ address }) => address).join(', ') || say('noMailbox');
      case 'people':
        return say('people', {
          people,
          units: this.#staff.units().length,
          awaited: invitations.length,
        });
      case 'firstMail':
        return '';
    }
  }
}
