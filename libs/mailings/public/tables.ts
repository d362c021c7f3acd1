/** Which secrets unsubscribe somebody, by their SHA-256; and which of them were used. No address stands in either. `mailings.unsubscribe_links` says, for the office alone, whose secret it is: a recipient of a mailing, whose address is sealed there. */
export const UNSUBSCRIBE_TABLES = `
CREATE TABLE public_site.unsubscribe_links (hash bytea PRIMARY KEY);
CREATE TABLE public_inbox.unsubscribed (hash bytea PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
CREATE SCHEMA IF NOT EXISTS mailings;
CREATE TABLE mailings.unsubscribe_links (hash bytea PRIMARY KEY, mailing_id text NOT NULL, number integer NOT NULL);
`;

/** In the mails that go out; `/prasa/rezygnacja` alone is no page. */
export const UNSUBSCRIBE_PATH = '/prasa/rezygnacja';
