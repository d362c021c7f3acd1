import { defineModule } from '#libs/manifest';
import { describeSettingsEvent } from './domain/describe.js';
import { SETTINGS_STREAM, settingsEvents, type RecordedSettingsEvent } from './domain/events.js';
import { SETTINGS_PROBLEMS } from './domain/problems.js';
import { SETTINGS_RIGHTS } from './domain/rights.js';
import { SettingsModule, SettingsSeedModule } from './settings.module.js';

export const settingsManifest = defineModule({
  name: 'settings',
  problems: SETTINGS_PROBLEMS,
  uses: ['documents', 'organization'],
  events: settingsEvents,
  streams: { [SETTINGS_STREAM]: 'office' },
  describe: (event: RecordedSettingsEvent, _names, language) => describeSettingsEvent(event, language),
  seenBy: { office: { roles: SETTINGS_RIGHTS.manageOffice } },
  rights: SETTINGS_RIGHTS,
  modules: [SettingsModule],
  apiModules: [SettingsSeedModule],
  workerModules: [SettingsSeedModule],
});
