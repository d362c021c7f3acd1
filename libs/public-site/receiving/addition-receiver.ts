import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AddToCase } from '#libs/cases';
import { commandOf, deriveId, notFound } from '#libs/kernel';
import { FormReceiver, type Received, type ReceivedSubmission } from '#libs/manifest';
import { ADDITION } from '#libs/public-pages';

/** What is added to a case on its tracking page is a message of the case. */
@Injectable()
export class AdditionReceiver extends FormReceiver {
  override readonly kinds = [ADDITION];

  constructor(private readonly commands: CommandBus) {
    super();
  }

  override async receive({ id, caseId, values, files, receivedAt }: ReceivedSubmission): Promise<Received> {
    if (caseId === null) throw notFound('case-not-found');
    const context = commandOf('site', deriveId('submission', id));
    await this.commands.execute(new AddToCase(caseId, { text: values['text'] ?? '', files, receivedAt }, context));
    return { caseId };
  }
}
