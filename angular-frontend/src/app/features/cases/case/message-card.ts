import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Message } from '../../../core/api/types';
import { Session } from '../../../core/session/session';
import { FileSizePipe, WhenPipe } from '../../../core/time/date-pipes';
import { HtmlFrame } from '../../../shared/html-frame';
import { Icon } from '../../../shared/icon';
import { Names } from '../../../shared/name-pipe';
import { withoutQuote } from './quote';
import { nameAndAddress } from './sender';

/** One letter: who to whom, when, its text, its attachments, and whether it went out. */
@Component({
  selector: 'rz-message',
  imports: [FileSizePipe, HtmlFrame, Icon, MatButton, TranslocoPipe, WhenPipe],
  templateUrl: './message-card.html',
  styleUrl: './message-card.scss',
})
export class MessageCard {
  readonly #names = inject(Names);
  readonly #session = inject(Session);
  readonly message = input.required<Message>();
  readonly caseId = input.required<string>();
  readonly forward = output();
  readonly retry = output();

  protected readonly mayAnswer = computed(() => this.#session.may('answerCases'));
  protected readonly asHtml = signal(false);
  protected readonly withImages = signal(false);
  protected readonly quoteShown = signal(false);

  protected readonly outgoing = computed(() => this.message().direction === 'out');
  protected readonly hasRemoteImages = computed(() => this.message().html?.includes('data-remote-src') ?? false);
  /** Of what the office sends, who wrote it. */
  protected readonly sender = computed(() => {
    const { from, author } = this.message();
    return author ? { name: this.#names.of(author), address: from } : nameAndAddress(from);
  });
  protected readonly to = computed(() => this.message().to.join(', '));
  protected readonly cc = computed(() => this.message().cc.join(', '));
  protected readonly parts = computed(() => withoutQuote(this.message().text ?? ''));
}
