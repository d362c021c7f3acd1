import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { StoreAttachment } from '#libs/attachments';
import { Journal, type CommandContext } from '#libs/journal';
import { deriveId, notFound, ownData } from '#libs/kernel';
import { formatOf, Pictures } from '#libs/pictures';
import { photoStream } from '../domain/events.js';
import type { LibraryPhoto } from '../domain/library.js';
import { photoDecider } from '../domain/photo.js';
import { PhotoLibraries } from '../libraries/photo-libraries.js';
import { photosOf, type StandingPhoto } from '../queries/photo-standing.js';

/** Pixels of the longer side of a picture in the list that one picks from. */
const PREVIEW = 480;
const MOST_PREVIEWS = 200;

export interface TakenFile extends LibraryPhoto {
  /** Of the file, as of an upload of whoever took it. */
  readonly attachmentId: string;
  readonly name: string;
}

/** Pictures of libraries: looked at, taken, and looked after. */
@Injectable()
export class Photos {
  /** The last ones, by library and reference: a list is opened again and again. */
  private readonly previews = new Map<string, Buffer>();

  constructor(
    private readonly journal: Journal,
    private readonly commands: CommandBus,
    private readonly libraries: PhotoLibraries,
    private readonly pictures: Pictures,
  ) {}

  /** A small JPEG, decoded and written anew. @throws OfficeError photo-library-unknown, photo-not-in-library, and what Pictures refuses */
  async preview(libraryId: string, reference: string): Promise<Buffer> {
    const key = `${libraryId} ${reference}`;
    const known = this.previews.get(key);
    if (known) return known;
    const library = await this.libraries.require(libraryId);
    const [picture] = await this.pictures.sizes(await library.preview(reference), [PREVIEW]);
    if (this.previews.size >= MOST_PREVIEWS) this.previews.delete(this.previews.keys().next().value!);
    this.previews.set(key, picture!.bytes);
    return picture!.bytes;
  }

  /** The picture becomes an upload of whoever takes it, and the office keeps where it is from. @throws OfficeError photo-library-unknown, photo-not-in-library */
  async take(libraryId: string, reference: string, context: CommandContext): Promise<TakenFile> {
    const library = await this.libraries.require(libraryId);
    const photo = await library.find(reference);
    const { name, bytes } = await library.original(reference);
    const photoId = deriveId('photo', context.commandId);
    const { address, title, caption, credit, licence } = photo;
    await this.journal.execute({
      stream: photoStream(photoId),
      decider: photoDecider,
      command: { kind: 'take', photoId, libraryId, reference, address, title, caption, credit, licence },
      context,
    });
    const file = { name, mediaType: `image/${formatOf(bytes) ?? 'jpeg'}`, bytes };
    const upload = { ...context, commandId: deriveId('photo-file', context.commandId) };
    await this.commands.execute(new StoreAttachment(photoId, ownData(context.actor), 'upload', file, upload));
    return { ...photo, attachmentId: photoId, name };
  }

  of(ids: readonly string[]): Promise<readonly StandingPhoto[]> {
    return photosOf(this.journal, ids);
  }

  /** Looks into its library whether it is shown there still; where that cannot be asked, all stays as it was. @throws OfficeError photo-unknown */
  async look(photoId: string, context: CommandContext): Promise<StandingPhoto> {
    const [photo] = await this.of([photoId]);
    if (!photo) throw notFound('photo-unknown');
    const library = await this.libraries.find(photo.libraryId);
    const standing = (await library?.standing(photo)) ?? 'unknown';
    if (standing === 'unknown') return photo;
    await this.journal.execute({
      stream: photoStream(photoId),
      decider: photoDecider,
      command: { kind: 'look', withdrawn: standing === 'withdrawn' },
      context,
    });
    return (await this.of([photoId]))[0]!;
  }
}
