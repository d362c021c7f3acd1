import type { Pool } from 'pg';
import { migrate } from '#libs/postgres';
import { ALARM_MAILS } from './alarm-mails.js';
import { RECOUNTS } from './recounts.js';

/** The module's own tables, beside its read models: what a crash must not make it forget. */
export const migrateCases = (pool: Pool): Promise<void> => migrate(pool, 'cases', [RECOUNTS, ALARM_MAILS]);
