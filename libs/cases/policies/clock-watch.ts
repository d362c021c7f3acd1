import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Periodic } from '#libs/kernel';
import { MailAlarms } from '../commands/mail-alarms.js';
import { RaiseDueAlarms } from '../commands/raise-due-alarms.js';
import { RemindOfRequests } from '../commands/remind-of-requests.js';
import { ReleaseReplies } from '../commands/release-replies.js';
import { TellOfAssignments } from '../commands/tell-of-assignments.js';

const EVERY_MILLISECONDS = 5_000;
/** Short beside the time that an answer can be taken back. */
const RELEASE_MILLISECONDS = 500;
/** Short beside the time in which what is due at one moment is raised. */
const MAILING_MILLISECONDS = 1_000;

/** Looks at the clock again and again. Runs in every worker: two that see the same alarm raise it once, the same held answer let it go once, and the same mail write it once. */
@Injectable()
export class ClockWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('ClockWatch');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.look(),
    failed: (error) => this.logger.error(`deadline alarms wait, and are tried again: ${String(error)}`),
  });

  private readonly releasing = new Periodic({
    everyMilliseconds: RELEASE_MILLISECONDS,
    work: async () => void (await this.commands.execute(new ReleaseReplies())),
    failed: (error) => this.logger.error(`held answers wait, and are tried again: ${String(error)}`),
  });

  private readonly mailing = new Periodic({
    everyMilliseconds: MAILING_MILLISECONDS,
    work: async () => void (await this.commands.execute(new MailAlarms())),
    failed: (error) => this.logger.error(`mails about deadlines wait, and are tried again: ${String(error)}`),
  });

  constructor(private readonly commands: CommandBus) {}

  onApplicationBootstrap(): void {
    this.looking.start();
    this.releasing.start();
    this.mailing.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.looking.stop(), this.releasing.stop(), this.mailing.stop()]);
  }

  private async look(): Promise<void> {
    const raised = await this.commands.execute(new RaiseDueAlarms());
    if (raised > 0) this.logger.log(`${raised} deadline alarms raised`);
    await this.commands.execute(new RemindOfRequests());
    await this.commands.execute(new TellOfAssignments());
  }
}
