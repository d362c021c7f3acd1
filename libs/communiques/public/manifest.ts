import { definePublicModule } from '#libs/public-pages';
import { pressRoomPages } from './press-room.js';

export const communiquesPublic = definePublicModule({
  name: 'communiques',
  pages: pressRoomPages,
  navigation: [{ path: '/prasa', label: { pl: 'Komunikaty', en: 'Press releases' } }],
});
