import {
  afterNextRender,
  computed,
  DOCUMENT,
  effect,
  inject,
  type Injector,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import { type Attempt, attemptFor } from '../../../../core/api/attempt';
import type { WriteOptions } from '../../../../core/api/endpoints';
import { ApiProblem } from '../../../../core/api/problems';
import { Drafts } from '../../../../core/drafts/drafts';
import { placeOf } from '../../../../core/drafts/place';
import { Notices } from '../../../../core/errors/notices';
import { Translate } from '../../../../core/i18n/translate';
import { type AttachedFile, Uploads } from '../../../../shared/uploads';
import { CaseRoom } from '../case-room';

/** What of a letter or a note is kept in this browser until it is sent. */
export interface Draft {
  readonly open: boolean;
  readonly files: readonly AttachedFile[];
  /** The sending that was begun: pressed again with the same content, it has no second effect. */
  readonly attempt?: Attempt;
}

/** Something that is being written about a case: it survives a reload, a lost session and a refusal by the server. */
export interface Composing<T extends Draft> {
  readonly draft: Signal<T>;
  /** There is something in it. */
  readonly begun: Signal<boolean>;
  /** The browser does not let it be kept. */
  readonly unsaved: Signal<boolean>;
  readonly busy: Signal<boolean>;
  readonly error: Signal<unknown>;
  change(part: Partial<T>): void;
  /** Puts a whole draft in the place of what is there, its files too. */
  put(draft: T): void;
  discard(): void;
  /** Sends it once, however often the button is pressed; undefined where that failed (`error` says why). Emptied when it is sent. */
  send<R>(content: unknown, send: (options: WriteOptions) => Promise<R>): Promise<R | undefined>;
}

/** Under the case's id in this browser: `name` is its kind. Needs the component's own `Uploads`. */
export function composing<T extends Draft>(name: string, empty: T, isBegun: (draft: T) => boolean): Composing<T> {
  const drafts = inject(Drafts);
  const notices = inject(Notices);
  const translate = inject(Translate);
  const uploads = inject(Uploads);
  const room = inject(CaseRoom);
  const place = computed(() => placeOf('case', room.id(), name));
  const draft = signal(empty);
  const unsaved = signal(false);
  const busy = signal(false);
  const error = signal<unknown>(undefined);

  const change = (part: Partial<T> | Partial<Draft>): void => {
    draft.update((before) => ({ ...before, ...part }));
    if (isBegun(draft())) unsaved.set(!drafts.save(place(), draft()));
    else drafts.drop(place());
  };
  const put = (whole: T): void => {
    uploads.restore(whole.files);
    change(whole);
    error.set(undefined);
  };
  const load = (): void => {
    const kept = { ...empty, ...drafts.load<T>(place()) };
    draft.set(kept);
    uploads.restore(kept.files);
    error.set(undefined);
  };

  effect(() => {
    place();
    untracked(load);
  });
  drafts.onChangeElsewhere(place, load);
  effect(() => {
    const files = uploads.done();
    untracked(() => {
      if (files !== draft().files) change({ files });
    });
  });
  // Nothing may be written any more about whoever was erased, and nothing of what was begun may stay.
  effect(() => {
    if (room.case.value()?.contactErasedAt) untracked(() => put({ ...empty, attempt: undefined }));
  });

  return {
    draft: draft.asReadonly(),
    begun: computed(() => isBegun(draft()) || uploads.all().length > 0),
    unsaved: unsaved.asReadonly(),
    busy: busy.asReadonly(),
    error: error.asReadonly(),
    change,
    put,
    discard: () => {
      const before = draft();
      put({ ...empty, attempt: undefined });
      notices.undoable(translate.text('composer.discarded'), () => put(before));
    },
    send: async (content, send) => {
      if (busy()) return undefined;
      busy.set(true);
      error.set(undefined);
      const attempt = attemptFor(content, draft().attempt);
      change({ attempt });
      try {
        const answer = await send({ revision: room.revision(), idempotencyKey: attempt.key });
        put({ ...empty, attempt: undefined });
        return answer;
      } catch (failure) {
        // Refused is done with; only an answer that got lost leaves it open whether the letter is on its way.
        if (failure instanceof ApiProblem && failure.status >= 400 && failure.status < 500)
          change({ attempt: undefined });
        error.set(failure);
        return undefined;
      } finally {
        busy.set(false);
      }
    },
  };
}

/** The same after a draft was kept: the panel that shows how it stands is read anew, and may not be there yet. */
export function goOnAtDrafts(injector: Injector): void {
  const document = injector.get(DOCUMENT);
  afterNextRender(
    () => (document.getElementById('drafts-title') ?? document.getElementById('main'))?.focus({ preventScroll: true }),
    { injector },
  );
}

/** The composer goes with what was sent: whoever works by keyboard goes on at what came of it. */
export function goOnAt(id: string, injector: Injector): void {
  const document = injector.get(DOCUMENT);
  afterNextRender(() => document.getElementById(`entry-${id}`)?.focus({ preventScroll: true }), { injector });
}
