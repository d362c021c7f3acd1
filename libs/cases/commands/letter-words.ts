import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { ruleBroken, type FilledLetter } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { OrganizationDirectory } from '#libs/organization';
import type { Case } from '../domain/case.js';
import { callToRemedy, forwardingNotice, refusalLetter } from '../domain/letters.js';
import { articleToForward } from '../domain/slices/forwarding.js';
import { disclosesInformation, type Disclosure, type LetterAct } from '../domain/slices/letter-acts.js';
import { CaseQueries } from '../queries/case-queries.js';
import { delayLetter } from '../queries/delay-letter.js';

/** What the office itself says of a letter that is more than an answer. */
@Injectable()
export class LetterWords {
  constructor(
    private readonly office: Office,
    private readonly letters: Letters,
    private readonly directory: OrganizationDirectory,
    private readonly queries: CaseQueries,
  ) {}

  /** The office's own words of a letter of law; undefined where somebody writes them: what is disclosed stands in the answer. */
  async of(theCase: Case, letter: LetterAct): Promise<string | undefined> {
    const write = async (filled: FilledLetter) => `${(await this.letters.write(filled)).text}\n`;
    const { number, kind, contactId } = theCase.registration;
    const to = await this.queries.addressee(contactId);
    switch (letter.act) {
      case 'delayNotice':
        return delayLetter(this.office, theCase, to, letter, (filled) => this.letters.write(filled));
      case 'callToRemedy':
        return write(callToRemedy(this.office, { to, number, ...letter }));
      case 'forward':
        return write(forwardingNotice(this.office, { to, number, article: articleToForward(kind), ...letter }));
      case 'refuse':
        return write(refusalLetter(this.office, { to, number, ...letter }));
      case 'disclose':
        return undefined;
    }
  }

  /**
   * What UDIP 12 wants of a final answer, but for its day: what was said, and where nobody said otherwise, what the office presets. Undefined where it
   * discloses nothing. @throws OfficeError nothing-to-disclose
   */
  async disclosure(
    theCase: Case,
    said: Partial<Disclosure> | null | undefined,
    actor: string,
  ): Promise<Omit<Disclosure, 'on'> | undefined> {
    if (said === null) return undefined;
    if (!disclosesInformation(theCase)) {
      if (said === undefined) return undefined;
      throw ruleBroken('nothing-to-disclose');
    }
    const body = said?.body ?? this.office.name;
    return {
      body,
      producedBy: said?.producedBy ?? body,
      disclosedBy: said?.disclosedBy ?? ((await this.directory.employee(actor))?.name || body),
    };
  }
}
