import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { PersonData, type Person } from '#libs/manifest';
import { partOfErasure, type ErasureContext } from '#libs/personal-data';
import { RecordRefusal } from '#libs/refusals';
import { Unsubscribes } from '../sending/unsubscribes.js';

/** Links by which an address is unsubscribed: a hash of it each, under nobody's key. */
@Injectable()
export class MailingPersonData extends PersonData {
  constructor(
    private readonly unsubscribes: Unsubscribes,
    private readonly commands: CommandBus,
  ) {
    super();
  }

  /** What somebody asked a moment ago, and nobody has seen to yet, stands all the same. */
  override async erase({ addresses }: Person, context: ErasureContext): Promise<void> {
    for (const value of await this.unsubscribes.used(addresses))
      await this.commands.execute(
        new RecordRefusal({ medium: 'email', value }, 'unsubscribe', undefined, partOfErasure(context, value)),
      );
    await this.unsubscribes.forget(addresses);
  }
}
