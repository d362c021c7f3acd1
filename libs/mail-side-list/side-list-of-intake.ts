import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { commandOf, deriveId } from '#libs/kernel';
import { MailRegistrar, SideList, type AsideEntry } from '#libs/mail-intake';
import { SetMailAside } from './commands/set-mail-aside.js';

/** What intake sets aside, as commands. */
@Injectable()
export class SideListOfIntake extends SideList {
  constructor(
    private readonly commands: CommandBus,
    private readonly registrar: MailRegistrar,
  ) {
    super();
  }

  override async keep({ intakeId: mailId, message, from, kind, ...facts }: AsideEntry): Promise<void> {
    const contactId = from === null ? undefined : await this.registrar.writerOf(from);
    const mail = {
      ...facts,
      mailId,
      kind: facts.sign === 'newsletter' ? ('newsletter' as const) : kind,
      from,
      subject: message?.subject ?? null,
      ...(contactId !== undefined && { contactId }),
    };
    const context = commandOf('mail', deriveId('set-mail-aside', mailId, kind));
    await this.commands.execute(new SetMailAside(mail, context));
  }
}
