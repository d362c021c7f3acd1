import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CaseAdmission, CaseQueries } from '#libs/cases';
import { Configuration, Office } from '#libs/configuration';
import { ownerOfAddress } from '#libs/contacts';
import { Journal, Reservations } from '#libs/journal';
import { Clock, commandOf, deriveId, normalEmail } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { ReceiptLimits, RecordMail } from '#libs/mail-outgoing';
import { CONFIRMED_WITHIN_HOURS, confirmationPath, type Submission } from '#libs/public-pages';
import { additionLetter, confirmationLetter } from '../domain/letters.js';
import { TrackingPages } from '../publishing/tracking-pages.js';
import { UnconfirmedForms } from './unconfirmed-forms.js';

interface Asked {
  readonly email: string;
  /** Under whose key the letter is. */
  readonly personId: string;
  /** Of the case to which something was added; null: a form of its own. */
  readonly number: string | null;
}

/** Asks whoever has the address of a form, or of the case to which something was added, to confirm it: a letter with a link. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly commands: CommandBus,
    private readonly forms: UnconfirmedForms,
    private readonly pages: TrackingPages,
    private readonly admission: CaseAdmission,
    private readonly cases: CaseQueries,
    private readonly letters: Letters,
    private readonly limits: ReceiptLimits,
    private readonly clock: Clock,
    private readonly office: Office,
    private readonly configuration: Configuration,
  ) {}

  /**
   * One letter, however often it is asked for. To an address that got too many, or that is the office's own, none goes: the form lapses.
   * @returns false where nobody can be asked: an addition to a case that has no address any more
   */
  async ask(submission: Submission): Promise<boolean> {
    const { id, secret, confirmation = secret, toCase, language, receivedAt } = submission;
    const asked = toCase ? await this.ofCase(secret) : await this.ofForm(submission);
    if (!asked) return false;
    const { email, personId, number } = asked;
    if (email === '' || this.office.addresses.some((own) => normalEmail(own) === normalEmail(email))) return true;
    if (!(await this.limits.allow(`form ${id}`, email, this.clock.nowIso()))) return true;
    await this.forms.remember(confirmation, { id, personId, email, receivedAt, addition: toCase });
    const facts = { link: this.link(confirmation), hours: CONFIRMED_WITHIN_HOURS, office: this.office.name };
    const { subject, text } = await this.letters.write(
      number === null ? confirmationLetter(facts, language) : additionLetter({ ...facts, number }, language),
    );
    const about = { kind: 'contact', id: personId };
    const mailId = deriveId('form-confirmation', id);
    const mail = { mailId, personId, kind: 'receipt', about, caseId: null, to: [email] } as const;
    await this.commands.execute(
      new RecordMail(
        { ...mail, subject: subject ?? '', text: `${text}\n` },
        commandOf('site', deriveId('submission', id, 'confirmation')),
      ),
    );
    return true;
  }

  private async ofForm({ id, values }: Submission): Promise<Asked> {
    const email = values['email'] ?? '';
    const owner = email === '' ? null : await ownerOfAddress(this.journal, this.reservations, email);
    return { email, personId: owner ?? deriveId('contact', deriveId('submission', id)), number: null };
  }

  private async ofCase(secret: string): Promise<Asked | undefined> {
    const caseId = await this.pages.caseAt(secret);
    if (caseId === undefined) return undefined;
    const { contactId, number } = await this.admission.standing(caseId);
    const email = contactId === null ? null : await this.cases.contactEmail(contactId);
    return contactId === null || !email ? undefined : { email, personId: contactId, number };
  }

  private link(secret: string): string {
    const path = confirmationPath(secret);
    const { publicSiteUrl } = this.configuration;
    return publicSiteUrl === undefined ? this.office.link(path) : `${publicSiteUrl}${path}`;
  }
}
