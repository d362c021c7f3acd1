import { uploadsProjection } from '#libs/attachments';
import { auditProjection } from '#libs/audit';
import { contactsProjection } from '#libs/contacts';
import { KeysFollowErasures } from '#libs/erasure';
import { EndSessions, InviteNewEmployees } from '#libs/identity';
import { caseProjections, LettersPolicy, ReplyDeliveryPolicy } from '#libs/cases';
import { EraseOutboxPolicy, mailSideListProjection, outgoingMailProjection } from '#libs/mail';
import { notificationsProjection } from '#libs/notifications';
import { employeesProjection, unitsProjection } from '#libs/organization';

/** Every read model of the office. */
export const officeProjections = [
  unitsProjection,
  employeesProjection,
  contactsProjection,
  uploadsProjection,
  ...caseProjections,
  outgoingMailProjection,
  mailSideListProjection,
  auditProjection,
  notificationsProjection,
];

/** Everything that happens because something happened. */
export const officePolicies = [
  LettersPolicy,
  ReplyDeliveryPolicy,
  InviteNewEmployees,
  EndSessions,
  EraseOutboxPolicy,
  KeysFollowErasures,
];
