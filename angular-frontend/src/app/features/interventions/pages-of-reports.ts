import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon';
import { reportLinks, reportPages, type ReportPage } from './report-links';

const icons = { list: 'list', map: 'map', figures: 'chart' } as const;

/** From the list to the map and the figures of the same reports, and back. */
@Component({
  selector: 'rz-pages-of-reports',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'interventionPages.title' | transloco">
      @for (page of pages; track page) {
        <a
          [routerLink]="links.page(page)"
          [queryParams]="links.query(page, parameters())"
          [attr.aria-current]="page === here() ? 'page' : null"
          ><rz-icon [name]="icons[page]" />{{ 'interventionPages.' + page | transloco }}</a
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
    [aria-current] {
      font-weight: 600;
      color: inherit;
    }
  `,
})
export class PagesOfReports {
  /** The reports that are meant, as the address has them. */
  readonly parameters = input.required<Readonly<Record<string, string>>>();
  readonly here = input.required<ReportPage>();
  protected readonly links = reportLinks();
  protected readonly pages = reportPages;
  protected readonly icons = icons;
}
