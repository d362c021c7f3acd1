import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PaperOrder } from './paper-order';

/** Reports as files: on demand, and by schedule. */
@Component({
  selector: 'rz-paper',
  imports: [PaperOrder, TranslocoPipe],
  template: `
    <div class="page wide">
      <div class="page-head">
        <h1>{{ 'reports.paperNav' | transloco }}</h1>
      </div>
      <p class="soft">{{ 'paper.intro' | transloco }}</p>
      <rz-paper-order />
    </div>
  `,
})
export class Paper {}
