import { createEnvironmentInjector, type EnvironmentInjector, type Type } from '@angular/core';
import type { Kind } from '../../../core/api/types';
import { Dialogs } from '../../../shared/dialogs';
import { AssignDialog } from './assign-dialog';
import { CaseRoom } from './case-room';
import { ClassifyDialog } from './classify-dialog';
import { RequestedByDialog } from './requested-by-dialog';

/** Assigns a case where it stands in a list. Answers the new case officer's name, undefined where nothing came of it. */
export const assignFromList = (parent: EnvironmentInjector, id: string): Promise<string | undefined> =>
  inRoom<string>(parent, id, AssignDialog);

/** Says of what kind a case is where it stands in a list. Answers the kind, undefined where nothing came of it. */
export const classifyFromList = (parent: EnvironmentInjector, id: string): Promise<Kind | undefined> =>
  inRoom<Kind>(parent, id, ClassifyDialog);

/** Says by when whoever wrote asks for an answer. Answers whether they do, undefined where nothing came of it. */
export const requestedByFromList = (parent: EnvironmentInjector, id: string): Promise<boolean | undefined> =>
  inRoom<boolean>(parent, id, RequestedByDialog);

async function inRoom<Result>(
  parent: EnvironmentInjector,
  id: string,
  dialog: Type<unknown>,
): Promise<Result | undefined> {
  const injector = createEnvironmentInjector([CaseRoom], parent);
  try {
    const room = injector.get(CaseRoom);
    room.show(id);
    await room.refresh();
    const error = room.case.error();
    if (error instanceof Error) throw error;
    return await injector.get(Dialogs).open<Result, CaseRoom>(() => Promise.resolve(dialog), room);
  } finally {
    injector.destroy();
  }
}
