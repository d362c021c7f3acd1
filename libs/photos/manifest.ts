import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { describePhoto } from './domain/describe.js';
import { photoEvents, type RecordedPhotoEvent } from './domain/events.js';
import { PHOTOS_PROBLEMS } from './domain/problems.js';
import { PHOTO_RIGHTS } from './domain/rights.js';
import { PhotosModule, PhotosWorkerModule } from './photos.module.js';
import { photosProjection } from './projections/photos.js';

export const photosManifest = defineModule({
  name: 'photos',
  uses: ['attachments', 'foreign', 'pictures'],
  events: photoEvents,
  streams: { photo: 'photo' },
  describe: (event: RecordedPhotoEvent, _names, language) => describePhoto(event, language),
  unsaid: ['address', 'caption', 'credit', 'libraryId', 'licence', 'reference'],
  names: byEvent<Naming>()(photoEvents, {
    PhotoTaken: ({ data: { photoId: id, title: name } }) => [{ kind: 'photo', id, name }],
  }),
  seenBy: { photo: { roles: PHOTO_RIGHTS.readPhotos } },
  projections: [photosProjection],
  problems: PHOTOS_PROBLEMS,
  rights: PHOTO_RIGHTS,
  modules: [PhotosModule],
  workerModules: [PhotosWorkerModule],
});
