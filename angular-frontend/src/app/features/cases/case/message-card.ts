import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import type { Act, Message } from '../../../core/api/types';
import { WhenPipe } from '../../../core/time/date-pipes';
import { HtmlFrame } from '../../../shared/html-frame';
import { Icon, type IconName } from '../../../shared/icon';
import { Names } from '../../../shared/name-pipe';
import { ProblemBar } from '../../../shared/problem-bar';
import { Files } from '../../../shared/files';
import { channelIcons } from './channel-icons';
import { Held } from './held';
import { withoutQuote } from './quote';
import { nameAndAddress } from './sender';

/** What became of an answer; nothing is said of what came in. */
const states: Partial<Record<Message['state'], { readonly tone: string; readonly icon: IconName }>> = {
  recorded: { tone: 'tone-warn', icon: 'clock' },
  sent: { tone: 'tone-good', icon: 'check' },
  outbox: { tone: 'tone-warn', icon: 'inbox' },
  failed: { tone: 'tone-danger', icon: 'alert' },
  cancelled: { tone: '', icon: 'undo' },
};

/** One letter: who to whom, when, its text, its attachments, and whether it went out. */
@Component({
  selector: 'rz-message',
  imports: [Files, Held, HtmlFrame, Icon, MatButton, ProblemBar, TranslocoPipe, WhenPipe],
  templateUrl: './message-card.html',
  styleUrl: './message-card.scss',
})
export class MessageCard {
  readonly #api = inject(Api);
  readonly #names = inject(Names);
  readonly message = input.required<Message>();
  readonly caseId = input.required<string>();
  readonly allowed = input.required<readonly Act[]>();
  readonly forward = output();
  readonly split = output();
  readonly retry = output();
  readonly takeBack = output();
  readonly rewrite = output();
  readonly addFiles = output();
  readonly needsNone = output();
  /** The receipt of an answer came. */
  readonly deliver = output();

  protected readonly mayAnswer = computed(() => this.allowed().includes('answer'));
  protected readonly mayForward = computed(() => this.allowed().includes('forward') && !this.inside());
  protected readonly maySplit = computed(
    () => this.allowed().includes('split') && this.message().direction === 'in' && !this.message().automatic,
  );
  /** A table of our own is lost in plain text. */
  readonly #hasTable = computed(() => this.outgoing() && (this.message().html?.includes('<table') ?? false));
  protected readonly asHtml = linkedSignal(() => this.#hasTable());
  protected readonly withImages = signal(false);
  protected readonly quoteShown = signal(false);

  /** A colleague's answer: for the people inside. */
  protected readonly inside = computed(() => this.message().direction === 'inside');
  protected readonly outgoing = computed(() => this.message().direction === 'out');
  protected readonly channelIcon = computed(() => channelIcons[this.message().channel]);
  /** Words are kept where nobody gave a name, and gone where their writer was erased. */
  protected readonly nobody = computed(() => (this.message().text === null ? 'common.erased' : 'case.anonymous'));
  /** HTML that is too long for the case's page is read when somebody wants to see it. */
  protected readonly longHtml = query(
    () => (this.asHtml() && this.message().htmlApart ? { id: this.caseId(), messageId: this.message().id } : undefined),
    (path) => this.#api.get('/api/cases/{id}/messages/{messageId}/html', { path }),
  );
  protected readonly html = computed(() => this.message().html ?? this.longHtml.value()?.html);
  protected readonly hasRemoteImages = computed(() => this.html()?.includes('data-remote-src') ?? false);
  /** Of what the office sends, who wrote it. */
  protected readonly sender = computed(() => {
    const { from, author } = this.message();
    return author ? { name: this.#names.of(author), address: from } : nameAndAddress(from);
  });
  protected readonly to = computed(() => this.message().to.join(', '));
  protected readonly cc = computed(() => this.message().cc.join(', '));
  protected readonly bcc = computed(() => this.message().bcc.join(', '));
  protected readonly state = computed(() => states[this.message().state]);
  /** What came or went as mail is whole; a scan of a letter, or of what was handed over, may come later. */
  protected readonly mayAddFiles = computed(() => {
    const { direction, channel, via } = this.message();
    if (this.inside() || !this.allowed().includes('addAttachments')) return false;
    return direction === 'in' ? channel !== 'email' : via !== 'email';
  });
  protected readonly parts = computed(() => withoutQuote(this.message().text ?? '', this.message().subject ?? ''));
}
