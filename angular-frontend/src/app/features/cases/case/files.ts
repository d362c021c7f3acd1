import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Message } from '../../../core/api/types';
import { FileSizePipe } from '../../../core/time/date-pipes';
import { Icon } from '../../../shared/icon';

/** The files of a message or a note. */
@Component({
  selector: 'rz-files',
  imports: [FileSizePipe, Icon, TranslocoPipe],
  template: `
    @if (files().length > 0) {
      <ul [attr.aria-label]="'message.attachments' | transloco">
        @for (file of files(); track file.id) {
          <li>
            <a [href]="'/api/attachments/' + file.id" download>
              <rz-icon name="attach" /><span class="one-line">{{ file.name ?? ('common.erased' | transloco) }}</span>
              <span class="soft small">{{ file.size | fileSize }}</span>
            </a>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
    li {
      max-inline-size: 100%;
    }
    a {
      display: flex;
      align-items: center;
      gap: var(--s2);
      padding: 0.25rem 0.625rem;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--card);
      text-decoration: none;
    }
  `,
})
export class Files {
  readonly files = input.required<Message['attachments']>();
}
