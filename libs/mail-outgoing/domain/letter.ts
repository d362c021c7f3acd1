/** A mail's words: plain text, in lines that any program shows. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}
