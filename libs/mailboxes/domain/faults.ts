import type { Language, Problems } from '#libs/kernel';

/** What can be wrong with a mailbox or with one message of it, by a stable code. */
export const FAULTS = {
  'mailbox-name-not-found': {
    pl: 'Nie ma serwera o tej nazwie. Sprawdź, czy nazwa jest wpisana bez literówki.',
    en: 'There is no server of this name. Check it for a slip.',
  },
  'mailbox-refused': {
    pl: 'Serwer nie przyjmuje połączeń na tym porcie. Zwykle jest to 993 (TLS) albo 143 (STARTTLS).',
    en: 'The server takes no connections on this port. It is usually 993 (TLS) or 143 (STARTTLS).',
  },
  'mailbox-unreachable': {
    pl: 'Do tego serwera nie prowadzi żadna droga z tej sieci.',
    en: 'No way leads to this server from this network.',
  },
  'mailbox-timed-out': {
    pl: 'Serwer nie odpowiedział na czas. Może zatrzymuje to zapora sieciowa.',
    en: 'The server did not answer in time. A firewall may hold it up.',
  },
  'mailbox-certificate-expired': {
    pl: 'Certyfikat serwera stracił ważność.',
    en: "The server's certificate has expired.",
  },
  'mailbox-certificate-untrusted': {
    pl: 'Certyfikatu serwera nie wystawił urząd, któremu można ufać. Własny urząd certyfikacji wskaż w NODE_EXTRA_CA_CERTS.',
    en: "Nobody who can be trusted issued the server's certificate. Name an authority of your own in NODE_EXTRA_CA_CERTS.",
  },
  'mailbox-certificate-other-name': {
    pl: 'Certyfikat serwera jest wystawiony na inną nazwę. Wpisz nazwę, którą podaje dostawca.',
    en: "The server's certificate is for another name. Enter the name that the provider gives.",
  },
  'mailbox-no-tls': {
    pl: 'Na tym porcie serwer nie mówi TLS. Wybierz STARTTLS albo inny port.',
    en: 'The server speaks no TLS on this port. Choose STARTTLS or another port.',
  },
  'mailbox-no-starttls': {
    pl: 'Serwer nie oferuje STARTTLS. Wybierz TLS na porcie 993.',
    en: 'The server offers no STARTTLS. Choose TLS on port 993.',
  },
  'mailbox-no-imap': {
    pl: 'To, co odpowiada na tym porcie, nie jest serwerem IMAP.',
    en: 'What answers on this port is no IMAP server.',
  },
  'mailbox-wrong-password': {
    pl: 'Serwer nie przyjął nazwy użytkownika i hasła. Może wymaga hasła aplikacji albo nie pozwala na IMAP.',
    en: 'The server did not take user and password. It may want an app password, or not allow IMAP.',
  },
  'mailbox-password-missing': { pl: 'Brak hasła: wpisz je ponownie.', en: 'There is no password: enter it again.' },
  'mailbox-sign-in-needed': {
    pl: 'Skrzynka nie jest zalogowana u dostawcy albo zgoda wygasła lub została cofnięta. Zaloguj ją ponownie.',
    en: 'The mailbox is not signed in at its provider, or the consent expired or was withdrawn. Sign it in again.',
  },
  'mailbox-token-refused': {
    pl: 'Serwer nie przyjął zalogowania. Zalogowano inne konto niż wpisany użytkownik, konto nie ma dostępu do tej skrzynki albo dostawca nie pozwala na IMAP.',
    en: 'The server did not take the sign-in. Another account than the given user was signed in, it may not read this mailbox, or the provider does not allow IMAP.',
  },
  'mailbox-provider-unreachable': {
    pl: 'Serwer logowania dostawcy nie odpowiada. Urząd spróbuje ponownie.',
    en: "The provider's sign-in server does not answer. It is tried again.",
  },
  'mailbox-client-refused': {
    pl: 'Dostawca nie przyjął identyfikatora aplikacji, jej sekretu albo dzierżawy. Sprawdź je w ustawieniach skrzynki i u dostawcy.',
    en: 'The provider did not take the application’s id, its secret or the tenant. Check them here and at the provider.',
  },
  'mailbox-sign-in-failed': {
    pl: 'Logowanie u dostawcy się nie udało. Zacznij od nowa.',
    en: 'Signing in at the provider failed. Begin anew.',
  },
  'mailbox-folder-unknown': { pl: 'Nie ma takiego folderu na serwerze.', en: 'There is no such folder on the server.' },
  'mailbox-target-unknown': {
    pl: 'Nie ma folderu, do którego mają być przenoszone wiadomości. Są zarejestrowane i czekają w swoim folderze.',
    en: 'There is no folder to move messages to. They are registered and wait in theirs.',
  },
  'mailbox-never-came-back': {
    pl: 'Wiadomość próbna została wysłana, ale przez pół minuty nie wróciła do skrzynki. Sprawdź adres skrzynki i folder z niechcianą pocztą.',
    en: 'The test mail was sent, but did not come back to the mailbox within half a minute. Check the address of the mailbox, and its junk folder.',
  },
  'mailbox-connection-lost': {
    pl: 'Serwer zerwał połączenie.',
    en: 'The server broke the connection.',
  },
  'mailbox-nonsense': {
    pl: 'Serwer odpowiada czymś, czego IMAP nie dopuszcza.',
    en: 'The server answers what IMAP does not allow.',
  },
  'mailbox-request-refused': { pl: 'Serwer odmówił.', en: 'The server refused.' },
  'mailbox-failed': { pl: 'Coś się nie udało; szczegóły są w dzienniku.', en: 'Something failed; the log has more.' },
  'mailbox-message-too-large': {
    pl: 'Za duża: urząd przyjmuje najwyżej 25 MB.',
    en: 'Too large: the office takes at most 25 MB.',
  },
  'mailbox-message-empty': { pl: 'Serwer nie wydał jej treści.', en: 'The server did not hand it out.' },
} as const satisfies Problems;

