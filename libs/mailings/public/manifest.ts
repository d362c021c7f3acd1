import { definePublicModule } from '#libs/public-pages';
import { unsubscribing } from './unsubscribing.js';

export const mailingsPublic = definePublicModule({ name: 'mailings', pages: [unsubscribing] });
