import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import { onChange } from '../../../core/changes/changes';
import { Language } from '../../../core/i18n/language';
import { OfficeAppearance } from '../../../core/office/appearance';
import { ProblemBar } from '../../../shared/problem-bar';
import { Skeleton } from '../../../shared/skeleton';
import { OfficeAttachments } from './office-attachments';
import { OfficeHistory } from './office-history';
import { OfficeHours } from './office-hours';
import { OfficeIdentity } from './office-identity';
import { OfficeKinds } from './office-kinds';
import { OfficeLogo } from './office-logo';
import { OfficeMail } from './office-mail';
import { OfficePasswords } from './office-passwords';

/** What the office is called, how it looks, where its mail goes, by which rules it works, and who changed it. */
@Component({
  selector: 'rz-office-settings',
  imports: [
    OfficeAttachments,
    OfficeHistory,
    OfficeHours,
    OfficeIdentity,
    OfficeKinds,
    OfficeLogo,
    OfficeMail,
    OfficePasswords,
    ProblemBar,
    Skeleton,
    TranslocoPipe,
  ],
  template: `
    <div class="page-head">
      <h2 class="grow">{{ 'office.title' | transloco }}</h2>
    </div>
    <p class="soft intro">{{ 'office.means' | transloco }}</p>
    <rz-problem [error]="office.error()" (retry)="refresh()" />
    @if (office.value(); as known) {
      <div class="parts">
        <rz-office-identity [office]="known" (saved)="refresh()" />
        <rz-office-logo [office]="known" (saved)="refresh()" />
        <rz-office-mail [office]="known" (saved)="refresh()" />
        <rz-office-hours [office]="known" (saved)="refresh()" />
        @if (kinds.value(); as all) {
          <rz-office-kinds [office]="known" [kinds]="all.items" (saved)="refresh()" />
        }
        <rz-office-attachments [office]="known" (saved)="refresh()" />
        <rz-office-passwords [office]="known" (saved)="refresh()" />
        @if (history.value(); as entries) {
          <rz-office-history [entries]="entries.items" />
        }
      </div>
    } @else if (!office.error()) {
      <rz-skeleton [lines]="8" />
    }
  `,
  styles: `
    .intro {
      max-inline-size: 60rem;
      margin-block-end: var(--s4);
    }
    .parts {
      display: grid;
      gap: var(--s4);
      max-inline-size: 52rem;
    }
  `,
})
export class OfficeSettings {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  readonly #appearance = inject(OfficeAppearance);
  protected readonly office = query(
    () => true,
    () => this.#api.get('/api/office'),
  );
  protected readonly kinds = query(
    () => true,
    () => this.#api.get('/api/kinds'),
  );
  protected readonly history = query(
    () => this.#language.code(),
    () => this.#api.get('/api/office/history'),
  );

  constructor() {
    onChange(['office'], () => this.refresh());
  }

  protected async refresh(): Promise<void> {
    await Promise.all([this.office.refresh(), this.kinds.refresh(), this.history.refresh(), this.#appearance.load()]);
  }
}
