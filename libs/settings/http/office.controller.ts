import { Body, Controller, Delete, Get, Param, Patch, Put, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Context, LARGEST_FILE, Public, RecordsNothing, Roles, SeenRevision, UserLanguage } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { notFound, OfficeError, type Language } from '#libs/kernel';
import { Manifests } from '#libs/manifest';
import { OrganizationDirectory } from '#libs/organization';
import { Secrets } from '#libs/personal-data';
import { Setting } from '../commands/setting.js';
import { shown, type KindName } from '../domain/describe.js';
import type { Logo, RecordedSettingsEvent } from '../domain/events.js';
import { SETTINGS_RIGHTS } from '../domain/rights.js';
import { SETTINGS, settings, type SaidSettings } from '../domain/settings.js';
import { SMTP_PASSWORD } from '../domain/smtp-url.js';
import { CurrentSettings } from '../queries/current-settings.js';
import { Logos } from '../tables/logos.js';
import {
  AppearanceDto,
  ChangeOfficeDto,
  OfficeDto,
  OfficeWrittenDto,
  SettingsHistoryDto,
  type SettingsEntryDto,
  type WhoDto,
} from './office.dto.js';

@ApiTags('office')
@Controller('api/office')
export class OfficeController {
  constructor(
    private readonly setting: Setting,
    private readonly current: CurrentSettings,
    private readonly logos: Logos,
    private readonly secrets: Secrets,
    private readonly directory: OrganizationDirectory,
    private readonly manifests: Manifests,
  ) {}

  /** What the office is called, how it looks, where its mail goes, and where each value comes from. */
  @Get()
  @Roles(...SETTINGS_RIGHTS.manageOffice)
  async office(): Promise<OfficeDto> {
    const { settings: now, sources, revision } = await this.current.now();
    const passwords = await this.secrets.versions([SMTP_PASSWORD]);
    const who = await this.people(SETTINGS.map((setting) => sources[setting].actor));
    return {
      ...now,
      addresses: [...now.addresses],
      kindsOff: [...now.kindsOff],
      workingHours: [...now.workingHours],
      logo: now.logo && { url: logoUrl(now.logo), mediaType: now.logo.mediaType, size: now.logo.size },
      smtp: now.smtp && { ...now.smtp, passwordSet: passwords.has(SMTP_PASSWORD) },
      sources: SETTINGS.map((setting) => {
        const { from, at, actor } = sources[setting];
        return { setting, from, at, by: actor === null ? null : who.get(actor)! };
      }),
      revision,
    };
  }

  /** Who changed what from what, the newest first. */
  @Get('history')
  @Roles(...SETTINGS_RIGHTS.manageOffice)
  async history(@UserLanguage() language: Language): Promise<SettingsHistoryDto> {
    const events = await this.current.events();
    const kindName: KindName = (code, as) => this.manifests.kinds.get(code)?.name[as] ?? code;
    const who = await this.people(events.map(({ metadata }) => metadata.actor));
    const items: SettingsEntryDto[] = [];
    let before: SaidSettings = {};
    for (const event of events) {
      items.push({
        id: event.id,
        at: event.metadata.occurredAt,
        by: event.type === 'SettingsSeeded' ? null : who.get(event.metadata.actor)!,
        changes: changesOf(event, before, language, kindName),
        passwordSet: event.type === 'SettingsChanged' && event.data.passwordSet,
      });
      before = settings.evolve(before, event);
    }
    return { items: items.toReversed() };
  }

  /** What is left out stays as it is. Counts at once in all processes. */
  @Patch()
  @Roles(...SETTINGS_RIGHTS.manageOffice)
  change(
    @Body() { smtp, ...changes }: ChangeOfficeDto,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<OfficeWrittenDto> {
    const { password, ...server } = smtp ?? {};
    const account = smtp && {
      ...server,
      host: smtp.host,
      port: smtp.port,
      security: smtp.security,
      user: smtp.user ?? null,
    };
    return this.setting.change(
      { ...changes, ...(smtp !== undefined && { smtp: account ?? null }) },
      password,
      context,
      seen,
    );
  }

  /** PNG, JPEG or SVG, at most 256 kB. An SVG that could run or load something is refused. */
  @Put('logo')
  @Roles(...SETTINGS_RIGHTS.manageOffice)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_FILE, files: 1, fields: 1, parts: 2 } }))
  changeLogo(
    @UploadedFile() file: { readonly buffer: Buffer } | undefined,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<OfficeWrittenDto> {
    if (!file) throw new OfficeError('invalid', 'file-required', { field: 'file' });
    return this.setting.changeLogo(file.buffer, context, seen);
  }

  @Delete('logo')
  @Roles(...SETTINGS_RIGHTS.manageOffice)
  removeLogo(@Context() context: CommandContext, @SeenRevision() seen?: number): Promise<OfficeWrittenDto> {
    return this.setting.change({ logo: null }, undefined, context, seen);
  }

  /** For the page on which one signs in. */
  @Get('appearance')
  @Public()
  async appearance(): Promise<AppearanceDto> {
    const { name, shortName, accentColour, logo } = (await this.current.now()).settings;
    return { name, shortName: shortName || name, accentColour, logoUrl: logo && logoUrl(logo) };
  }

  /** By its SHA-256. Nothing in it runs, also where somebody opens it by itself. */
  @Get('logo/:hash')
  @RecordsNothing('a picture that everybody sees')
  @Public()
  @ApiProduces('image/png', 'image/jpeg', 'image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async logo(@Param('hash') hash: string, @Res() response: Response): Promise<void> {
    const logo = await this.logos.get(hash);
    if (!logo) throw notFound('logo-unknown');
    response
      .set({
        'Content-Type': logo.mediaType,
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'public, max-age=31536000, immutable',
      })
      .end(logo.bytes);
  }

  private async people(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, WhoDto>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    return new Map(
      await Promise.all(
        known.map(async (id) => [id, { id, name: (await this.directory.employee(id))?.name ?? '' }] as const),
      ),
    );
  }
}

const logoUrl = ({ hash }: Logo): string => `/api/office/logo/${hash}`;

function changesOf(event: RecordedSettingsEvent, before: SaidSettings, language: Language, kindName: KindName) {
  const said: SaidSettings = event.data;
  return SETTINGS.filter((setting) => said[setting] !== undefined).map((setting) => ({
    setting,
    before: before[setting] === undefined ? null : shown(setting, before[setting], language, kindName),
    after: shown(setting, said[setting], language, kindName),
  }));
}
