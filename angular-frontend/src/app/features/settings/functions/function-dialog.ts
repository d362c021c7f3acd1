import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import type { OfficeFunction } from '../../../core/api/types';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { PersonPicker } from '../../../shared/person-picker';
import { Staff } from '../../../shared/staff';
import { submission } from '../../../shared/submission';

export interface FunctionAsked {
  /** Null: a new one. */
  readonly item: OfficeFunction | null;
  /** Of the functions that were seen. */
  readonly revision: number;
}

/** Who holds a function, and what one of the office's own is called. */
@Component({
  selector: 'rz-function-dialog',
  imports: [DialogFrame, FormField, FormRow, MatButton, PersonPicker, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="asked.item ? asked.item.name : ('functions.add' | transloco)"
      [submitLabel]="'common.save' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      @if (!asked.item?.builtIn) {
        <rz-row
          [label]="'functions.name' | transloco"
          for="f-name"
          [field]="form.name"
          [hint]="'functions.nameHint' | transloco"
          [server]="sending.wrong()['name']"
        >
          <input id="f-name" type="text" autocomplete="off" [formField]="form.name" />
        </rz-row>
      }
      <rz-row [label]="'functions.another' | transloco" for="f-person">
        <div class="another">
          <rz-person-picker inputId="f-person" optional [formField]="form.person" />
          <button matButton="outlined" type="button" [disabled]="!another()" disabledInteractive (click)="add()">
            {{ 'functions.addHolder' | transloco }}
          </button>
        </div>
      </rz-row>
      <fieldset class="field">
        <legend>{{ 'functions.holders' | transloco }}</legend>
        <ul>
          @for (id of holders(); track id) {
            <li>
              <span class="grow">{{ nameOf(id) }}</span>
              <button
                matButton
                type="button"
                [attr.aria-label]="'functions.leaveNamed' | transloco: { name: nameOf(id) }"
                (click)="leave(id)"
              >
                {{ 'functions.leave' | transloco }}
              </button>
            </li>
          } @empty {
            <li class="soft">{{ 'functions.nobody' | transloco }}</li>
          }
        </ul>
      </fieldset>
    </rz-dialog-frame>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: var(--s3);
    }
    .another {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2);
    }
    rz-person-picker {
      flex: 1 1 12rem;
    }
  `,
})
export class FunctionDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #staff = inject(Staff);
  protected readonly asked = inject<FunctionAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  protected readonly holders = signal<readonly string[]>((this.asked.item?.holders ?? []).map(({ id }) => id));
  readonly #model = signal({ name: this.asked.item?.name ?? '', person: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.name);
    maxLength(path.name, 100);
  });
  /** Somebody who was found and is not among them yet. */
  protected readonly another = computed(() => {
    const { person } = this.#model();
    return person && !this.holders().includes(person) ? person : undefined;
  });

  protected nameOf(id: string): string {
    return this.#staff.byId(id)?.name ?? this.asked.item?.holders.find((one) => one.id === id)?.name ?? '—';
  }

  protected add(): void {
    const another = this.another();
    if (!another) return;
    this.holders.update((ids) => [...ids, another]);
    this.#model.update((model) => ({ ...model, person: '' }));
  }

  protected leave(id: string): void {
    this.holders.update((ids) => ids.filter((one) => one !== id));
  }

  /** Whoever was found counts, also where nobody pressed "add". */
  protected send(): Promise<void> {
    this.add();
    return this.sending.run(this.form, async () => {
      const { item, revision } = this.asked;
      const name = this.#model().name.trim();
      const holderIds = [...this.holders()];
      if (item)
        await this.#api.patch('/api/functions/{id}', {
          path: { id: item.id },
          body: { holderIds, ...(!item.builtIn && { name }) },
          revision,
        });
      else await this.#api.post('/api/functions', { body: { name, holderIds } });
      this.#ref.close(true);
    });
  }
}
