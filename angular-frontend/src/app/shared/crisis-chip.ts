import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';

/** Says of a row that a topic of its case has a crisis: it stands in front of the others. */
@Component({
  selector: 'rz-crisis-chip',
  imports: [Icon, TranslocoPipe],
  template: `<span class="chip tone-danger"><rz-icon name="alert" />{{ 'common.inCrisis' | transloco }}</span>`,
})
export class CrisisChip {}
