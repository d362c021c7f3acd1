import { Component, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { WatchRule } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { ProblemBar } from '../../shared/problem-bar';

/** The rules in words, and from which number on they find something: auditors set it. */
@Component({
  selector: 'rz-watch-rules',
  imports: [MatButton, ProblemBar, TranslocoPipe],
  template: `
    <details (toggle)="opened.set(true)">
      <summary>{{ 'worth.rulesTitle' | transloco }}</summary>
      <rz-problem [error]="rules.error()" (retry)="rules.refresh()" />
      <rz-problem [error]="error()" [retryable]="false" />
      <p class="cdk-visually-hidden" role="status">
        @if (saved()) {
          {{ 'worth.thresholdSaved' | transloco }}
        }
      </p>
      <ul>
        @for (one of rules.value()?.items; track one.rule) {
          <li>
            {{ one.words }}
            @if (one.counts !== null) {
              <form class="threshold" (submit)="set($event, one.rule, number.valueAsNumber)">
                <label [for]="'threshold-' + one.rule">{{ one.counts }}</label>
                <input
                  #number
                  type="number"
                  min="1"
                  max="10000"
                  step="1"
                  required
                  [id]="'threshold-' + one.rule"
                  [value]="one.threshold"
                />
                <button matButton="outlined" type="submit" [disabled]="saving()" disabledInteractive>
                  {{ 'worth.setThreshold' | transloco }}
                </button>
                @if (one.threshold !== one.standard) {
                  <span class="soft">{{ 'worth.standard' | transloco: { number: one.standard } }}</span>
                }
              </form>
            }
          </li>
        }
      </ul>
    </details>
  `,
  styles: `
    :host {
      display: block;
    }
    summary {
      cursor: pointer;
    }
    li {
      margin-block: var(--s2);
    }
    .threshold {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2);
    }
    input {
      inline-size: 6rem;
    }
  `,
})
export class WatchRulesPanel {
  readonly #api = inject(Api);
  readonly changed = output();
  protected readonly opened = signal(false);
  protected readonly saving = signal(false);
  protected readonly saved = signal(false);
  protected readonly error = signal<unknown>(undefined);
  protected readonly rules = query(
    () => (this.opened() ? {} : undefined),
    () => this.#api.get('/api/worth-a-look/rules', {}),
  );

  constructor() {
    onChange(['finding'], () => void this.rules.refresh());
  }

  protected async set(event: Event, rule: WatchRule, threshold: number): Promise<void> {
    event.preventDefault();
    if (this.saving()) return;
    this.saving.set(true);
    this.saved.set(false);
    this.error.set(undefined);
    try {
      await this.#api.put('/api/worth-a-look/rules/{rule}', { path: { rule }, body: { threshold } });
      await this.rules.refresh();
      this.saved.set(true);
      this.changed.emit();
    } catch (error) {
      this.error.set(error);
    }
    this.saving.set(false);
  }
}
