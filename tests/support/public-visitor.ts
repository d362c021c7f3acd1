import { randomInt } from 'node:crypto';

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Somebody at the public site, without JavaScript; each comes from an address of their own. */
export class Visitor {
  private readonly address = [203, randomInt(256), randomInt(256), randomInt(1, 255)].join('.');

  constructor(
    private readonly site: string,
    private readonly language = 'pl',
  ) {}

  get = (path: string, headers: Record<string, string> = {}): Promise<Page> => this.ask(path, { headers });

  /** Fills in the form at an address as its page has it, and sends it. */
  async send(path: string, fields: Readonly<Record<string, string | File>>, at = path): Promise<Page> {
    const { text } = await this.get(path);
    return this.sendAgain(at, { formToken: tokenIn(text), ...fields });
  }

  /** Sends a form whose page was read before. */
  sendAgain(path: string, fields: Readonly<Record<string, string | File>>): Promise<Page> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return this.ask(path, { method: 'POST', body });
  }

  private async ask(path: string, { headers, ...init }: RequestInit): Promise<Page> {
    const response = await fetch(new URL(path, this.site), {
      ...init,
      redirect: 'manual',
      headers: { 'accept-language': this.language, 'x-forwarded-for': this.address, ...(headers as object) },
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

export const tokenIn = (page: string): string => /name="formToken" value="([^"]+)"/.exec(page)![1]!;

/** Files that wait for a form which was shown again, as its page names them. */
export const keptIn = (page: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...page.matchAll(/name="(kept-\d+)"\s+value="([^"]+)"/g)].map(([, name, value]) => [
      name!,
      value!.replaceAll('&quot;', '"'),
    ]),
  );

/** Where the visitor is after sending, without what is said once. */
export const trackingPath = ({ headers }: Page): string => headers.get('location')!.split('?')[0]!;

export const numberIn = (page: string): string | undefined => /<h1>[^<]* (\S+)<\/h1>/.exec(page)?.[1];

export const QUESTION = {
  about: 'pressInquiry',
  name: 'Anna Lis',
  email: 'anna.lis@gazeta.example',
  subject: 'Remont mostu',
  text: 'Kiedy koniec remontu?',
};
