import type { Channel } from '../../../core/api/types';
import type { IconName } from '../../../shared/icon';

/** How something came in. */
export const channelIcons: Record<Channel, IconName> = {
  email: 'mail',
  webForm: 'web',
  phone: 'phone',
  paper: 'paper',
  inPerson: 'user',
  socialMedia: 'users',
  eDelivery: 'inbox',
};
