import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Answer } from '../../core/api/endpoints';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { SettingsHistory } from './settings-history';

type Given = Answer<'post', '/api/bi-logins'>;

/** Logins of the office's PostgreSQL for BI tools: made, shown once, taken away; where none can be made, what to do instead. */
@Component({
  selector: 'rz-bi-logins',
  imports: [Icon, MatButton, ProblemBar, RouterLink, SettingsHistory, Skeleton, TranslocoPipe],
  templateUrl: './bi-logins.html',
  styleUrl: './bi-logins.scss',
})
export class BiLogins {
  readonly #api = inject(Api);
  protected readonly logins = query(
    () => true,
    () => this.#api.get('/api/bi-logins'),
  );
  protected readonly name = signal('');
  protected readonly connections = signal(3);
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);
  /** What was made a moment ago: its password is said nowhere else, and no more once the page is left. */
  protected readonly given = signal<Given | undefined>(undefined);
  /** Which one is about to be taken away. */
  protected readonly doomed = signal<string | undefined>(undefined);

  constructor() {
    onChange(['biLogin'], () => this.logins.refresh());
  }

  protected give(): Promise<void> {
    return this.#do(async () => {
      const body = { name: this.name(), connections: this.connections() };
      this.given.set(await this.#api.post('/api/bi-logins', { body }));
      this.name.set('');
    });
  }

  protected take(name: string): Promise<void> {
    return this.#do(async () => {
      await this.#api.delete('/api/bi-logins/{name}', { path: { name } });
      this.doomed.set(undefined);
      this.given.update((given) => (given?.user.endsWith(`_${name}`) ? undefined : given));
    });
  }

  async #do(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.error.set(undefined);
    try {
      await act();
    } catch (failure) {
      this.error.set(failure);
    }
    await this.logins.refresh();
    this.busy.set(false);
  }
}
