import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import request from 'supertest';
import { notFound, OfficeError, ruleBroken } from '#libs/kernel';
import { OfficeGuard } from '#libs/office';
import { Announcements, OfficeLogger, PlatformModule, Readiness, type Platform } from '#libs/platform';
import { loadConfiguration } from '#libs/configuration';
import { EventStoreError, MemoryEventStore } from '#libs/event-store';
import { OfficeRights, SettableClock } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { createHttpApplication } from './http-application.js';
import { HttpModule } from './http.module.js';
import { PageQueryDto } from './dto.js';

class PersonDto {
  @IsNotEmpty()
  @IsString()
  @MaxLength(10)
  name!: string;

  @IsOptional()
  @IsEmail()
  email?: string;
}

class LetterDto {
  @IsIn(['phone', 'paper'])
  channel!: string;

  @ValidateNested()
  @Type(() => PersonDto)
  contact!: PersonDto;

  @IsOptional()
  @IsInt()
  @Max(9)
  pages?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @IsString({ each: true })
  labels?: string[];
}

const failures: Record<string, () => Error> = {
  rule: () => ruleBroken('case-closed', { number: '2026/000001' }),
  missing: () => notFound('no-such-case'),
  changed: () => new OfficeError('changed', 'changed-meanwhile', { by: 'e1' }),
  throttled: () => new OfficeError('throttled', 'too-many-attempts', { retryAfterSeconds: 30 }),
  store: () => new EventStoreError({ kind: 'Unavailable', reason: 'connection refused' }),
  database: () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  defect: () => new Error('Jan Kowalski broke it'),
};

@Controller('api/letters')
class LettersController {
  @Post()
  write(@Body() letter: LetterDto): LetterDto {
    return letter;
  }

  @Get()
  list(@Query() query: PageQueryDto): PageQueryDto {
    return query;
  }

  @Get(':failure')
  fail(@Param('failure') failure: string): never {
    throw failures[failure]!();
  }
}

@Module({ controllers: [LettersController] })
class LettersModule {}

@Module({})
class TestModule {}

let consoleFolder: string;
const METRICS_TOKEN = 'for prometheus';
let database: TestDatabase;
let pool: Database;
let app: NestExpressApplication;
const readiness = new Readiness();
const log: string[] = [];

beforeAll(async () => {
  consoleFolder = mkdtempSync(join(tmpdir(), 'rzecznik-console-'));
  writeFileSync(join(consoleFolder, 'index.html'), '<!doctype html><rz-root ngCspNonce="%CSP_NONCE%"></rz-root>');
  writeFileSync(join(consoleFolder, 'main-ABCDEF12.js'), 'plain');
  writeFileSync(join(consoleFolder, 'gone-ABCDEF12.js'), 'plain');
  writeFileSync(join(consoleFolder, 'gone-ABCDEF12.js.br'), brotliCompressSync('plain'));
  writeFileSync(join(consoleFolder, 'main-ABCDEF12.js.br'), brotliCompressSync('plain'));
  mkdirSync(join(consoleFolder, 'i18n'));
  writeFileSync(join(consoleFolder, 'i18n', 'pl.json'), '{}');
  database = await freshDatabase();
  pool = new Database({ url: database.url });
  const platform: Platform = {
    configuration: loadConfiguration({ METRICS_TOKEN }),
    clock: new SettableClock('2026-03-02T08:00:00Z'),
    databaseUrl: database.url,
    ownerUrl: database.url,
    database: pool,
    eventStore: new MemoryEventStore(),
    postgres: undefined,
    guard: new OfficeGuard(),
    close: async () => undefined,
  };
  app = await createHttpApplication({
    module: {
      module: TestModule,
      imports: [
        PlatformModule.register(platform, readiness, new Announcements()),
        HttpModule.register(new OfficeRights({})),
        LettersModule,
      ],
    },
    publicUrl: 'http://rzecznik.urzad.pl',
    trustedProxies: [],
    consoleFolder,
    logger: new OfficeLogger((line) => log.push(line)),
  });
  await app.init();
});

afterAll(async () => {
  await app.close();
  await pool.close();
  await database.drop();
  rmSync(consoleFolder, { recursive: true, force: true });
});

const ask = () => request(app.getHttpServer());

