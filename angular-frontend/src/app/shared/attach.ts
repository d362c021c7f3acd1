import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { ErrorText } from '../core/errors/error-text';
import { FileSizePipe } from '../core/time/date-pipes';
import { FileChoice } from './file-choice';
import { Icon } from './icon';
import { Uploads } from './uploads';

/** The files that go with what is being written: those that are there, those on their way, and the button for more. */
@Component({
  selector: 'rz-attach',
  imports: [FileChoice, FileSizePipe, Icon, MatButton, TranslocoPipe],
  template: `
    @if (uploads.all().length > 0) {
      <ul class="files">
        @for (upload of uploads.all(); track $index) {
          <li>
            <rz-icon name="attach" /><span class="one-line">{{ upload.name }}</span>
            <span class="soft small">{{ upload.size | fileSize }}</span>
            @if (upload.error) {
              <span class="wrong" role="alert">{{ errorText.of(upload.error) }}</span>
              <button
                matButton
                type="button"
                [attr.aria-label]="'attach.retryFile' | transloco: { name: upload.name }"
                (click)="uploads.retry(upload)"
              >
                {{ 'common.retry' | transloco }}
              </button>
            } @else if (!upload.id) {
              <progress
                [value]="upload.progress"
                [attr.aria-label]="'attach.uploading' | transloco: { name: upload.name }"
              ></progress>
            }
            <button
              class="icon-button"
              type="button"
              [attr.aria-label]="'attach.remove' | transloco: { name: upload.name }"
              (click)="uploads.remove(upload)"
            >
              <rz-icon name="close" />
            </button>
          </li>
        }
      </ul>
    }
    @if (uploads.failed()) {
      <p class="wrong" role="alert">{{ 'attach.failed' | transloco }}</p>
    }
    <div class="add">
      <rz-file-choice [multiple]="true" [inputId]="inputId()" [label]="label()" (chosen)="uploads.addAll($event)" />
      <span class="soft small">{{ 'attach.dropHint' | transloco }}</span>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s2);
    }
    .files {
      display: grid;
      gap: var(--s1);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2);
    }
    .wrong {
      color: var(--danger);
    }
    progress {
      inline-size: 8rem;
    }
    .add {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2) var(--s3);
    }
  `,
})
export class Attach {
  protected readonly uploads = inject(Uploads);
  protected readonly errorText = inject(ErrorText);
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
}
