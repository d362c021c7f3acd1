import { defineModule } from '#libs/manifest';
import { NotificationsModule } from './notifications.module.js';
import { notificationsProjection } from './projections/notifications.js';
import { NOTIFICATIONS_KEPT_POSITIONS } from './queries/notification-queries.js';

export const notificationsManifest = defineModule({
  name: 'notifications',
  projections: (manifests) => [notificationsProjection(manifests)],
  keptPositions: NOTIFICATIONS_KEPT_POSITIONS,
  modules: [NotificationsModule],
});
