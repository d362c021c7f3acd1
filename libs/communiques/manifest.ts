import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { CommuniquesModule, CommuniquesWorkerModule } from './communiques.module.js';
import { describeCommunique, describePlanFeed, describePressEvent, describePressRoom } from './domain/describe.js';
import { communiqueEvents, communiqueStream, type RecordedCommuniqueEvent } from './domain/events.js';
import { COMMUNIQUE_LETTERS } from './domain/letters.js';
import { planFeedEvents, type RecordedPlanFeedEvent } from './domain/plan-feed-events.js';
import { pressEventEvents, type RecordedPressEventEvent } from './domain/press-event-events.js';
import { PRESS_ROOM_STREAM, pressRoomEvents, type RecordedPressRoomEvent } from './domain/press-room-events.js';
import { COMMUNIQUES_PROBLEMS } from './domain/problems.js';
import { COMMUNIQUE_RIGHTS } from './domain/rights.js';
import { communiqueNotices } from './notices.js';
import { CommuniqueLateMailsPolicy } from './policies/late-mails.js';
import { LostPictures } from './policies/lost-pictures.js';
import { OpenEventsPolicy } from './policies/open-events.js';
import { PressRoomPolicy } from './policies/press-room.js';
import { communiquesProjection } from './projections/communiques.js';
import { pressEventsProjection } from './projections/press-events.js';
import { CommuniqueFinder } from './queries/communique-finder.js';
import { CommuniqueReplay } from './queries/communique-replay.js';
import { CommuniquesWaiting } from './queries/waiting-communiques.js';
import { communiquesReporting } from './reporting.js';

type Told = RecordedCommuniqueEvent | RecordedPressRoomEvent | RecordedPlanFeedEvent | RecordedPressEventEvent;
const isPressRoom = (event: Told): event is RecordedPressRoomEvent => event.type in pressRoomEvents;
const isPressEvent = (event: Told): event is RecordedPressEventEvent => event.type in pressEventEvents;
const isPlanFeed = (event: Told): event is RecordedPlanFeedEvent => event.type in planFeedEvents;

export const communiquesManifest = defineModule({
  name: 'communiques',
  uses: [
    'attachments',
    'calendar',
    'drafts',
    'mail-format',
    'mail-intake',
    'photos',
    'pictures',
    'public-site',
    'topics',
  ],
  events: { ...communiqueEvents, ...pressRoomEvents, ...planFeedEvents, ...pressEventEvents },
  streams: {
    communique: 'communique',
    [PRESS_ROOM_STREAM]: 'pressRoom',
    planFeed: 'planFeed',
    pressEvent: 'pressEvent',
  },
  describe: (event: Told, names, language) => {
    if (isPressRoom(event)) return describePressRoom(event, language);
    if (isPressEvent(event)) return describePressEvent(event, language);
    return isPlanFeed(event) ? describePlanFeed(event, names, language) : describeCommunique(event, names, language);
  },
  unsaid: [
    'audience',
    'boilerplate',
    'CommuniqueLevelLate.dueAt',
    'dateLine',
    'files',
    'hash',
    'insteadOf',
    'html',
    'isIdea',
    'ladder',
    'lead',
    'place',
    'pressContact',
    'quotes',
    'secretHash',
    'slug',
    'text',
    'toldIds',
    'topicId',
    'translations',
    'unitIds',
    'waitsFor',
    'writerIds',
  ],
  names: byEvent<Naming>()(
    { ...communiqueEvents, ...pressEventEvents },
    {
      CommuniqueVersionKept: ({ data: { communiqueId: id, headline: name } }) => [{ kind: 'communique', id, name }],
      PressEventPlanned: ({ data: { pressEventId: id, title: name } }) => [{ kind: 'pressEvent', id, name }],
      PressEventChanged: ({ data: { pressEventId: id, title: name } }) => [{ kind: 'pressEvent', id, name }],
    },
  ),
  letters: COMMUNIQUE_LETTERS,
  notifies: communiqueNotices,
  finds: [CommuniqueFinder],
  seenBy: {
    communique: { roles: COMMUNIQUE_RIGHTS.readCommuniques },
    pressRoom: { roles: COMMUNIQUE_RIGHTS.readCommuniques },
    planFeed: { roles: COMMUNIQUE_RIGHTS.readCommuniques },
    pressEvent: { roles: COMMUNIQUE_RIGHTS.readCommuniques },
  },
  replays: { communique: { path: 'communiques', stream: communiqueStream, by: CommuniqueReplay } },
  waits: [CommuniquesWaiting],
  reports: communiquesReporting,
  projections: [communiquesProjection, pressEventsProjection],
  policies: [PressRoomPolicy, LostPictures, OpenEventsPolicy, CommuniqueLateMailsPolicy],
  problems: COMMUNIQUES_PROBLEMS,
  rights: COMMUNIQUE_RIGHTS,
  modules: [CommuniquesModule],
  workerModules: [CommuniquesWorkerModule],
});
