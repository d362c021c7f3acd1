import { Injectable } from '@nestjs/common';
import { caseEvents } from '#libs/cases';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { commandOf, deriveId } from '#libs/kernel';
import { mailIdOf } from '#libs/mail-format';
import { reactions, type Policy } from '#libs/projections';
import { mailingStream } from '../domain/events.js';
import { mailingDecider } from '../domain/mailing.js';
import { messageOf } from '../domain/message.js';

/** An answer to a message of a mailing becomes a case as any mail does; the mailing knows of it, and the case of its communiqué. */
@Injectable()
export class MailingAnswersPolicy implements Policy {
  readonly name = 'mailing_answers';
  readonly on = reactions(caseEvents, {
    MessageReceived: async (event) => {
      const { caseId, references } = event.data;
      const answered = (references ?? []).flatMap((id) => {
        const mailId = mailIdOf(id, this.office);
        return (mailId !== undefined && messageOf(mailId)) || [];
      });
      const last = answered.at(-1);
      if (!last) return;
      const { mailingId, number } = last;
      // An id that looks like ours and is of no mailing says nothing.
      if ((await this.journal.read(mailingStream(mailingId), { limit: 1 })).length === 0) return;
      await this.journal.execute({
        stream: mailingStream(mailingId),
        decider: mailingDecider,
        command: { kind: 'answer', number, caseId },
        context: commandOf('policy', deriveId(this.name, event.id), event),
      });
    },
  });

  constructor(
    private readonly journal: Journal,
    private readonly office: Office,
  ) {}
}
