export { PublicRole } from './access/public-role.js';
export { TrackingPages } from './publishing/tracking-pages.js';
export { PublicSiteModule } from './public-site.module.js';
export { PageAddresses } from './publishing/page-addresses.js';
