import { Injectable } from '@nestjs/common';
import type { RecordedEvent, RecordedOf } from '#libs/kernel';
import { EmployeeDeactivated } from '#libs/organization';
import type { Policy } from '#libs/projections';
import { Sessions } from '../secrets/sessions.js';

/** Who was deactivated is signed out everywhere, so that nothing of it comes back with them. */
@Injectable()
export class EndSessions implements Policy {
  readonly name = 'end_sessions';
  readonly events = [EmployeeDeactivated];
  readonly from = 'start';

  constructor(private readonly sessions: Sessions) {}

  async handle(event: RecordedEvent): Promise<void> {
    await this.sessions.endAllOf((event as RecordedOf<typeof EmployeeDeactivated>).data.employeeId);
  }
}
