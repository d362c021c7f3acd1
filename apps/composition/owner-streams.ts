import { contactStream, newsroomStream } from '#libs/contacts';
import { caseStream } from '#libs/cases';
import type { OwnerStreams } from '#libs/journal';
import { employeeStream } from '#libs/organization';

/** Where to look whether the owner of a reservation or of a case number came to be. A mail's reservation has none: its intake is repeated until it is registered. */
export const ownerStreams: OwnerStreams = {
  reservations: {
    'contact-email': contactStream,
    'newsroom-name': newsroomStream,
    'newsroom-domain': newsroomStream,
    'employee-email': employeeStream,
  },
  registers: { cases: caseStream },
};
