import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Random } from '../../apps/demo/random.js';

const AGAIN_MILLISECONDS = 200;

/** A mail server outside that sends until it hears 250, as RFC 5321 §4.5.4.1 has it: the same message again, to whichever address of the office answers. */
export class Correspondent {
  /** Message-IDs that the office has taken. */
  readonly taken: string[] = [];
  longestWait = 0;
  private turn = 0;

  constructor(
    private readonly name: string,
    private readonly ports: readonly number[],
    private readonly random: Random,
    private readonly patienceMilliseconds: number,
  ) {}

  /** @throws Error where a mail is refused for good, or never taken */
  async write(leave: AbortSignal): Promise<void> {
    for (let number = 0; !leave.aborted; number += 1) await this.send(number);
  }

  private async send(number: number): Promise<void> {
    const id = `<${this.name}.${number}@gazeta.example>`;
    const earlier = this.taken.length > 0 && this.random.chance(0.4) ? this.random.pick(this.taken) : undefined;
    const [from, to] = [`${this.name}${number % 5}@gazeta.example`, 'prasa@localhost'];
    // Composed once: what is sent again is the same to the bit.
    const composer = new MailComposer({
      from,
      to,
      messageId: id,
      subject: `${earlier === undefined ? '' : 'Re: '}Pytanie ${this.name}.${number}`,
      text: 'Kiedy remont mostu?',
      ...(earlier !== undefined && { inReplyTo: earlier, references: [earlier] }),
      ...(this.random.chance(0.2) && { attachments: [{ filename: 'pismo.txt', content: `pismo ${number}` }] }),
    });
    const mail = { envelope: { from, to }, raw: await composer.compile().build() };
    const started = performance.now();
    for (let last = ''; ; await pause(AGAIN_MILLISECONDS)) {
      const waited = performance.now() - started;
      if (waited > this.patienceMilliseconds)
        throw new Error(`${id} was not taken for ${Math.round(waited)} ms: ${last}`);
      try {
        await this.attempt(mail);
        this.longestWait = Math.max(this.longestWait, performance.now() - started);
        this.taken.push(id);
        return;
      } catch (error) {
        if (((error as { responseCode?: number }).responseCode ?? 0) >= 500) throw error;
        last = String(error);
        this.turn += 1;
      }
    }
  }

  private async attempt(mail: object): Promise<void> {
    const transport = createTransport({
      host: '127.0.0.1',
      port: this.ports[this.turn % this.ports.length]!,
      ignoreTLS: true,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 10_000,
    });
    try {
      await transport.sendMail(mail);
    } finally {
      transport.close();
    }
  }
}
