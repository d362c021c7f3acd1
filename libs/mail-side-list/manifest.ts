import { defineModule } from '#libs/manifest';
import { SideListPersonData } from './commands/side-list-person-data.js';
import { describeAsideEvent } from './domain/describe.js';
import { asideEvents, type RecordedAsideEvent } from './domain/events.js';
import { SIDE_LIST_PROBLEMS } from './domain/problems.js';
import { SIDE_LIST_RIGHTS } from './domain/rights.js';
import { MailSideListModule, MailSideListWorkerModule } from './mail-side-list.module.js';
import { UnfinishedPlacings } from './policies/unfinished-placings.js';
import { mailStanding } from './queries/aside-mails.js';
import { mailSideListProjection } from './projections/mail-side-list.js';

export const mailSideListManifest = defineModule({
  name: 'mail-side-list',
  problems: SIDE_LIST_PROBLEMS,
  uses: ['attachments', 'mail-intake', 'cases'],
  events: asideEvents,
  streams: { aside: 'mail' },
  describe: (event: RecordedAsideEvent, _names, language) => describeAsideEvent(event, language),
  unsaid: ['rawHash'],
  personData: [SideListPersonData],
  seenBy: {
    mail: {
      roles: SIDE_LIST_RIGHTS.readMailOutsideCases,
      stands: {
        everywhere: SIDE_LIST_RIGHTS.seeAllMail,
        row: { table: 'mail_side_list', id: 'mail_id', case: 'case_id' },
        now: mailStanding,
        missing: 'mail-not-found',
      },
    },
  },
  projections: [mailSideListProjection],
  policies: [UnfinishedPlacings],
  rights: SIDE_LIST_RIGHTS,
  modules: [MailSideListModule],
  workerModules: [MailSideListWorkerModule],
});
