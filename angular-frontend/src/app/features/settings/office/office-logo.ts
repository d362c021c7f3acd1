import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import type { Office } from '../../../core/api/types';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { FileChoice } from '../../../shared/file-choice';
import { ProblemBar } from '../../../shared/problem-bar';
import { SourcePipe } from './source-pipe';

/** The office's logo. */
@Component({
  selector: 'rz-office-logo',
  imports: [FileChoice, MatButton, ProblemBar, SourcePipe, TranslocoPipe],
  template: `
    <section class="section card" aria-labelledby="logo-title">
      <h3 id="logo-title">{{ 'office.logo' | transloco }}</h3>
      <p class="soft small">{{ 'office.logoHint' | transloco }}</p>
      <rz-problem [error]="error()" [retryable]="false" />
      @if (office().logo; as logo) {
        <p class="plate"><img [src]="logo.url" [alt]="'office.logoOf' | transloco: { name: office().name }" /></p>
        <p class="soft small">{{ office() | source: 'logo' }}</p>
      } @else {
        <p>{{ 'office.noLogo' | transloco }}</p>
      }
      <div class="actions">
        <rz-file-choice
          inputId="office-logo"
          accept=".png,.jpg,.jpeg,.svg"
          [label]="(office().logo ? 'office.replaceLogo' : 'office.chooseLogo') | transloco"
          [disabled]="busy()"
          (chosen)="send($event[0])"
        />
        @if (office().logo) {
          <button matButton type="button" class="danger" [disabled]="busy()" disabledInteractive (click)="remove()">
            {{ 'office.removeLogo' | transloco }}
          </button>
        }
      </div>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--s3);
      justify-items: start;
    }
    .plate {
      padding: var(--s3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: #ffffff;
    }
    img {
      display: block;
      max-block-size: 5rem;
      max-inline-size: min(16rem, 100%);
    }
  `,
})
export class OfficeLogo {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly office = input.required<Office>();
  readonly saved = output();
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);

  protected async send(file: File | undefined): Promise<void> {
    if (file) await this.#run(() => this.#api.uploadLogo(file, this.office().revision));
  }

  protected remove(): Promise<void> {
    return this.#run(() => this.#api.delete('/api/office/logo', { revision: this.office().revision }));
  }

  async #run(action: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.error.set(undefined);
    try {
      await action();
      this.#notices.say(this.#translate.text('common.saved'));
    } catch (error) {
      this.error.set(error);
    } finally {
      this.busy.set(false);
      this.saved.emit();
    }
  }
}
