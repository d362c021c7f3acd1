import { inquiryAlarmsProjection } from './inquiry-alarms.js';
import { inquiryListProjection } from './inquiry-list.js';
import { inquiryMailIdsProjection } from './inquiry-mail-ids.js';
import { inquiryPartiesProjection } from './inquiry-parties.js';

export const inquiryProjections = [
  inquiryListProjection,
  inquiryPartiesProjection,
  inquiryAlarmsProjection,
  inquiryMailIdsProjection,
];
