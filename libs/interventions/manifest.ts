import { defineModule } from '#libs/manifest';
import { FollowerPersonData } from './commands/follower-person-data.js';
import { describeIntervention } from './domain/describe.js';
import {
  AREAS_STREAM,
  BOUNDARIES_STREAM,
  CATEGORIES_STREAM,
  interventionEvents,
  PUBLICATION_STREAM,
  registerEvents,
  ROUTING_STREAM,
} from './domain/events.js';
import { INTERVENTION_PROBLEMS } from './domain/problems.js';
import { INTERVENTION_RIGHTS } from './domain/rights.js';
import { InterventionsModule, InterventionsWorkerModule } from './interventions.module.js';
import { interventionNotices } from './notices.js';
import { FollowerMails } from './policies/follower-mails.js';
import { BrokenPromiseMails } from './policies/promise-mails.js';
import { InterventionPublication } from './policies/publication.js';
import { InterventionPublishing } from './policies/publishing.js';
import { TrackedIntervention } from './publishing/tracked-intervention.js';
import { FollowReceiver } from './receiving/follow-receiver.js';
import { ReopeningReceiver } from './receiving/reopening-receiver.js';
import { PhotosReceiver } from './receiving/photos-receiver.js';
import { SettingReceiver } from './receiving/setting-receiver.js';
import { INTERVENTION_LETTERS } from './domain/letters.js';
import { InterventionStepMails } from './policies/step-mails.js';
import { ReportReceiver } from './receiving/report-receiver.js';
import { InterventionRouting } from './policies/routing.js';
import { interventionsProjection } from './projections/interventions.js';
import { CategoriesHangOn } from './queries/categories-hang-on.js';
import { interventionsReporting } from './reporting.js';

export const interventionsManifest = defineModule({
  name: 'interventions',
  uses: [
    'absences',
    'attachments',
    'cases',
    'contacts',
    'csv',
    'letters',
    'mail-outgoing',
    'organization',
    'pictures',
    'public-site',
  ],
  events: { ...interventionEvents, ...registerEvents },
  streams: {
    [CATEGORIES_STREAM]: 'interventionCategories',
    [AREAS_STREAM]: 'areas',
    [BOUNDARIES_STREAM]: 'areaBoundaries',
    [ROUTING_STREAM]: 'interventionRouting',
    [PUBLICATION_STREAM]: 'interventionPublication',
  },
  describe: describeIntervention,
  unsaid: [
    'told',
    'photoId',
    'photoIds',
    'withPoint',
    'categoryIds',
    'name',
    'email',
    'phone',
    'originalId',
    'shownId',
    'width',
    'height',
    'latitude',
    'longitude',
    'areaCode',
    'stepId',
    'categories',
    'distances',
    'areas',
    'boundaries',
    'rules',
    'questions',
    'unsubscribe',
    'followerId',
  ],
  notifies: interventionNotices,
  seenBy: {
    [CATEGORIES_STREAM]: { roles: INTERVENTION_RIGHTS.setInterventionRegisters },
    areas: { roles: INTERVENTION_RIGHTS.setInterventionRegisters },
    areaBoundaries: { roles: INTERVENTION_RIGHTS.setInterventionRegisters },
    [PUBLICATION_STREAM]: { roles: INTERVENTION_RIGHTS.setInterventionRegisters },
    [ROUTING_STREAM]: { roles: INTERVENTION_RIGHTS.setInterventionRegisters },
  },
  hangsOn: [CategoriesHangOn],
  reports: interventionsReporting,
  projections: [interventionsProjection],
  policies: [
    InterventionRouting,
    InterventionPublishing,
    InterventionPublication,
    InterventionStepMails,
    BrokenPromiseMails,
    FollowerMails,
  ],
  letters: INTERVENTION_LETTERS,
  receives: [ReportReceiver, ReopeningReceiver, PhotosReceiver, SettingReceiver, FollowReceiver],
  personData: [FollowerPersonData],
  tracks: [TrackedIntervention],
  problems: INTERVENTION_PROBLEMS,
  rights: INTERVENTION_RIGHTS,
  modules: [InterventionsModule],
  workerModules: [InterventionsWorkerModule],
});
