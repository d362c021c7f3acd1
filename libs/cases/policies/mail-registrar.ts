import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ownerOfAddress } from '#libs/contacts';
import { Journal, Reservations } from '#libs/journal';
import { MailRegistrar, type MailRegistration, type ReceivedMail } from '#libs/mail-intake';
import { RegisterMail } from '../commands/register-mail.js';

/** What comes by mail becomes a case, or part of one. */
@Injectable()
export class CaseMailRegistrar extends MailRegistrar {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly reservations: Reservations,
  ) {
    super();
  }

  register(mail: ReceivedMail): Promise<MailRegistration> {
    return this.commands.execute(new RegisterMail(mail));
  }

  async writerOf(address: string): Promise<string | undefined> {
    return (await ownerOfAddress(this.journal, this.reservations, address)) ?? undefined;
  }
}
