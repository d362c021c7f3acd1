import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { SessionWatch } from '#libs/http';
import { NewAccounts, OrganizationModule } from '#libs/organization';
import { ChangePasswordHandler } from './commands/change-password.js';
import { FirstAdministrator } from './commands/first-administrator.js';
import { AcceptInvitationHandler, InviteEmployeeHandler } from './commands/invitations.js';
import { AccountsOfNewEmployees, Passwords } from './commands/set-password.js';
import { SignInHandler } from './commands/sign-in.js';
import { SignOutHandler } from './commands/sign-out.js';
import { AccessGuard } from './http/access.guard.js';
import { InvitationsController } from './http/invitations.controller.js';
import { OpenSessionWatch } from './http/open-session-watch.js';
import { OwnWritesInterceptor } from './http/own-writes.interceptor.js';
import { SessionController } from './http/session.controller.js';
import { EndSessions } from './policies/end-sessions.js';
import { InviteNewEmployees } from './policies/invite-new-employees.js';
import { InvitedEmployees } from './queries/invited.js';
import { Credentials } from './secrets/credentials.js';
import { Housekeeping } from './secrets/housekeeping.js';
import { Invitations } from './secrets/invitations.js';
import { Sessions } from './secrets/sessions.js';
import { SignInAttempts } from './secrets/sign-in-attempts.js';

/**
 * Accounts, sessions, and who may use which endpoint: its guard and interceptor are global. `Database`, `EventStore`, `Journal`,
 * `ReadModels`, `Clock`, `Office` and `Configuration` come from modules that the application declares global; libs/mail answers `RecordMail`.
 */
@Global()
@Module({
  imports: [CqrsModule, OrganizationModule],
  controllers: [SessionController, InvitationsController],
  providers: [
    Credentials,
    Sessions,
    Invitations,
    SignInAttempts,
    Housekeeping,
    Passwords,
    FirstAdministrator,
    InvitedEmployees,
    SignInHandler,
    SignOutHandler,
    ChangePasswordHandler,
    InviteEmployeeHandler,
    AcceptInvitationHandler,
    InviteNewEmployees,
    EndSessions,
    { provide: NewAccounts, useClass: AccountsOfNewEmployees },
    { provide: SessionWatch, useClass: OpenSessionWatch },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: OwnWritesInterceptor },
  ],
  exports: [NewAccounts, SessionWatch, FirstAdministrator, InviteNewEmployees, EndSessions],
})
export class IdentityModule {}
