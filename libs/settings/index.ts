export type { PasswordRules, Smtp } from './domain/events.js';
export { MOST_REMEMBERED_PASSWORDS, SHORTEST_PASSWORD } from './domain/settings.js';
export { SMTP_PASSWORD } from './domain/smtp-url.js';
export { CurrentSettings } from './queries/current-settings.js';
export { Letterheads } from './queries/letterheads.js';
export { SettingsModule } from './settings.module.js';
