import type { MailingAudience } from '../../core/api/types';

export type Audience = MailingAudience;

export const nobody: Audience = { listIds: [], contactIds: [], newsroomIds: [], topicId: null, earlier: false };

/** Whether anybody was chosen. */
export const reaches = ({ listIds, contactIds, newsroomIds, topicId, earlier }: Audience): boolean =>
  listIds.length + contactIds.length + newsroomIds.length > 0 || topicId !== null || earlier === true;
