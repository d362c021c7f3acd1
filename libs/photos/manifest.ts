import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { PHOTO_BUCKET_STREAM, photoBucketEvents, type RecordedPhotoBucketEvent } from './domain/bucket-events.js';
import { describePhoto, describePhotoBucket } from './domain/describe.js';
import { photoEvents, type RecordedPhotoEvent } from './domain/events.js';
import { PHOTOS_PROBLEMS } from './domain/problems.js';
import { PHOTO_RIGHTS } from './domain/rights.js';
import { PhotosModule, PhotosWorkerModule } from './photos.module.js';
import { photosProjection } from './projections/photos.js';

const isOfBucket = (event: RecordedPhotoEvent | RecordedPhotoBucketEvent): event is RecordedPhotoBucketEvent =>
  event.type in photoBucketEvents;

export const photosManifest = defineModule({
  name: 'photos',
  uses: ['attachments', 'foreign', 'pictures'],
  events: { ...photoEvents, ...photoBucketEvents },
  streams: { photo: 'photo', [PHOTO_BUCKET_STREAM]: 'photoBucket' },
  histories: { photoBucket: PHOTO_BUCKET_STREAM },
  describe: (event: RecordedPhotoEvent | RecordedPhotoBucketEvent, _names, language) =>
    isOfBucket(event) ? describePhotoBucket(event, language) : describePhoto(event, language),
  unsaid: ['address', 'caption', 'credit', 'libraryId', 'licence', 'reference'],
  names: byEvent<Naming>()(photoEvents, {
    PhotoTaken: ({ data: { photoId: id, title: name } }) => [{ kind: 'photo', id, name }],
  }),
  seenBy: {
    photo: { roles: PHOTO_RIGHTS.readPhotos },
    photoBucket: { roles: PHOTO_RIGHTS.managePhotoLibraries },
  },
  projections: [photosProjection],
  problems: PHOTOS_PROBLEMS,
  rights: PHOTO_RIGHTS,
  modules: [PhotosModule],
  workerModules: [PhotosWorkerModule],
});
