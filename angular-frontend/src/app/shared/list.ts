import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, Directive, inject, input, TemplateRef } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Pages } from '../core/api/pages';
import { MoreAtEnd } from './more-at-end';
import { ProblemBar } from './problem-bar';
import { Skeleton } from './skeleton';

interface RowsContext<T> {
  $implicit: readonly T[];
}

/** What a list shows of its items: `<ng-template [rzRows]="list" let-items>`. */
@Directive({ selector: 'ng-template[rzRows]' })
export class Rows<T> {
  readonly rzRows = input.required<Pages<T>>();
  readonly template = inject<TemplateRef<RowsContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T>(_rows: Rows<T>, _context: unknown): _context is RowsContext<T> {
    return true;
  }
}

/**
 * Every list of the console: what went wrong, grey lines until it is there, its rows, more of them at the end. What else
 * stands in it (an `rz-empty`) is shown where there are none.
 */
@Component({
  selector: 'rz-list',
  imports: [MatButton, MoreAtEnd, NgTemplateOutlet, ProblemBar, Skeleton, TranslocoPipe],
  template: `
    <rz-problem [error]="list().error()" (retry)="list().refresh()" />
    @if (list().items(); as items) {
      @if (items.length > 0) {
        <ng-container [ngTemplateOutlet]="rows().template" [ngTemplateOutletContext]="{ $implicit: items }" />
      } @else {
        <ng-content />
      }
      @if (list().hasMore()) {
        <p class="more">
          <button matButton="outlined" type="button" (rzMoreAtEnd)="list().more()" (click)="list().more()">
            {{ 'common.more' | transloco }}
          </button>
        </p>
      }
    } @else if (!list().error()) {
      <rz-skeleton [lines]="lines()" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class List {
  readonly lines = input(10);
  protected readonly rows = contentChild.required<Rows<unknown>>(Rows);
  protected readonly list = computed(() => this.rows().rzRows());
}
