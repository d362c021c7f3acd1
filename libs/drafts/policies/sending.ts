import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordFrozenReply, RecordReply, type FrozenReply, type ReplyDraft } from '#libs/cases';
import { Journal } from '#libs/journal';
import { commandOfPolicy, deriveId, OfficeError } from '#libs/kernel';
import { reactions, type Policy } from '#libs/projections';
import { draftDecider } from '../domain/draft.js';
import { caseOfDraft, draftEvents, draftStream, type RecordedDraftEvent, type Served } from '../domain/events.js';
import { draftEventsOf } from '../queries/draft-standing.js';
import { frozenOf, hashOf } from '../queries/frozen.js';

type Sent = Extract<RecordedDraftEvent, { type: 'DraftSent' }>;

/** What a draft was given to be sent, its case writes down as an answer, which goes out as every answer does. */
@Injectable()
export class DraftSendingPolicy implements Policy {
  readonly name = 'draft_sending';
  readonly on = reactions(draftEvents, { DraftSent: (event) => this.record(event) });

  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
  ) {}

  private async record(event: Sent): Promise<void> {
    const { draftId, version, hash, final, pastInputReason = null, served } = event.data;
    const reply = frozenOf(await draftEventsOf(this.journal, draftId), version);
    // Of an erased person nothing is left to send.
    if (!reply || hash === null) return;
    if (hashOf(reply) !== hash) throw new Error(`draft ${draftId}: version ${version} is not what was approved`);
    const { actor, role, actingFor } = event.metadata;
    const context = {
      ...commandOfPolicy(this.name, event),
      // Whoever sent it answered.
      actor,
      ...(role !== undefined && { role }),
      ...(actingFor !== undefined && { actingFor }),
    };
    try {
      await this.commands.execute(
        served
          ? new RecordReply(caseOfDraft(event.data), servedReply(reply, served, pastInputReason), context)
          : new RecordFrozenReply(caseOfDraft(event.data), reply, final, pastInputReason, context),
      );
    } catch (error) {
      if (!(error instanceof OfficeError) || !REFUSALS.includes(error.kind)) throw error;
      await this.journal.execute({
        stream: draftStream(draftId),
        decider: draftDecider,
        command: { kind: 'reportRefusal', version, code: error.code },
        context: { ...commandOfPolicy(this.name, event), commandId: deriveId('draft-refused', event.id) },
      });
    }
  }
}

/** The decision in the words that were approved, with the document that was signed outside. */
function servedReply(
  { replyId, text, attachments, letter }: FrozenReply,
  served: Served,
  past: string | null,
): ReplyDraft {
  const { via, postedOn, deliveredOn } = served;
  if (letter?.act !== 'refuse') throw new Error(`answer ${replyId} is no decision`);
  const kept = attachments.map(({ attachmentId }) => attachmentId);
  const attachmentIds = [...new Set([...kept, ...served.attachmentIds])];
  return {
    ...{ replyId, text, attachmentIds, via, final: true, holdSeconds: 0 },
    ...(postedOn !== undefined && { postedOn }),
    ...(deliveredOn !== undefined && { deliveredOn }),
    letter: { ...letter, via, documents: served.attachmentIds.length },
    ...(past !== null && { pastContributionsReason: past }),
  };
}

/** Whatever else goes wrong is tried again. */
const REFUSALS: readonly OfficeError['kind'][] = ['rule', 'not-found', 'invalid'];
