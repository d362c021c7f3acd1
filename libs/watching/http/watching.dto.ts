export class WatcherDto {
  id!: string;
  name!: string | null;
}

export class WatchersDto {
  items!: WatcherDto[];
  /** The caller is one of them. */
  watching!: boolean;
}
