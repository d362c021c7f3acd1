import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Journal, type CommandContext } from '#libs/journal';
import {
  COMMAND_LINE,
  commandOf,
  deriveId,
  fold,
  newId,
  normalEmail,
  notFound,
  ROLES,
  SYSTEM_ACTOR,
} from '#libs/kernel';
import {
  AddEmployee,
  onUnits,
  ChangeEmployee,
  employeeDecider,
  employeeStream,
  type EmployeeEvent,
} from '#libs/organization';
import { newPassword } from '../secrets/tokens.js';
import { SignInAttempts } from '../secrets/sign-in-attempts.js';
import { Passwords } from './set-password.js';

export const FIRST_ADMINISTRATOR = deriveId('first-administrator');
export const ROOT_UNIT = deriveId('root-unit');

export interface GivenPassword {
  readonly email: string;
  /** To be shown once; it is kept nowhere. */
  readonly password: string;
}

/** The one employee whom nobody adds: they hold every role until roles are given out. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly journal: Journal,
    private readonly commands: CommandBus,
    private readonly passwords: Passwords,
    private readonly attempts: SignInAttempts,
  ) {}

  /**
   * On the first start: enters the office's own unit and the administrator. Idempotent, also when several processes run it at once.
   * @param password generated where left out
   * @returns what to print, or undefined where there is an administrator with a password already
   */
  async ensure({ email, password }: { email: string; password?: string }): Promise<GivenPassword | undefined> {
    const given = { email: normalEmail(email), password: password ?? newPassword() };
    const isNew = await this.passwords.setFirst(
      FIRST_ADMINISTRATOR,
      given.password,
      'first-start',
      firstStart('password'),
    );
    if ((await this.find()) === null) {
      const root = {
        unitId: ROOT_UNIT,
        name: 'Biuro prasowe',
        kind: 'pressOffice',
        parentId: null,
        headId: null,
        deputyId: null,
      } as const;
      await this.commands.execute(onUnits({ type: 'AddUnit', ...root }, firstStart('unit')));
      const administrator = { name: 'Administrator', email: given.email, roles: ROLES, unitId: ROOT_UNIT };
      await this.commands.execute(new AddEmployee(administrator, firstStart('employee'), FIRST_ADMINISTRATOR));
    }
    return isNew ? given : undefined;
  }

  /**
   * A new password, when the old one is lost; brings the administrator back, too, where somebody has deactivated them or taken the role.
   * @throws OfficeError no-administrator before the first start
   */
  async reset(): Promise<GivenPassword> {
    const administrator = await this.find();
    if (!administrator) throw notFound('no-administrator');
    const context: CommandContext = { commandId: newId(), actor: SYSTEM_ACTOR, client: COMMAND_LINE };
    const roles = [...administrator.roles, 'administrator'] as const;
    await this.commands.execute(new ChangeEmployee(FIRST_ADMINISTRATOR, { active: true, roles }, context));
    const given = { email: administrator.email ?? '', password: newPassword() };
    await this.passwords.set(FIRST_ADMINISTRATOR, given.password, 'command-line', context);
    await this.attempts.forgive(given.email);
    return given;
  }

  private async find() {
    return fold(
      employeeDecider,
      (await this.journal.read(employeeStream(FIRST_ADMINISTRATOR))) as readonly EmployeeEvent[],
    );
  }
}

const firstStart = (step: string): CommandContext => commandOf('start', deriveId('first-start', step));
