import type { MailSender, ServerOut } from '#libs/mail-outgoing';
import { SmtpLine, type Handed, type MessageToHand } from './smtp-line.js';

export interface LinesParts {
  /** How mail leaves at this moment; null: into the outbox. */
  readonly way: (sender: MailSender | undefined) => Promise<ServerOut | null>;
  readonly outbox: (message: MessageToHand & { readonly mailId: string; readonly at: string }) => Promise<void>;
  /** Milliseconds of silence after which a server is left. */
  readonly silence?: number;
}

/** Messages that are handed over side by side: what most servers let one client do. */
export const LINES = 5;

/** The connections by which mailings leave. */
export class Lines {
  private lines: SmtpLine[] = [];
  private free: SmtpLine[] = [];
  private waiting: Array<(line: SmtpLine | undefined) => void> = [];
  private key: string | undefined;

  constructor(private readonly parts: LinesParts) {}

  /** Hands one message over, when one of the lines is free. Never throws. */
  async hand(
    message: MessageToHand & { readonly mailId: string; readonly at: string },
    sender: MailSender | undefined,
  ): Promise<Handed> {
    try {
      const out = await this.parts.way(sender);
      if (out === null) {
        await this.parts.outbox(message);
        return { became: 'sent' };
      }
      this.use(out);
    } catch (error) {
      return { became: 'returned', why: String(error) };
    }
    const line = this.free.pop() ?? (await new Promise<SmtpLine | undefined>((free) => this.waiting.push(free)));
    if (!line) return { became: 'returned', why: 'closed' };
    const handed = await line.hand(message);
    this.give(line);
    return handed;
  }

  /** What waits for a line goes back; what is being handed over is broken off. */
  close(): void {
    for (const line of this.lines) line.close();
    for (const free of this.waiting.splice(0)) free(undefined);
    this.lines = [];
    this.free = [];
    this.key = undefined;
  }

  /** Another server, or another password: what is under way ends by the old one. */
  private use(out: ServerOut): void {
    if (this.key === out.key) return;
    for (const line of this.free) line.close();
    this.key = out.key;
    this.lines = Array.from({ length: LINES }, () => new SmtpLine(out, this.parts.silence));
    this.free = [...this.lines];
    for (const next of this.waiting.splice(0, LINES)) next(this.free.pop());
  }

  private give(line: SmtpLine): void {
    if (!this.lines.includes(line)) return line.close();
    const next = this.waiting.shift();
    if (next) next(line);
    else this.free.push(line);
  }
}
