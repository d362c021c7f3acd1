import { deriveId, type KeyScope } from '#libs/kernel';

/**
 * The id of the key of a case and a person. It says nothing of either: which case and which person a key belongs to is answered by the key table,
 * and by the event that the key was made by.
 */
export const keyIdOf = ({ caseId, personId }: KeyScope): string => deriveId('data key', caseId ?? '', personId ?? '');
