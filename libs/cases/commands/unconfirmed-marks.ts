import type { Office } from '#libs/configuration';
import { newsroomOfAddress } from '#libs/contacts';
import type { Reservations } from '#libs/journal';
import { isOfficeDomain } from '#libs/mail-format';
import type { CurrentEmployees } from '#libs/organization';
import type { SenderMark } from '../domain/events.js';

/**
 * What speaks against an address that nobody found to be the sender's own: it is one of staff, or of a newsroom.
 * @param newsrooms whether anybody could have confirmed one of a newsroom: else its mails would all bear the mark
 */
export async function unconfirmedMarks(
  address: string,
  { office, employees, reservations }: { office: Office; employees: CurrentEmployees; reservations: Reservations },
  newsrooms: boolean,
): Promise<SenderMark[]> {
  if (isOfficeDomain(address, office) || (await employees.byAddress(address))) return ['unconfirmed-staff'];
  if (!newsrooms) return [];
  return (await newsroomOfAddress(reservations, address)) === null ? [] : ['unconfirmed-newsroom'];
}
