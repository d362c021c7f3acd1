import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Employee } from '../../core/api/types';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { SearchBox } from '../../shared/search-box';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import type { StaffFileKind } from './staff-file-dialog';

@Component({
  selector: 'rz-employee-settings',
  imports: [Icon, MatButton, ProblemBar, SearchBox, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <div class="page-head">
      <h2 class="grow">{{ 'settings.employees' | transloco }}</h2>
      <rz-search-box [label]="'employees.search' | transloco" (searched)="q.set($event ?? '')" />
      <button matButton="outlined" type="button" (click)="takeIn()">{{ 'settings.file.open' | transloco }}</button>
      <button matButton="filled" type="button" (click)="open()">
        <rz-icon name="plus" />{{ 'settings.addEmployee' | transloco }}
      </button>
    </div>
    <rz-problem [error]="staff.error()" (retry)="staff.read()" />
    <rz-problem [error]="invitations.error()" (retry)="invitations.refresh()" />
    @if (staff.employees()) {
      <table class="table">
        <caption class="cdk-visually-hidden">
          {{
            'settings.employees' | transloco
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ 'employees.name' | transloco }}</th>
            <th scope="col" class="wide-only">{{ 'employees.unit' | transloco }}</th>
            <th scope="col" class="wide-only">{{ 'employees.roles' | transloco }}</th>
            <th scope="col">{{ 'employees.actions' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (person of staff.found(q()); track person.id) {
            <tr>
              <td>
                {{ person.name }}
                <span class="email wide-only soft small">{{ person.email }}</span>
                @if (!person.active) {
                  <span class="chip">{{ 'employees.inactive' | transloco }}</span>
                } @else if (awaited(person); as waiting) {
                  <span class="waiting small" [class.fault]="waiting.state !== 'open' || waiting.mail === 'failed'">
                    {{
                      'settings.invitation.' + (waiting.mail === 'failed' ? 'failed' : waiting.state)
                        | transloco: { until: (waiting.validUntil | when), why: waiting.failure }
                    }}
                  </span>
                }
              </td>
              <td class="wide-only">{{ staff.unitName(person) }}</td>
              <td class="wide-only">
                @for (role of person.roles; track role; let last = $last) {
                  {{ 'role.' + role | transloco }}{{ last ? '' : ',' }}
                }
              </td>
              <td class="nowrap">
                <button
                  matButton
                  type="button"
                  [attr.aria-label]="'settings.editEmployee' | transloco: { name: person.name }"
                  (click)="open(person)"
                >
                  {{ 'common.edit' | transloco }}
                </button>
                @if (person.active) {
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="'settings.inviteEmployee' | transloco: { name: person.name }"
                    (click)="invite(person)"
                  >
                    {{ 'settings.invite' | transloco }}
                  </button>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    } @else if (!staff.error()) {
      <rz-skeleton [lines]="8" />
    }
  `,
  styles: `
    .email {
      white-space: nowrap;
    }
    .waiting {
      display: block;
    }
    .fault {
      color: var(--danger);
    }
    @media (width >= 43.75em) {
      .email {
        display: block;
      }
    }
  `,
})
export class EmployeeSettings {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly staff = inject(Staff);
  protected readonly q = signal('');

  protected readonly invitations = query(
    () => true,
    () => this.#api.get('/api/invitations'),
  );

  constructor() {
    this.staff.need();
    onChange(['employee'], () => this.invitations.refresh());
  }

  /** From a spreadsheet. */
  protected async takeIn(): Promise<void> {
    const taken = await this.#dialogs.open<string, StaffFileKind>(
      async () => (await import('./staff-file-dialog')).StaffFileDialog,
      'employees',
    );
    if (!taken) return;
    this.#notices.say(taken);
    await this.staff.read();
  }

  protected async open(employee?: Employee): Promise<void> {
    const saved = await this.#dialogs.open<string, Employee | null>(
      async () => (await import('./employee-dialog')).EmployeeDialog,
      employee ?? null,
    );
    if (!saved) return;
    this.#notices.say(saved);
    await Promise.all([this.staff.read(), this.invitations.refresh()]);
  }

  /** Where the invitation stands of somebody who has no password yet. */
  protected awaited({ id }: Employee) {
    return this.invitations.value()?.items.find(({ employeeId }) => employeeId === id);
  }

  /** A new link by which to choose a password; an earlier one ends. */
  protected async invite(employee: Employee): Promise<void> {
    try {
      await this.#api.post('/api/employees/{id}/invitation', { path: { id: employee.id } });
      this.#notices.say(this.#translate.text('settings.invited', { name: employee.name }));
      await this.invitations.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
