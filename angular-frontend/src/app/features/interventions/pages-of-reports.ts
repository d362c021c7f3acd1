import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon';

/** From the list to the map and the figures of the same reports, and back. */
@Component({
  selector: 'rz-pages-of-reports',
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'interventionPages.title' | transloco">
      @for (page of pages; track page.path) {
        <a
          [routerLink]="page.path"
          [queryParams]="parameters()"
          routerLinkActive="here"
          [routerLinkActiveOptions]="exactly"
          ariaCurrentWhenActive="page"
          ><rz-icon [name]="page.icon" />{{ page.label | transloco }}</a
        >
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s4);
      margin-block-end: var(--s3);
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: var(--s1);
      min-block-size: 2.75rem;
    }
    .here {
      font-weight: 600;
      color: inherit;
    }
  `,
})
export class PagesOfReports {
  /** The reports that are meant, as the address has them. */
  readonly parameters = input.required<Readonly<Record<string, string>>>();
  protected readonly exactly = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
  protected readonly pages = [
    { path: '/interventions', icon: 'list', label: 'interventionPages.list' },
    { path: '/interventions/map', icon: 'map', label: 'interventionPages.map' },
    { path: '/interventions/figures', icon: 'chart', label: 'interventionPages.figures' },
  ] as const;
}
