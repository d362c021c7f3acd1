import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { commandOf, deriveId, type EventMetadata } from '#libs/kernel';
import { photoEvents, photosOf } from '#libs/photos';
import { ReadModels, reactions, type Policy } from '#libs/projections';
import { communiqueDecider } from '../domain/communique.js';
import { communiqueEvents, communiqueStream, type KeptVersion } from '../domain/events.js';
import { CommuniqueQueries } from '../queries/communique-queries.js';

interface Cause {
  readonly id: string;
  readonly position: string;
  readonly metadata: EventMetadata;
}

/** A version that was kept a moment before its picture was withdrawn has to be known. */
const READ_MODELS_MILLISECONDS = 10_000;

/** Communiqués learn that a library withdrew a picture of theirs: before they are released, and while they stand on their page. */
@Injectable()
export class LostPictures implements Policy {
  readonly name = 'communique_lost_pictures';
  readonly on = reactions(
    { ...communiqueEvents, ...photoEvents },
    {
      PhotoFoundWithdrawn: ({ data, ...event }) => this.noteAll(data.photoId, true, event),
      PhotoFoundAgain: ({ data, ...event }) => this.noteAll(data.photoId, false, event),
      CommuniqueVersionKept: ({ data, ...event }) => this.look(data, event),
    },
  );

  constructor(
    private readonly journal: Journal,
    private readonly communiques: CommuniqueQueries,
    private readonly readModels: ReadModels,
  ) {}

  private async noteAll(photoId: string, withdrawn: boolean, cause: Cause): Promise<void> {
    await this.readModels.waitFor(cause.position, { timeoutMs: READ_MODELS_MILLISECONDS });
    for (const communiqueId of await this.communiques.showing(photoId))
      await this.note(communiqueId, photoId, withdrawn, cause);
  }

  /** Somebody may take a picture that was withdrawn before. */
  private async look({ communiqueId, files }: KeptVersion, cause: Cause): Promise<void> {
    const pictures = files.filter(({ mediaType }) => mediaType.startsWith('image/'));
    const photos = await photosOf(
      this.journal,
      pictures.map(({ attachmentId }) => attachmentId),
    );
    for (const { photoId, withdrawn } of photos)
      if (withdrawn) await this.note(communiqueId, photoId, withdrawn, cause);
  }

  private async note(communiqueId: string, photoId: string, withdrawn: boolean, cause: Cause): Promise<void> {
    await this.journal.execute({
      stream: communiqueStream(communiqueId),
      decider: communiqueDecider,
      command: { kind: 'notePicture', photoId, withdrawn },
      context: commandOf('policy', deriveId(this.name, cause.id, communiqueId, photoId), cause),
    });
  }
}
