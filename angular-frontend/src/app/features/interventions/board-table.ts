import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { WhenPipe } from '../../core/time/date-pipes';
import { reportLinks } from './report-links';

interface BoardLine {
  readonly key: string | null;
  readonly name: string | null;
  readonly count: number;
  readonly broken: number;
  readonly oldestSince: string | null;
}

/** How many open reports stand where, as a number and as a bar; each number leads to them. */
@Component({
  selector: 'rz-board-table',
  imports: [RouterLink, TranslocoPipe, WhenPipe],
  template: `
    <table class="table">
      <caption class="cdk-visually-hidden">
        {{
          heading()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ heading() }}</th>
          <th scope="col" class="figure">{{ counted() | transloco }}</th>
          <th scope="col" class="figure">{{ 'interventionBoard.brokenCount' | transloco }}</th>
          <th scope="col" class="wide-only">{{ 'interventionBoard.longest' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track line.key) {
          <tr>
            <th scope="row">
              <span class="name">{{ line.name ?? line.key ?? none() }}</span>
              <span class="bar" aria-hidden="true" [style.--part]="line.count / most()"></span>
            </th>
            <td class="figure">
              @if (line.count > 0 && line.key !== null) {
                <a [routerLink]="links.page('list')" [queryParams]="only(line.key)">{{ line.count }}</a>
              } @else {
                {{ line.count }}
              }
            </td>
            <td class="figure">
              @if (line.broken > 0 && line.key !== null) {
                <a [routerLink]="links.page('list')" [queryParams]="only(line.key, true)">{{ line.broken }}</a>
              } @else {
                {{ line.broken }}
              }
            </td>
            <td class="wide-only soft">{{ line.oldestSince | when: 'date' }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    th {
      overflow-wrap: normal;
      white-space: normal;
    }
    .name {
      overflow-wrap: anywhere;
    }
    th[scope='row'] {
      font-weight: inherit;
    }
    .bar {
      display: block;
      block-size: 0.25rem;
      inline-size: calc(var(--part) * 100%);
      margin-block-start: 0.125rem;
      border-radius: 0.125rem;
      background: var(--accent);
    }
  `,
})
export class BoardTable {
  protected readonly links = reportLinks();
  readonly heading = input.required<string>();
  readonly lines = input.required<readonly BoardLine[]>();
  /** What is counted, as a key of a text: open ones, where nothing else is said. */
  readonly counted = input('interventionBoard.count');
  /** What else narrows the list that a number leads to. */
  readonly base = input<Readonly<Record<string, string>>>({});
  /** By which filter of the list a number leads to its reports. */
  readonly filter = input.required<'state' | 'category' | 'area' | 'unit'>();
  /** What stands for those without one. */
  readonly none = input.required<string>();
  protected readonly most = computed(() => Math.max(1, ...this.lines().map(({ count }) => count)));

  /** The reports behind a number. */
  protected only(key: string, broken = false): Readonly<Record<string, string>> {
    const narrowed = { ...this.base(), [this.filter()]: key, ...(broken && { broken: 'true' }) };
    return this.links.query('list', narrowed);
  }
}
