export { Photos } from './commands/photos.js';
export { photosOf } from './queries/photo-standing.js';
export { PhotosModule } from './photos.module.js';