export type FaultCode = keyof typeof FAULTS;

export const faultWords = (code: string, language: Language): string =>
  (FAULTS[code as FaultCode] ?? FAULTS['mailbox-failed'])[language];

/** A fault that we find ourselves. */
export class MailboxFault extends Error {
  override readonly name = 'MailboxFault';

  constructor(
    readonly code: FaultCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** What Node, OpenSSL (`openssl verify`) and imapflow call it. */
const BY_CODE: Readonly<Record<string, FaultCode>> = {
  ENOTFOUND: 'mailbox-name-not-found',
  EAI_AGAIN: 'mailbox-name-not-found',
  ECONNREFUSED: 'mailbox-refused',
  EHOSTUNREACH: 'mailbox-unreachable',
  ENETUNREACH: 'mailbox-unreachable',
  EADDRNOTAVAIL: 'mailbox-unreachable',
  ETIMEDOUT: 'mailbox-timed-out',
  ETIMEOUT: 'mailbox-timed-out',
  CONNECT_TIMEOUT: 'mailbox-timed-out',
  GREETING_TIMEOUT: 'mailbox-timed-out',
  UPGRADE_TIMEOUT: 'mailbox-timed-out',
  CERT_HAS_EXPIRED: 'mailbox-certificate-expired',
  CERT_NOT_YET_VALID: 'mailbox-certificate-expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'mailbox-certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'mailbox-certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'mailbox-certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'mailbox-certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'mailbox-certificate-untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'mailbox-certificate-other-name',
  EPROTO: 'mailbox-no-tls',
  ERR_SSL_WRONG_VERSION_NUMBER: 'mailbox-no-tls',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'mailbox-no-tls',
  ECONNRESET: 'mailbox-connection-lost',
  EPIPE: 'mailbox-connection-lost',
  NoConnection: 'mailbox-connection-lost',
  EConnectionClosed: 'mailbox-connection-lost',
  StateLogout: 'mailbox-connection-lost',
  ClosedAfterConnectText: 'mailbox-connection-lost',
  ClosedAfterConnectTLS: 'mailbox-connection-lost',
  DownloadIncomplete: 'mailbox-message-empty',
  DownloadOverflow: 'mailbox-nonsense',
  UnexpectedTag: 'mailbox-nonsense',
  MissingTag: 'mailbox-nonsense',
  InvalidResponse: 'mailbox-no-imap',
  ResponseProcessingFailed: 'mailbox-nonsense',
  STARTTLS_INJECTION: 'mailbox-nonsense',
  LineTooLarge: 'mailbox-nonsense',
  LiteralTooLarge: 'mailbox-nonsense',
  ResponseTooLarge: 'mailbox-nonsense',
  TooManyTokens: 'mailbox-nonsense',
  TooManyResponses: 'mailbox-nonsense',
  MAX_IMAP_NESTING_REACHED: 'mailbox-nonsense',
};

/** What went wrong, by a code that has words. Nothing of what the server said goes into it. */
export function faultOf(error: unknown): FaultCode {
  if (error instanceof MailboxFault) return error.code;
  if (typeof error !== 'object' || error === null) return 'mailbox-failed';
  const { code, authenticationFailed, tlsFailed, mailboxMissing, responseStatus } = error as Readonly<
    Record<string, unknown>
  >;
  if (mailboxMissing === true) return 'mailbox-folder-unknown';
  if (tlsFailed === true && (typeof code !== 'string' || !BY_CODE[code])) return 'mailbox-no-starttls';
  if (typeof code === 'string' && BY_CODE[code]) return BY_CODE[code];
  if (typeof code === 'string' && code.startsWith('ParserError')) return 'mailbox-nonsense';
  if (authenticationFailed === true) return 'mailbox-wrong-password';
  if (responseStatus === 'NO' || responseStatus === 'BAD') return 'mailbox-request-refused';
  return 'mailbox-failed';
}
