import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { CannotStart, systemCode } from '#libs/configuration';
import { isWebSocketRequest } from '#libs/http';

const MOST_CONNECTIONS = 2_000;

/**
 * Takes the console's port before anything else happens: a port in use is told at once, and health can be asked from the first moment.
 * @throws CannotStart
 */
export async function openHttpDoor(host: string, port: number): Promise<Server> {
  const server = createServer({ shouldUpgradeCallback: isWebSocketRequest });
  server.maxConnections = MOST_CONNECTIONS;
  await listen(server, host, port, 'PORT');
  return server;
}

/**
 * Proves that a port can be taken, and lets go of it again.
 * @throws CannotStart
 */
export async function checkDoor(host: string, port: number, variable: string): Promise<void> {
  const server = createTcpServer();
  await listen(server, host, port, variable);
  await new Promise((resolve) => server.close(resolve));
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function listen(server: TcpServer, host: string, port: number, variable: string): Promise<void> {
  const listening = new Promise<void>((resolve, reject) => server.once('error', reject).once('listening', resolve));
  server.listen(port, host);
  try {
    await listening;
  } catch (error) {
    throw new CannotStart(whyNot(systemCode(error), host, port, variable), { cause: error });
  }
}

function whyNot(code: string, host: string, port: number, variable: string): string {
  if (code === 'EADDRINUSE')
    return `port ${port} on ${host} is in use: stop the program that uses it, or set ${variable} to another port`;
  if (code === 'EACCES')
    return `port ${port} on ${host} is not open to this user: set ${variable} to a port above 1023`;
  return `${host} is no address of this machine to listen on (${code}): set HOST to one that is, e.g. 127.0.0.1 or 0.0.0.0`;
}
