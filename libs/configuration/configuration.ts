import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { normalEmail } from '#libs/kernel';

/** What an operator can set, validated, with every default filled in. Frozen. Token for injection. */
export abstract class Configuration {
  /** 0: any free port, told in the line `ready:`. */
  abstract readonly port: number;
  abstract readonly host: string;
  /** Absolute. */
  abstract readonly dataDirectory: string;
  /** Undefined: the embedded PostgreSQL in `dataDirectory`. */
  abstract readonly databaseUrl?: string;
  /** Undefined: events live in the same PostgreSQL. */
  abstract readonly eventStoreUrl?: string;
  /** 0: no intake by SMTP. */
  abstract readonly smtpIntakePort: number;
  /** Addresses and networks (CIDR) that send everybody's mail to the intake: its limits per address do not hold for them. */
  abstract readonly smtpRelays: readonly string[];
  /** False: nothing is fetched from mailboxes and nothing is sent (a restored copy, a rehearsal). */
  abstract readonly mailOn: boolean;
  /** Seeds the first start. Undefined: outgoing mail is written to `dataDirectory/outbox`. */
  abstract readonly smtpUrl?: string;
  /** Bytes of all attachments of one outgoing mail, as they are encoded in it. */
  abstract readonly largestMail: number;
  /** How many messages of mailings leave in a minute, at most; 0: as fast as the server takes them. */
  abstract readonly mailingsAMinute: number;
  /** Where scheduled reports are put, absolute. */
  abstract readonly reportsDirectory: string;
  /** A folder of pictures with what they say of themselves, absolute. Undefined: there is none. */
  abstract readonly photoFolder?: string;
  /** The Media RSS feed of a portal of pictures; `{q}` in it stands for the words of a search. Undefined: there is none. */
  abstract readonly photoFeed?: string;
  /** A bucket of pictures by the protocol of S3, by the keys of somebody who may read it. Undefined: there is none. */
  abstract readonly photoBucket?: {
    readonly address: string;
    readonly id: string;
    readonly secret: string;
    readonly region: string;
  };
  /** How long a question to the reporting views may run. */
  abstract readonly questionSeconds: number;
  /** Megabytes of temporary files that such a question may write. */
  abstract readonly questionMegabytes: number;
  /** Seed the first start. Lower case, at least one; the first one sends. */
  abstract readonly officeAddresses: readonly string[];
  /** Whose Authentication-Results count. Undefined: nobody's. */
  abstract readonly authservId?: string;
  /** Without a trailing slash. Undefined: `http://localhost:<port>`, known once the port is. */
  abstract readonly publicUrl?: string;
  /** Where journalists and residents reach the public site, without a trailing slash. Undefined: `publicUrl`. */
  abstract readonly publicSiteUrl?: string;
  /** False: this office starts no public site (it stands elsewhere, or nowhere). */
  abstract readonly publicSiteOn: boolean;
  /** Addresses and networks (CIDR) whose X-Forwarded-For counts. */
  abstract readonly trustedProxies: readonly string[];
  /** `/metrics` answers whoever shows it; loopback needs none. */
  abstract readonly metricsToken?: string;
  abstract readonly adminEmail: string;
  /** Undefined: generated on the first start, and printed once. */
  abstract readonly adminPassword?: string;
  /** 32 bytes. Undefined: kept in the data folder. */
  abstract readonly masterKey?: Buffer;
  /** For how many years the access log is kept: two at least (KRI, § 20). */
  abstract readonly accessLogYears: number;
  /** After how many days it forgets what was searched for. */
  abstract readonly accessLogWordsDays: number;
  /** Where the office's clock starts on the first start of a data folder. */
  abstract readonly clockStart?: Temporal.Instant;
  /** Instead of the sign-in servers of Microsoft and Google: a stand-in on this machine, in tests. Without a trailing slash. */
  abstract readonly oauthStandIn?: string;
  /** Addresses of this machine may be fetched like foreign ones: for tests. */
  abstract readonly foreignLoopback: boolean;
  abstract readonly production: boolean;
}

/** Everything that is wrong with the environment, one line for each fault. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment; an empty variable counts as unset.
 * @throws ConfigurationError naming every fault at once, each in one line that says what to do
 */
