import { loadConfiguration } from '#libs/configuration';
import { FirstAdministrator } from '#libs/identity';
import { withOffice } from './office-at-hand.js';

/** `admin reset` */
export async function resetAdministrator(): Promise<void> {
  const given = await withOffice(loadConfiguration(process.env), (office) =>
    office.get(FirstAdministrator, { strict: false }).reset(),
  );
  process.stdout.write(`administrator: ${given.email}\npassword: ${given.password}\n`);
}
