import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../core/api/api';
import { query } from '../core/api/query';
import type { RefusedAddress } from '../core/api/types';
import { onChange } from '../core/changes/changes';
import { Session } from '../core/session/session';
import { WhenPipe } from '../core/time/date-pipes';
import { Icon } from './icon';

const most = 100;
/** An address that is still being typed is asked about once it looks like one. */
const whole = /^\S+@\S+\.\S{2,}$|^[+\d][\d\s().-]{6,}$/;

/** Says of which of these addresses somebody does not want to be reached at. Nothing where there is none; it holds nobody up. */
@Component({
  selector: 'rz-refusal-warning',
  imports: [Icon, TranslocoPipe, WhenPipe],
  template: `
    <div role="status">
      @for (refused of found.value()?.items; track refused.medium + refused.value) {
        <p class="message-bar tone-warn">
          <rz-icon name="alert" />
          <span>
            {{
              'refusals.warning'
                | transloco
                  : {
                      address: refused.value,
                      on: (refused.on | when: 'date'),
                      source: ('refusals.source.' + refused.source | transloco),
                    }
            }}
          </span>
        </p>
      }
    </div>
  `,
})
export class RefusalWarning {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  readonly emails = input<readonly string[]>([]);
  readonly phones = input<readonly string[]>([]);
  readonly #asked = computed(
    (): RefusedAddress[] => {
      const of = (medium: RefusedAddress['medium'], values: readonly string[]) =>
        [...new Set(values.map((value) => value.trim()))]
          .filter((value) => whole.test(value))
          .map((value) => ({ medium, value }));
      return [...of('email', this.emails()), ...of('phone', this.phones())].slice(0, most);
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  protected readonly found = query(
    () => (this.#session.may('readRefusals') && this.#asked().length > 0 ? this.#asked() : undefined),
    (addresses) => this.#api.post('/api/refusals/lookup', { body: { addresses } }),
  );

  constructor() {
    onChange(['refusal'], () => this.found.refresh());
  }
}
