/** The public site without its limits: all forms of a benchmark come from one machine. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Database } from '#libs/postgres';
import { publicSite } from '#libs/public-pages';
import { publicModules } from '../../apps/composition/public-modules.js';

const database = new Database({ url: process.env.DATABASE_URL!, applicationName: 'bench-public', maxConnections: 8 });
const site = publicSite({
  database,
  modules: publicModules,
  siteUrl: 'http://localhost',
  trustedProxies: [],
  log: (line) => console.error(JSON.stringify(line)),
  gate: async () => undefined,
});
const body = await (async () => {
  const server = createServer(site).listen(0);
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ochrona-danych`);
  const bytes = Buffer.from(await response.arrayBuffer());
  server.close();
  return bytes;
})();
/** A bare server that sends the same bytes. */
const bare: RequestListener = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length }).end(body);
};
const server = createServer((request, response) => (request.url === '/bare' ? bare : site)(request, response));
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`));
