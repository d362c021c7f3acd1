import { z } from 'zod';
import { defineEvent, id, personalText, type AnyOf, type AnyRecordedOf, type EventOf } from '#libs/kernel';

/** A photo has the id of the file that it became, and a stream and a key of its own: captions name people. */
const its = { photoId: id() };
const ofPhoto = {
  about: ({ photoId }: { photoId: string }) => ({ kind: 'photo', id: photoId }),
  sealedUnder: { case: 'photoId' },
};

export const PhotoTaken = defineEvent(
  'PhotoTaken',
  'A picture was taken from a photo library into the office, with what the library says of it.',
  z.object({
    ...its,
    libraryId: id(),
    /** By which the library knows it. */
    reference: id(),
    /** Its page in the library; null where it has none. */
    address: personalText(),
    title: personalText(),
    caption: personalText(),
    credit: personalText(),
    licence: personalText(),
  }),
  ofPhoto,
);
export const PhotoFoundWithdrawn = defineEvent(
  'PhotoFoundWithdrawn',
  'The library shows a picture no more that was taken from it.',
  z.object(its),
  ofPhoto,
);
export const PhotoFoundAgain = defineEvent(
  'PhotoFoundAgain',
  'The library shows a picture again that had been withdrawn there.',
  z.object(its),
  ofPhoto,
);

export const photoEvents = { PhotoTaken, PhotoFoundWithdrawn, PhotoFoundAgain };
export type PhotoEvent = AnyOf<typeof photoEvents>;
export type RecordedPhotoEvent = AnyRecordedOf<typeof photoEvents>;
export type TakenPhoto = EventOf<typeof PhotoTaken>['data'];

export const photoStream = (photoId: string) => `photo-${photoId}`;
