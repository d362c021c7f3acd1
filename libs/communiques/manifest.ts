import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { CommuniquesModule, CommuniquesWorkerModule } from './communiques.module.js';
import { describeCommunique } from './domain/describe.js';
import { communiqueEvents, communiqueStream } from './domain/events.js';
import { COMMUNIQUES_PROBLEMS } from './domain/problems.js';
import { COMMUNIQUE_RIGHTS } from './domain/rights.js';
import { communiqueNotices } from './notices.js';
import { PressRoomPolicy } from './policies/press-room.js';
import { communiquesProjection } from './projections/communiques.js';
import { CommuniqueFinder } from './queries/communique-finder.js';
import { CommuniqueReplay } from './queries/communique-replay.js';
import { communiquesReporting } from './reporting.js';

export const communiquesManifest = defineModule({
  name: 'communiques',
  uses: ['attachments', 'calendar', 'mail-format', 'mail-intake', 'pictures', 'public-site'],
  events: communiqueEvents,
  streams: { communique: 'communique' },
  describe: describeCommunique,
  unsaid: [
    'audience',
    'boilerplate',
    'dateLine',
    'files',
    'hash',
    'html',
    'isIdea',
    'lead',
    'place',
    'pressContact',
    'quotes',
    'slug',
    'text',
    'toldIds',
    'topicId',
    'translations',
    'writerIds',
  ],
  names: byEvent<Naming>()(communiqueEvents, {
    CommuniqueVersionKept: ({ data: { communiqueId: id, headline: name } }) => [{ kind: 'communique', id, name }],
  }),
  notifies: communiqueNotices,
  finds: [CommuniqueFinder],
  seenBy: { communique: { roles: COMMUNIQUE_RIGHTS.readCommuniques } },
  replays: { communique: { path: 'communiques', stream: communiqueStream, by: CommuniqueReplay } },
  reports: communiquesReporting,
  projections: [communiquesProjection],
  policies: [PressRoomPolicy],
  problems: COMMUNIQUES_PROBLEMS,
  rights: COMMUNIQUE_RIGHTS,
  modules: [CommuniquesModule],
  workerModules: [CommuniquesWorkerModule],
});
