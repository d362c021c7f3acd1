export * from './attachments.module.js';
export * from './commands/adopt-attachment.js';
export * from './commands/store-attachment.js';
export type { Attachment } from './domain/attachment.js';
export * from './domain/events.js';
export { safeFileName, tidyMediaType } from './domain/safe-name.js';
export { FileSealer, FileStore, type StoredFile } from './files/file-store.js';
export { sendFile } from './http/download.js';
export { AttachmentQueries } from './queries/attachment-queries.js';
