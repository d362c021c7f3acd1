import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, type ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Translate } from '../../../../core/i18n/translate';
import { Icon } from '../../../../shared/icon';
import { addressesIn, joined } from './addresses';

/** Addresses, each with its button to take it off, and a field for more: Enter, a comma or leaving the field adds what was typed. */
@Component({
  selector: 'rz-addresses',
  imports: [Icon, TranslocoPipe],
  template: `
    <label [attr.for]="inputId()">{{ label() }}</label>
    <div class="box" [class.wrong-box]="wrong()">
      @if (addresses().length > 0) {
        <ul [attr.aria-label]="label()">
          @for (address of addresses(); track address) {
            <li class="address">
              <span class="one-line">{{ address }}</span>
              <button
                type="button"
                [attr.aria-label]="'recipients.remove' | transloco: { address }"
                (click)="remove(address)"
                (keydown.delete)="remove(address)"
                (keydown.backspace)="remove(address)"
              >
                <rz-icon name="close" />
              </button>
            </li>
          }
        </ul>
      }
      <input
        #field
        type="text"
        inputmode="email"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        [id]="inputId()"
        [attr.aria-invalid]="wrong() !== undefined"
        [attr.aria-describedby]="inputId() + '-hint'"
        (keydown)="key($event)"
        (paste)="pasted($event)"
        (blur)="commit()"
      />
    </div>
    <span class="cdk-visually-hidden" [id]="inputId() + '-hint'">{{ wrong() ?? ('recipients.hint' | transloco) }}</span>
    @if (wrong(); as text) {
      <span class="wrong" role="alert">{{ text }}</span>
    }
  `,
  styles: `
    .box {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1);
      align-items: center;
      padding: 2px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--card);
    }
    .box:focus-within {
      border-color: var(--accent);
    }
    .wrong-box {
      border-color: var(--danger);
    }
    ul {
      display: contents;
    }
    .address {
      display: inline-flex;
      align-items: center;
      max-inline-size: 100%;
      padding-inline-start: var(--s2);
      border-radius: 4px;
      background: var(--sunken);
    }
    .address button {
      display: inline-grid;
      place-items: center;
      flex: none;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      padding: 0;
      border: 0;
      border-radius: 4px;
      background: none;
      color: inherit;
      cursor: pointer;
    }
    .address rz-icon {
      zoom: 0.75;
    }
    .box input:not([type='checkbox']) {
      flex: 1 1 7rem;
      inline-size: auto;
      min-inline-size: 0;
      min-block-size: 1.75rem;
      padding-block: 0;
      border: 0;
    }
  `,
  host: { class: 'field' },
})
export class AddressField {
  readonly #translate = inject(Translate);
  readonly #announcer = inject(LiveAnnouncer);
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly addresses = model.required<readonly string[]>();

  /** What is wrong with what stands in the field. */
  protected readonly wrong = signal<string | undefined>(undefined);
  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  focus(): void {
    this.field().nativeElement.focus();
  }

  /** Takes over what was typed; false where it is no address, which stays in the field and is said. */
  commit(): boolean {
    const input = this.field().nativeElement;
    const { found, wrong } = addressesIn(input.value);
    if (found.length > 0) this.addresses.set(joined(this.addresses(), found));
    input.value = wrong.join(', ');
    this.wrong.set(wrong.length > 0 ? this.#translate.text('recipients.wrong', { text: wrong[0] }) : undefined);
    return wrong.length === 0;
  }

  protected key(event: KeyboardEvent): void {
    const { value } = this.field().nativeElement;
    const ends = event.key === 'Enter' || event.key === ',' || event.key === ';';
    if (ends && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.commit();
    } else if (event.key === 'Backspace' && value === '') {
      const last = this.addresses().at(-1);
      if (last) this.remove(last);
    }
  }

  protected pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (addressesIn(text).found.length === 0) return;
    event.preventDefault();
    this.field().nativeElement.value += text;
    this.commit();
  }

  protected remove(address: string): void {
    this.addresses.set(this.addresses().filter((other) => other !== address));
    void this.#announcer.announce(this.#translate.text('recipients.removed', { address }));
    this.focus();
  }
}
