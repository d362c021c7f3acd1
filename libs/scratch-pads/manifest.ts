import { defineModule } from '#libs/manifest';
import { SCRATCH_PADS_PROBLEMS } from './domain/problems.js';
import { DropPadsPolicy } from './policies/drop-pads.js';
import { ScratchPadsModule } from './scratch-pads.module.js';

export const scratchPadsManifest = defineModule({
  name: 'scratch-pads',
  uses: ['cases', 'drafts'],
  policies: [DropPadsPolicy],
  problems: SCRATCH_PADS_PROBLEMS,
  modules: [ScratchPadsModule],
});