describe('problem documents', () => {
  it.each([
    ['rule', 409, 'case-closed', { number: '2026/000001' }],
    ['missing', 404, 'no-such-case', undefined],
    ['changed', 412, 'changed-meanwhile', { by: 'e1' }],
    ['throttled', 429, 'too-many-attempts', { retryAfterSeconds: 30 }],
    ['store', 503, 'store-unavailable', undefined],
    ['database', 503, 'store-unavailable', undefined],
  ])('tell the failure "%s" as %i with its stable code', async (failure, status, code, parameters) => {
    const response = await ask()
      .get(`/api/letters/${failure}`)
      .expect(status)
      .expect('Content-Type', /^application\/problem\+json/);
    expect(response.body).toMatchObject({
      type: `urn:rzecznik:problem:${code}`,
      status,
      code,
      ...(parameters && { parameters }),
    });
    expect((response.body as { detail: string }).detail).toMatch(/^\p{Lu}.+\.$/u);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['put', '/api/letters', 'POST, GET, HEAD'],
    ['delete', '/api/letters/rule', 'GET, HEAD'],
    ['options', '/api/letters', 'POST, GET, HEAD'],
    ['post', '/health/live', 'GET, HEAD'],
  ] as const)('tell the method %s at %s as 405, with those that are allowed', async (method, address, allowed) => {
    const response = await ask()[method](address).expect(405).expect('Allow', allowed);
    expect(response.body).toMatchObject({ status: 405, code: 'wrong-method', parameters: { allowed } });
  });

  it('speak the language of the caller, Polish otherwise', async () => {
    const polish = await ask().get('/api/nowhere').expect(404);
    expect(polish.body).toMatchObject({
      code: 'no-such-endpoint',
      title: 'Nie znaleziono',
      detail: 'Pod tym adresem nic nie ma.',
    });
    const english = await ask().get('/api/nowhere').set('Accept-Language', 'en-GB').expect(404);
    expect(english.body).toMatchObject({ code: 'no-such-endpoint', title: 'Not found' });
    expect(english.headers['content-language']).toBe('en');
  });

  it('tell a defect by a number only, and log the rest under it', async () => {
    const { body } = await ask().get('/api/letters/defect').expect(500);
    expect(body).toMatchObject({ code: 'internal', incident: expect.any(String) });
    expect(JSON.stringify(body)).not.toContain('Kowalski');
    expect(JSON.parse(log.at(-1)!)).toMatchObject({
      level: 'error',
      incident: (body as { incident: string }).incident,
      route: '/api/letters/:failure',
    });
  });

  it.each([
    ['json that is none', 'application/json', '{"channel":', 400, 'json-malformed'],
    ['json in an unknown charset', 'application/json; charset=klingon', '{}', 415, 'media-type-unsupported'],
    ['another kind of content', 'text/plain', 'hello', 415, 'media-type-unsupported'],
    ['a form of a web page', 'application/x-www-form-urlencoded', 'channel=phone', 415, 'media-type-unsupported'],
    ['too much', 'application/json', JSON.stringify({ text: 'x'.repeat(2_200_000) }), 413, 'body-too-large'],
  ])('refuse %s', async (_what, type, body, status, code) => {
    const response = await ask().post('/api/letters').set('Content-Type', type).send(body).expect(status);
    expect(response.body).toMatchObject({ code });
  });
});

