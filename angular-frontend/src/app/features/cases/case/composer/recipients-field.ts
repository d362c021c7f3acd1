import { Component, computed, input, model, signal, viewChildren } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../../shared/icon';
import { RefusalWarning } from '../../../../shared/refusal-warning';
import { AddressField } from './address-field';
import { joined, type RecipientKind, type Recipients, same } from './addresses';

/** To whom an answer goes: to, copies, and hidden copies behind a button. Who was written to before is offered. */
@Component({
  selector: 'rz-recipients',
  imports: [AddressField, Icon, MatButton, RefusalWarning, TranslocoPipe],
  template: `
    @for (kind of shown(); track kind) {
      <rz-addresses
        [inputId]="'reply-' + kind"
        [label]="'recipients.' + kind | transloco"
        [addresses]="recipients()[kind]"
        (addressesChange)="set(kind, $event)"
      />
    }
    @if (offered().length > 0 || !bccShown()) {
      <div class="offers">
        @for (address of offered(); track address) {
          <button matButton type="button" (click)="set('cc', [...recipients().cc, address])">
            <rz-icon name="plus" />{{ 'recipients.offerCc' | transloco: { address } }}
          </button>
        }
        @if (!bccShown()) {
          <button matButton type="button" (click)="showBcc()">{{ 'recipients.addBcc' | transloco }}</button>
        }
      </div>
    }
    <rz-refusal-warning [emails]="everybody()" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s2);
    }
    .offers {
      display: flex;
      flex-wrap: wrap;
      margin-inline-start: -0.75rem;
    }
    .offers .mdc-button {
      max-inline-size: 100%;
      overflow: hidden;
    }
  `,
})
export class RecipientsField {
  readonly recipients = model.required<Recipients>();
  /** Whom the sender had in copy. */
  readonly suggestedCc = input.required<readonly string[]>();

  readonly #bccOpened = signal(false);
  protected readonly bccShown = computed(() => this.#bccOpened() || this.recipients().bcc.length > 0);
  protected readonly shown = computed((): RecipientKind[] => (this.bccShown() ? ['to', 'cc', 'bcc'] : ['to', 'cc']));
  protected readonly everybody = computed(() => {
    const { to, cc, bcc } = this.recipients();
    return [...to, ...cc, ...bcc];
  });
  protected readonly offered = computed(() => {
    const there = this.everybody();
    return this.suggestedCc().filter((address) => !there.some((other) => same(other, address)));
  });
  private readonly fields = viewChildren(AddressField);

  /** Takes over what was typed everywhere; false where something of it is no address: there the cursor is then. */
  commit(): boolean {
    const wrong = this.fields().filter((field) => !field.commit());
    wrong[0]?.focus();
    return wrong.length === 0;
  }

  protected set(kind: RecipientKind, addresses: readonly string[]): void {
    this.recipients.update((before) => ({ ...before, [kind]: joined([], addresses) }));
  }

  protected showBcc(): void {
    this.#bccOpened.set(true);
    setTimeout(() => this.fields().at(-1)?.focus());
  }
}
