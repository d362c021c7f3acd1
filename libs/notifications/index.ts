export { NotificationsModule } from './notifications.module.js';
export { NOTIFICATIONS_KEPT_POSITIONS } from './queries/notification-queries.js';
export { notificationsProjection } from './projections/notifications.js';
