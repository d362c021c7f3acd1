import type { DraftItem, DraftVersion, DraftView } from '../queries/draft-queries.js';
import type { DraftDto, DraftItemDto, DraftVersionDto } from './drafts.dto.js';

const versionDto = ({ to, cc, bcc, attachments, references, ...version }: DraftVersion): DraftVersionDto => ({
  ...version,
  to: [...to],
  cc: [...cc],
  bcc: [...bcc],
  references: [...references],
  attachments: [...attachments],
});

export const draftItemDto = ({ writers, newest, levels, signsAs, ...item }: DraftItem): DraftItemDto => ({
  ...item,
  writers: [...writers],
  signsAs: [...signsAs],
  newest: versionDto(newest),
  levels: levels.map(({ signatories, ...level }) => ({ ...level, signatories: [...signatories] })),
});

export const draftDto = ({ versions, ...item }: DraftView): DraftDto => ({
  ...draftItemDto(item),
  versions: versions.map(versionDto),
});
