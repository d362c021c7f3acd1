import type { CommandBus } from '@nestjs/cqrs';
import { Decide } from '#libs/journal';
import { commandOf, newId, Periodic } from '#libs/kernel';
import { alarm, ALARM_SECONDS, type AlarmCommand } from '../domain/alarm.js';
import { mailboxAlarmStream } from '../domain/events.js';
import type { CurrentMailboxes } from '../queries/current-mailboxes.js';
import type { MailboxBook, TroubledMailbox } from '../tables/mailbox-book.js';

export interface MailboxAlarmsParts {
  readonly current: Pick<CurrentMailboxes, 'all'>;
  readonly book: Pick<MailboxBook, 'troubled' | 'noteTold'>;
  readonly commands: Pick<CommandBus, 'execute'>;
  readonly measured: (failing: number, longestSeconds: number) => void;
  readonly describe: (error: unknown) => string;
  readonly log: (line: { readonly message: string } & Record<string, unknown>) => void;
}

const LOOK_MILLISECONDS = 5_000;

/**
 * Has administrators told of a mailbox that fails for longer than a few minutes: once, and anew when it worked in between. What was told stands in the
 * mailbox's own stream, so that neither a restart nor a second process tells it twice.
 */
export class MailboxAlarms {
  private readonly looking = new Periodic({
    everyMilliseconds: LOOK_MILLISECONDS,
    work: () => this.look(),
    failed: (error) =>
      this.parts.log({ message: 'failing mailboxes are not looked for', reason: this.parts.describe(error) }),
  });

  constructor(private readonly parts: MailboxAlarmsParts) {}

  start(): void {
    this.looking.start();
  }

  stop(): Promise<void> {
    return this.looking.stop();
  }

  async look(): Promise<void> {
    const { current, book, measured } = this.parts;
    const all = await current.all();
    // A mailbox that is not fetched any more keeps the last fault of its server; it is nobody's alarm.
    const troubled = (await book.troubled()).flatMap((one) => {
      const mailbox = all.get(one.id);
      return mailbox ? [{ ...one, ...(mailbox.imap === null && { fault: null }), address: mailbox.address }] : [];
    });
    const failing = troubled.filter(({ fault }) => fault !== null);
    measured(failing.length, Math.max(0, ...failing.map(({ seconds }) => seconds)));
    for (const one of troubled) await this.consider(one);
  }

  private async consider({ id, address, fault, since, seconds, told }: TroubledMailbox & { address: string }) {
    if (fault === null && told) {
      await this.decide({ type: 'NoteRecovery', mailboxId: id, address });
      await this.parts.book.noteTold(id, false);
    } else if (fault !== null && since !== null && !told && seconds >= ALARM_SECONDS) {
      this.parts.log({ message: 'a mailbox has been failing for minutes', mailboxId: id, fault, since });
      await this.decide({ type: 'Tell', mailboxId: id, address, fault, since });
      await this.parts.book.noteTold(id, true);
    }
  }

  private async decide(command: AlarmCommand): Promise<void> {
    const stream = mailboxAlarmStream(command.mailboxId);
    const context = commandOf('mail', newId());
    await this.parts.commands.execute(new Decide({ stream, decider: alarm, command, context }));
  }
}
