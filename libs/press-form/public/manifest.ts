import { definePublicModule } from '#libs/public-pages';
import { pressForm } from './press-form.js';

export const pressFormPublic = definePublicModule({
  name: 'press-form',
  forms: [pressForm],
  navigation: [{ path: '/zapytanie', label: { pl: 'Zapytanie prasowe', en: 'Press inquiry' } }],
});
