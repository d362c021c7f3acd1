import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { InterventionPhoto } from '../../core/api/types';

/** Photos of a report or of one step, side by side: before, after. Each leads to the file as it came. */
@Component({
  selector: 'rz-photos',
  imports: [MatButton, TranslocoPipe],
  template: `
    @for (photo of photos(); track photo.id) {
      <figure>
        <img
          loading="lazy"
          [src]="'/api/attachments/' + photo.shownId"
          [alt]="photo.description ?? ('common.erased' | transloco)"
          [width]="photo.width"
          [height]="photo.height"
        />
        <figcaption class="small">
          <strong>{{ 'intervention.moments.' + photo.moment | transloco }}</strong>
          {{ photo.description ?? ('common.erased' | transloco) }}
          <span class="chip" [class.tone-calm]="photo.public">{{
            (photo.public ? 'intervention.visible' : 'intervention.internal') | transloco
          }}</span>
          <a [href]="'/api/attachments/' + photo.originalId" download>{{ 'intervention.original' | transloco }}</a>
          @if (mayKeep()) {
            <button
              matButton
              type="button"
              [attr.aria-label]="'intervention.removePhotoOf' | transloco: { photo: photo.description ?? '' }"
              (click)="remove.emit(photo.id)"
            >
              {{ 'intervention.removePhoto' | transloco }}
            </button>
          }
        </figcaption>
      </figure>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s3);
    }
    figure {
      margin: 0;
      inline-size: min(16rem, 100%);
    }
    img {
      inline-size: 100%;
      block-size: auto;
      border-radius: var(--radius);
      background: var(--sunken);
    }
    figcaption {
      overflow-wrap: anywhere;
    }
  `,
})
export class Photos {
  readonly photos = input.required<readonly InterventionPhoto[]>();
  readonly mayKeep = input.required<boolean>();
  readonly remove = output<string>();
}
