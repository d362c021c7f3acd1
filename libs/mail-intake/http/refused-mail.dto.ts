export class RefusedMailsDto {
  /** Empty where the sender gave no address. */
  senderDomain!: string;
  /** How often on that day. */
  times!: number;
  /** Bytes of the largest: as announced, else as many as came. */
  size!: number;
  /** The last time. */
  at!: string;
}

export class RefusedMailDto {
  /** Bytes of the largest mail that is taken. */
  limit!: number;
  /** One a day and domain of the sender, the newest first, of 90 days; at most 200. */
  items!: RefusedMailsDto[];
}
