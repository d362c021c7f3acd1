import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { QuotedLine as Quoted } from '../core/api/types';
import { Session } from '../core/session/session';
import { Icon } from './icon';

/** One version of a line to take that a letter or a communiqué quotes; a warning where it changed or ran out. */
@Component({
  selector: 'rz-quoted-line',
  imports: [Icon, MatButton, RouterLink],
  template: `
    @let one = line();
    <div class="message-bar" [class]="one.state === 'current' ? 'tone-calm' : 'tone-warn'" role="status">
      <rz-icon [name]="one.state === 'current' ? 'quote' : 'alert'" />
      <span class="said">
        {{ said() }}
        <a [routerLink]="['/topics', one.topic.id]">{{ one.topic.name }}</a>
      </span>
      @if (session.may('writeLines')) {
        <button matButton type="button" (click)="dropped.emit()">{{ drop() }}</button>
      }
    </div>
  `,
})
export class QuotedLine {
  protected readonly session = inject(Session);
  readonly line = input.required<Quoted>();
  /** How it stands, and what the button does, in words. */
  readonly said = input.required<string>();
  readonly drop = input.required<string>();
  readonly dropped = output();
}
