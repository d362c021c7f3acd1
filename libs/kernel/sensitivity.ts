/** How closely a case is kept, the least first. */
export const SENSITIVITIES = ['normal', 'confidential'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** Of which cases somebody may see any at all: those of this sensitivity, and of the lower ones. */
export type Clearance = Sensitivity;

export const isCleared = (clearance: Clearance, sensitivity: Sensitivity): boolean =>
  SENSITIVITIES.indexOf(sensitivity) <= SENSITIVITIES.indexOf(clearance);

/** What the clearance does not reach. */
export const above = (clearance: Clearance): readonly Sensitivity[] =>
  SENSITIVITIES.filter((sensitivity) => !isCleared(clearance, sensitivity));

export const lowerOf = (one: Clearance, other: Clearance): Clearance => (isCleared(one, other) ? other : one);
