export { html, Html, type HtmlPart } from './domain/html.js';
export type { Words } from './domain/words.js';
export type {
  Answer,
  ContentAnswer,
  OfficeOnSite,
  PageAnswer,
  Preview,
  RedirectAnswer,
  Visit,
} from './domain/visit.js';
export type { Field, FieldFault, PublicForm, SentFile, SentForm } from './domain/form.js';
export {
  definePublicModule,
  type PublicModule,
  type PublicPage,
  type PublicTables,
  type TrackedForm,
  type TrackedSection,
} from './domain/public-module.js';
export { pictureFile, type TrackedCase, type TrackedFile, type TrackedMessage } from './domain/tracked-case.js';
export {
  generateSealingKeys,
  NotSealedForUs,
  openSealed,
  sealingKeysOf,
  sealTo,
  type SealingKeys,
} from './domain/sealing.js';
export { KEPT_HOURS } from './domain/kept-file.js';
export { CONFIRMED_WITHIN_HOURS, confirmationPath } from './domain/confirmation.js';
export { newTrackingSecret, openOfPage, sealToPage, trackingPageOf, type TrackingPage } from './domain/tracking.js';
export { ARRIVED, migratePublicTables, type InboxTables, type SiteTables } from './tables/tables.js';
export { openSubmission, type Submission } from './tables/submission.js';
export { PublicStore } from './tables/public-store.js';
export { fieldView } from './http/form-view.js';
export { askedPage, hashOfSecret, isLink, noteUse, saidPage } from './http/link-pages.js';
export { publicRoutes, publicSite, PUBLIC_PATHS, type PublicSiteOptions } from './http/public-site.js';
export { ADDITION, FILES_HINT } from './http/tracking.js';
export { bytesIn, dayIn, momentIn } from './http/words-of-time.js';
