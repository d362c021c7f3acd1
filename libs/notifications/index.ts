export { NotificationsModule } from './notifications.module.js';
export { notificationsProjection } from './projections/notifications.js';
