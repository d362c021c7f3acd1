import { caseAlarmsProjection } from './case-alarms.js';
import { caseListProjection } from './case-list.js';
import { caseMailIdsProjection } from './case-mail-ids.js';
import { caseRequestsProjection } from './case-requests.js';
import { heldRepliesProjection } from './held-replies.js';

export const caseProjections = [
  caseListProjection,
  caseAlarmsProjection,
  caseMailIdsProjection,
  caseRequestsProjection,
  heldRepliesProjection,
];
