/** What is looked at now and then. */
export { Ladders } from './ladders';
export { UrgentSendings } from './urgent-sendings';
