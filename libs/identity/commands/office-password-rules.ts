import { Injectable } from '@nestjs/common';
import { OfficeError } from '#libs/kernel';
import { CurrentSettings } from '#libs/settings';
import { checkPassword, type AccountHolder } from '../domain/password-rules.js';
import { Credentials } from '../secrets/credentials.js';

/** What a new password has to be, as the office's settings have it at this moment. */
@Injectable()
export class OfficePasswordRules {
  constructor(
    private readonly settings: CurrentSettings,
    private readonly credentials: Credentials,
  ) {}

  /**
   * @param holder without an id while they have no account yet
   * @throws OfficeError what `checkPassword` refuses, password-used-before
   */
  async require(password: string, holder: AccountHolder & { readonly id?: string }, field = 'password'): Promise<void> {
    const rules = (await this.settings.now()).settings.passwordRules;
    checkPassword(password, holder, rules, field);
    if (holder.id !== undefined && (await this.credentials.isOneOfLast(rules.remembered, holder.id, password)))
      throw new OfficeError('invalid', 'password-used-before', { field, count: rules.remembered });
  }
}
