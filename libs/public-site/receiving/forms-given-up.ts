import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Decide } from '#libs/journal';
import { commandOf, newId } from '#libs/kernel';
import { PUBLIC_INBOX_STREAM } from '../domain/events.js';
import { givenUp, type GivenUpCommand } from '../domain/given-up.js';

/** Says of forms that they wait for a person, and that they do no more: once each, whoever finds it and however often. */
@Injectable()
export class FormsGivenUp {
  constructor(private readonly commands: CommandBus) {}

  async say(command: GivenUpCommand): Promise<void> {
    const context = commandOf('site', newId());
    await this.commands.execute(new Decide({ stream: PUBLIC_INBOX_STREAM, decider: givenUp, command, context }));
  }
}