describe('validation', () => {
  const faults = async (body: object, language = 'pl'): Promise<unknown> => {
    const response = await ask().post('/api/letters').set('Accept-Language', language).send(body).expect(400);
    expect(response.body).toMatchObject({ code: 'invalid-input', status: 400 });
    return (response.body as { errors: unknown }).errors;
  };

  it('lets in what is right', () =>
    ask()
      .post('/api/letters')
      .send({ channel: 'phone', contact: { name: 'Anna' } })
      .expect(201));

  it('names each field with a code and a text', async () => {
    expect(
      await faults({
        channel: 'fax',
        contact: { name: 'x'.repeat(11), email: 'nobody' },
        pages: 10,
        labels: ['a', 'b', 'c'],
        extra: 1,
      }),
    ).toEqual([
      { field: 'extra', code: 'unknown-field', message: 'Nie ma takiego pola.' },
      { field: 'channel', code: 'not-allowed', message: 'Dozwolone wartości: phone, paper.' },
      { field: 'contact.name', code: 'too-long', message: 'Za długie: najwyżej 10 znaków.' },
      { field: 'contact.email', code: 'not-email', message: 'To nie jest adres e-mail.' },
      { field: 'pages', code: 'too-big', message: 'Za dużo: najwyżej 9.' },
      { field: 'labels', code: 'too-many', message: 'Za wiele pozycji: najwyżej 2.' },
    ]);
  });

  it('tells what is missing, and what is of the wrong kind, in English too', async () => {
    expect(await faults({ contact: { name: 5 } }, 'en')).toEqual([
      { field: 'channel', code: 'required', message: 'This field is required.' },
      { field: 'contact.name', code: 'not-text', message: 'This must be a text.' },
    ]);
    expect(await faults({})).toEqual(
      expect.arrayContaining([expect.objectContaining({ field: 'channel', code: 'required' })]),
    );
  });

  it('reads queries by their types', async () => {
    expect((await ask().get('/api/letters?limit=7').expect(200)).body).toEqual({ limit: 7 });
    const { body } = await ask().get('/api/letters?limit=1000&page=2').expect(400);
    expect((body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual(['page', 'limit']);
  });
});

describe('a body that would cost too much', () => {
  const manyFields = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`field${index}`, 1]));

  it('is refused by its size where nobody is signed in', async () => {
    const { body } = await ask().post('/api/session').send(manyFields(190_000)).expect(413);
    expect(body).toMatchObject({ code: 'body-too-large' });
  });

  it('is refused by the number of its fields, with one fault', async () => {
    const { body } = await ask()
      .post('/api/letters')
      .send({ channel: 'phone', contact: { name: 'Anna' }, labels: [manyFields(100_000)] })
      .expect(400);
    expect((body as { errors: unknown[] }).errors).toMatchObject([{ code: 'too-many' }]);
  });

  it('is told of fifty wrong fields at most, in names of bounded length', async () => {
    const { body } = await ask()
      .post('/api/letters')
      .send({ ['x'.repeat(1_000)]: 1, ...manyFields(4_000) })
      .expect(400);
    const { errors } = body as { errors: { field: string }[] };
    expect(errors).toHaveLength(50);
    expect(Math.max(...errors.map(({ field }) => field.length))).toBe(200);
  });
});

describe('a form with a file', () => {
  /** As somebody writes it by hand. */
  const begun = async (headers: string): Promise<string> => {
    const server = createServer(app.getHttpAdapter().getInstance() as RequestListener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(
          `POST /api/letters HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n${headers}\r\n\r\n`,
        ),
      );
      let received = '';
      socket.on('data', (part) => (received += part.toString()));
      socket.on('error', reject).on('close', () => resolve(received));
    });
    server.close();
    return answer;
  };

  it('that claims ten gigabytes is refused unread', async () => {
    const answer = await begun('Content-Length: 10000000000');
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('file-too-large');
  });

  it('says how long it is', async () => expect(await begun('Transfer-Encoding: chunked')).toContain('length-required'));
});

describe('metrics', () => {
  it('are for this machine', () => ask().get('/metrics').expect(200));

  it('are for whoever shows the token, where a proxy passes the call on', async () => {
    const passedOn = () => ask().get('/metrics').set('X-Forwarded-For', '198.51.100.7');
    expect((await passedOn().expect(401)).body).toMatchObject({ code: 'metrics-token-wanted' });
    await passedOn().set('Authorization', 'Bearer wrong').expect(401);
    await passedOn().set('Authorization', `Bearer ${METRICS_TOKEN}`).expect(200);
  });
});

describe('who may change things', () => {
  const write = () =>
    ask()
      .post('/api/letters')
      .send({ channel: 'phone', contact: { name: 'Anna' } });

  it.each([undefined, 'http://rzecznik.urzad.pl'])('a call with the origin %s', async (origin) => {
    await (origin === undefined ? write() : write().set('Origin', origin)).expect(201);
  });

  it('a page of the host that was asked', () =>
    write().set('Host', 'localhost:3000').set('Origin', 'http://localhost:3000').expect(201));

  it.each([
    'http://evil.example',
    'ftp://localhost',
    'null',
    'http://rzecznik.urzad.pl.evil.example',
    'http://rzecznik.urzad.pl:8080',
  ])('never a page of %s', async (origin) => {
    const { body } = await write().set('Origin', origin).expect(403);
    expect(body).toMatchObject({ code: 'foreign-origin' });
  });

  it('never a foreign page that hides its origin', () => write().set('Sec-Fetch-Site', 'cross-site').expect(403));

  it('but anybody may read', () => ask().get('/api/letters').set('Origin', 'http://evil.example').expect(200));
});

