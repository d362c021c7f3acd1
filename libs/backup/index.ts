export * from './backup.js';
export { type FileRecord, type Manifest, type TableRecord } from './backup-manifest.js';
export * from './restore.js';
export { UnknownObject } from './schema-dump.js';
export { BrokenArchive } from './broken-archive.js';
export { faultOfRecipient, identityOf, recipientOf } from './encryption.js';
export type { LeftOut } from './schema-dump.js';
export { firstTableOf } from './first-table.js';
