import type { Rights } from '#libs/kernel';

export const PHOTO_RIGHTS = {
  readPhotos: ['coordinator', 'officer', 'registrar', 'auditor'],
  takePhotos: ['coordinator', 'officer'],
  /** Which bucket they are picked from, and its keys. */
  managePhotoLibraries: ['administrator'],
} as const satisfies Rights;
