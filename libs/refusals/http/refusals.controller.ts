import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, OnlyReads, Roles } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { LiftRefusal, RecordRefusal } from '../commands/refuse.js';
import { REFUSAL_RIGHTS } from '../domain/rights.js';
import { Refusals } from '../queries/refusals.js';
import { LiftingBody, NewRefusalBody, RefusalLookupBody, RefusedAddressesDto } from './refusals.dto.js';

/** Addresses come in bodies alone: what stands in a path stands in logs. */
@ApiTags('contacts')
@Controller('api/refusals')
export class RefusalsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly refusals: Refusals,
  ) {}

  @Post()
  @HttpCode(204)
  @Roles(...REFUSAL_RIGHTS.recordRefusals)
  async record(
    @Body() { medium, value, source, on }: NewRefusalBody,
    @Context() context: CommandContext,
  ): Promise<void> {
    await this.commands.execute(new RecordRefusal({ medium, value }, source, on ?? undefined, context));
  }

  /** They may be reached there again: for a coordinator, who says why. */
  @Post('lifting')
  @HttpCode(204)
  @Roles(...REFUSAL_RIGHTS.liftRefusals)
  async lift(@Body() { medium, value, reason }: LiftingBody, @Context() context: CommandContext): Promise<void> {
    await this.commands.execute(new LiftRefusal({ medium, value }, reason, context));
  }

  /** Those of these addresses at which somebody does not want to be reached. */
  @Post('lookup')
  @HttpCode(200)
  @OnlyReads()
  @Roles(...REFUSAL_RIGHTS.readRefusals)
  async lookup(@Body() { addresses }: RefusalLookupBody): Promise<RefusedAddressesDto> {
    const found = await this.refusals.of(addresses);
    return {
      items: addresses.flatMap(({ medium, value }, place) => {
        const refusal = found[place];
        return refusal ? [{ medium, value, ...refusal }] : [];
      }),
    };
  }
}
