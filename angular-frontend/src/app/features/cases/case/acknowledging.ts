import { inject, Injectable } from '@angular/core';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import type { Person } from '../../../core/api/types';
import { Session } from '../../../core/session/session';
import { Names } from '../../../shared/name-pipe';
import { CaseRoom } from './case-room';

/** "I have it", of an escalation: nobody else is called. */
@Injectable()
export class Acknowledging {
  readonly #room = inject(CaseRoom);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #names = inject(Names);
  readonly #session = inject(Session);

  /** @param deadlineId of one clock; where left out, of all that wait */
  async take(deadlineId?: string): Promise<void> {
    try {
      await this.#room.write('/api/cases/{id}/acknowledgement', { path: this.#room.path(), body: { deadlineId } });
      const other = this.#somebodyElse(deadlineId);
      if (other) this.#notices.say(this.#translate.text('escalation.already', { name: this.#names.of(other) }));
      else this.#notices.undoable(this.#translate.text('escalation.taken'), () => void this.takeBack(deadlineId));
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  /** Who was faster. */
  #somebodyElse(deadlineId?: string): Person | undefined {
    const me = this.#session.employee()?.id;
    const having = (this.#room.case.value()?.deadlines ?? []).flatMap(({ id, escalation }) =>
      escalation?.acknowledgedBy && (deadlineId === undefined || id === deadlineId) ? [escalation.acknowledgedBy] : [],
    );
    return having.some(({ id }) => id === me) ? undefined : having[0];
  }

  async takeBack(deadlineId?: string): Promise<void> {
    try {
      await this.#room.write('/api/cases/{id}/acknowledgement/undo', { path: this.#room.path(), body: { deadlineId } });
      this.#notices.say(this.#translate.text('escalation.takenBack'));
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
