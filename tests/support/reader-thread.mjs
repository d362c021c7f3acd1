// The thread that reads mail, from the sources.
import { importSource } from '../../scripts/import-source.mjs';

await importSource(new URL('../../libs/mail-intake/reading/reader-thread.ts', import.meta.url));
