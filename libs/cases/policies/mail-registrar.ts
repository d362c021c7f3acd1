import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ownerOfAddress } from '#libs/contacts';
import { Journal, Reservations } from '#libs/journal';
import { MailRegistrar, type MailRegistration, type ReceivedMail } from '#libs/mail-intake';
import { RegisterMail } from '../commands/register-mail.js';

/** Whoever wrote to somebody about a case, but not in it, takes what answers that. The module of contributions provides it. */
export abstract class MailClaim {
  /** What became of the mail; undefined where it answers nothing of theirs. Idempotent, as a registrar is. */
  abstract take(mail: ReceivedMail): Promise<MailRegistration | undefined>;
}

/** What comes by mail becomes a case, or part of one, or answers what a unit was asked. */
@Injectable()
export class CaseMailRegistrar extends MailRegistrar {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly claim: MailClaim,
  ) {
    super();
  }

  async register(mail: ReceivedMail): Promise<MailRegistration> {
    return (await this.claim.take(mail)) ?? this.commands.execute(new RegisterMail(mail));
  }

  async writerOf(address: string): Promise<string | undefined> {
    return (await ownerOfAddress(this.journal, this.reservations, address)) ?? undefined;
  }
}
