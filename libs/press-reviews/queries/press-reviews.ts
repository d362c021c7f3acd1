import { Injectable } from '@nestjs/common';
import { caseStream } from '#libs/cases';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { notFound } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { pressReviewCase } from '../domain/press-review.js';

/** Press reviews as the streams of their cases say. */
@Injectable()
export class PressReviews {
  constructor(
    private readonly journal: Journal,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
  ) {}

  /** Of a linked case that the viewer may not see, nothing. @throws OfficeError case-not-found */
  async of(caseId: string, viewer: Viewer) {
    const { state, revision } = await this.journal.folded(caseStream(caseId), pressReviewCase);
    if (!state.theCase.registration.registered) throw notFound('case-not-found');
    const { on, publications } = state.fields;
    const linked = publications.flatMap(({ linkedCaseId }) => linkedCaseId ?? []);
    const seen = await this.visibility.among(
      viewer,
      [...new Set(linked)].map((id) => ({ kind: 'case', id })),
    );
    const names = await this.names.of([...linked, ...publications.flatMap(({ newsroomId }) => newsroomId ?? [])]);
    return {
      on,
      publications: publications.map(({ newsroomId, linkedCaseId, ...publication }) => ({
        ...publication,
        newsroom: newsroomId === null ? null : { id: newsroomId, name: names.get(newsroomId)?.name ?? null },
        linkedCase:
          linkedCaseId !== null && seen.some(({ id }) => id === linkedCaseId)
            ? { id: linkedCaseId, number: names.get(linkedCaseId)?.number ?? null }
            : null,
      })),
      revision,
    };
  }

  /** Whether the register has such a newsroom. */
  hasNewsroom(id: string): Promise<boolean> {
    return this.names.knows('newsroom', id);
  }
}
