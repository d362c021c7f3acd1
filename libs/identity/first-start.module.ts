import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { Announcements } from '#libs/platform';
import { FirstAdministrator } from './commands/first-administrator.js';
import { IdentityModule } from './identity.module.js';

/** For the processes that open an office: the first one makes its administrator, and has the password printed once. */
@Module({ imports: [IdentityModule] })
export class FirstStartModule implements OnApplicationBootstrap {
  constructor(
    private readonly administrator: FirstAdministrator,
    private readonly configuration: Configuration,
    private readonly announcements: Announcements,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { adminEmail: email, adminPassword: password } = this.configuration;
    const given = await this.administrator.ensure({ email, password });
    if (!given) return;
    this.announcements.add(`administrator: ${given.email}`);
    // A password from the environment is known already, and does not belong into a log.
    this.announcements.add(`password: ${password === undefined ? given.password : 'as set in ADMIN_PASSWORD'}`);
  }
}
