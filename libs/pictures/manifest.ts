import { defineModule } from '#libs/manifest';
import { PICTURES_PROBLEMS } from './domain/problems.js';
import { PicturesModule } from './pictures.module.js';

export const picturesManifest = defineModule({
  name: 'pictures',
  problems: PICTURES_PROBLEMS,
  modules: [PicturesModule],
});
