import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { LibraryPhoto, TakenPhoto } from '../../core/api/types';
import { dialogTitle } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { ProblemBar } from '../../shared/problem-bar';
import { SearchBox } from '../../shared/search-box';
import { Skeleton } from '../../shared/skeleton';

/** Pictures of the connected libraries: searched, and one is taken. */
@Component({
  selector: 'rz-photo-library-dialog',
  imports: [EmptyState, MatButton, ProblemBar, SearchBox, Skeleton, TranslocoPipe],
  template: `
    <div class="dialog">
      <h2 [id]="titleId">{{ 'communiques.library.title' | transloco }}</h2>
      <rz-problem [error]="error() ?? found.error() ?? libraries.error()" [retryable]="false" />
      <div class="asked">
        @if ((libraries.value()?.items?.length ?? 0) > 1) {
          <label>
            {{ 'communiques.library.which' | transloco }}
            <select #which (change)="library.set(which.value)">
              @for (one of libraries.value()?.items; track one.id) {
                <option [value]="one.id">{{ 'communiques.library.libraries.' + one.kind | transloco }}</option>
              }
            </select>
          </label>
        }
        <rz-search-box
          [label]="'communiques.library.search' | transloco"
          [value]="q()"
          (searched)="q.set($event ?? '')"
        />
      </div>
      @if (found.value(); as page) {
        @if (page.items.length > 0) {
          <ul>
            @for (photo of page.items; track photo.reference) {
              <li>
                <button
                  type="button"
                  [disabled]="busy()"
                  [attr.aria-label]="'communiques.library.take' | transloco: { title: photo.title }"
                  (click)="take(photo)"
                >
                  <img [src]="preview(photo)" alt="" loading="lazy" />
                </button>
                <strong class="small">{{ photo.title }}</strong>
                <span class="small soft">{{ photo.credit }}</span>
                <span class="small soft">{{ photo.licence || ('communiques.library.noLicence' | transloco) }}</span>
              </li>
            }
          </ul>
        } @else {
          <rz-empty
            icon="search"
            [title]="'communiques.library.none' | transloco"
            [text]="'communiques.library.noneText' | transloco"
          />
        }
      } @else if (!found.error() && libraries.value()?.items?.length !== 0) {
        <rz-skeleton [lines]="4" />
      } @else if (libraries.value()?.items?.length === 0) {
        <p>{{ 'communiques.library.notConnected' | transloco }}</p>
      }
      <div class="actions end">
        <button matButton type="button" (click)="ref.close()">{{ 'communiques.library.close' | transloco }}</button>
      </div>
    </div>
  `,
  styles: `
    .asked {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s3);
      align-items: end;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 10rem), 1fr));
      gap: var(--s3);
      max-block-size: 60vh;
      padding: 0;
      overflow: auto;
      list-style: none;
    }
    li {
      display: grid;
      align-content: start;
      overflow-wrap: anywhere;
    }
    li button {
      padding: 0;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--sunken);
      cursor: pointer;
    }
    img {
      display: block;
      inline-size: 100%;
      block-size: 7rem;
      object-fit: cover;
    }
  `,
})
export class PhotoLibraryDialog {
  readonly #api = inject(Api);
  protected readonly ref = inject<DialogRef<TakenPhoto>>(DialogRef);
  protected readonly titleId = dialogTitle;
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);
  protected readonly q = signal('');
  protected readonly libraries = query(
    () => true,
    () => this.#api.get('/api/photo-libraries'),
  );
  protected readonly library = linkedSignal(() => this.libraries.value()?.items[0]?.id ?? '');
  readonly #asked = computed(() => (this.library() === '' ? undefined : { library: this.library(), q: this.q() }));
  protected readonly found = query(
    () => this.#asked(),
    ({ library, q }) => this.#api.get('/api/photo-libraries/{library}/photos', { path: { library }, query: { q } }),
  );

  protected preview({ reference }: LibraryPhoto): string {
    return `/api/photo-libraries/${encodeURIComponent(this.library())}/photos/${encodeURIComponent(reference)}/preview`;
  }

  protected async take({ reference }: LibraryPhoto): Promise<void> {
    this.busy.set(true);
    this.error.set(undefined);
    try {
      this.ref.close(await this.#api.post('/api/photos', { body: { libraryId: this.library(), reference } }));
    } catch (error) {
      this.error.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
