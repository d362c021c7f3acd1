import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Kind } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { SettingsHistory } from './settings-history';
import { SettingSource, settingSources } from './setting-source';

/** What a mail to each of the office's addresses is registered as. */
@Component({
  selector: 'rz-address-settings',
  imports: [ProblemBar, SettingSource, SettingsHistory, Skeleton, TranslocoPipe],
  template: `
    <div class="page-head">
      <h2 class="grow">{{ 'settings.addresses' | transloco }}</h2>
    </div>
    <p class="soft intro">{{ 'settings.addressesMean' | transloco }}</p>
    <rz-problem [error]="addresses.error() ?? kinds.error()" (retry)="retry()" />
    @if (addresses.value(); as known) {
      <ul class="list card">
        @for (item of known.items; track item.address) {
          <li>
            <div class="grow">
              <label [for]="'address-' + $index">{{ item.address }}</label>
              <rz-setting-source [sources]="sources()" [of]="item.address" />
            </div>
            <select [id]="'address-' + $index" #chosen (change)="set(item.address, chosen.value)">
              <option value="" [selected]="item.kind === null">
                {{ 'settings.usualKind' | transloco: { kind: names().get('pressInquiry') ?? '' } }}
              </option>
              @for (kind of offered(); track kind[0]) {
                <option [value]="kind[0]" [selected]="item.kind === kind[0]">{{ kind[1] }}</option>
              }
            </select>
          </li>
        }
      </ul>
    } @else if (!addresses.error()) {
      <rz-skeleton [lines]="3" />
    }
    <rz-settings-history of="mailAddress" />
  `,
  styles: `
    .intro {
      max-inline-size: 60rem;
      margin-block-end: var(--s4);
    }
    .list {
      padding-block: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s2) var(--s4);
      padding-block: var(--s3);
    }
    .grow {
      flex: 1 1 14rem;
      min-inline-size: 0;
    }
    label {
      overflow-wrap: anywhere;
    }
    select {
      inline-size: 22rem;
      max-inline-size: 100%;
    }
  `,
})
export class AddressSettings {
  protected readonly sources = settingSources('mailAddress');
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);
  protected readonly addresses = query(
    () => true,
    () => this.#api.get('/api/office/addresses'),
  );
  protected readonly kinds = query(
    () => true,
    () => this.#api.get('/api/kinds'),
  );
  protected readonly names = computed(() => {
    const polish = this.#language.code() === 'pl';
    const known = this.kinds.value()?.items ?? [];
    return new Map(known.map(({ code, namePl, nameEn }) => [code, polish ? namePl : nameEn]));
  });
  /** The usual one stands first, as no setting. */
  protected readonly offered = computed(() => [...this.names()].filter(([kind]) => kind !== 'pressInquiry'));

  protected retry(): void {
    void this.addresses.refresh();
    void this.kinds.refresh();
  }

  protected async set(address: string, kind: string): Promise<void> {
    try {
      await this.#api.put('/api/office/addresses', {
        body: { items: [{ address, kind: (kind || null) as Kind | null }] },
      });
      this.#notices.say(this.#translate.text('common.saved'));
    } catch (error) {
      this.#notices.fail(error);
    }
    await this.addresses.refresh();
  }
}
