import { ROLES, type Role } from '#libs/kernel';

/** `anyone` needs no session; otherwise one of these roles. */
export type Right = 'anyone' | readonly Role[];

const anyRole: Right = ROLES;
const administrators: Right = ['administrator'];
/** Who sees cases and the people in them. */
const readers: Right = ['coordinator', 'officer', 'registrar', 'auditor'];
/** Who finds a person in the register: administrators too, who erase people. */
const finders: Right = ['coordinator', 'officer', 'registrar', 'auditor', 'administrator'];
/** Who answers for what others do. */
const overseers: Right = ['coordinator', 'auditor'];
/** Who answers. */
const workers: Right = ['coordinator', 'officer'];
/** Who says that two contacts are one person. */
const mergers: Right = ['coordinator', 'registrar'];
/** Who registers and keeps what came in. */
const registrars: Right = ['coordinator', 'officer', 'registrar'];

/**
 * Who may use which route. A route that stands in no line, or a line without its route, fails `rights.http.test.ts`: a new endpoint is
 * one line here.
 */
export const RIGHTS: Readonly<Record<string, Right>> = {
  'GET /health/live': 'anyone',
  'GET /health/ready': 'anyone',
  'GET /metrics': 'anyone',

  'POST /api/session': 'anyone',
  'GET /api/session': anyRole,
  'DELETE /api/session': anyRole,
  'POST /api/session/password': anyRole,
  'POST /api/session/forgotten-password': 'anyone',
  'GET /api/session/open': anyRole,
  'DELETE /api/session/open': anyRole,
  'DELETE /api/session/open/{id}': anyRole,
  'GET /api/session/signature': anyRole,
  'PUT /api/session/signature': anyRole,
  'GET /api/invitations': administrators,
  'GET /api/invitations/{token}': 'anyone',
  'POST /api/invitations/{token}/acceptance': 'anyone',

  'GET /api/units': anyRole,
  'POST /api/units': administrators,
  'PATCH /api/units/{id}': administrators,
  'GET /api/units/{id}/standing': administrators,
  'POST /api/units/{id}/closing': administrators,
  'POST /api/units/{id}/reopening': administrators,
  'POST /api/units/import': administrators,
  'POST /api/units/import/preview': administrators,
  'GET /api/employees': anyRole,
  'GET /api/employees/{id}': anyRole,
  'POST /api/employees': administrators,
  'PATCH /api/employees/{id}': administrators,
  'POST /api/employees/import': administrators,
  'POST /api/employees/import/preview': administrators,
  'POST /api/employees/{id}/invitation': administrators,
  // Everybody their own; of others, the coordinator and the auditor.
  'GET /api/employees/{id}/audit': anyRole,
  'GET /api/employees/{id}/audit.csv': anyRole,

  'GET /api/office': administrators,
  'PATCH /api/office': administrators,
  'GET /api/office/number-schemes': administrators,
  'PUT /api/office/number-schemes/{kind}': administrators,
  'GET /api/office/letters': administrators,
  'GET /api/office/letters/{id}': administrators,
  'PUT /api/office/letters/{id}/{language}': administrators,
  'DELETE /api/office/letters/{id}/{language}': administrators,
  'POST /api/office/letters/{id}/{language}/preview': administrators,
  'GET /api/office/history': administrators,
  'PUT /api/office/logo': administrators,
  'DELETE /api/office/logo': administrators,
  // What the page shows on which one signs in.
  'GET /api/office/appearance': 'anyone',
  'GET /api/office/logo/{hash}': 'anyone',
  'GET /api/free-days': administrators,
  'GET /api/free-days/preview': administrators,
  'GET /api/free-days/{id}/preview': administrators,
  'POST /api/free-days': administrators,
  'POST /api/free-days/{id}/removal': administrators,

  'GET /api/office/addresses': administrators,
  'PUT /api/office/addresses': administrators,

  'GET /api/mailboxes': administrators,
  'POST /api/mailboxes': administrators,
  'PATCH /api/mailboxes/{id}': administrators,
  'DELETE /api/mailboxes/{id}': administrators,
  'POST /api/mailboxes/{id}/test': administrators,
  'GET /api/mailboxes/{id}/reconciliation': administrators,
  'POST /api/mailboxes/{id}/reconciliation': administrators,

  'GET /api/cases': readers,
  'GET /api/cases/counts': readers,
  'GET /api/cases/counts/kinds': readers,
  'GET /api/cases/workload': overseers,
  'POST /api/cases': registrars,
  'GET /api/kinds': anyRole,
  'POST /api/cases/{id}/split': registrars,
  'POST /api/cases/{id}/classification': registrars,
  'POST /api/cases/{id}/complaint-subjects': registrars,
  'POST /api/cases/{id}/delay-notice': workers,
  'POST /api/cases/{id}/delay-notice/preview': workers,
  'POST /api/cases/{id}/pauses': workers,
  'POST /api/cases/{id}/pauses/{pauseId}/end': workers,
  'POST /api/cases/{id}/term-extensions': workers,
  'POST /api/cases/{id}/clock-withdrawals': workers,
  'POST /api/cases/{id}/no-answer-needed': workers,
  'POST /api/cases/{id}/acknowledgement': workers,
  'POST /api/cases/{id}/acknowledgement/undo': workers,
  'POST /api/cases/{id}/remedy-calls': workers,
  'POST /api/cases/{id}/remedy-calls/{callId}/delivery': workers,
  'POST /api/cases/{id}/remedy-calls/{callId}/remedied': workers,
  'POST /api/cases/{id}/left-unexamined': workers,
  'POST /api/cases/{id}/competent-body': workers,
  'POST /api/cases/{id}/competence': workers,
  'POST /api/cases/{id}/refusal': workers,
  'POST /api/cases/{id}/appeals': workers,
  'POST /api/cases/{id}/parent': workers,
  'POST /api/cases/{id}/referral': workers,
  'POST /api/cases/{id}/referral/withdrawal': workers,
  'POST /api/cases/{id}/referral/notice': workers,
  'POST /api/cases/{id}/authorisation': workers,
  'POST /api/cases/{id}/lodging': workers,
  'GET /api/cases/{id}': readers,
  'GET /api/cases/{id}/correspondence': readers,
  'GET /api/cases/{id}/history': readers,
  'PATCH /api/cases/{id}/registration': registrars,
  // Officers may take what nobody has.
  'POST /api/cases/{id}/assignments': workers,
  'POST /api/cases/{id}/replies': workers,
  'POST /api/cases/{id}/replies/{replyId}/cancellation': workers,
  'POST /api/cases/{id}/replies/{replyId}/retry': workers,
  'POST /api/cases/{id}/messages/{messageId}/attachments': registrars,
  'POST /api/cases/{id}/requested-by': registrars,
  'POST /api/cases/{id}/notes': registrars,
  'POST /api/cases/{id}/forwardings': workers,
  'POST /api/cases/{id}/closing': workers,
  'POST /api/cases/{id}/reopening': registrars,
  'POST /api/cases/{id}/dismissal': registrars,
  'POST /api/cases/{id}/joining': registrars,
  'GET /api/cases/{id}/case-log': readers,
  'GET /api/cases/{id}/replies/{replyId}/letter': readers,
  'GET /api/cases/{id}/messages/{messageId}/raw': readers,
  'GET /api/cases/{id}/messages/{messageId}/text': readers,
  'GET /api/cases/{id}/messages/{messageId}/html': readers,

  'POST /api/attachments': registrars,
  'GET /api/attachments/{id}': readers,

  'GET /api/contacts': finders,
  'POST /api/contacts': registrars,
  'GET /api/contacts/{id}': finders,
  'PATCH /api/contacts/{id}': registrars,
  'POST /api/contacts/{id}/addresses': registrars,
  'PATCH /api/contacts/{id}/addresses/{addressId}': registrars,
  'POST /api/contacts/{id}/memberships': registrars,
  'PATCH /api/contacts/{id}/memberships/{membershipId}': registrars,
  'DELETE /api/contacts/{id}/memberships/{membershipId}': registrars,
  'POST /api/contacts/{id}/merge': mergers,
  'POST /api/contacts/{id}/unmerge': mergers,
  'POST /api/contacts/{id}/told-apart': mergers,
  'GET /api/contacts/{id}/erasure': administrators,
  'POST /api/contacts/{id}/erasure': administrators,
  'GET /api/contacts/{id}/history': readers,
  'GET /api/contacts/{id}/timeline': readers,
  'GET /api/contacts/{id}/statistics': readers,
  'POST /api/encounters': registrars,
  'GET /api/encounters/{id}': readers,
  'PATCH /api/encounters/{id}': registrars,
  'POST /api/encounters/{id}/case': registrars,
  'GET /api/newsrooms/{id}/timeline': readers,
  'GET /api/newsrooms/{id}/statistics': readers,
  'GET /api/newsrooms': readers,
  'POST /api/newsrooms': registrars,
  'GET /api/newsrooms/{id}': readers,
  'PATCH /api/newsrooms/{id}': registrars,
  'GET /api/newsrooms/{id}/history': readers,

  'GET /api/mail': readers,
  'GET /api/mail/counts': readers,
  'GET /api/mail/{id}': readers,
  'GET /api/mail/{id}/raw': readers,
  'GET /api/mail/{id}/attachments/{place}': readers,
  'POST /api/mail/placing': registrars,
  'POST /api/mail/putting-away': registrars,
  'POST /api/mail/taking-back': registrars,

  'GET /api/changes': anyRole,
  'GET /api/notifications': anyRole,
  'POST /api/notifications/read': anyRole,
  'POST /api/notifications/read/undo': anyRole,
  'POST /api/notifications/unread': anyRole,
  'GET /api/search': anyRole,

  'GET /api/administration/erasures': ['administrator', 'auditor'],
  'GET /api/administration/refused-mail': ['administrator', 'coordinator'],
  'GET /api/administration/projections': administrators,
  'GET /api/administration/projections/{name}/parked': administrators,
  'POST /api/administration/projections/{name}/retry': administrators,
  'POST /api/administration/projections/{name}/rebuild': administrators,
};
