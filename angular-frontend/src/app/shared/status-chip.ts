import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Status } from '../core/api/types';

const tones: Record<Status, string> = {
  registered: 'tone-warn',
  assigned: 'tone-calm',
  inProgress: 'tone-calm',
  waitingForInput: '',
  suspended: '',
  pendingApproval: 'tone-warn',
  approved: 'tone-good',
  answered: 'tone-good',
  closed: '',
};

@Component({
  selector: 'rz-status',
  imports: [TranslocoPipe],
  template: `<span class="chip" [class]="tone()">{{ 'status.' + status() | transloco }}</span>`,
})
export class StatusChip {
  readonly status = input.required<Status>();
  protected readonly tone = computed(() => tones[this.status()]);
}
