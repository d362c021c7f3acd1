import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AbsencesModule, CurrentViewers } from '#libs/absences';
import { SessionWatch, Viewers } from '#libs/http';
import { LettersModule } from '#libs/letters';
import { MailIntakeModule } from '#libs/mail-intake';
import { Accounts, OrganizationModule } from '#libs/organization';
import { SettingsModule } from '#libs/settings';
import { ChangePasswordHandler } from './commands/change-password.js';
import { EndSessionsHandler } from './commands/end-session.js';
import { FirstAdministrator } from './commands/first-administrator.js';
import { AcceptInvitationHandler, InviteEmployeeHandler } from './commands/invitations.js';
import { OfficePasswordRules } from './commands/office-password-rules.js';
import { PasswordLinks } from './commands/password-links.js';
import { RequestPasswordResetHandler } from './commands/reset-password.js';
import { EmployeeAccounts, Passwords } from './commands/set-password.js';
import { SignInHandler } from './commands/sign-in.js';
import { SignOutHandler } from './commands/sign-out.js';
import { ChangeSignatureHandler } from './commands/signature.js';
import { AccessGuard } from './http/access.guard.js';
import { InvitationsController } from './http/invitations.controller.js';
import { OpenSessionWatch } from './http/open-session-watch.js';
import { OwnWritesInterceptor } from './http/own-writes.interceptor.js';
import { SessionController } from './http/session.controller.js';
import { SessionCookie } from './http/session-cookie.js';
import { ShutAccounts } from './policies/shut-accounts.js';
import { InviteEmployees } from './policies/invite-employees.js';
import { AwaitedPasswords } from './queries/awaited-passwords.js';
import { InvitedEmployees } from './queries/invited.js';
import { Signatures } from './queries/signatures.js';
import { Credentials } from './secrets/credentials.js';
import { Housekeeping } from './secrets/housekeeping.js';
import { Invitations } from './secrets/invitations.js';
import { Sessions } from './secrets/sessions.js';
import { SignInAttempts } from './secrets/sign-in-attempts.js';

/**
 * Accounts, sessions, and who may use which endpoint: its guard and interceptor are global. `Database`, `EventStore`, `Journal`,
 * `ReadModels`, `Clock`, `Office` and `Configuration` come from modules that the application declares global; libs/mail-outgoing answers `RecordMail`.
 */
@Global()
@Module({
  imports: [AbsencesModule, CqrsModule, LettersModule, MailIntakeModule, OrganizationModule, SettingsModule],
  controllers: [SessionController, InvitationsController],
  providers: [
    Credentials,
    Sessions,
    Invitations,
    SignInAttempts,
    Housekeeping,
    SessionCookie,
    Passwords,
    FirstAdministrator,
    PasswordLinks,
    OfficePasswordRules,
    InvitedEmployees,
    AwaitedPasswords,
    Signatures,
    SignInHandler,
    SignOutHandler,
    ChangePasswordHandler,
    ChangeSignatureHandler,
    InviteEmployeeHandler,
    AcceptInvitationHandler,
    RequestPasswordResetHandler,
    EndSessionsHandler,
    InviteEmployees,
    ShutAccounts,
    { provide: Accounts, useClass: EmployeeAccounts },
    { provide: SessionWatch, useClass: OpenSessionWatch },
    { provide: Viewers, useExisting: CurrentViewers },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: OwnWritesInterceptor },
  ],
  exports: [Accounts, SessionWatch, Viewers, FirstAdministrator, InviteEmployees, ShutAccounts],
})
export class IdentityModule {}
