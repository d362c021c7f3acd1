import { createEnvironmentInjector, type EnvironmentInjector } from '@angular/core';
import { Dialogs } from '../../shared/dialogs';
import { AssignDialog } from './assign-dialog';
import { InquiryRoom } from './inquiry-room';

/** Assigns a case where it stands in a list. Answers the new case officer's name, undefined where nothing came of it. */
export async function assignFromList(parent: EnvironmentInjector, id: string): Promise<string | undefined> {
  const injector = createEnvironmentInjector([InquiryRoom], parent);
  try {
    const room = injector.get(InquiryRoom);
    room.show(id);
    await room.refresh();
    const error = room.inquiry.error();
    if (error instanceof Error) throw error;
    return await injector.get(Dialogs).open<string, InquiryRoom>(() => Promise.resolve(AssignDialog), room);
  } finally {
    injector.destroy();
  }
}
