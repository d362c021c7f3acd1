import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import type { Topic } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { Session } from '../../core/session/session';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { Icon } from '../../shared/icon';
import { PersonPicker } from '../../shared/person-picker';
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';
import { branches } from '../../shared/unit-tree';

export interface TopicAsked {
  /** The one that is changed; a new one where left out. */
  readonly topic?: Topic;
  /** What a new one may be called. */
  readonly name?: string;
}

/** What a topic is called and about, who answers for it, which units it concerns. Closes with its id. */
@Component({
  selector: 'rz-topic-dialog',
  imports: [DialogFrame, FormField, FormRow, Icon, PersonPicker, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="(asked.topic ? 'topics.changeTitle' : 'topics.openTitle') | transloco"
      [submitLabel]="(asked.topic ? 'common.save' : 'topics.open') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'topics.name' | transloco" for="topic-name" [field]="form.name">
        <input id="topic-name" type="text" [formField]="form.name" />
      </rz-row>
      <rz-row [label]="'topics.description' | transloco" for="topic-description" [field]="form.description">
        <textarea id="topic-description" rows="3" [formField]="form.description"></textarea>
      </rz-row>
      <rz-row [label]="'topics.owner' | transloco" for="topic-owner" [field]="form.ownerId">
        <rz-person-picker inputId="topic-owner" may="keepTopics" [formField]="form.ownerId" />
      </rz-row>
      <div class="field">
        <label for="topic-unit">{{ 'topics.units' | transloco }}</label>
        @if (unitIds().length > 0) {
          <ul class="units">
            @for (unit of chosenUnits(); track unit.id) {
              <li class="chip">
                {{ unit.name }}
                <button
                  class="icon-button"
                  type="button"
                  [attr.aria-label]="'topics.removeUnit' | transloco: { name: unit.name }"
                  (click)="drop(unit.id)"
                >
                  <rz-icon name="close" />
                </button>
              </li>
            }
          </ul>
        }
        <select #unit id="topic-unit" (change)="add(unit.value); unit.value = ''">
          <option value="">{{ 'topics.addUnit' | transloco }}</option>
          @for (one of offered(); track one.id) {
            <option [value]="one.id">{{ one.name }}</option>
          }
        </select>
      </div>
    </rz-dialog-frame>
  `,
  styles: `
    .units {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1);
    }
  `,
})
export class TopicDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  readonly #staff = inject(Staff);
  protected readonly asked = inject<TopicAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #model = signal({
    name: this.asked.topic?.name ?? this.asked.name?.slice(0, 200) ?? '',
    description: this.asked.topic?.description ?? '',
    ownerId: this.asked.topic?.owner.id ?? inject(Session).employee()?.id ?? '',
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.name);
    maxLength(path.name, 200);
    maxLength(path.description, 10_000);
    required(path.ownerId);
  });
  protected readonly unitIds = signal<readonly string[]>(this.asked.topic?.units.map(({ id }) => id) ?? []);
  protected readonly offered = computed(() =>
    branches(this.#staff.units() ?? [])
      .map(({ unit }) => unit)
      .filter(({ id }) => !this.unitIds().includes(id)),
  );
  protected readonly chosenUnits = computed(() =>
    (this.#staff.units() ?? []).filter(({ id }) => this.unitIds().includes(id)),
  );
  readonly #sent = kept(this.asked.topic || this.asked.name ? undefined : 'topic', this.#model, [
    'name',
    'description',
  ]);
  #attempt: Attempt | undefined;

  constructor() {
    this.#staff.need();
  }

  protected add(id: string): void {
    if (id) this.unitIds.update((ids) => [...ids, id]);
  }

  protected drop(id: string): void {
    this.unitIds.update((ids) => ids.filter((one) => one !== id));
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { name, description, ownerId } = this.form().value();
      const body = { name: name.trim(), description: description.trim(), ownerId, unitIds: [...this.unitIds()] };
      const { topic } = this.asked;
      this.#attempt = attemptFor(body, this.#attempt);
      const { id } = await (topic
        ? this.#api.patch('/api/topics/{id}', { path: { id: topic.id }, body, revision: topic.revision })
        : this.#api.post('/api/topics', { body, idempotencyKey: this.#attempt.key }));
      this.#sent();
      this.#ref.close(id);
    });
  }
}
