import { inject } from '@angular/core';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Dialogs } from '../../shared/dialogs';
import type { EncounterAsked } from './encounter-dialog';

/** How pages note a contact outside of any case: the form, and a word when it is done. Call it where injection is possible. */
export function encounterNotes(): (asked: EncounterAsked) => Promise<void> {
  const dialogs = inject(Dialogs);
  const notices = inject(Notices);
  const translate = inject(Translate);
  return async (asked) => {
    const saved = await dialogs.open<string, EncounterAsked>(
      async () => (await import('./encounter-dialog')).EncounterDialog,
      asked,
    );
    if (saved) notices.say(translate.text('encounters.noted'));
  };
}
