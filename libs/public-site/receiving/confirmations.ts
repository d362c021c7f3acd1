import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Configuration, Office } from '#libs/configuration';
import { ownerOfAddress } from '#libs/contacts';
import { Journal, Reservations } from '#libs/journal';
import { Clock, commandOf, deriveId, normalEmail } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { ReceiptLimits, RecordMail } from '#libs/mail-outgoing';
import { CONFIRMED_WITHIN_HOURS, confirmationPath, type Submission } from '#libs/public-pages';
import { confirmationLetter } from '../domain/letters.js';
import { UnconfirmedForms } from './unconfirmed-forms.js';

/** Asks whoever has the address of a form to confirm it: a letter with a link. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly commands: CommandBus,
    private readonly forms: UnconfirmedForms,
    private readonly letters: Letters,
    private readonly limits: ReceiptLimits,
    private readonly clock: Clock,
    private readonly office: Office,
    private readonly configuration: Configuration,
  ) {}

  /** One letter, however often it is asked for. To an address that got too many, or that is the office's own, none goes: the form lapses. */
  async ask({ id, values, secret, language, receivedAt }: Submission): Promise<void> {
    const email = values['email'] ?? '';
    if (email === '' || this.office.addresses.some((own) => normalEmail(own) === normalEmail(email))) return;
    if (!(await this.limits.allow(`form ${id}`, email, this.clock.nowIso()))) return;
    const commandId = deriveId('submission', id);
    const owner = await ownerOfAddress(this.journal, this.reservations, email);
    const personId = owner ?? deriveId('contact', commandId);
    await this.forms.remember(secret, { id, personId, email, receivedAt });
    const facts = { link: this.link(secret), hours: CONFIRMED_WITHIN_HOURS, office: this.office.name };
    const { subject, text } = await this.letters.write(confirmationLetter(facts, language));
    const about = { kind: 'contact', id: personId };
    const mailId = deriveId('form-confirmation', id);
    const mail = { mailId, personId, kind: 'receipt', about, caseId: null, to: [email] } as const;
    await this.commands.execute(
      new RecordMail(
        { ...mail, subject: subject ?? '', text: `${text}\n` },
        commandOf('site', deriveId(commandId, 'confirmation')),
      ),
    );
  }

  private link(secret: string): string {
    const path = confirmationPath(secret);
    const { publicSiteUrl } = this.configuration;
    return publicSiteUrl === undefined ? this.office.link(path) : `${publicSiteUrl}${path}`;
  }
}
