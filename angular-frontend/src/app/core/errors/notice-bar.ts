import { Component, output, signal } from '@angular/core';

/** One notice: its text, and what can be done about it. Nothing is seen of it before it has its text. */
@Component({
  selector: 'rz-notice-bar',
  template: `
    @if (content(); as shown) {
      <p>{{ shown.text }}</p>
      @if (shown.action) {
        <button type="button" (click)="acted.emit()">{{ shown.action }}</button>
      }
    }
  `,
  host: { '[attr.role]': 'role()' },
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--s4);
      max-inline-size: min(42rem, calc(100vw - 2 * var(--s3)));
      min-inline-size: min(21rem, calc(100vw - 2 * var(--s3)));
      margin: var(--s3);
      padding: var(--s2) var(--s4);
      border-radius: 6px;
      background: var(--ink);
      color: var(--card);
      box-shadow: var(--shadow-raised);
      font-size: 0.875rem;
    }
    :host:empty {
      opacity: 0;
    }
    p {
      flex: 1;
      margin: 0;
      padding-block: var(--s2);
      overflow-wrap: anywhere;
    }
    button {
      padding: var(--s2);
      border: 0;
      border-radius: var(--radius);
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 620;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
    button:focus-visible {
      outline-color: currentColor;
    }
  `,
})
export class NoticeBar {
  readonly role = signal<'status' | 'alert'>('status');
  readonly content = signal<{ readonly text: string; readonly action?: string | undefined } | null>(null);
  readonly acted = output();
}
