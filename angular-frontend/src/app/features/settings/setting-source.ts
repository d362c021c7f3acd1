import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Answer } from '../../core/api/endpoints';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { WhenPipe } from '../../core/time/date-pipes';
import { NamePipe } from '../../shared/name-pipe';

type Sources = Answer<'get', '/api/administration/history/{kind}/sources'>['items'];
type Kind = 'subjectClass' | 'mailbox' | 'mailAddress' | 'numberScheme' | 'unit' | 'function';

/** Who set the things of a page last. In a constructor or a field. @param changes by which they change */
export function settingSources(kind: Kind, changes: string = kind) {
  const api = inject(Api);
  const sources = query(
    () => kind,
    (of) => api.get('/api/administration/history/{kind}/sources', { path: { kind: of } }),
  );
  onChange([changes], () => sources.refresh());
  return computed<Sources | undefined>(() => sources.value()?.items);
}

/** Where a value comes from: built in, from the first start, set by somebody. */
@Component({
  selector: 'rz-setting-source',
  imports: [NamePipe, TranslocoPipe, WhenPipe],
  template: `
    @if (sources()) {
      <p class="soft small">
        @if (source(); as set) {
          {{
            'settings.from.' + (set.by.id === 'system' ? 'start' : 'person')
              | transloco: { name: set.by | name, at: set.at | when: 'dateTime' }
          }}
        } @else {
          {{ 'settings.from.default' | transloco }}
        }
      </p>
    }
  `,
})
export class SettingSource {
  /** None until they are there. */
  readonly sources = input.required<Sources | undefined>();
  /** The id of the thing. */
  readonly of = input.required<string>();
  protected readonly source = computed(() => this.sources()?.find(({ id }) => id === this.of()));
}
