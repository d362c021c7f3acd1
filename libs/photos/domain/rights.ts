import type { Rights } from '#libs/kernel';

export const PHOTO_RIGHTS = {
  readPhotos: ['coordinator', 'officer', 'registrar', 'auditor'],
  takePhotos: ['coordinator', 'officer'],
} as const satisfies Rights;
