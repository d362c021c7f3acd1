import { setTimeout as pause } from 'node:timers/promises';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal } from '#libs/journal';
import { Clock, newId, normalEmail, OfficeError, SYSTEM_ACTOR } from '#libs/kernel';
import { CurrentEmployees, type EmployeeItem } from '#libs/organization';
import type { IdentityEvent } from '../domain/events.js';
import { Credentials } from '../secrets/credentials.js';
import { sessionIdOf, Sessions } from '../secrets/sessions.js';
import { SignInAttempts, throttled } from '../secrets/sign-in-attempts.js';
import { hashToken, newToken } from '../secrets/tokens.js';
import { recordSignIn } from './record-fact.js';

export interface SignedInSession {
  readonly employee: EmployeeItem;
  /** For the cookie. */
  readonly token: string;
}

/** @throws OfficeError sign-in-failed (401, whatever was wrong), sign-in-throttled (429) */
export class SignIn extends Command<SignedInSession> {
  constructor(
    readonly email: string,
    readonly password: string,
    readonly from: {
      /** The caller's network address. */
      readonly address: string;
      readonly userAgent: string;
      /** The cookie that the caller had: a session never outlives the sign-in of somebody else in the same browser. */
      readonly token: string | undefined;
      /** As the metadata of events have it. */
      readonly client: string;
    },
  ) {
    super();
  }
}

type FailureReason = (IdentityEvent & { type: 'SignInFailed' })['data']['reason'];

/** A refusal is told no sooner: what the office did in that time tells nobody whether there is such an account. */
const REFUSED_AFTER_MILLISECONDS = 250;

@CommandHandler(SignIn)
export class SignInHandler implements ICommandHandler<SignIn> {
  constructor(
    private readonly journal: Journal,
    private readonly employees: CurrentEmployees,
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly clock: Clock,
  ) {}

  async execute({ email, password, from }: SignIn): Promise<SignedInSession> {
    const earliestRefusal = performance.now() + REFUSED_AFTER_MILLISECONDS;
    const address = normalEmail(email);
    const attempt = await this.attempts.count(address, from.address);
    const employee = await this.employees.byAddress(address);
    if (attempt.waitSeconds > 0) {
      if (attempt.isFirstTurnedAway) await this.recordFailure(employee, 'throttled', from);
      throw throttled(attempt.waitSeconds);
    }
    const outcome = await this.credentials.verify(employee?.id, password);
    if (!employee?.active || outcome !== 'right') {
      await this.recordFailure(employee, reasonOf(employee, outcome), from);
      await pause(Math.max(0, earliestRefusal - performance.now()));
      throw new OfficeError('unauthenticated', 'sign-in-failed');
    }
    await this.attempts.forgive(address, from.address);
    return { employee, token: await this.open(employee, from) };
  }

  private async open(employee: EmployeeItem, { address, userAgent, token, client }: SignIn['from']): Promise<string> {
    const earlier = await this.sessions.find(token);
    if (earlier) await this.sessions.end(earlier.id);
    const data = { employeeId: employee.id, address, userAgent };
    const newSession = newToken();
    const session = sessionIdOf(hashToken(newSession));
    const context = { commandId: newId(), actor: employee.id, session, client };
    const { position } = await recordSignIn(this.journal, { type: 'SignedIn', data }, this.clock.today(), context);
    return this.sessions.start(employee.id, { address, userAgent }, position, newSession);
  }

  /** Who failed is unknown, so the system says it. */
  private async recordFailure(
    employee: EmployeeItem | undefined,
    reason: FailureReason,
    { address, client }: SignIn['from'],
  ): Promise<void> {
    if (!employee) return;
    const data = { employeeId: employee.id, reason, address };
    const context = { commandId: newId(), actor: SYSTEM_ACTOR, client };
    await recordSignIn(this.journal, { type: 'SignInFailed', data }, this.clock.today(), context);
  }
}

const reasonOf = (employee: EmployeeItem | undefined, outcome: 'right' | 'wrong' | 'none'): FailureReason => {
  if (outcome === 'none') return 'no-password';
  return outcome === 'right' && !employee?.active ? 'deactivated' : 'wrong-password';
};
