import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { ConfigurationError, loadConfiguration } from './configuration.js';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    loadConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  it('needs nothing set', () => {
    expect(loadConfiguration({ PORT: '', DATA_DIR: ' ' })).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDirectory: resolve('var'),
      smtpIntakePort: 2525,
      smtpRelays: [],
      mailOn: true,
      largestMail: 25 * 1024 * 1024,
      accessLogYears: 2,
      accessLogWordsDays: 90,
      mailingsAMinute: 600,
      reportsDirectory: resolve('var/reports'),
      questionSeconds: 20,
      questionMegabytes: 512,
      officeAddresses: ['prasa@localhost'],
      adminEmail: 'admin@localhost',
      production: false,
      publicSiteOn: true,
      foreignLoopback: false,
      trustedProxies: [],
    });
  });

  it('takes every variable of the contract', () => {
    const key = Buffer.alloc(32, 7);
    const environment = {
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/rzecznik',
      DATABASE_URL: 'postgresql://office:secret@db:5432/office?sslmode=require',
      EVENT_STORE_URL: 'esdb://a:2113,b:2113,c:2113?tls=true',
      SMTP_INTAKE_PORT: '0',
      MAIL: 'off',
      SMTP_URL: 'smtps://mail:secret@relay:465',
      LARGEST_MAIL_MB: '10',
      ACCESS_LOG_YEARS: '5',
      ACCESS_LOG_WORDS_DAYS: '30',
      QUESTION_SECONDS: '5',
      QUESTION_MB: '2048',
      OFFICE_ADDRESS: 'Prasa@Urzad.pl, rzecznik@urzad.pl,prasa@urzad.pl',
      PUBLIC_URL: 'https://rzecznik.urzad.pl/',
      PUBLIC_SITE_URL: 'https://prasa.urzad.pl/',
      PUBLIC_SITE: 'off',
      FOREIGN_LOOPBACK: 'on',
      ADMIN_EMAIL: 'Szef@urzad.pl',
      ADMIN_PASSWORD: 'dwanaście znaków',
      MASTER_KEY: key.toString('base64'),
      SMTP_RELAYS: '10.0.0.25,fd00::/8',
      TRUSTED_PROXIES: '10.0.0.7, 192.168.4.0/24,fd00::/8',
      METRICS_TOKEN: 'for prometheus',
      CLOCK: '2026-03-02T09:00:00+01:00',
    };
    const configuration = loadConfiguration(environment);
    expect(configuration).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDirectory: '/srv/rzecznik',
      databaseUrl: environment.DATABASE_URL,
      eventStoreUrl: environment.EVENT_STORE_URL,
      smtpIntakePort: 0,
      smtpRelays: ['10.0.0.25', 'fd00::/8'],
      mailOn: false,
      smtpUrl: environment.SMTP_URL,
      largestMail: 10 * 1024 * 1024,
      accessLogYears: 5,
      accessLogWordsDays: 30,
      mailingsAMinute: 600,
      reportsDirectory: '/srv/rzecznik/reports',
      questionSeconds: 5,
      questionMegabytes: 2048,
      officeAddresses: ['prasa@urzad.pl', 'rzecznik@urzad.pl'],
      publicUrl: 'https://rzecznik.urzad.pl',
      publicSiteUrl: 'https://prasa.urzad.pl',
      publicSiteOn: false,
      foreignLoopback: true,
      adminEmail: 'szef@urzad.pl',
      adminPassword: 'dwanaście znaków',
      masterKey: key,
      clockStart: expect.anything(),
      production: false,
      trustedProxies: ['10.0.0.7', '192.168.4.0/24', 'fd00::/8'],
      metricsToken: 'for prometheus',
    });
    expect(configuration.clockStart?.toString()).toBe('2026-03-02T08:00:00Z');
    expect(Object.isFrozen(configuration)).toBe(true);
  });

  it.each([
    ['MASTER_KEY', Buffer.alloc(32, 200).toString('hex')],
    ['MASTER_KEY', Buffer.alloc(32, 200).toString('base64url')],
    ['EVENT_STORE_URL', 'esdb+discover://admin:changeit@cluster:2113'],
    ['DATABASE_URL', 'postgres://localhost/office'],
    ['PORT', '0'],
    ['NODE_ENV', 'production'],
  ])('accepts %s=%s', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([]);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT is "http": set it to a number from 0 to 65535, e.g. 3000'],
    [{ PORT: '65536' }, 'PORT is "65536": set it to a number'],
    [{ PORT: '-1' }, 'PORT is "-1"'],
    [{ PORT: '3000.5' }, 'PORT is "3000.5"'],
    [{ LARGEST_MAIL_MB: '0' }, 'LARGEST_MAIL_MB is "0"'],
    [{ ACCESS_LOG_YEARS: '1' }, 'ACCESS_LOG_YEARS is "1": set it to a number from 2 to 50'],
    [{ QUESTION_SECONDS: 'long' }, 'QUESTION_SECONDS is "long"'],
    [{ QUESTION_MB: '0' }, 'QUESTION_MB is "0"'],
    [{ SMTP_INTAKE_PORT: '1e3' }, 'SMTP_INTAKE_PORT is "1e3"'],
    [{ SMTP_INTAKE_PORT: '3000' }, 'PORT and SMTP_INTAKE_PORT are both 3000'],
    [{ DATABASE_URL: 'mysql://db/office' }, 'DATABASE_URL is not a URL that starts with postgresql://'],
    [{ DATABASE_URL: 'secret' }, 'DATABASE_URL is not a URL'],
    [{ EVENT_STORE_URL: 'http://events:2113' }, 'EVENT_STORE_URL is not a URL that starts with esdb://'],
    [{ SMTP_URL: 'smtp://relay:25?ignoreTLS=true' }, 'SMTP_URL has the parameter "ignoreTLS"'],
    [{ SMTP_URL: 'relay:25' }, 'SMTP_URL is not a URL that starts with smtp://'],
    [{ OFFICE_ADDRESS: 'prasa@urzad.pl,' }, 'OFFICE_ADDRESS holds "", which is no mail address'],
    [{ OFFICE_ADDRESS: 'prasa' }, 'OFFICE_ADDRESS holds "prasa"'],
    [{ PUBLIC_URL: 'rzecznik.urzad.pl' }, 'PUBLIC_URL is not a URL that starts with http:// or https://'],
    [{ ADMIN_EMAIL: 'szef' }, 'ADMIN_EMAIL is "szef", which is no mail address'],
    [{ ADMIN_PASSWORD: '  ' }, 'ADMIN_PASSWORD is blank'],
    [{ ADMIN_PASSWORD: 'x'.repeat(201) }, 'ADMIN_PASSWORD is blank or longer than 200 characters'],
    [{ MASTER_KEY: 'c2hvcnQ=' }, 'MASTER_KEY is not 32 bytes'],
    [{ MASTER_KEY: `${'zz'.repeat(32)}` }, 'MASTER_KEY is not 32 bytes'],
    [{ SMTP_RELAYS: 'brama' }, 'SMTP_RELAYS holds "brama", which is no address or network'],
    [{ TRUSTED_PROXIES: 'proxy' }, 'TRUSTED_PROXIES holds "proxy", which is no address or network'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES holds "10.0.0.0/33"'],
    [{ FOREIGN_LOOPBACK: 'on', NODE_ENV: 'production' }, 'FOREIGN_LOOPBACK is for tests'],
    [{ FOREIGN_LOOPBACK: '127.0.0.1' }, 'FOREIGN_LOOPBACK is for tests'],
    [{ CLOCK: '2026-03-02' }, 'CLOCK is "2026-03-02": set it to an instant with its offset'],
    [{ CLOCK: '2026-03-02T09:00:00Z', NODE_ENV: 'production' }, "CLOCK moves the office's clock"],
  ])('refuses %j in one line', (environment, expected) => {
    const faults = faultsOf(environment);
    expect(faults).toEqual([expect.stringContaining(expected)]);
    expect(faults[0]).not.toContain('\n');
  });

  it('names every fault at once, and repeats no secret', () => {
    const faults = faultsOf({ PORT: 'x', DATABASE_URL: 'secret', MASTER_KEY: 'secret', SMTP_URL: 'secret' });
    expect(faults).toHaveLength(4);
    expect(faults.join()).not.toContain('secret');
  });
});
