import { setTimeout as pause } from 'node:timers/promises';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '#libs/journal';
import { normalEmail } from '#libs/kernel';
import { CurrentEmployees } from '#libs/organization';
import { Credentials } from '../secrets/credentials.js';
import { SignInAttempts } from '../secrets/sign-in-attempts.js';
import { PasswordLinks } from './password-links.js';

/**
 * Sends a link to a new password to the address of an account, or nothing where there is no such account: the answer is the same, and as
 * late, so that nobody learns who works here. An account that has no password yet is invited anew.
 * @throws OfficeError sign-in-throttled (429) where a network address asks too often
 */
export class RequestPasswordReset extends Command<void> {
  constructor(
    readonly email: string,
    /** The caller's network address. */
    readonly address: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

const ANSWERED_AFTER_MILLISECONDS = 500;

@CommandHandler(RequestPasswordReset)
export class RequestPasswordResetHandler implements ICommandHandler<RequestPasswordReset> {
  constructor(
    private readonly employees: CurrentEmployees,
    private readonly credentials: Credentials,
    private readonly attempts: SignInAttempts,
    private readonly links: PasswordLinks,
  ) {}

  async execute({ email, address, context }: RequestPasswordReset): Promise<void> {
    const earliestAnswer = performance.now() + ANSWERED_AFTER_MILLISECONDS;
    if (await this.attempts.mayReset(normalEmail(email), address)) await this.sendLink(email, context);
    await pause(Math.max(0, earliestAnswer - performance.now()));
  }

  private async sendLink(address: string, context: CommandContext): Promise<void> {
    const employee = await this.employees.byAddress(address);
    if (!employee?.active) return;
    const { id: employeeId, name, email } = employee;
    const purpose = (await this.credentials.exist(employeeId)) ? 'reset' : 'invitation';
    await this.links.send({ employeeId, name, email }, purpose, context);
  }
}
