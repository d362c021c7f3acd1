import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadConfiguration } from '#libs/configuration';
import { parse } from 'yaml';
import { requireShared } from '../apps/composition/part.js';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const GIVEN: Readonly<Record<string, string>> = {
  POSTGRES_PASSWORD: 'tajne',
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};

/** What Compose fills in: `${NAME:-otherwise}` and `${NAME:?what to do}`. */
const filledIn = (text: string): string =>
  text.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    const value = GIVEN[name];
    if (kind === '?' && value === undefined) throw new Error(`${name} is asked for: ${rest}`);
    return value ?? rest;
  });

function read(file: string): Compose {
  const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
  return parse(text, { merge: true, uniqueKeys: true }) as Compose;
}

const ownServices = ({ services }: Compose) => Object.entries(services).filter(([, { image }]) => image === 'rzecznik');
const configurationOf = ({ environment = {} }: Service) =>
  loadConfiguration({
    ...Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value)])),
    NODE_ENV: 'production',
  });
const hostsOf = (url: string): readonly string[] =>
  /^\w+:\/\/(?:[^@/]*@)?([^/?]+)/
    .exec(url)![1]!
    .split(',')
    .map((host) => host.replace(/:\d+$/, ''));

describe.each(['docker-compose.yml', 'docker-compose.cluster.yml'])('%s', (file) => {
  const compose = read(file);

  it('gives every process a configuration that it starts with', () => {
    expect(ownServices(compose).length).toBeGreaterThan(0);
    for (const [, service] of ownServices(compose)) {
      const configuration = configurationOf(service);
      expect(() => requireShared(configuration)).not.toThrow();
      expect(configuration).toMatchObject({ host: '0.0.0.0', dataDirectory: '/var/lib/rzecznik', port: 3000 });
    }
  });

  it('names the hosts that there are, and waits for each of them', () => {
    for (const [, service] of ownServices(compose)) {
      const { databaseUrl, eventStoreUrl } = configurationOf(service);
      const hosts = [...hostsOf(databaseUrl!), ...hostsOf(eventStoreUrl!)];
      expect(Object.keys(service.depends_on ?? {}).sort()).toEqual(hosts.toSorted());
      for (const host of hosts) expect(compose.services[host]?.healthcheck).toBeDefined();
    }
  });

  it('knows every volume that it uses, and opens no port to the network', () => {
    const services = Object.values(compose.services);
    const used = new Set(services.flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0]!)));
    expect([...used].sort()).toEqual(Object.keys(compose.volumes).sort());
    const ports = services.flatMap((service) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('runs programs that there are', () => {
    for (const [, { command = ['dist/apps/office/main.js'] }] of ownServices(compose)) {
      const program = command.at(-1)!.replace(/^dist\/(.*)\.js$/, '$1.ts');
      expect(readFileSync(join(import.meta.dirname, '..', program), 'utf8')).toContain('runProgram');
    }
  });
});

describe('the cluster', () => {
  const compose = read('docker-compose.cluster.yml');

  it('has two API and two worker processes and three nodes that know each other', () => {
    const commands = ownServices(compose).map(([, { command }]) => command?.at(-1));
    expect(commands.toSorted()).toEqual([
      'dist/apps/api/main.js',
      'dist/apps/api/main.js',
      'dist/apps/worker/main.js',
      'dist/apps/worker/main.js',
    ]);
    const nodes = Object.entries(compose.services).filter(([, { image }]) => image?.startsWith('eventstore/'));
    expect(nodes).toHaveLength(3);
    for (const [name, { environment = {} }] of nodes) {
      expect(environment).toMatchObject({
        EVENTSTORE_CLUSTER_SIZE: '3',
        EVENTSTORE_NODE_HOST_ADVERTISE_AS: name,
        EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS: name,
      });
      const others = nodes.map(([other]) => other).filter((other) => other !== name);
      expect(environment.EVENTSTORE_GOSSIP_SEED).toBe(others.map((other) => `${other}:2113`).join(','));
    }
  });

  it('gives all processes the same key, database, events and files', () => {
    const [first, ...others] = ownServices(compose).map(([, { environment, volumes }]) => ({ environment, volumes }));
    for (const other of others) expect(other).toEqual(first);
  });
});
