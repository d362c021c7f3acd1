import { randomBytes } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PoolClient } from 'pg';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { fold, notFound, ruleBroken } from '#libs/kernel';
import { Database, inTransaction } from '#libs/postgres';
import { BI_LOGINS_STREAM, type RecordedBiLoginEvent } from '../domain/bi-login-events.js';
import { biLoginsDecider, type BiLoginCommand } from '../domain/bi-logins.js';
import { BiRoles } from '../tables/bi-roles.js';

const PASSWORD_BYTES = 24;

export interface GivenLogin {
  readonly user: string;
  /** Said once, and kept nowhere. */
  readonly password: string;
  /** Its temporary files are bounded. */
  readonly filesBounded: boolean;
  readonly outcome: Outcome;
}

/** @throws OfficeError bi-logins-embedded, bi-logins-no-roles, bi-login-exists, bi-logins-too-many */
export class GiveBiLogin extends Command<GivenLogin> {
  constructor(
    readonly name: string,
    readonly connections: number,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** @throws OfficeError bi-logins-embedded, bi-logins-no-roles, bi-login-not-found */
export class TakeBiLogin extends Command<Outcome> {
  constructor(
    readonly name: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/**
 * The role and the event that tells of it: the role is made (or dropped) first, and is there once the event is written. Where the database fails in
 * between, the list of what stands in it says so, and it can be taken away.
 */
abstract class OfBiLogins {
  constructor(
    protected readonly database: Database,
    protected readonly roles: BiRoles,
    protected readonly journal: Journal,
  ) {}

  /** One after the other, with the logins that stand by the events. */
  protected async oneByOne<Result>(
    work: (client: PoolClient, logins: readonly string[]) => Promise<Result>,
  ): Promise<Result> {
    const why = await this.roles.whyNot();
    if (why) throw ruleBroken(why === 'embedded' ? 'bi-logins-embedded' : 'bi-logins-no-roles');
    return inTransaction(this.database.pool, async (client) => {
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('rzecznik bi logins'))`);
      const events = (await this.journal.read(BI_LOGINS_STREAM)) as readonly RecordedBiLoginEvent[];
      return work(client, fold(biLoginsDecider, events));
    });
  }

  protected tell(command: BiLoginCommand, context: CommandContext): Promise<Outcome> {
    return this.journal.execute({ stream: BI_LOGINS_STREAM, decider: biLoginsDecider, command, context });
  }
}

@CommandHandler(GiveBiLogin)
export class GiveBiLoginHandler extends OfBiLogins implements ICommandHandler<GiveBiLogin> {
  constructor(database: Database, roles: BiRoles, journal: Journal) {
    super(database, roles, journal);
  }

  async execute({ name, connections, context }: GiveBiLogin): Promise<GivenLogin> {
    const password = randomBytes(PASSWORD_BYTES).toString('base64url');
    const command = { kind: 'give', loginId: name, connections } as const;
    const [filesBounded, outcome] = await this.oneByOne(async (client, logins) => {
      biLoginsDecider.decide(command, logins);
      // What a failure left there without an event is made anew.
      await this.roles.drop(client, name);
      const bounded = await this.roles.make(client, name, connections, password);
      return [bounded, await this.tell(command, context)] as const;
    });
    return { user: await this.roles.userOf(name), password, filesBounded, outcome };
  }
}

@CommandHandler(TakeBiLogin)
export class TakeBiLoginHandler extends OfBiLogins implements ICommandHandler<TakeBiLogin> {
  constructor(database: Database, roles: BiRoles, journal: Journal) {
    super(database, roles, journal);
  }

  execute({ name, context }: TakeBiLogin): Promise<Outcome> {
    return this.oneByOne(async (client, logins) => {
      const dropped = await this.roles.drop(client, name);
      if (!dropped && !logins.includes(name)) throw notFound('bi-login-not-found');
      return this.tell({ kind: 'take', loginId: name }, context);
    });
  }
}
