import { Injectable } from '@nestjs/common';
import { draftAt, textOfVersion } from '#libs/drafts';
import { Journal } from '#libs/journal';
import { notFound } from '#libs/kernel';
import { NameBook } from '#libs/names';
import { draftCommentsStream, type RecordedDraftCommentEvent } from '../domain/events.js';

export interface Said {
  readonly id: string;
  readonly by: { readonly id: string; readonly name: string | null };
  readonly at: string;
  /** Null once it was erased. */
  readonly text: string | null;
}

export interface CommentItem extends Said {
  readonly version: number;
  readonly from: number;
  readonly to: number;
  /** Null once it was erased. */
  readonly quoted: string | null;
  /** The newest version says these words no more. */
  readonly gone: boolean;
  readonly resolved: Omit<Said, 'id' | 'text'> | null;
  /** Oldest first. */
  readonly answers: readonly Said[];
}

/** Comments on drafts, for whoever sees the draft. */
@Injectable()
export class DraftComments {
  constructor(
    private readonly journal: Journal,
    private readonly names: NameBook,
  ) {}

  /** Oldest first. @throws OfficeError draft-not-found */
  async of(draftId: string): Promise<readonly CommentItem[]> {
    const draft = await draftAt(this.journal, draftId);
    if (!draft) throw notFound('draft-not-found');
    const events = (await this.journal.read(draftCommentsStream(draftId))) as readonly RecordedDraftCommentEvent[];
    const newest = (await textOfVersion(this.journal, draftId, draft.version)) ?? '';
    const names = await this.names.of(events.map(({ metadata }) => metadata.actor));
    const acted = ({ metadata: { actor, occurredAt } }: RecordedDraftCommentEvent) => ({
      by: { id: actor, name: names.get(actor)?.name ?? null },
      at: occurredAt,
    });
    return events.flatMap((event): CommentItem[] => {
      if (event.type !== 'DraftCommentMade') return [];
      const { commentId, version, from, to, quoted, text } = event.data;
      const ofThis = events.filter(({ data }) => data.commentId === commentId);
      const settled = ofThis.findLast(({ type }) => type === 'DraftCommentResolved' || type === 'DraftCommentReopened');
      return [
        {
          ...acted(event),
          ...{ id: commentId, version, from, to, quoted, text },
          gone: quoted !== null && !newest.includes(quoted),
          resolved: settled?.type === 'DraftCommentResolved' ? acted(settled) : null,
          answers: ofThis.flatMap((one) =>
            one.type === 'DraftCommentAnswered' ? [{ ...acted(one), id: one.data.answerId, text: one.data.text }] : [],
          ),
        },
      ];
    });
  }
}
