export { asideEvents, type RecordedAsideEvent } from './domain/events.js';
export { describeAsideEvent } from './domain/describe.js';
export { MailSideListModule } from './mail-side-list.module.js';
export { SideListQueries } from './queries/side-list-queries.js';
