import { defineModule, type About } from '#libs/manifest';
import { SideListPersonData } from './commands/side-list-person-data.js';
import { describeAsideEvent } from './domain/describe.js';
import { asideEvents, type RecordedAsideEvent } from './domain/events.js';
import { SIDE_LIST_RIGHTS } from './domain/rights.js';
import { MailSideListModule, MailSideListWorkerModule } from './mail-side-list.module.js';
import { mailSideListProjection } from './projections/mail-side-list.js';

export const mailSideListManifest = defineModule({
  name: 'mail-side-list',
  uses: ['attachments', 'mail-intake'],
  events: asideEvents,
  streams: { aside: 'mail' },
  about: ({ data }: RecordedAsideEvent): About => ({
    ...('caseId' in data && data.caseId ? { kind: 'case', id: data.caseId } : { kind: 'mail', id: data.mailId }),
  }),
  describe: (event: RecordedAsideEvent, _names, language) => describeAsideEvent(event, language),
  unsaid: ['rawHash'],
  personData: [SideListPersonData],
  projections: [mailSideListProjection],
  rights: SIDE_LIST_RIGHTS,
  modules: [MailSideListModule],
  workerModules: [MailSideListWorkerModule],
});