export function loadConfiguration(environment: Environment): Configuration {
  const reader = new EnvironmentReader(environment);
  const production = environment.NODE_ENV === 'production';
  const configuration: Configuration = {
    port: reader.port('PORT', 3000),
    host: reader.text('HOST') ?? '127.0.0.1',
    dataDirectory: resolve(reader.text('DATA_DIR') ?? './var'),
    databaseUrl: reader.url(
      'DATABASE_URL',
      ['postgresql:', 'postgres:'],
      'postgresql://user:password@host:5432/database',
    ),
    eventStoreUrl: reader.url('EVENT_STORE_URL', ['esdb:', 'esdb+discover:'], 'esdb://host:2113?tls=true'),
    smtpIntakePort: reader.port('SMTP_INTAKE_PORT', 2525),
    smtpRelays: reader.networks('SMTP_RELAYS'),
    mailOn: reader.onOrOff('MAIL'),
    smtpUrl: reader.smtpUrl('SMTP_URL'),
    largestMail: reader.megabytes('LARGEST_MAIL_MB', 25) * 1024 * 1024,
    mailingsAMinute: reader.count('MAILINGS_PER_MINUTE', { least: 0, most: 100_000, otherwise: 600 }),
    reportsDirectory: resolve(reader.text('REPORTS_DIR') ?? join(reader.text('DATA_DIR') ?? './var', 'reports')),
    photoFolder: reader.folder('PHOTO_FOLDER'),
    photoFeed: reader.url('PHOTO_FEED', ['http:', 'https:'], 'https://foto.example.pl/rss?q={q}'),
    photoBucket: reader.bucket('PHOTO_BUCKET'),
    questionSeconds: reader.count('QUESTION_SECONDS', { least: 1, most: 3600, otherwise: 20 }),
    questionMegabytes: reader.count('QUESTION_MB', { least: 1, most: 100_000, otherwise: 512 }),
    officeAddresses: reader.addresses('OFFICE_ADDRESS', 'prasa@localhost'),
    authservId: reader.text('AUTHSERV_ID'),
    publicUrl: reader.url('PUBLIC_URL', ['http:', 'https:'], 'https://rzecznik.example.pl')?.replace(/\/+$/, ''),
    publicSiteUrl: reader.url('PUBLIC_SITE_URL', ['http:', 'https:'], 'https://prasa.example.pl')?.replace(/\/+$/, ''),
    publicSiteOn: reader.onOrOff('PUBLIC_SITE'),
    trustedProxies: reader.networks('TRUSTED_PROXIES'),
    metricsToken: reader.text('METRICS_TOKEN'),
    adminEmail: reader.address('ADMIN_EMAIL', 'admin@localhost'),
    adminPassword: reader.password('ADMIN_PASSWORD'),
    masterKey: reader.key('MASTER_KEY'),
    accessLogYears: reader.count('ACCESS_LOG_YEARS', { least: 2, most: 50, otherwise: 2 }),
    accessLogWordsDays: reader.count('ACCESS_LOG_WORDS_DAYS', { least: 1, most: 730, otherwise: 90 }),
    clockStart: reader.instant('CLOCK', production),
    oauthStandIn: reader.standIn('OAUTH_STAND_IN', production),
    foreignLoopback: reader.forTests('FOREIGN_LOOPBACK', production),
    production,
  };
  if (configuration.port !== 0 && configuration.port === configuration.smtpIntakePort) {
    reader.fault(`PORT and SMTP_INTAKE_PORT are both ${configuration.port}: give one of them another number`);
  }
  if (reader.faults.length > 0) throw new ConfigurationError(reader.faults);
  Object.freeze(configuration.officeAddresses);
  Object.freeze(configuration.trustedProxies);
  Object.freeze(configuration.smtpRelays);
  return Object.freeze(configuration);
}

const ADDRESS = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+$/;
const LONGEST_ADDRESS = 254;

class EnvironmentReader {
  readonly faults: string[] = [];

  constructor(private readonly environment: Environment) {}

  fault(line: string): void {
    this.faults.push(line);
  }

  text(name: string): string | undefined {
    return this.environment[name]?.trim() || undefined;
  }

