import { caseAlarmsProjection } from './case-alarms.js';
import { caseAssignmentTermsProjection } from './case-assignment-terms.js';
import { caseFactsProjection } from './case-facts.js';
import { caseListProjection } from './case-list.js';
import { caseMailIdsProjection } from './case-mail-ids.js';
import { caseRequestsProjection } from './case-requests.js';
import { heldRepliesProjection } from './held-replies.js';

export const caseProjections = [
  caseListProjection,
  caseAlarmsProjection,
  caseAssignmentTermsProjection,
  caseFactsProjection,
  caseMailIdsProjection,
  caseRequestsProjection,
  heldRepliesProjection,
];
