import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnyRole, AuditorsToo, CurrentEmployee, UserLanguage, type Caller } from '#libs/http';
import type { Language } from '#libs/kernel';
import { MailWishes } from '../tables/mail-wishes.js';
import { MailWishesBody, MailWishesDto } from './mail-wishes.dto.js';

/** What the caller hears by mail besides the bell. */
@ApiTags('notifications')
@Controller('api/mail-wishes')
@AnyRole()
@AuditorsToo()
export class MailWishesController {
  constructor(private readonly wishes: MailWishes) {}

  @Get()
  read(@CurrentEmployee() { id }: Caller): Promise<MailWishesDto> {
    return this.wishes.of(id);
  }

  @Put()
  set(
    @Body() { mentions, mornings }: MailWishesBody,
    @CurrentEmployee() { id }: Caller,
    @UserLanguage() language: Language,
  ): Promise<MailWishesDto> {
    return this.wishes.set(
      id,
      { ...(mentions !== undefined && { mentions }), ...(mornings !== undefined && { mornings }) },
      language,
    );
  }
}
