import { Injectable } from '@nestjs/common';
import * as oauth from 'oauth4webapi';
import { Configuration, Office } from '#libs/configuration';
import { ruleBroken } from '#libs/kernel';
import { Secrets } from '#libs/personal-data';
import { Database } from '#libs/postgres';
import type { MailboxOAuth } from '../domain/events.js';
import { MailboxFault } from '../domain/faults.js';
import { isSameSignIn, signedInFor, type Mailbox, type SignedInFor } from '../domain/mailboxes.js';
import { clientSecretName, grantName, signInName } from '../domain/password-name.js';
import { providerFault } from './provider-fault.js';
import { providerOf } from './providers.js';

/** What somebody does at the provider: opens the address and enters the code there, or opens it and comes back. */
export interface SignInBegun {
  readonly url: string;
  /** Null: the address is all. */
  readonly code: string | null;
  /** Seconds for which it counts. */
  readonly seconds: number;
  /** Seconds between two questions whether it is done; null: whoever comes back says so. */
  readonly interval: number | null;
}

/** What the provider sent back with whoever came back. */
export interface ComingBack {
  readonly code: string;
  readonly state: string;
}

/** As it stands in the table of secrets. Times are in milliseconds since 1970, by the machine's clock: the provider's tokens run by it. */
interface Grant {
  /** No other server or provider is shown these tokens, not even in the moment before a change of the mailbox removes them. */
  readonly signedInFor: SignedInFor;
  readonly refreshToken: string;
  readonly accessToken: string;
  readonly expiresAt: number;
}
type Begun = { readonly by: string; readonly expiresAt: number } & (
  | { readonly deviceCode: string; readonly interval: number }
  | { readonly verifier: string; readonly state: string }
);

/** A mailbox that is let in by a token. */
export type OAuthMailbox = Pick<Mailbox, 'imap' | 'smtp'> & { readonly id: string; readonly oauth: MailboxOAuth };

export const signsInByOAuth = <Given extends Pick<Mailbox, 'oauth'>>(
  mailbox: Given,
): mailbox is Given & { readonly oauth: MailboxOAuth } => mailbox.oauth !== null;

/** A token that ends sooner is replaced before it is used. */
const MARGIN_MILLISECONDS = 5 * 60_000;
const USUAL_SECONDS = 3_600;
const USUAL_INTERVAL_SECONDS = 5;
/** For coming back from Google. */
const RETURN_SECONDS = 600;
const PATIENCE_MILLISECONDS = 10_000;

/**
 * Signs mailboxes in by OAuth 2 and keeps their tokens, sealed, in the table of secrets: never in an event, a log or an answer. Who reads or sends asks
 * for a token that holds now.
 */
@Injectable()
export class MailboxGrants {
  /** By mailbox: tokens that are being asked for. */
  private readonly asking = new Map<string, Promise<string>>();

  constructor(
    private readonly secrets: Secrets,
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly office: Office,
  ) {}

  /** @param by the employee who begins: nobody else can finish it. @throws MailboxFault */
  async begin(mailboxId: string, mailbox: MailboxOAuth, login: string, by: string): Promise<SignInBegun> {
    return mailbox.provider === 'google'
      ? this.beginByRedirect(mailboxId, mailbox, login, by)
      : this.beginByCode(mailboxId, mailbox, by);
  }

  /**
   * @returns seconds after which to ask again; null: it is done
   * @throws MailboxFault, OfficeError mailbox-sign-in-unknown, mailbox-sign-in-expired, mailbox-sign-in-declined
   */
  async complete(mailbox: OAuthMailbox, by: string, back: ComingBack | undefined): Promise<number | null> {
    const { id, oauth: settings } = mailbox;
    const name = signInName(id);
    const stored = await this.secrets.get(name, settings);
    const begun = stored === undefined ? undefined : (JSON.parse(stored) as Begun);
    if (!begun || begun.by !== by) throw ruleBroken('mailbox-sign-in-unknown');
    if (begun.expiresAt < Date.now()) throw ruleBroken('mailbox-sign-in-expired');
    const tokens =
      'deviceCode' in begun ? this.byCode(id, settings, begun) : this.byRedirect(id, settings, begun, back);
    const answer = await tokens.catch((error: unknown) => this.stillWaits(error, begun));
    if (typeof answer === 'number') return answer;
    if (answer.refresh_token === undefined) throw new MailboxFault('mailbox-sign-in-failed');
    await this.keep(mailbox, answer, answer.refresh_token);
    await this.secrets.remove(name);
    return null;
  }

