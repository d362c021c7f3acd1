import { Component, inject, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../core/api/api';
import { query } from '../core/api/query';

const most = 200;

/** One of the newsrooms, or none (''). */
@Component({
  selector: 'rz-newsroom-choice',
  imports: [TranslocoPipe],
  template: `
    <select #chosen [id]="inputId()" (change)="value.set(chosen.value)" (blur)="touched.set(true)">
      <option value="">{{ 'newsroomChoice.none' | transloco }}</option>
      @for (newsroom of newsrooms.value()?.items; track newsroom.id) {
        <option [value]="newsroom.id" [selected]="newsroom.id === value()">{{ newsroom.name }}</option>
      }
    </select>
  `,
})
export class NewsroomChoice implements FormValueControl<string> {
  readonly #api = inject(Api);
  readonly inputId = input.required<string>();
  readonly value = model('');
  readonly touched = model(false);
  protected readonly newsrooms = query(
    () => most,
    (limit) => this.#api.get('/api/newsrooms', { query: { limit } }),
  );
}
