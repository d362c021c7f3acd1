import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Unit } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Staff } from '../../shared/staff';
import { branches } from '../../shared/unit-tree';
import type { StaffFileKind } from './staff-file-dialog';
import { SettingsHistory } from './settings-history';
import { SettingSource, settingSources } from './setting-source';

/** The office's units, each below the one that it belongs to. */
@Component({
  selector: 'rz-unit-settings',
  imports: [EmptyState, Icon, MatButton, ProblemBar, SettingSource, SettingsHistory, TranslocoPipe],
  template: `
    <div class="page-head">
      <h2 class="grow">{{ 'settings.units' | transloco }}</h2>
      <button matButton="outlined" type="button" (click)="takeIn()">{{ 'settings.file.open' | transloco }}</button>
      <button matButton="filled" type="button" (click)="open()">
        <rz-icon name="plus" />{{ 'settings.addUnit' | transloco }}
      </button>
    </div>
    <rz-problem [error]="staff.error()" (retry)="staff.read()" />
    @if (tree().length > 0) {
      <ul class="list card">
        @for (branch of tree(); track branch.unit.id) {
          <li [style.padding-inline-start.rem]="branch.depth * 1.5">
            <div class="grow">
              <p>
                {{ branch.unit.name }} <span class="soft small">{{ 'unitKind.' + branch.unit.kind | transloco }}</span>
                @if (branch.unit.email; as email) {
                  <span class="soft small address">&ngsp;· {{ email }}</span>
                }
                @if (headOf(branch.unit); as name) {
                  <span class="soft small">&ngsp;· {{ 'settings.headedBy' | transloco: { name } }}</span>
                }
              </p>
              <rz-setting-source [sources]="sources()" [of]="branch.unit.id" />
            </div>
            <button
              matButton
              type="button"
              [attr.aria-label]="'settings.editUnit' | transloco: { name: branch.unit.name }"
              (click)="open(branch.unit)"
            >
              {{ 'common.edit' | transloco }}
            </button>
            <button
              matButton
              type="button"
              [attr.aria-label]="'settings.closeUnitNamed' | transloco: { name: branch.unit.name }"
              (click)="close(branch.unit)"
            >
              {{ 'settings.closeUnit' | transloco }}
            </button>
          </li>
        }
      </ul>
      @if (staff.closedUnits().length > 0) {
        <details>
          <summary>{{ 'settings.closedUnits' | transloco: { count: staff.closedUnits().length } }}</summary>
          <ul class="list card">
            @for (unit of staff.closedUnits(); track unit.id) {
              <li>
                <p>
                  {{ unit.name }} <span class="soft small">{{ 'unitKind.' + unit.kind | transloco }}</span>
                </p>
                <button
                  matButton
                  type="button"
                  [attr.aria-label]="'settings.reopenUnitNamed' | transloco: { name: unit.name }"
                  (click)="reopen(unit)"
                >
                  {{ 'settings.reopenUnit' | transloco }}
                </button>
              </li>
            }
          </ul>
        </details>
      }
    } @else if (staff.employees()) {
      <rz-empty icon="staff" [title]="'settings.noUnits' | transloco" [text]="'settings.noUnitsText' | transloco" />
    }
    <rz-settings-history of="unit" />
  `,
  styles: `
    .list {
      padding-block: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--s3);
      padding-block: var(--s1);
    }
    li > p,
    .grow {
      flex: 1 1 18rem;
      min-inline-size: 0;
    }
    .address {
      overflow-wrap: anywhere;
    }
    details {
      margin-block-start: var(--s4);
    }
  `,
})
export class UnitSettings {
  protected readonly sources = settingSources('unit');
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly staff = inject(Staff);
  protected readonly tree = computed(() => branches(this.staff.units()));

  constructor() {
    this.staff.need();
  }

  protected headOf({ headId }: Unit): string | undefined {
    return headId ? this.staff.byId(headId)?.name : undefined;
  }

  /** What hangs on it is told first. */
  protected async close(unit: Unit): Promise<void> {
    const closed = await this.#dialogs.open<boolean, Unit>(
      async () => (await import('./close-unit-dialog')).CloseUnitDialog,
      unit,
    );
    if (closed) await this.#saved();
  }

  protected async reopen({ id, revision }: Unit): Promise<void> {
    try {
      await this.#api.post('/api/units/{id}/reopening', { path: { id }, revision });
      await this.#saved();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  async #saved(): Promise<void> {
    this.#notices.say(this.#translate.text('common.saved'));
    await this.staff.read();
  }

  /** From a spreadsheet. */
  protected async takeIn(): Promise<void> {
    const taken = await this.#dialogs.open<string, StaffFileKind>(
      async () => (await import('./staff-file-dialog')).StaffFileDialog,
      'units',
    );
    if (!taken) return;
    this.#notices.say(taken);
    await this.staff.read();
  }

  protected async open(unit?: Unit): Promise<void> {
    if (
      !(await this.#dialogs.open<boolean, Unit | null>(
        async () => (await import('./unit-dialog')).UnitDialog,
        unit ?? null,
      ))
    )
      return;
    await this.#saved();
  }
}
