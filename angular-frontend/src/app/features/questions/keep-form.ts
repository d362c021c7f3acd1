import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Answer } from '../../core/api/endpoints';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { ProblemBar } from '../../shared/problem-bar';

type Item = Answer<'get', '/api/questions'>['items'][number];

type Role = Item['sharedWith'][number];

/** Those who may ask questions at all. */
const ROLES = ['analyst', 'coordinator'] as const satisfies readonly Role[];

/** Keeps a question under a name, changes or removes one's own. */
@Component({
  selector: 'rz-keep-form',
  imports: [MatButton, ProblemBar, TranslocoPipe],
  template: `
    <form class="keep" (submit)="$event.preventDefault(); save()">
      <label>
        {{ 'questions.name' | transloco }}
        <input #text type="text" required maxlength="200" [value]="name()" (input)="name.set(text.value)" />
      </label>
      <fieldset class="roles">
        <legend>{{ 'questions.sharedWith' | transloco }}</legend>
        @for (role of roles; track role) {
          <label class="choice">
            <input type="checkbox" [checked]="shared().includes(role)" (change)="toggle(role)" />
            {{ 'questions.shared.' + role | transloco }}
          </label>
        }
      </fieldset>
      <button matButton="outlined" type="submit" [disabled]="!name().trim() || busy()">
        {{ (question()?.mine ? 'questions.keep' : 'questions.keepNew') | transloco }}
      </button>
      @if (question()?.mine) {
        <button matButton type="button" [disabled]="busy()" (click)="remove()">
          {{ 'questions.remove' | transloco }}
        </button>
      }
      <span role="status">
        @if (saved()) {
          {{ 'questions.saved' | transloco }}
        }
      </span>
    </form>
    <rz-problem [error]="error()" [retryable]="false" />
  `,
  styles: `
    .keep {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s3);
      align-items: center;
    }
    .roles {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2) var(--s3);
      margin: 0;
      padding: 0;
      border: 0;
    }
    .keep input[type='text'] {
      inline-size: min(24rem, 100%);
    }
  `,
})
export class KeepForm {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #router = inject(Router);
  readonly #translate = inject(Translate);
  readonly question = input<Item>();
  readonly sql = input.required<string>();
  readonly chart = input.required<Item['chart']>();
  readonly parameters = input.required<Item['parameters']>();
  /** The id of what was kept; null once it was removed. */
  readonly changed = output<string | null>();

  protected readonly name = signal('');
  protected readonly roles = ROLES;
  protected readonly shared = signal<readonly Role[]>([]);
  protected readonly busy = signal(false);
  protected readonly saved = signal(false);
  protected readonly error = signal<unknown>(undefined);

  constructor() {
    let before: Item | undefined;
    effect(() => {
      const question = this.question();
      untracked(() => {
        const written = this.name() !== (before?.name ?? '');
        const same = question?.id === before?.id;
        before = question;
        // The list was read again: a name that is being typed stays.
        if (same && written) return;
        this.name.set(question?.name ?? '');
        this.shared.set(question?.sharedWith ?? []);
        this.error.set(undefined);
      });
    });
  }

  protected toggle(role: Role): void {
    this.shared.update((roles) => (roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role]));
  }

  protected save(): Promise<void> {
    return this.#do(async () => {
      const body = {
        ...{ name: this.name().trim(), sql: this.sql(), chart: this.chart(), parameters: this.parameters() },
        sharedWith: [...this.shared()],
      };
      const own = this.question();
      const { id } = own?.mine
        ? await this.#api.put('/api/questions/{id}', { path: { id: own.id }, body, revision: own.revision })
        : await this.#api.post('/api/questions', { body });
      this.changed.emit(id);
      this.saved.set(true);
    });
  }

  protected remove(): Promise<void> {
    return this.#do(async () => {
      const { id, name } = this.question()!;
      await this.#api.delete('/api/questions/{id}', { path: { id } });
      this.changed.emit(null);
      this.#notices.undoable(this.#translate.text('questions.removed', { name }), () => void this.#restore(id));
    });
  }

  /** The page that it was removed on has gone meanwhile. */
  async #restore(id: string): Promise<void> {
    try {
      await this.#api.post('/api/questions/{id}/restoration', { path: { id } });
      await this.#router.navigate(['/questions', id]);
    } catch (failure) {
      this.#notices.fail(failure);
    }
  }

  async #do(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.saved.set(false);
    this.error.set(undefined);
    try {
      await act();
    } catch (failure) {
      this.error.set(failure);
    } finally {
      this.busy.set(false);
    }
  }
}
