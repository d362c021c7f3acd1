import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database, migrate } from '#libs/postgres';
import { Invitations } from './invitations.js';
import { Sessions } from './sessions.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { IDENTITY_SCHEMA } from './tables.js';

const HOUR_MILLISECONDS = 3_600_000;

/** Makes the tables of secrets, and clears them of what has ended. */
@Injectable()
export class Housekeeping implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Identity');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly invitations: Invitations,
    private readonly attempts: SignInAttempts,
  ) {}

  async onModuleInit(): Promise<void> {
    await migrate(this.database.pool, 'identity', IDENTITY_SCHEMA);
    this.timer = setInterval(() => void this.clear(), HOUR_MILLISECONDS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** What cannot be cleared now is cleared in an hour. */
  private async clear(): Promise<void> {
    try {
      await this.sessions.forgetEnded();
      await this.invitations.forgetEnded();
      await this.attempts.forgetOld();
    } catch (error) {
      this.logger.warn(`ended sessions were not cleared: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
