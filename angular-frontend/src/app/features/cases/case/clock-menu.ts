import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import type { ComponentType } from '@angular/cdk/portal';
import { Component, computed, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Case, ClockAct } from '../../../core/api/types';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { pageActs } from '../../../core/page-acts';
import { shortcuts } from '../../../core/shortcuts/shortcuts';
import { Dialogs } from '../../../shared/dialogs';
import { Icon, type IconName } from '../../../shared/icon';
import { CaseRoom } from './case-room';

/** One thing that the clocks of a case may hear. Its words are `clockMenu.<name>`, and `clockMenu.done.<name>` once it is done. */
interface Entry {
  readonly name: string;
  readonly icon: IconName;
  /** What the server would refuse is not offered. */
  readonly offered: boolean;
  /** Gets the case's room; closes with something where it was done. */
  readonly dialog: () => Promise<ComponentType<unknown>>;
}

/** What can be told to the clocks of a case. The menu and the palette offer the same. */
@Component({
  selector: 'rz-clock-menu',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, MatButton, TranslocoPipe],
  template: `
    @if (entries().length > 0) {
      <button
        matButton
        type="button"
        [cdkMenuTriggerFor]="menu"
        [title]="('clockMenu.title' | transloco) + ' (w)'"
        aria-keyshortcuts="w"
      >
        <rz-icon name="clock" />{{ 'clockMenu.title' | transloco }}
      </button>
    }
    <ng-template #menu>
      <div class="menu" cdkMenu [attr.aria-label]="'clockMenu.title' | transloco">
        @for (entry of entries(); track entry.name) {
          <button cdkMenuItem type="button" (cdkMenuItemTriggered)="open(entry)">
            <rz-icon [name]="entry.icon" />{{ 'clockMenu.' + entry.name | transloco }}
          </button>
        }
      </div>
    </ng-template>
  `,
})
export class ClockMenu {
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #room = inject(CaseRoom);
  private readonly trigger = viewChild(CdkMenuTrigger);
  readonly case = input.required<Case>();

  protected readonly entries = computed((): readonly Entry[] => {
    const { deadlines, pauses, allowed } = this.case();
    const heard = (act: ClockAct): boolean => deadlines.some((deadline) => deadline.allowed.includes(act));
    const entries: readonly Entry[] = [
      {
        name: 'delayNotice',
        icon: 'send',
        offered: heard('delayNotice'),
        dialog: async () => (await import('./delay-dialog')).DelayDialog,
      },
      {
        name: 'pause',
        icon: 'clock',
        offered: heard('pause'),
        dialog: async () => (await import('./pause-dialog')).PauseDialog,
      },
      {
        name: 'endPause',
        icon: 'redo',
        offered: allowed.includes('keepClocks') && pauses.some(({ until }) => until === null),
        dialog: async () => (await import('./end-pause-dialog')).EndPauseDialog,
      },
      {
        name: 'extend',
        icon: 'clock',
        offered: heard('extend'),
        dialog: async () => (await import('./extend-dialog')).ExtendDialog,
      },
      {
        name: 'withdraw',
        icon: 'undo',
        offered: heard('withdraw'),
        dialog: async () => (await import('./withdraw-clock-dialog')).WithdrawClockDialog,
      },
    ];
    return entries.filter(({ offered }) => offered);
  });

  constructor() {
    shortcuts({ w: () => this.#openMenu() });
    pageActs(
      computed(() =>
        this.entries().map((entry) => ({
          label: `clockMenu.${entry.name}`,
          icon: entry.icon,
          asks: true,
          run: () => void this.open(entry),
        })),
      ),
    );
  }

  /** By its key: the arrows then move in it. */
  #openMenu(): void {
    const trigger = this.trigger();
    trigger?.open();
    setTimeout(() => trigger?.getMenu()?.focusFirstItem('keyboard'));
  }

  protected async open({ name, dialog }: Entry): Promise<void> {
    const done = await this.#dialogs.open<unknown, CaseRoom>(dialog, this.#room);
    if (done === undefined) return;
    this.#notices.say(this.#translate.text(done === 'submitted' ? 'draftedLetter.done' : `clockMenu.done.${name}`));
  }
}
