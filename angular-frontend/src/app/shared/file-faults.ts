import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** A fault of a line of a file. */
export interface FileFault {
  readonly line: number;
  /** In which column, in words. */
  readonly column?: string | undefined;
  readonly message: string;
}

/** What is wrong in a file, line by line. */
@Component({
  selector: 'rz-file-faults',
  imports: [TranslocoPipe],
  template: `
    <div tabindex="0" role="region" [attr.aria-label]="'common.file.faults' | transloco">
      <ul>
        @for (fault of faults(); track $index) {
          <li>
            <strong
              >{{ 'common.file.line' | transloco: { line: fault.line } }}
              @if (fault.column; as column) {
                ({{ column }})
              }
            </strong>
            {{ fault.message }}
          </li>
        }
      </ul>
    </div>
  `,
  styles: `
    div {
      max-block-size: 16rem;
      overflow: auto;
    }
    ul {
      margin: 0;
      overflow-wrap: anywhere;
      padding-inline-start: var(--s4);
    }
  `,
})
export class FileFaults {
  readonly faults = input.required<readonly FileFault[]>();
}
