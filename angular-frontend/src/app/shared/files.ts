import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FileSizePipe } from '../core/time/date-pipes';
import { Icon } from './icon';

/** What is told of a file. Its name is null where its person was erased, or where the mail gave it none. */
interface ListedFile {
  readonly id: string;
  readonly name: string | null;
  readonly size: number;
}

/** The files of a message, a note or a mail, to be saved. */
@Component({
  selector: 'rz-files',
  imports: [FileSizePipe, Icon, TranslocoPipe],
  template: `
    @if (files().length > 0) {
      <ul [attr.aria-label]="'attach.list' | transloco">
        @for (file of files(); track file.id) {
          <li>
            <a [href]="from() + file.id" download>
              <rz-icon name="attach" /><span class="one-line">{{ file.name ?? (unnamed() | transloco) }}</span>
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
  readonly files = input.required<readonly ListedFile[]>();
  /** The address that their ids complete. */
  readonly from = input('/api/attachments/');
  /** The key of the words for a file without a name. */
  readonly unnamed = input('common.erased');
}
