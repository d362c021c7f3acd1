import { defineModule } from '#libs/manifest';
import { PressFormModule } from './press-form.module.js';
import { PressFormReceiver } from './receiving/press-form-receiver.js';

export const pressFormManifest = defineModule({
  name: 'press-form',
  uses: ['accreditations', 'cases', 'communiques', 'contacts'],
  receives: [PressFormReceiver],
  modules: [PressFormModule],
});
