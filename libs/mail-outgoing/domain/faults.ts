import type { Language, Problems } from '#libs/kernel';

/** What can be wrong with a server that is to take mail, by a stable code. */
export const SENDING_FAULTS = {
  'smtp-name-not-found': {
    pl: 'Nie ma serwera wysyłki o tej nazwie. Sprawdź, czy nazwa jest wpisana bez literówki.',
    en: 'There is no sending server of this name. Check it for a slip.',
  },
  'smtp-refused': {
    pl: 'Serwer wysyłki nie przyjmuje połączeń na tym porcie. Zwykle jest to 587 (STARTTLS) albo 465 (TLS).',
    en: 'The sending server takes no connections on this port. It is usually 587 (STARTTLS) or 465 (TLS).',
  },
  'smtp-unreachable': {
    pl: 'Do serwera wysyłki nie prowadzi żadna droga z tej sieci.',
    en: 'No way leads to the sending server from this network.',
  },
  'smtp-timed-out': {
    pl: 'Serwer wysyłki nie odpowiedział na czas. Może zatrzymuje to zapora sieciowa.',
    en: 'The sending server did not answer in time. A firewall may hold it up.',
  },
  'smtp-certificate-expired': {
    pl: 'Certyfikat serwera wysyłki stracił ważność.',
    en: "The sending server's certificate has expired.",
  },
  'smtp-certificate-untrusted': {
    pl: 'Certyfikatu serwera wysyłki nie wystawił urząd, któremu można ufać. Własny urząd certyfikacji wskaż w NODE_EXTRA_CA_CERTS.',
    en: "Nobody who can be trusted issued the sending server's certificate. Name an authority of your own in NODE_EXTRA_CA_CERTS.",
  },
  'smtp-certificate-other-name': {
    pl: 'Certyfikat serwera wysyłki jest wystawiony na inną nazwę. Wpisz nazwę, którą podaje dostawca.',
    en: "The sending server's certificate is for another name. Enter the name that the provider gives.",
  },
  'smtp-no-tls': {
    pl: 'Na tym porcie serwer wysyłki nie mówi TLS. Wybierz STARTTLS albo inny port.',
    en: 'The sending server speaks no TLS on this port. Choose STARTTLS or another port.',
  },
  'smtp-no-starttls': {
    pl: 'Serwer wysyłki nie oferuje STARTTLS. Wybierz TLS na porcie 465.',
    en: 'The sending server offers no STARTTLS. Choose TLS on port 465.',
  },
  'smtp-no-smtp': {
    pl: 'To, co odpowiada na tym porcie, nie jest serwerem SMTP.',
    en: 'What answers on this port is no SMTP server.',
  },
  'smtp-wrong-password': {
    pl: 'Serwer wysyłki nie przyjął nazwy użytkownika i hasła. Może wymaga hasła aplikacji albo nie pozwala na SMTP.',
    en: 'The sending server did not take user and password. It may want an app password, or not allow SMTP.',
  },
  'smtp-password-missing': {
    pl: 'Brak hasła serwera wysyłki: wpisz je ponownie.',
    en: 'There is no password of the sending server: enter it again.',
  },
  'smtp-sign-in-needed': {
    pl: 'Dostawca nie daje dostępu do wysyłki. Zaloguj skrzynkę ponownie.',
    en: 'The provider gives no access to sending. Sign the mailbox in again.',
  },
  'smtp-token-refused': {
    pl: 'Serwer wysyłki nie przyjął zalogowania. Zaloguj skrzynkę ponownie; u dostawcy wysyłka przez SMTP musi być dozwolona.',
    en: 'The sending server did not take the sign-in. Sign the mailbox in again; the provider has to allow sending by SMTP.',
  },
  'smtp-sender-refused': {
    pl: 'Serwer nie pozwala temu kontu wysyłać z tego adresu.',
    en: 'The server does not let this account send from this address.',
  },
  'smtp-recipient-refused': {
    pl: 'Serwer nie przyjął adresu, na który szła wiadomość próbna.',
    en: 'The server did not take the address to which the test mail went.',
  },
  'smtp-message-refused': {
    pl: 'Serwer nie przyjął wiadomości próbnej.',
    en: 'The server did not take the test mail.',
  },
  'smtp-connection-lost': {
    pl: 'Serwer wysyłki zerwał połączenie.',
    en: 'The sending server broke the connection.',
  },
  'smtp-not-set': {
    pl: 'Urząd nie ma serwera poczty: wiadomości trafiają tylko do skrzynki nadawczej na dysku.',
    en: 'The office has no mail server: mail is only written to the outbox on disk.',
  },
  'smtp-failed': { pl: 'Wysyłka się nie udała; szczegóły są w dzienniku.', en: 'Sending failed; the log has more.' },
} as const satisfies Problems;

export type SendingFault = keyof typeof SENDING_FAULTS;

export const sendingFaultWords = (code: SendingFault, language: Language): string => SENDING_FAULTS[code][language];

/** What Node and OpenSSL (`openssl verify`) call it. */
const BY_SYSTEM_CODE: Readonly<Record<string, SendingFault>> = {
  ENOTFOUND: 'smtp-name-not-found',
  EAI_AGAIN: 'smtp-name-not-found',
  ECONNREFUSED: 'smtp-refused',
  EHOSTUNREACH: 'smtp-unreachable',
  ENETUNREACH: 'smtp-unreachable',
  EADDRNOTAVAIL: 'smtp-unreachable',
  ETIMEDOUT: 'smtp-timed-out',
  CERT_HAS_EXPIRED: 'smtp-certificate-expired',
  CERT_NOT_YET_VALID: 'smtp-certificate-expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'smtp-certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'smtp-certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'smtp-certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'smtp-certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'smtp-certificate-untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'smtp-certificate-other-name',
  EPROTO: 'smtp-no-tls',
  ERR_SSL_WRONG_VERSION_NUMBER: 'smtp-no-tls',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'smtp-no-tls',
  ECONNRESET: 'smtp-connection-lost',
  EPIPE: 'smtp-connection-lost',
};

/** What nodemailer calls it, where no system's code says more. */
const BY_CODE: Readonly<Record<string, SendingFault>> = {
  EDNS: 'smtp-name-not-found',
  ETIMEDOUT: 'smtp-timed-out',
  EAUTH: 'smtp-wrong-password',
  ETLS: 'smtp-no-starttls',
  EPROTOCOL: 'smtp-no-smtp',
  EMESSAGE: 'smtp-message-refused',
  ECONNECTION: 'smtp-connection-lost',
  ESOCKET: 'smtp-connection-lost',
};

/** What went wrong, by a code that has words. Nothing of what the server said goes into it. */
export function sendingFaultOf(error: unknown): SendingFault {
  const { code, originalCode, command } = (error ?? {}) as Readonly<Record<string, unknown>>;
  const bySystem = typeof originalCode === 'string' ? BY_SYSTEM_CODE[originalCode] : undefined;
  if (bySystem) return bySystem;
  if (code === 'EENVELOPE') return command === 'MAIL FROM' ? 'smtp-sender-refused' : 'smtp-recipient-refused';
  return (typeof code === 'string' && BY_CODE[code]) || 'smtp-failed';
}
