import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Of the application at both providers. */
export const CLIENT = { clientId: 'urzad-klient', clientSecret: 'sekret aplikacji' } as const;

interface Asked {
  readonly challenge: string;
  readonly redirectUri: string;
}

/**
 * A stand-in for the sign-in servers of Microsoft (device code, RFC 8628) and Google (authorisation code with PKCE, RFC 7636). It gives a refresh token
 * out once, as strict servers do: one that was used is void.
 */
export class OAuthStandIn {
  /** Seconds for which an access token is said to hold. */
  seconds = 3_600;
  /** Whether the person entered the code and agreed. */
  agreed = false;
  /** Whether the person took the consent back. */
  revoked = false;
  /** Told of each access token: mail servers take the last one. */
  issued: (accessToken: string) => void = () => undefined;
  /** All that may never be seen outside of the table of secrets. */
  readonly secrets: string[] = [CLIENT.clientSecret];
  refreshes = 0;
  private refreshToken = '';
  private readonly devices = new Set<string>();
  private readonly codes = new Map<string, Asked>();
  private readonly server: Server = createServer((request, response) => void this.serve(request, response));

  /** @returns its address */
  async start(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(() => closed()));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, 'http://stand.in');
    const answer = (status: number, body: object) =>
      response
        .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end(JSON.stringify(body));
    if (pathname === '/google/o/oauth2/v2/auth') {
      const code = this.secret();
      const redirectUri = searchParams.get('redirect_uri')!;
      this.codes.set(code, { challenge: searchParams.get('code_challenge')!, redirectUri });
      const back = new URL(redirectUri);
      back.search = new URLSearchParams({ code, state: searchParams.get('state')! }).toString();
      return void response.writeHead(302, { location: back.href }).end();
    }
    const form = new URLSearchParams(await bodyOf(request));
    if (form.get('client_id') !== CLIENT.clientId) return void answer(400, { error: 'unauthorized_client' });
    if (pathname === '/microsoft/organizations/oauth2/v2.0/devicecode') {
      const device = this.secret();
      this.devices.add(device);
      return void answer(200, {
        device_code: device,
        user_code: 'ABCD-1234',
        verification_uri: 'https://microsoft.example/devicelogin',
        expires_in: 900,
        interval: 1,
      });
    }
    const refusal = this.refusal(pathname.startsWith('/google/'), form);
    return void (refusal === undefined ? answer(200, this.tokens()) : answer(400, { error: refusal }));
  }

  private refusal(isGoogle: boolean, form: URLSearchParams): string | undefined {
    if (isGoogle && form.get('client_secret') !== CLIENT.clientSecret) return 'invalid_client';
    switch (form.get('grant_type')) {
      case 'urn:ietf:params:oauth:grant-type:device_code':
        if (!this.devices.has(form.get('device_code')!)) return 'invalid_grant';
        return this.agreed ? undefined : 'authorization_pending';
      case 'authorization_code': {
        const asked = this.codes.get(form.get('code')!);
        this.codes.delete(form.get('code')!);
        const challenge = createHash('sha256').update(form.get('code_verifier')!).digest('base64url');
        return asked?.challenge === challenge && asked.redirectUri === form.get('redirect_uri')
          ? undefined
          : 'invalid_grant';
      }
      case 'refresh_token':
        if (this.revoked || form.get('refresh_token') !== this.refreshToken) return 'invalid_grant';
        this.refreshes += 1;
        return undefined;
      default:
        return 'unsupported_grant_type';
    }
  }

  private tokens(): object {
    const accessToken = this.secret();
    this.refreshToken = this.secret();
    this.issued(accessToken);
    return {
      token_type: 'Bearer',
      access_token: accessToken,
      refresh_token: this.refreshToken,
      expires_in: this.seconds,
    };
  }

  private secret(): string {
    const secret = randomUUID();
    this.secrets.push(secret);
    return secret;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += piece as string;
  return body;
}
