export { PicturesModule } from './pictures.module.js';
export { Pictures } from './decoding/pictures.js';
export type { CleanPicture } from './domain/picture.js';
