import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Hourly } from '#libs/platform';
import { Database, migrate } from '#libs/postgres';
import { Invitations } from './invitations.js';
import { Sessions } from './sessions.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { IDENTITY_SCHEMA } from './tables.js';

/** Makes the tables of secrets, and clears them of what has ended. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly invitations: Invitations,
    private readonly attempts: SignInAttempts,
  ) {}

  async onModuleInit(): Promise<void> {
    await migrate(this.database.pool, 'identity', IDENTITY_SCHEMA);
  }

  @Hourly()
  async clear(): Promise<void> {
    await this.sessions.forgetEnded();
    await this.invitations.forgetEnded();
    await this.attempts.forgetOld();
  }
}
