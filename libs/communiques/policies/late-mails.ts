import { Injectable } from '@nestjs/common';
import { Office } from '#libs/configuration';
import { LateMails, waitsStill } from '#libs/drafts';
import { Journal } from '#libs/journal';
import { reactions, type Policy } from '#libs/projections';
import { communiqueEvents, type RecordedCommuniqueEvent } from '../domain/events.js';
import { communiqueLateLetter } from '../domain/letters.js';
import { communiqueEventsOf, communiqueOf, versionOf } from '../queries/communique-standing.js';

type Late = Extract<RecordedCommuniqueEvent, { type: 'CommuniqueLevelLate' }>;

/** Tells by mail, besides the bell, that a communiqué waits past the term of a level. */
@Injectable()
export class CommuniqueLateMailsPolicy implements Policy {
  readonly name = 'communique_late_mails';
  readonly on = reactions(communiqueEvents, { CommuniqueLevelLate: (event) => this.tell(event) });

  constructor(
    private readonly journal: Journal,
    private readonly mails: LateMails,
    private readonly office: Office,
  ) {}

  /** Unless it was signed, given back or written anew since. */
  private async tell(event: Late): Promise<void> {
    const { communiqueId: id, version, level } = event.data;
    const events = await communiqueEventsOf(this.journal, id);
    const communique = communiqueOf(events);
    if (communique?.state !== 'submitted' || communique.version !== version || !waitsStill(communique, level)) return;
    const headline = versionOf(events, version)?.headline ?? '—';
    const its = { headline, level, link: this.office.link(`/communiques/${id}`) };
    await this.mails.tell(this.name, event, { kind: 'communique', id }, (until) =>
      communiqueLateLetter({ ...its, until }),
    );
  }
}
