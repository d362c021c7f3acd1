import { computed, inject, type Signal } from '@angular/core';
import { Api } from '../../../core/api/api';
import type { Given } from '../../../core/api/endpoints';
import { query } from '../../../core/api/query';
import type { CaseRoom } from './case-room';

type Purpose = 'delayNotice' | 'callToRemedy' | 'refusalDecision';
type Letter = Pick<Given<'post', '/api/cases/{id}/drafts'>['body'], 'delayNotice' | 'callToRemedy' | 'refusal'>;

/** A letter of law under a ladder: it becomes a draft that waits for its signatures, instead of leaving. */
export interface DraftedLetter {
  /** By which it has to be approved; undefined where it leaves at once. */
  readonly ladder: Signal<{ readonly name: string } | undefined>;
  readonly submit: (letter: Letter) => Promise<unknown>;
}

export function draftedLetter(room: CaseRoom, purpose: Purpose, asked: () => boolean): DraftedLetter {
  const api = inject(Api);
  const ladders = query(
    () => (asked() ? room.path() : undefined),
    (path) => api.get('/api/cases/{id}/ladders', { path }),
  );
  return {
    ladder: computed(() => ladders.value()?.[purpose] ?? undefined),
    submit: async (letter) => {
      const { id, revision } = await room.write('/api/cases/{id}/drafts', {
        path: room.path(),
        body: { purpose, ...letter },
      });
      await api.post('/api/drafts/{id}/submission', { path: { id }, revision });
    },
  };
}
