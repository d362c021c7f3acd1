import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PaperOrder } from './paper-order';
import { ScheduleList } from './schedule-list';

/** Reports as files: on demand, and by schedule. */
@Component({
  selector: 'rz-paper',
  imports: [PaperOrder, ScheduleList, TranslocoPipe],
  template: `
    <div class="page wide">
      <div class="page-head">
        <h1>{{ 'reports.paperNav' | transloco }}</h1>
      </div>
      <p class="soft">{{ 'paper.intro' | transloco }}</p>
      <rz-paper-order />
      <rz-schedule-list [question]="question()" />
    </div>
  `,
})
export class Paper {
  /** A kept question that is to be sent again and again: from the address. */
  readonly question = input<string>();
}
