import { Component, input, output } from '@angular/core';
import { Icon, type IconName } from './icon';

/** The one way to choose a file: a label that looks like a button, in the page's language, and the name of what was chosen. */
@Component({
  selector: 'rz-file-choice',
  imports: [Icon],
  template: `
    <label [attr.for]="inputId()" [class.off]="disabled()"><rz-icon [name]="icon()" />{{ label() }}</label>
    <input
      type="file"
      #files
      [id]="inputId()"
      [multiple]="multiple()"
      [accept]="accept()"
      [disabled]="disabled()"
      (change)="choose(files)"
    />
    @if (name()) {
      <span class="name one-line" role="status">{{ name() }}</span>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
      min-inline-size: 0;
      max-inline-size: 100%;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: var(--s1);
      padding: 0.3125rem 0.75rem;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      cursor: pointer;
      font-weight: 540;
    }
    label:hover {
      background: var(--sunken);
    }
    label.off {
      cursor: default;
      opacity: 0.6;
    }
    .name {
      max-inline-size: 100%;
    }
    /* The label is the button; the input stays reachable for keyboards and screen readers. */
    input {
      position: absolute;
      opacity: 0;
      inline-size: 1px;
      block-size: 1px;
    }
    label:has(+ input:focus-visible) {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
  `,
})
export class FileChoice {
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly icon = input<IconName>('attach');
  /** As the attribute of an input: kinds of files; all where empty. */
  readonly accept = input('');
  readonly multiple = input(false);
  readonly disabled = input(false);
  /** Of the file that is chosen, where the page goes on with it. */
  readonly name = input<string>();
  readonly chosen = output<readonly File[]>();

  protected choose(input: HTMLInputElement): void {
    const files = [...(input.files ?? [])];
    // The same file once more is a choice, too.
    input.value = '';
    if (files.length > 0) this.chosen.emit(files);
  }
}
