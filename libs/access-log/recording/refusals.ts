import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Express, Request } from 'express';
import {
  clientOf,
  isChanging,
  recordedAs,
  RECORDS_TRIED,
  REFUSALS_SETTING,
  type HearsOfRefusal,
  type TriedRecording,
} from '#libs/http';
import type { OfficeError } from '#libs/kernel';
import { THING_KIND } from '#libs/manifest';
import { recordingOf } from './access.interceptor.js';
import { AccessRecorder } from './recorder.js';

const LONGEST_ID = 200;
/** What is said of a thing that is not there, or not theirs to see: nobody is told which. */
const NOT_THERE = /-not-found$/;
/** It stood there, and nobody read it for a day: nothing was kept from anybody. */
const GONE_BY_ITSELF = 'replay-not-found';

interface Tried {
  readonly act: string;
  readonly kind: string;
  readonly thingId: string | null;
}

/** Records who tried to open, to take out or to approve something, and was not let: what they tried, and the code of the refusal. */
@Injectable()
export class RefusalRecorder implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly recorder: AccessRecorder,
  ) {}

  onModuleInit(): void {
    const hear: HearsOfRefusal = (request, error) => this.hear(request, error);
    // A process without HTTP has none.
    this.host.httpAdapter?.getInstance?.<Express | undefined>()?.set?.(REFUSALS_SETTING, hear);
  }

  private hear(request: Request, error: OfficeError): void {
    const { asker } = request;
    const tried = asker && triedBy(request, error);
    if (!asker || !tried) return;
    this.recorder.record({
      ...asker,
      actingFor: request.caller?.actingFor ?? null,
      client: clientOf(request),
      act: 'refused',
      kind: tried.kind,
      thingId: tried.thingId,
      detail: `${tried.act} ${error.code}`,
      personal: null,
      words: null,
    });
  }
}

/** Undefined where nothing was kept from anybody. */
function triedBy(request: Request, { kind, code }: OfficeError): Tried | undefined {
  if (!request.endpoint) return undefined;
  const { handler, controller } = request.endpoint;
  const command = Reflect.getMetadata(RECORDS_TRIED, handler) as TriedRecording | undefined;
  if (command) {
    if (!command.codes.includes(code)) return undefined;
    const said = request.res && recordedAs(request.res);
    const of = Reflect.getMetadata(THING_KIND, controller) as string | undefined;
    return { act: command.tried, kind: said?.kind ?? of ?? 'export', thingId: said?.id ?? part(request.params['id']) };
  }
  const isKept = kind === 'forbidden' || (NOT_THERE.test(code) && code !== GONE_BY_ITSELF);
  const recording = isKept && !isChanging(request) ? recordingOf(handler, controller, false) : undefined;
  if (!recording || recording.act === 'signedIn') return undefined;
  const thingId = part(request.params[recording.id]) ?? part(request.query[recording.id]);
  if (recording.onlyOfThing && thingId === null) return undefined;
  return { act: recording.act, kind: recording.kind, thingId };
}

const part = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, LONGEST_ID).toWellFormed() : null;
