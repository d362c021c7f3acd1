import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import { PartyStatistics } from './party-statistics';
import { PartyTimeline } from './party-timeline';

/** One unit of the office, and all that it had to do with the press office. */
@Component({
  selector: 'rz-unit',
  imports: [PartyStatistics, PartyTimeline, ProblemBar, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="page party">
      <p class="soft">
        <a routerLink="/units">{{ 'nav.units' | transloco }}</a>
      </p>
      <rz-problem [error]="staff.error()" (retry)="staff.read()" />
      @if (unit(); as item) {
        <div class="page-head">
          <h1>{{ item.name }}</h1>
          @if (item.closed) {
            <span class="chip">{{ 'units.closed' | transloco }}</span>
          }
        </div>
        <dl class="facts card">
          <dt>{{ 'units.kind' | transloco }}</dt>
          <dd>{{ 'units.kinds.' + item.kind | transloco }}</dd>
          @if (item.parentId; as above) {
            <dt>{{ 'units.above' | transloco }}</dt>
            <dd>
              <a [routerLink]="['/units', above]">{{ staff.nameOfUnit(above) }}</a>
            </dd>
          }
          @if (nameOf(item.headId); as head) {
            <dt>{{ 'units.head' | transloco }}</dt>
            <dd>{{ head }}</dd>
          }
          @if (nameOf(item.deputyId); as deputy) {
            <dt>{{ 'units.deputy' | transloco }}</dt>
            <dd>{{ deputy }}</dd>
          }
          <dt>{{ 'units.people' | transloco }}</dt>
          <dd>{{ people() || ('units.noPeople' | transloco) }}</dd>
        </dl>
        <rz-party-statistics class="section" kind="unit" [id]="id()" />
        <p class="section">
          <a routerLink="/contributions" [queryParams]="{ unit: id() }">{{ 'party.whatItOwes' | transloco }}</a>
        </p>
        <rz-party-timeline kind="unit" [id]="id()" />
      } @else if (staff.employees()) {
        <h1>{{ 'units.missing' | transloco }}</h1>
      } @else {
        <h1 class="cdk-visually-hidden">{{ 'nav.units' | transloco }}</h1>
        @if (!staff.error()) {
          <rz-skeleton [lines]="6" />
        }
      }
    </div>
  `,
  styleUrl: './party-page.scss',
})
export class UnitPage {
  readonly id = input.required<string>();
  protected readonly staff = inject(Staff);
  protected readonly unit = computed(() =>
    [...this.staff.units(), ...this.staff.closedUnits()].find(({ id }) => id === this.id()),
  );
  protected readonly people = computed(() =>
    this.staff
      .active()
      .filter(({ unitId }) => unitId === this.id())
      .map(({ name }) => name)
      .join(', '),
  );

  constructor() {
    const title = inject(TranslatedTitle);
    this.staff.need();
    effect(() => {
      const unit = this.unit();
      if (unit) title.set(unit.name);
    });
  }

  protected nameOf(id: string | null): string | undefined {
    return id === null ? undefined : this.staff.byId(id)?.name;
  }
}
