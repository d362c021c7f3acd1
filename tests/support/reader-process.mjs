// The process that reads mail, from the sources.
import { importSource } from '../../scripts/import-source.mjs';

await importSource(new URL('../../libs/mail-intake/reading/reader-process.ts', import.meta.url));
