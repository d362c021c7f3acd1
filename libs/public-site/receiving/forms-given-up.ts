import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Decide, type CommandContext } from '#libs/journal';
import { commandOf, newId } from '#libs/kernel';
import { PUBLIC_INBOX_STREAM } from '../domain/events.js';
import { givenUp, type GivenUpCommand } from '../domain/given-up.js';

/** Says of forms that they wait for a person, that one had them tried again, and that they wait no more: ends and beginnings once each, however often they are found. */
@Injectable()
export class FormsGivenUp {
  constructor(private readonly commands: CommandBus) {}

  /** @param context of a person's act; the site's own where it is left out */
  async say(command: GivenUpCommand, context: CommandContext = commandOf('site', newId())): Promise<void> {
    await this.commands.execute(new Decide({ stream: PUBLIC_INBOX_STREAM, decider: givenUp, command, context }));
  }
}
