import { defineModule } from '#libs/manifest';
import { describeTextModule } from './domain/describe.js';
import { TEXT_MODULES_STREAM, textModuleEvents, type RecordedTextModuleEvent } from './domain/events.js';
import { TEXT_MODULE_PROBLEMS } from './domain/problems.js';
import { TEXT_MODULE_RIGHTS } from './domain/rights.js';
import { TextModulesModule } from './text-modules.module.js';

export const textModulesManifest = defineModule({
  name: 'text-modules',
  problems: TEXT_MODULE_PROBLEMS,
  uses: ['cases', 'letters'],
  events: textModuleEvents,
  streams: { [TEXT_MODULES_STREAM]: 'textModule' },
  describe: (event: RecordedTextModuleEvent, _names, language) => describeTextModule(event, language),
  unsaid: ['TextModuleAdded.text', 'TextModuleChanged.text'],
  seenBy: { textModule: { roles: TEXT_MODULE_RIGHTS.keepTextModules } },
  rights: TEXT_MODULE_RIGHTS,
  modules: [TextModulesModule],
});
