import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Periodic } from '#libs/kernel';
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
  private readonly clearing = new Periodic({
    everyMilliseconds: HOUR_MILLISECONDS,
    work: () => this.clear(),
    failed: (error) =>
      this.logger.warn(`ended sessions were not cleared: ${error instanceof Error ? error.message : String(error)}`),
  });

  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly invitations: Invitations,
    private readonly attempts: SignInAttempts,
  ) {}

  async onModuleInit(): Promise<void> {
    await migrate(this.database.pool, 'identity', [IDENTITY_SCHEMA]);
    this.clearing.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.clearing.stop();
  }

  private async clear(): Promise<void> {
    await this.sessions.forgetEnded();
    await this.invitations.forgetEnded();
    await this.attempts.forgetOld();
  }
}
