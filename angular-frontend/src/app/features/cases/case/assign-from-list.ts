import { createEnvironmentInjector, type EnvironmentInjector } from '@angular/core';
import { Dialogs } from '../../../shared/dialogs';
import { AssignDialog } from './assign-dialog';
import { CaseRoom } from './case-room';

/** Assigns a case where it stands in a list. Answers the new case officer's name, undefined where nothing came of it. */
export async function assignFromList(parent: EnvironmentInjector, id: string): Promise<string | undefined> {
  const injector = createEnvironmentInjector([CaseRoom], parent);
  try {
    const room = injector.get(CaseRoom);
    room.show(id);
    await room.refresh();
    const error = room.case.error();
    if (error instanceof Error) throw error;
    return await injector.get(Dialogs).open<string, CaseRoom>(() => Promise.resolve(AssignDialog), room);
  } finally {
    injector.destroy();
  }
}