describe('health', () => {
  it('lives', () => ask().get('/health/live').expect(200, { status: 'live' }));

  it('is ready, or says why not', async () => {
    await ask().get('/health/ready').expect(200, { status: 'ready', reasons: [] });
    readiness.add('projections', () => 'cases is 500 events behind');
    await ask()
      .get('/health/ready')
      .expect(503, { status: 'not ready', reasons: ['projections: cases is 500 events behind'] });
    readiness.remove('projections');
  });

  it('tells its numbers to Prometheus', async () => {
    const response = await ask()
      .get('/metrics')
      .expect(200)
      .expect('Content-Type', /^text\/plain/);
    expect(response.text).toContain('process_cpu_seconds_total');
  });
});

describe('the OpenAPI document', () => {
  it('names the endpoints, health left out', async () => {
    const { body } = await ask().get('/api/openapi.json').expect(200);
    expect(Object.keys((body as { paths: object }).paths)).toEqual(expect.arrayContaining(['/api/letters']));
    expect(Object.keys((body as { paths: object }).paths)).not.toContain('/health/live');
  });

  it('has a page that runs under its policy: every script is a file of ours', async () => {
    const page = await ask().get('/api/docs').redirects(1).expect(200).expect('Content-Type', /html/);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    const scripts = [...page.text.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, inline] of scripts) {
      expect(inline!.trim()).toBe('');
      const address = new URL(/src="([^"]+)"/.exec(attributes!)![1]!, 'http://host/api/docs');
      await ask().get(address.pathname).expect(200);
    }
  });
});

describe('the console', () => {
  it('is a page with a nonce of its own each time, the same as in its policy', async () => {
    const nonces = new Set<string>();
    for (const address of ['/', '/cases/1?q=x']) {
      const page = await ask().get(address).set('Accept', 'text/html').expect(200).expect('Cache-Control', 'no-store');
      const nonce = /ngCspNonce="([^"]+)"/.exec(page.text)![1]!;
      expect(page.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it('sends files compressed, for ever where their name holds their hash', async () => {
    const script = await ask().get('/main-ABCDEF12.js').set('Accept-Encoding', 'br').expect(200);
    expect(script.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringMatching(/^text\/javascript; charset=utf-8$/i),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    const plain = await ask().get('/main-ABCDEF12.js').set('Accept-Encoding', 'identity').expect(200);
    expect(plain.text).toBe('plain');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const words = await ask().get('/i18n/pl.json').expect(200).expect('Cache-Control', 'no-cache');
    await ask().get('/i18n/pl.json').set('If-None-Match', words.headers.etag!).expect(304);
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/missing.js'])('has no file %s', async (address) => {
    const response = await ask().get(address).set('Accept', 'application/javascript');
    expect(response.status).toBe(404);
  });

  it.each(['br', 'identity'])(
    'misses a file (%s) that a new build took away while the office runs',
    async (encoding) => {
      const gone = () => ask().get('/gone-ABCDEF12.js').set('Accept-Encoding', encoding);
      const path = join(consoleFolder, `gone-ABCDEF12.js${encoding === 'br' ? '.br' : ''}`);
      await gone().expect(200);
      rmSync(path);
      const { headers } = await gone().set('Accept', 'application/javascript').expect(404);
      expect(headers['cache-control']).not.toContain('immutable');
      expect(headers['content-encoding']).toBeUndefined();
      const page = await gone().set('Accept', 'text/html').expect(200).expect('Content-Type', /html/);
      expect(page.headers['content-encoding']).toBeUndefined();
    },
  );

  it('leaves the addresses of the API to the API', () =>
    ask().get('/api/nowhere').set('Accept', 'text/html').expect(404));
});
