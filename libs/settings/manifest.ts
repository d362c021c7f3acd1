import { defineModule } from '#libs/manifest';
import { describeSettingsEvent, describeSubjectClasses } from './domain/describe.js';
import {
  SETTINGS_STREAM,
  settingsEvents,
  SUBJECT_CLASSES_STREAM,
  subjectClassEvents,
  type RecordedSettingsEvent,
  type RecordedSubjectClassEvent,
} from './domain/events.js';
import { SETTINGS_PROBLEMS } from './domain/problems.js';
import { SETTINGS_RIGHTS } from './domain/rights.js';
import { SettingsModule, SettingsSeedModule } from './settings.module.js';

export const settingsManifest = defineModule({
  name: 'settings',
  problems: SETTINGS_PROBLEMS,
  uses: ['csv', 'documents', 'organization'],
  events: { ...settingsEvents, ...subjectClassEvents },
  streams: { [SETTINGS_STREAM]: 'office', [SUBJECT_CLASSES_STREAM]: 'office' },
  histories: { subjectClass: SUBJECT_CLASSES_STREAM },
  describe: (event: RecordedSettingsEvent | RecordedSubjectClassEvent, _names, language) =>
    event.type === 'SubjectClassesSet'
      ? describeSubjectClasses(event, language)
      : describeSettingsEvent(event, language),
  unsaid: ['classes'],
  seenBy: { office: { roles: SETTINGS_RIGHTS.manageOffice } },
  rights: SETTINGS_RIGHTS,
  modules: [SettingsModule],
  apiModules: [SettingsSeedModule],
  workerModules: [SettingsSeedModule],
});