  /**
   * A token that holds for some minutes more; a new one where the provider gave one that does not.
   * @param refused that the server just refused, though it should hold
   * @throws MailboxFault mailbox-sign-in-needed, mailbox-client-refused, mailbox-provider-unreachable, mailbox-sign-in-failed
   */
  async accessToken(mailbox: OAuthMailbox, refused?: string): Promise<string> {
    const grant = await this.grant(mailbox);
    if (holds(grant, refused)) return grant.accessToken;
    const asked = this.asking.get(mailbox.id) ?? this.refresh(mailbox, refused);
    this.asking.set(mailbox.id, asked);
    return asked.finally(() => this.asking.delete(mailbox.id));
  }

  /** Of several processes one asks: a provider may take a token that is used twice for a stolen one. */
  private async refresh(mailbox: OAuthMailbox, refused: string | undefined): Promise<string> {
    const { id: mailboxId, oauth: settings } = mailbox;
    const connection = await this.database.pool.connect();
    try {
      await connection.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [grantName(mailboxId)]);
      const grant = await this.grant(mailbox);
      if (holds(grant, refused)) return grant.accessToken;
      const { server } = this.provider(settings);
      const client = { client_id: settings.clientId };
      const answer = await this.asked(async (options) =>
        oauth.processRefreshTokenResponse(
          server,
          client,
          await oauth.refreshTokenGrantRequest(
            server,
            client,
            await this.proof(mailboxId, settings),
            grant.refreshToken,
            options,
          ),
        ),
      );
      await this.keep(mailbox, answer, answer.refresh_token ?? grant.refreshToken);
      return answer.access_token;
    } finally {
      await connection.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [grantName(mailboxId)]);
      connection.release();
    }
  }

  private async beginByCode(mailboxId: string, mailbox: MailboxOAuth, by: string): Promise<SignInBegun> {
    const { server, scope } = this.provider(mailbox);
    const client = { client_id: mailbox.clientId };
    const answer = await this.asked(async (options) =>
      oauth.processDeviceAuthorizationResponse(
        server,
        client,
        await oauth.deviceAuthorizationRequest(
          server,
          client,
          await this.proof(mailboxId, mailbox),
          { scope },
          options,
        ),
      ),
    );
    const { device_code: deviceCode, user_code: code, verification_uri: url, expires_in: seconds } = answer;
    const interval = answer.interval ?? USUAL_INTERVAL_SECONDS;
    await this.note(mailboxId, mailbox, { by, expiresAt: Date.now() + seconds * 1_000, deviceCode, interval });
    return { url, code, seconds, interval };
  }

  private async beginByRedirect(
    mailboxId: string,
    mailbox: MailboxOAuth,
    login: string,
    by: string,
  ): Promise<SignInBegun> {
    const { server, scope } = this.provider(mailbox);
    const verifier = oauth.generateRandomCodeVerifier();
    const state = `${mailboxId}.${oauth.generateRandomState()}`;
    const url = new URL(server.authorization_endpoint!);
    url.search = new URLSearchParams({
      response_type: 'code',
      client_id: mailbox.clientId,
      redirect_uri: this.returnAddress,
      scope,
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      // A token that outlives the day, also where consent was given before.
      access_type: 'offline',
      prompt: 'consent',
      login_hint: login,
    }).toString();
    await this.note(mailboxId, mailbox, { by, expiresAt: Date.now() + RETURN_SECONDS * 1_000, verifier, state });
    return { url: url.href, code: null, seconds: RETURN_SECONDS, interval: null };
  }

  private byCode(mailboxId: string, mailbox: MailboxOAuth, { deviceCode }: Begun & { deviceCode: string }) {
    const { server } = this.provider(mailbox);
    const client = { client_id: mailbox.clientId };
    return this.asked(async (options) =>
      oauth.processDeviceCodeResponse(
        server,
        client,
        await oauth.deviceCodeGrantRequest(server, client, await this.proof(mailboxId, mailbox), deviceCode, options),
      ),
    );
  }

  private async byRedirect(
    mailboxId: string,
    mailbox: MailboxOAuth,
    { verifier, state }: Begun & { verifier: string; state: string },
    back: ComingBack | undefined,
  ) {
    if (back?.state !== state) throw ruleBroken('mailbox-sign-in-unknown');
    const { server } = this.provider(mailbox);
    const client = { client_id: mailbox.clientId };
    const parameters = oauth.validateAuthResponse(server, client, new URLSearchParams({ ...back }), state);
    return this.asked(async (options) =>
      oauth.processAuthorizationCodeResponse(
        server,
        client,
        await oauth.authorizationCodeGrantRequest(
          server,
          client,
          await this.proof(mailboxId, mailbox),
          parameters,
          this.returnAddress,
          verifier,
          options,
        ),
      ),
    );
  }

  /** The page to which Google sends whoever signed in. */
  private get returnAddress(): string {
    return this.office.link('/settings/mailboxes');
  }

  private provider(mailbox: MailboxOAuth) {
    return providerOf(mailbox, this.configuration.oauthStandIn);
  }

  private async proof(mailboxId: string, client: MailboxOAuth): Promise<oauth.ClientAuth> {
    const secret = await this.secrets.get(clientSecretName(mailboxId), client);
    return secret === undefined ? oauth.None() : oauth.ClientSecretPost(secret);
  }

  /** @throws MailboxFault */
  private async asked<Answer>(ask: (options: oauth.TokenEndpointRequestOptions) => Promise<Answer>): Promise<Answer> {
    try {
      return await ask({
        signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
        [oauth.allowInsecureRequests]: this.configuration.oauthStandIn !== undefined,
      });
    } catch (error) {
      throw providerFault(error);
    }
  }

  /** Seconds, where the person has yet to enter the code (RFC 8628 §3.5). */
  private stillWaits(error: unknown, begun: Begun): number {
    const said =
      error instanceof MailboxFault && error.cause instanceof oauth.ResponseBodyError ? error.cause.error : '';
    const interval = 'interval' in begun ? begun.interval : USUAL_INTERVAL_SECONDS;
    if (said === 'authorization_pending') return interval;
    if (said === 'slow_down') return interval + USUAL_INTERVAL_SECONDS;
    if (said === 'expired_token') throw ruleBroken('mailbox-sign-in-expired');
    if (said === 'access_denied' || said === 'authorization_declined') throw ruleBroken('mailbox-sign-in-declined');
    throw error;
  }

  private async grant(mailbox: OAuthMailbox): Promise<Grant> {
    const stored = await this.secrets.get(grantName(mailbox.id));
    const grant = stored === undefined ? undefined : (JSON.parse(stored) as Grant);
    if (!grant || !isSameSignIn(grant.signedInFor, signedInFor(mailbox)))
      throw new MailboxFault('mailbox-sign-in-needed');
    return grant;
  }

  private keep(
    mailbox: OAuthMailbox,
    { access_token: accessToken, expires_in }: oauth.TokenEndpointResponse,
    refreshToken: string,
  ) {
    const expiresAt = Date.now() + (expires_in ?? USUAL_SECONDS) * 1_000;
    return this.secrets.set(
      grantName(mailbox.id),
      JSON.stringify({ signedInFor: signedInFor(mailbox), refreshToken, accessToken, expiresAt } satisfies Grant),
    );
  }

  private note(mailboxId: string, client: MailboxOAuth, begun: Begun): Promise<void> {
    return this.secrets.set(signInName(mailboxId), JSON.stringify(begun), client);
  }
}

const holds = ({ accessToken, expiresAt }: Grant, refused: string | undefined): boolean =>
  accessToken !== refused && expiresAt - MARGIN_MILLISECONDS > Date.now();
