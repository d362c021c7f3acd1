import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { Clock } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { delayLetter } from './delay-letter.js';
import { delayNoticed, type DelayNotice } from '../domain/slices/clock-acts.js';
import { CaseQueries } from './case-queries.js';
import { CaseStreams } from './case-streams.js';
import { CaseRecipients } from './recipients.js';

/** Letters as they would go out, for whoever is about to send one. */
@Injectable()
export class LetterPreviews {
  constructor(
    private readonly streams: CaseStreams,
    private readonly queries: CaseQueries,
    private readonly recipients: CaseRecipients,
    private readonly office: Office,
    private readonly clock: Clock,
    private readonly letters: Letters,
  ) {}

  /** @throws OfficeError case-not-found, what a notice of delay is refused for (clock-acts.ts) */
  async delayNotice(caseId: string, delay: DelayNotice): Promise<{ text: string; to: string[] }> {
    const { index } = await this.streams.index(caseId);
    const now = this.clock.nowIso();
    delayNoticed(index.theCase, '', delay, now, now);
    const { to } = await this.recipients.suggested(index, await this.streams.at(caseId, index.mails));
    const addressee = await this.queries.addressee(index.theCase.registration.contactId);
    const text = await delayLetter(this.office, index.theCase, addressee, delay, (filled) =>
      this.letters.write(filled),
    );
    return { text, to };
  }
}
