import { NgComponentOutlet } from '@angular/common';
import { Component, inject, signal, type Type } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FEATURES } from '../../core/feature';
import { Notices } from '../../core/errors/notices';
import { Language } from '../../core/i18n/language';
import { Session } from '../../core/session/session';
import { EmptyState } from '../../shared/empty-state';
import { Skeleton } from '../../shared/skeleton';

/** All that waits for whoever looks, each part by the feature that knows of it. */
@Component({
  selector: 'rz-desk',
  imports: [EmptyState, NgComponentOutlet, Skeleton, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'desk.title' | transloco }}</h1>
      </div>
      @if (parts(); as parts) {
        <div class="desk">
          @for (part of parts; track part) {
            <ng-container *ngComponentOutlet="part" />
          } @empty {
            <rz-empty [title]="'desk.none' | transloco" [text]="'desk.noneText' | transloco" />
          }
        </div>
      } @else {
        <rz-skeleton [lines]="8" />
      }
    </div>
  `,
})
export class Desk {
  readonly #language = inject(Language);
  protected readonly parts = signal<readonly Type<unknown>[] | undefined>(undefined);

  constructor() {
    const session = inject(Session);
    const notices = inject(Notices);
    const loading = inject(FEATURES).flatMap(({ desk, texts }) =>
      desk && session.may(desk.right)
        ? [Promise.all([desk.load(), this.#language.open(texts)]).then(([part]) => part)]
        : [],
    );
    Promise.all(loading)
      .then((parts) => this.parts.set(parts))
      .catch((error: unknown) => notices.fail(error));
  }
}
