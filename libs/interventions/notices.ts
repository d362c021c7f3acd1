import { byEvent, everyone, type Notice } from '#libs/manifest';
import { interventionEvents } from './domain/events.js';

const about = (id: string) => ({ kind: 'case', id });

/** Whoever has the case and the head of its unit hear of a promise that was not kept; the coordinators where there is neither, and of a category that leads nowhere. */
export const interventionNotices = byEvent<Notice>()(interventionEvents, {
  InterventionPromiseBroken: ({ data: { caseId, told } }) =>
    (told.length > 0 ? told : [everyone('coordinator')]).map((to) => ({
      does: 'tell',
      kind: 'promiseBroken',
      to,
      about: about(caseId),
    })),
  InterventionUnrouted: ({ data: { caseId } }) => [
    { does: 'tell', kind: 'interventionUnrouted', to: everyone('coordinator'), about: about(caseId) },
  ],
  InterventionStepTaken: ({ data: { caseId } }) => [{ does: 'settle', kind: 'promiseBroken', about: about(caseId) }],
});
