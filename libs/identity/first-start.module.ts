import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { EventStore } from '#libs/event-store';
import { Announcements, Readiness } from '#libs/platform';
import { ReadModels } from '#libs/projections';
import { FirstAdministrator } from './commands/first-administrator.js';
import { IdentityModule } from './identity.module.js';

/** For the processes that open an office: the first one makes its administrator, and has the password printed once. */
@Module({ imports: [IdentityModule] })
export class FirstStartModule implements OnApplicationBootstrap {
  constructor(
    private readonly administrator: FirstAdministrator,
    private readonly configuration: Configuration,
    private readonly announcements: Announcements,
    private readonly readiness: Readiness,
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { adminEmail: email, adminPassword: password } = this.configuration;
    const given = await this.administrator.ensure({ email, password });
    await this.waitToBeKnown();
    if (!given) return;
    this.announcements.add(`administrator: ${given.email}`);
    // A password from the environment is known already, and does not belong into a log.
    this.announcements.add(`password: ${password === undefined ? given.password : 'as set in ADMIN_PASSWORD'}`);
  }

  /** Whoever is told that the office is ready can sign in: in another process the read models may still be on their way. */
  private async waitToBeKnown(): Promise<void> {
    const head = await this.store.head();
    this.readiness.add('first administrator', () =>
      this.readModels.waitFor(head, { timeoutMs: 1_000 }).then(
        () => undefined,
        () => 'the read models are behind',
      ),
    );
  }
}
