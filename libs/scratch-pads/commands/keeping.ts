import { Injectable } from '@nestjs/common';
import { draftEventsOf, Drafting, type RecordedDraftEvent, type Written } from '#libs/drafts';
import { Journal, type CommandContext } from '#libs/journal';
import { notFound, ruleBroken } from '#libs/kernel';
import { htmlOf } from '../domain/document.js';
import { standingOf } from '../queries/standing.js';
import { Pads } from '../tables/pads.js';

/** Makes versions of what is written together. */
@Injectable()
export class Keeping {
  constructor(
    private readonly journal: Journal,
    private readonly pads: Pads,
    private readonly drafting: Drafting,
  ) {}

  /**
   * The text as it is committed now becomes the next version; its writers are those whose sessions wrote in it since the last one. Recipients and files stay as
   * they were. Where nobody wrote since, nothing is kept.
   * @throws OfficeError draft-not-found, draft-sent, draft-being-approved, changed (another version was kept at the same moment), and what ReplyFreezer refuses
   */
  async keep(draftId: string, context: CommandContext): Promise<Written> {
    const events = await draftEventsOf(this.journal, draftId);
    const standing = standingOf(events);
    const newest = events.findLast((event) => event.type === 'DraftVersionKept');
    if (!standing || newest?.type !== 'DraftVersionKept') throw notFound('draft-not-found');
    const { draft, revision, keptUpTo } = standing;
    if (draft.state === 'sent') throw ruleBroken('draft-sent');
    if (draft.state !== 'writing' && draft.state !== 'withdrawn') throw ruleBroken('draft-being-approved');
    const pad = await this.pads.load(draftId);
    const writerIds = pad ? await this.pads.writersSince(draftId, keptUpTo) : [];
    if (!pad || writerIds.length === 0) return { id: draftId, version: draft.version, revision };
    const words = { html: htmlOf(pad.doc), ...recipientsOf(newest) };
    return this.drafting.keepVersion(draftId, words, context, revision, { writerIds, upTo: pad.last });
  }
}

const recipientsOf = ({ data }: Extract<RecordedDraftEvent, { type: 'DraftVersionKept' }>) => ({
  to: data.to ?? undefined,
  cc: data.cc ?? [],
  bcc: data.bcc ?? [],
  attachmentIds: data.attachments.map(({ attachmentId }) => attachmentId),
});
