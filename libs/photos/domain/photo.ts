import { notFound, type Decider } from '#libs/kernel';
import type { PhotoEvent, TakenPhoto } from './events.js';

export interface Photo extends TakenPhoto {
  readonly withdrawn: boolean;
}

export type PhotoCommand =
  | ({ readonly kind: 'take' } & TakenPhoto)
  /** What a look into the library found. */
  | { readonly kind: 'look'; readonly withdrawn: boolean };

/** @throws OfficeError photo-unknown */
export const photoDecider: Decider<Photo | null, PhotoCommand, PhotoEvent> = {
  initialState: null,
  decide(command, photo) {
    if (command.kind === 'take') {
      const { kind: _, ...taken } = command;
      return photo ? [] : [{ type: 'PhotoTaken', data: taken }];
    }
    if (!photo) throw notFound('photo-unknown');
    if (command.withdrawn === photo.withdrawn) return [];
    const data = { photoId: photo.photoId };
    return [command.withdrawn ? { type: 'PhotoFoundWithdrawn', data } : { type: 'PhotoFoundAgain', data }];
  },
  evolve(photo, event) {
    if (event.type === 'PhotoTaken') return { ...event.data, withdrawn: false };
    return photo && { ...photo, withdrawn: event.type === 'PhotoFoundWithdrawn' };
  },
};
