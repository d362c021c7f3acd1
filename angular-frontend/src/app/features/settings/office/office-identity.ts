import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import type { Office } from '../../../core/api/types';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import { FormRow } from '../../../shared/form-row';
import { ProblemBar } from '../../../shared/problem-bar';
import { submission } from '../../../shared/submission';
import { SourcePipe } from './source-pipe';

const usualColour = '#13233a';

const fieldsOf = (office: Office) => ({
  name: office.name,
  shortName: office.shortName,
  postalAddress: office.postalAddress,
  phone: office.phone,
  buildingAccess: office.buildingAccess,
  eDeliveryAddress: office.eDeliveryAddress,
  website: office.website,
  coloured: office.accentColour !== null,
  colour: office.accentColour ?? usualColour,
});

/** The office's name, addresses and colour. */
@Component({
  selector: 'rz-office-identity',
  imports: [FormField, FormRow, MatButton, ProblemBar, SourcePipe, TranslocoPipe],
  template: `
    <section class="section card" aria-labelledby="identity-title">
      <h3 id="identity-title">{{ 'office.identity' | transloco }}</h3>
      <form class="form" novalidate (submit)="$event.preventDefault(); save()">
        <rz-problem [error]="sending.error()" [retryable]="false" />
        <rz-row
          [label]="'office.name' | transloco"
          for="o-name"
          [field]="form.name"
          [hint]="office() | source: 'name'"
          [server]="sending.wrong()['name']"
        >
          <input id="o-name" type="text" autocomplete="off" [formField]="form.name" />
        </rz-row>
        <rz-row
          [label]="'office.shortName' | transloco"
          for="o-short"
          [field]="form.shortName"
          [hint]="'office.shortNameHint' | transloco"
          [server]="sending.wrong()['shortName']"
        >
          <input id="o-short" type="text" autocomplete="off" [formField]="form.shortName" />
        </rz-row>
        <rz-row
          [label]="'office.postalAddress' | transloco"
          for="o-postal"
          [field]="form.postalAddress"
          [hint]="office() | source: 'postalAddress'"
          [server]="sending.wrong()['postalAddress']"
        >
          <textarea id="o-postal" rows="3" [formField]="form.postalAddress"></textarea>
        </rz-row>
        <rz-row
          [label]="'office.phone' | transloco"
          for="o-phone"
          [field]="form.phone"
          [hint]="'office.phoneHint' | transloco"
          [server]="sending.wrong()['phone']"
        >
          <input id="o-phone" type="tel" autocomplete="off" [formField]="form.phone" />
        </rz-row>
        <rz-row
          [label]="'office.buildingAccess' | transloco"
          for="o-building"
          [field]="form.buildingAccess"
          [hint]="'office.buildingAccessHint' | transloco"
          [server]="sending.wrong()['buildingAccess']"
        >
          <textarea id="o-building" rows="4" [formField]="form.buildingAccess"></textarea>
        </rz-row>
        <rz-row
          [label]="'office.eDeliveryAddress' | transloco"
          for="o-ade"
          [field]="form.eDeliveryAddress"
          [hint]="office() | source: 'eDeliveryAddress'"
          [server]="sending.wrong()['eDeliveryAddress']"
        >
          <input id="o-ade" type="text" autocomplete="off" [formField]="form.eDeliveryAddress" />
        </rz-row>
        <rz-row
          [label]="'office.website' | transloco"
          for="o-web"
          [field]="form.website"
          [hint]="office() | source: 'website'"
          [server]="sending.wrong()['website']"
        >
          <input id="o-web" type="url" autocomplete="off" [formField]="form.website" />
        </rz-row>
        <label class="choice">
          <input type="checkbox" [formField]="form.coloured" />
          {{ 'office.ownColour' | transloco }}
        </label>
        @if (form.coloured().value()) {
          <rz-row
            [label]="'office.accentColour' | transloco"
            for="o-colour"
            [hint]="'office.accentHint' | transloco"
            [server]="sending.wrong()['accentColour']"
          >
            <input id="o-colour" type="color" [formField]="form.colour" />
          </rz-row>
          <p class="sample" [style.background]="form.colour().value()">{{ form.name().value() }}</p>
        }
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="sending.busy() || !changed()" disabledInteractive>
            {{ 'office.saveIdentity' | transloco }}
          </button>
        </div>
      </form>
    </section>
  `,
  styles: `
    form {
      margin-block-start: var(--s3);
    }
    input[type='color'] {
      inline-size: 5rem;
      padding: var(--s1);
    }
    .sample {
      padding: var(--s3);
      border-radius: var(--radius);
      color: #ffffff;
      font-weight: 600;
    }
  `,
})
export class OfficeIdentity {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly office = input.required<Office>();
  readonly saved = output();
  protected readonly sending = submission();
  readonly #fields = signal({
    name: '',
    shortName: '',
    postalAddress: '',
    phone: '',
    buildingAccess: '',
    eDeliveryAddress: '',
    website: '',
    coloured: false,
    colour: usualColour,
  });
  protected readonly form = form(this.#fields, (path) => {
    required(path.name);
    maxLength(path.name, 200);
    maxLength(path.shortName, 40);
    maxLength(path.postalAddress, 500);
    maxLength(path.phone, 40);
    maxLength(path.buildingAccess, 4_000);
    maxLength(path.eDeliveryAddress, 200);
    maxLength(path.website, 300);
  });
  /** What stood in the fields when they were last filled: only what somebody changed since is sent. */
  readonly #filled = signal<ReturnType<typeof fieldsOf> | undefined>(undefined);
  readonly #changes = computed(() => {
    const { coloured, colour, ...texts } = this.#fields();
    const before = this.#filled();
    if (!before) return {};
    const changed = Object.entries(texts).filter(([name, text]) => text !== before[name as keyof typeof texts]);
    const accent = coloured ? colour : null;
    const accentBefore = before.coloured ? before.colour : null;
    return { ...Object.fromEntries(changed), ...(accent !== accentBefore && { accentColour: accent }) };
  });
  protected readonly changed = computed(() => Object.keys(this.#changes()).length > 0);

  constructor() {
    effect(() => {
      const office = this.office();
      untracked(() => {
        // What is being typed stays.
        if (this.changed()) return;
        this.#filled.set(fieldsOf(office));
        this.#fields.set(fieldsOf(office));
      });
    });
  }

  protected async save(): Promise<void> {
    await this.sending.run(this.form, async () => {
      try {
        await this.#api.patch('/api/office', { body: this.#changes(), revision: this.office().revision });
        this.#filled.set(this.#fields());
        this.#notices.say(this.#translate.text('common.saved'));
      } finally {
        this.saved.emit();
      }
    });
  }
}
