import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Message } from '../../core/api/types';
import { FileSizePipe, WhenPipe } from '../../core/time/date-pipes';
import { Icon } from '../../shared/icon';
import { HtmlFrame } from './html-frame';

/** One letter: who to whom, when, its text, its attachments, and whether it went out. */
@Component({
  selector: 'rz-message',
  imports: [FileSizePipe, HtmlFrame, Icon, MatButton, TranslocoPipe, WhenPipe],
  templateUrl: './message-card.html',
  styleUrl: './message-card.scss',
})
export class MessageCard {
  readonly message = input.required<Message>();
  readonly forward = output();
  readonly retry = output();

  protected readonly asHtml = signal(false);
  protected readonly withImages = signal(false);
  protected readonly quoteShown = signal(false);

  protected readonly outgoing = computed(() => this.message().direction === 'out');
  protected readonly hasRemoteImages = computed(() => this.message().html?.includes('data-remote-src') ?? false);
  protected readonly to = computed(() => this.message().to.join(', '));
  protected readonly cc = computed(() => this.message().cc.join(', '));
  protected readonly parts = computed(() => withoutQuote(this.message().text ?? ''));
}

/** The text, and what it repeats of earlier letters at its end, if that is more than a line or two. */
export function withoutQuote(text: string): { text: string; quote: string } {
  const lines = text.trimEnd().split('\n');
  let start = lines.length;
  while (start > 0 && /^(>|\s*$)/.test(lines[start - 1] ?? '')) start--;
  const quoted = lines.slice(start).filter((line) => line.startsWith('>')).length;
  if (quoted < 3 || start === 0) return { text: lines.join('\n'), quote: '' };
  return { text: lines.slice(0, start).join('\n').trimEnd(), quote: lines.slice(start).join('\n').trim() };
}
