import { defineModule } from '#libs/manifest';
import { NotificationsModule } from './notifications.module.js';
import { notificationsProjection } from './projections/notifications.js';
import { NOTIFICATIONS_KEPT_POSITIONS } from './queries/notification-queries.js';
import { NOTIFICATIONS_PROBLEMS } from './domain/problems.js';

export const notificationsManifest = defineModule({
  name: 'notifications',
  problems: NOTIFICATIONS_PROBLEMS,
  projections: (manifests) => [notificationsProjection(manifests)],
  keptPositions: NOTIFICATIONS_KEPT_POSITIONS,
  modules: [NotificationsModule],
});
