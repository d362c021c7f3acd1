import { Manifests } from '#libs/manifest';
import { absencesManifest } from '../../libs/absences/manifest.js';
import { accessLogManifest } from '../../libs/access-log/manifest.js';
import { accreditationsManifest } from '../../libs/accreditations/manifest.js';
import { attachmentsManifest } from '../../libs/attachments/manifest.js';
import { auditManifest } from '../../libs/audit/manifest.js';
import { calendarManifest } from '../../libs/calendar/manifest.js';
import { casesManifest } from '../../libs/cases/manifest.js';
import { changesManifest } from '../../libs/changes/manifest.js';
import { communiquesManifest } from '../../libs/communiques/manifest.js';
import { contactHistoryManifest } from '../../libs/contact-history/manifest.js';
import { contactListsManifest } from '../../libs/contact-lists/manifest.js';
import { contactsManifest } from '../../libs/contacts/manifest.js';
import { contributionsManifest } from '../../libs/contributions/manifest.js';
import { coverageManifest } from '../../libs/coverage/manifest.js';
import { delaysManifest } from '../../libs/delays/manifest.js';
import { documentsManifest } from '../../libs/documents/manifest.js';
import { photosManifest } from '../../libs/photos/manifest.js';
import { picturesManifest } from '../../libs/pictures/manifest.js';
import { draftCommentsManifest } from '../../libs/draft-comments/manifest.js';
import { draftsManifest } from '../../libs/drafts/manifest.js';
import { erasureManifest } from '../../libs/erasure/manifest.js';
import { digestsManifest } from '../../libs/digests/manifest.js';
import { exportsManifest } from '../../libs/exports/manifest.js';
import { identityManifest } from '../../libs/identity/manifest.js';
import { importsManifest } from '../../libs/imports/manifest.js';
import { foreignManifest } from '../../libs/foreign/manifest.js';
import { interventionsManifest } from '../../libs/interventions/manifest.js';
import { journalManifest } from '../../libs/journal/manifest.js';
import { lettersManifest } from '../../libs/letters/manifest.js';
import { mailIntakeManifest } from '../../libs/mail-intake/manifest.js';
import { mailOutgoingManifest } from '../../libs/mail-outgoing/manifest.js';
import { mailboxesManifest } from '../../libs/mailboxes/manifest.js';
import { mailingsManifest } from '../../libs/mailings/manifest.js';
import { mailSideListManifest } from '../../libs/mail-side-list/manifest.js';
import { namesManifest } from '../../libs/names/manifest.js';
import { mentionMailsManifest } from '../../libs/mention-mails/manifest.js';
import { notificationsManifest } from '../../libs/notifications/manifest.js';
import { officeManifest } from '../../libs/office/manifest.js';
import { organizationManifest } from '../../libs/organization/manifest.js';
import { personalDataManifest } from '../../libs/personal-data/manifest.js';
import { presenceManifest } from '../../libs/presence/manifest.js';
import { pressReviewsManifest } from '../../libs/press-reviews/manifest.js';
import { pressFormManifest } from '../../libs/press-form/manifest.js';
import { projectionsManifest } from '../../libs/projections/manifest.js';
import { publicSiteManifest } from '../../libs/public-site/manifest.js';
import { refusalsManifest } from '../../libs/refusals/manifest.js';
import { replaysManifest } from '../../libs/replays/manifest.js';
import { scratchPadsManifest } from '../../libs/scratch-pads/manifest.js';
import { reportingManifest } from '../../libs/reporting/manifest.js';
import { searchManifest } from '../../libs/search/manifest.js';
import { settingsManifest } from '../../libs/settings/manifest.js';
import { subscriptionsManifest } from '../../libs/subscriptions/manifest.js';
import { tasksManifest } from '../../libs/tasks/manifest.js';
import { oversightManifest } from '../../libs/oversight/manifest.js';
import { textModulesManifest } from '../../libs/text-modules/manifest.js';
import { topicsManifest } from '../../libs/topics/manifest.js';
import { watchingManifest } from '../../libs/watching/manifest.js';

/** Every module of the office. A new one is a folder under `libs` and a line here. */
export const officeModules = [
  officeManifest,
  journalManifest,
  personalDataManifest,
  namesManifest,
  organizationManifest,
  absencesManifest,
  documentsManifest,
  picturesManifest,
  foreignManifest,
  settingsManifest,
  lettersManifest,
  identityManifest,
  refusalsManifest,
  contactsManifest,
  contactListsManifest,
  attachmentsManifest,
  mailIntakeManifest,
  mailOutgoingManifest,
  mailSideListManifest,
  calendarManifest,
  casesManifest,
  accreditationsManifest,
  pressReviewsManifest,
  interventionsManifest,
  publicSiteManifest,
  pressFormManifest,
  contactHistoryManifest,
  importsManifest,
  contributionsManifest,
  draftsManifest,
  delaysManifest,
  scratchPadsManifest,
  draftCommentsManifest,
  tasksManifest,
  oversightManifest,
  textModulesManifest,
  photosManifest,
  communiquesManifest,
  mailingsManifest,
  subscriptionsManifest,
  topicsManifest,
  coverageManifest,
  watchingManifest,
  presenceManifest,
  accessLogManifest,
  exportsManifest,
  mailboxesManifest,
  erasureManifest,
  auditManifest,
  replaysManifest,
  mentionMailsManifest,
  digestsManifest,
  notificationsManifest,
  searchManifest,
  reportingManifest,
  changesManifest,
  projectionsManifest,
];

export const manifests = new Manifests(officeModules);
