export { PicturesModule } from './pictures.module.js';
export { Pictures } from './decoding/pictures.js';
export { formatOf, type CleanPicture } from './domain/picture.js';