  /** Absolute, whatever it leans on. */
  folder(name: string): string | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : resolve(text);
  }

  port(name: string, otherwise: number): number {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    const port = Number(text);
    if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
    this.fault(`${name} is ${JSON.stringify(text)}: set it to a number from 0 to 65535, e.g. ${otherwise}`);
    return otherwise;
  }

  /** On where it is unset. */
  onOrOff(name: string): boolean {
    const text = this.text(name) ?? 'on';
    if (text !== 'on' && text !== 'off') this.fault(`${name} is ${JSON.stringify(text)}: set it to on or off`);
    return text !== 'off';
  }

  megabytes(name: string, otherwise: number): number {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    const megabytes = Number(text);
    if (/^\d{1,4}$/.test(text) && megabytes > 0) return megabytes;
    this.fault(`${name} is ${JSON.stringify(text)}: set it to a number from 1 to 9999, e.g. ${otherwise}`);
    return otherwise;
  }

  count(name: string, { least, most, otherwise }: { least: number; most: number; otherwise: number }): number {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    const count = Number(text);
    if (/^\d{1,4}$/.test(text) && count >= least && count <= most) return count;
    this.fault(`${name} is ${JSON.stringify(text)}: set it to a number from ${least} to ${most}, e.g. ${otherwise}`);
    return otherwise;
  }

  /** Never repeats the value: a URL may hold a password. */
  url(name: string, protocols: readonly string[], example: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    // A list of hosts, as clusters have it, is no URL to the parser: it is checked with its first host only.
    const url = URL.parse(text.replace(/^([a-z+]+:\/\/[^/?]*?),[^/?]*/i, '$1'));
    if (url && protocols.includes(url.protocol) && url.hostname !== '') return text;
    this.fault(
      `${name} is not a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}: set it like ${example}`,
    );
    return undefined;
  }

  /** With `_KEY`, `_SECRET` and `_REGION` beside it. Never repeats a secret. */
  bucket(name: string): Configuration['photoBucket'] {
    const address = this.url(name, ['http:', 'https:'], 'https://s3.example.pl/bucket/folder/');
    if (address === undefined) return undefined;
    const [id, secret] = [this.text(`${name}_KEY`), this.text(`${name}_SECRET`)];
    if (id !== undefined && secret !== undefined)
      return { address, id, secret, region: this.text(`${name}_REGION`) ?? 'us-east-1' };
    this.fault(
      `${name} is set without its keys: set ${name}_KEY and ${name}_SECRET to those of somebody who may read it`,
    );
    return undefined;
  }

  /** Of what nodemailer would take after a question mark, `requireTLS` alone is known: nothing that was asked for is left aside unseen. */
  smtpUrl(name: string): string | undefined {
    const text = this.url(name, ['smtp:', 'smtps:'], 'smtp://user:password@host:587');
    const unknown = [...(URL.parse(text ?? '')?.searchParams.keys() ?? [])].find((key) => key !== 'requireTLS');
    if (unknown !== undefined)
      this.fault(
        `${name} has the parameter ${JSON.stringify(unknown)}: only requireTLS=true may follow the question mark`,
      );
    return text;
  }

  addresses(name: string, otherwise: string): readonly string[] {
    const addresses = (this.text(name) ?? otherwise).split(',').map(normalEmail);
    const wrong = addresses.find((address) => !isAddress(address));
    if (wrong !== undefined) {
      this.fault(
        `${name} holds ${JSON.stringify(wrong)}, which is no mail address: set it like prasa@urzad.pl,rzecznik@urzad.pl`,
      );
    }
    return [...new Set(addresses)];
  }

  networks(name: string): readonly string[] {
    const networks = (this.text(name) ?? '').split(',').map((network) => network.trim());
    const given = networks.filter((network) => network !== '');
    const wrong = given.find((network) => !isNetwork(network));
    if (wrong === undefined) return given;
    this.fault(
      `${name} holds ${JSON.stringify(wrong)}, which is no address or network: set it like 10.0.0.7,192.168.4.0/24`,
    );
    return [];
  }

  address(name: string, otherwise: string): string {
    const address = normalEmail(this.text(name) ?? otherwise);
    if (!isAddress(address))
      this.fault(`${name} is ${JSON.stringify(address)}, which is no mail address: set it like ${otherwise}`);
    return address;
  }

  password(name: string): string | undefined {
    const password = this.environment[name] || undefined;
    if (password !== undefined && (password.trim() === '' || password.length > 200)) {
      this.fault(
        `${name} is blank or longer than 200 characters: set another one, or leave it out to have one generated`,
      );
    }
    return password;
  }

  key(name: string): Buffer | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
    if (key.length === 32 && /^[\w+/=-]+$/.test(text)) return key;
    this.fault(`${name} is not 32 bytes in base64 or hex: make one with "openssl rand -base64 32"`);
    return undefined;
  }

  /** On this machine only: passwords of people and secrets of the office go there. */
  standIn(name: string, production: boolean): string | undefined {
    const text = this.url(name, ['http:'], 'http://127.0.0.1:4000')?.replace(/\/+$/, '');
    if (text === undefined) return undefined;
    if (!production && ['127.0.0.1', 'localhost'].includes(new URL(text).hostname)) return text;
    this.fault(`${name} is for tests on this machine only: unset it`);
    return undefined;
  }

  /** Off where it is unset. */
  forTests(name: string, production: boolean): boolean {
    const text = this.text(name) ?? 'off';
    if (text === 'on' && !production) return true;
    if (text !== 'off') this.fault(`${name} is for tests on this machine only: unset it`);
    return false;
  }

  instant(name: string, production: boolean): Temporal.Instant | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (production) {
      this.fault(
        `${name} moves the office's clock, which is for tests and training only: unset it, or NODE_ENV=production`,
      );
      return undefined;
    }
    try {
      return Temporal.Instant.from(text);
    } catch {
      this.fault(
        `${name} is ${JSON.stringify(text)}: set it to an instant with its offset, e.g. 2026-03-02T09:00:00+01:00`,
      );
      return undefined;
    }
  }
}

/** An IP address, or a network in CIDR notation (RFC 4632 §3.1). */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return false;
  return prefix === undefined || Number(prefix) <= (family === 4 ? 32 : 128);
}

const isAddress = (address: string): boolean => address.length <= LONGEST_ADDRESS && ADDRESS.test(address);
