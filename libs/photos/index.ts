export { Photos } from './commands/photos.js';
export { photoEvents } from './domain/events.js';
export { photosOf } from './queries/photo-standing.js';
export { PhotosModule } from './photos.module.js';
