import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import type { PhotoBucket, PhotoBucketTest } from '../../../core/api/types';
import { onChange } from '../../../core/changes/changes';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { FormRow } from '../../../shared/form-row';
import { Icon } from '../../../shared/icon';
import { ProblemBar } from '../../../shared/problem-bar';
import { Skeleton } from '../../../shared/skeleton';
import { submission } from '../../../shared/submission';
import { SettingsHistory } from '../settings-history';

const fieldsOf = (bucket: PhotoBucket | null) => ({
  endpoint: bucket?.endpoint ?? 'https://',
  bucket: bucket?.bucket ?? '',
  prefix: bucket?.prefix ?? '',
  region: bucket?.region ?? 'us-east-1',
  keyId: bucket?.keyId ?? '',
  secret: '',
});
type Fields = ReturnType<typeof fieldsOf>;

/** The bucket that pictures are picked from: where it is, by which key it is read, and whether that works. */
@Component({
  selector: 'rz-photo-bucket-settings',
  imports: [FormField, FormRow, Icon, MatButton, ProblemBar, SettingsHistory, Skeleton, TranslocoPipe],
  templateUrl: './photo-bucket-settings.html',
  styles: `
    .intro {
      max-inline-size: 60rem;
      margin-block-end: var(--s4);
    }
    .card {
      max-inline-size: 52rem;
    }
    form {
      margin-block-start: var(--s3);
    }
    .fault {
      color: var(--warn);
    }
  `,
})
export class PhotoBucketSettings {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly setting = query(
    () => true,
    () => this.#api.get('/api/photo-bucket'),
  );
  protected readonly bucket = computed(() => this.setting.value()?.bucket ?? null);
  protected readonly sending = submission();
  protected readonly testing = signal(false);
  protected readonly tested = signal<PhotoBucketTest | undefined>(undefined);
  /** What is wrong with the bucket, as the test found it. */
  protected readonly fault = signal<unknown>(undefined);
  protected readonly removing = signal(false);
  readonly #fields = signal<Fields>(fieldsOf(null));
  readonly #filled = signal<Fields | undefined>(undefined);
  protected readonly form = form(this.#fields, (path) => {
    required(path.endpoint);
    required(path.bucket);
    required(path.region);
    required(path.keyId);
    required(path.secret, { when: () => !this.bucket()?.secretSet });
  });

  constructor() {
    onChange(['photoBucket'], () => this.setting.refresh());
    effect(() => {
      const setting = this.setting.value();
      if (!setting) return;
      untracked(() => {
        const filled = this.#filled();
        // What is being typed stays.
        if (filled && JSON.stringify(filled) !== JSON.stringify(this.#fields())) return;
        this.#fill(setting.bucket);
      });
    });
  }

  /** And tries it at once: whoever saves wants to know whether it works. */
  protected async save(): Promise<void> {
    await this.sending.run(this.form, async () => {
      const { endpoint, secret, ...given } = this.#fields();
      const body = { ...given, endpoint: endpoint.trim().replace(/\/+$/, ''), ...(secret && { secret }) };
      try {
        const { revision } = this.setting.value()!;
        await this.#api.put('/api/photo-bucket', { body, revision });
        this.#filled.set(undefined);
        this.#notices.say(this.#translate.text('common.saved'));
        void this.test();
      } finally {
        await this.setting.refresh();
      }
    });
  }

  protected async test(): Promise<void> {
    if (this.testing()) return;
    this.testing.set(true);
    this.tested.set(undefined);
    this.fault.set(undefined);
    try {
      this.tested.set(await this.#api.post('/api/photo-bucket/test', {}));
    } catch (error) {
      this.fault.set(error);
    }
    this.testing.set(false);
  }

  protected async remove(): Promise<void> {
    this.removing.set(false);
    try {
      await this.#api.delete('/api/photo-bucket', { revision: this.setting.value()!.revision });
      this.#filled.set(undefined);
      this.tested.set(undefined);
      this.fault.set(undefined);
    } catch (error) {
      this.#notices.fail(error);
    }
    await this.setting.refresh();
  }

  #fill(bucket: PhotoBucket | null): void {
    this.#filled.set(fieldsOf(bucket));
    this.#fields.set(fieldsOf(bucket));
  }
}
