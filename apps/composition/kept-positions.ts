import { IDENTITY_KEPT_POSITIONS } from '#libs/identity';
import { NOTIFICATIONS_KEPT_POSITIONS } from '#libs/notifications';
import type { KeptPositions } from '#libs/platform';
import { PROJECTIONS_KEPT_POSITIONS } from '#libs/projections';

/** Everything of the office outside of its events that holds positions of them. */
export const keptPositions: readonly KeptPositions[] = [
  ...PROJECTIONS_KEPT_POSITIONS,
  ...IDENTITY_KEPT_POSITIONS,
  ...NOTIFICATIONS_KEPT_POSITIONS,
];
