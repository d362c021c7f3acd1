import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordFrozenReply, type FrozenReply } from '#libs/cases';
import { Journal } from '#libs/journal';
import { commandOfPolicy, deriveId, OfficeError } from '#libs/kernel';
import { reactions, type Policy } from '#libs/projections';
import { draftDecider } from '../domain/draft.js';
import { draftEvents, draftStream, type RecordedDraftEvent } from '../domain/events.js';
import { draftEventsOf } from '../queries/draft-standing.js';
import { hashOf } from '../commands/drafting.js';

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
    const { draftId, caseId, version, hash, final } = event.data;
    const reply = await this.frozen(draftId, version);
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
      await this.commands.execute(new RecordFrozenReply(caseId, reply, final, context));
    } catch (error) {
      if (!(error instanceof OfficeError) || (error.kind !== 'rule' && error.kind !== 'not-found')) throw error;
      await this.journal.execute({
        stream: draftStream(draftId),
        decider: draftDecider,
        command: { kind: 'reportRefusal', version, code: error.code },
        context: { ...commandOfPolicy(this.name, event), commandId: deriveId('draft-refused', event.id) },
      });
    }
  }

  /** Null once its person was erased. */
  private async frozen(draftId: string, version: number): Promise<FrozenReply | null> {
    const events = await draftEventsOf(this.journal, draftId);
    const kept = events.find((event) => event.type === 'DraftVersionKept' && event.data.version === version);
    if (kept?.type !== 'DraftVersionKept') return null;
    const { subject, to, cc, bcc, text, mailMessageId, references, ...rest } = kept.data;
    if (subject === null || to === null || text === null || mailMessageId === null) return null;
    const { replyId, html, wholeHtml, inReplyTo, attachments, leaves } = rest;
    return {
      ...{ replyId, subject, to, cc: cc ?? [], bcc: bcc ?? [], text, html, wholeHtml, mailMessageId, inReplyTo },
      ...{ references: references ?? [], attachments, leaves },
    };
  }
}
