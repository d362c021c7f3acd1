import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { MailRegistrar, type MailRegistration, type ReceivedMail } from '#libs/mail';
import { RegisterMail } from '../commands/register-mail.js';

/** What comes by mail becomes a case, or part of one. */
@Injectable()
export class InquiryMailRegistrar extends MailRegistrar {
  constructor(private readonly commands: CommandBus) {
    super();
  }

  register(mail: ReceivedMail): Promise<MailRegistration> {
    return this.commands.execute(new RegisterMail(mail));
  }
}
