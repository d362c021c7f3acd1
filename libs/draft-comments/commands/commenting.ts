import { Injectable } from '@nestjs/common';
import { Mentions, type Untold } from '#libs/cases';
import { caseOfDraft, draftAt, textOfVersion } from '#libs/drafts';
import { Journal, type CommandContext } from '#libs/journal';
import { deriveId, notFound, ruleBroken } from '#libs/kernel';
import { draftCommentsDecider, type CommentCommand } from '../domain/comments.js';
import { draftCommentsStream, type RecordedDraftCommentEvent } from '../domain/events.js';

export interface NewComment {
  readonly version: number;
  /** In the plain text of the version, in UTF-16 units: from the first to behind the last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly mentionIds: readonly string[];
}

export interface CommentWritten {
  readonly id: string;
  readonly revision: number;
  /** Who is named, does not see the draft, and is not told. */
  readonly untold: readonly Untold[];
}

/** What is done with comments. Whoever calls has made sure that the actor sees the draft. */
@Injectable()
export class Commenting {
  constructor(
    private readonly journal: Journal,
    private readonly mentions: Mentions,
  ) {}

  /** @throws OfficeError draft-not-found, draft-sent, draft-erased, comment-version-unknown, employee-unknown, and what the decider refuses */
  async make(draftId: string, comment: NewComment, context: CommandContext): Promise<CommentWritten> {
    const { version, from, to, text, mentionIds } = comment;
    const draft = await this.draft(draftId);
    if (draft.state === 'sent') throw ruleBroken('draft-sent');
    if (version > draft.version) throw notFound('comment-version-unknown');
    const words = await textOfVersion(this.journal, draftId, version);
    if (words === null) throw ruleBroken('draft-erased');
    const { thing, contactId, writerIds } = draft;
    const { told, untold } = await this.mentions.in(text, mentionIds, caseOfDraft(draft), context.actor);
    const commentId = deriveId('draft-comment', context.commandId);
    const passage = { version, from, to: Math.min(to, words.length), quoted: words.slice(from, to) };
    const its = { draftId, thing, contactId, commentId };
    const made = { ...its, ...passage, text, mentionedIds: [...told], toldIds: [...writerIds] };
    const { revision } = await this.write(draftId, { kind: 'make', comment: made }, context);
    return { id: commentId, revision, untold };
  }

  /** @throws OfficeError draft-not-found, comment-not-found, employee-unknown, and what the decider refuses */
  async answer(
    draftId: string,
    commentId: string,
    text: string,
    mentionIds: readonly string[],
    context: CommandContext,
  ): Promise<CommentWritten> {
    const caseId = caseOfDraft(await this.draft(draftId));
    const { told, untold } = await this.mentions.in(text, mentionIds, caseId, context.actor);
    const answerId = deriveId('draft-comment-answer', context.commandId);
    const events = (await this.journal.read(draftCommentsStream(draftId))) as readonly RecordedDraftCommentEvent[];
    const spoke = events.filter(
      ({ type, data }) =>
        data.commentId === commentId && (type === 'DraftCommentMade' || type === 'DraftCommentAnswered'),
    );
    const toldIds = [...new Set(spoke.map(({ metadata }) => metadata.actor))];
    const answer = { commentId, answerId, text, mentionedIds: [...told], toldIds };
    const { revision } = await this.write(draftId, { kind: 'answer', answer }, context);
    return { id: answerId, revision, untold };
  }

  /** @throws OfficeError comment-not-found */
  async settle(
    draftId: string,
    commentId: string,
    kind: 'resolve' | 'reopen',
    context: CommandContext,
  ): Promise<CommentWritten> {
    const { revision } = await this.write(draftId, { kind, commentId }, context);
    return { id: commentId, revision, untold: [] };
  }

  private async draft(draftId: string) {
    const draft = await draftAt(this.journal, draftId);
    if (!draft) throw notFound('draft-not-found');
    return draft;
  }

  private write(draftId: string, command: CommentCommand, context: CommandContext) {
    return this.journal.execute({
      stream: draftCommentsStream(draftId),
      decider: draftCommentsDecider,
      command,
      context,
    });
  }
}
