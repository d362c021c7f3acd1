import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '../../shared/empty-state';
import { ProblemBar } from '../../shared/problem-bar';
import { rovingLinks } from '../../shared/roving-links';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import { branches } from '../../shared/unit-tree';

/** The office's units, each below the one that it belongs to: whose history one looks at. */
@Component({
  selector: 'rz-units',
  imports: [EmptyState, ProblemBar, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'nav.units' | transloco }}</h1>
      </div>
      <rz-problem [error]="staff.error()" (retry)="staff.read()" />
      @if (tree().length > 0) {
        <ul class="card">
          @for (branch of tree(); track branch.unit.id) {
            <li [style.padding-inline-start.rem]="branch.depth * 1.25">
              <a class="open" [routerLink]="['/units', branch.unit.id]">{{ branch.unit.name }}</a>
              <span class="soft small">{{ 'units.kinds.' + branch.unit.kind | transloco }}</span>
            </li>
          }
          @for (unit of staff.closedUnits(); track unit.id) {
            <li>
              <a class="open" [routerLink]="['/units', unit.id]">{{ unit.name }}</a>
              <span class="chip">{{ 'units.closed' | transloco }}</span>
            </li>
          }
        </ul>
      } @else if (staff.employees()) {
        <rz-empty icon="staff" [title]="'units.none' | transloco" [text]="'units.noneText' | transloco" />
      } @else if (!staff.error()) {
        <rz-skeleton [lines]="8" />
      }
    </div>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--s2);
      padding-block: var(--s1);
      overflow-wrap: anywhere;
    }
  `,
})
export class Units {
  protected readonly staff = inject(Staff);
  protected readonly tree = computed(() => branches(this.staff.units()));

  constructor() {
    this.staff.need();
    rovingLinks('a.open');
  }
}
