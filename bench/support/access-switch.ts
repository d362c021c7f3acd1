/** Loaded before the built office (`node --import`): SIGUSR2 turns the recording of reads off, and on again. */
import 'reflect-metadata';
import type { CallHandler, NestInterceptor, Type } from '@nestjs/common';
import { AccessLogModule } from '#libs/access-log';

const providers = Reflect.getMetadata('providers', AccessLogModule) as readonly { useClass?: Type<NestInterceptor> }[];
const interceptor = providers.find(({ useClass }) => useClass !== undefined)!.useClass!.prototype as NestInterceptor;
const { intercept } = interceptor;
let recording = true;

interceptor.intercept = function (context, next: CallHandler<unknown>) {
  return recording ? intercept.call(this, context, next) : next.handle();
};
process.on('SIGUSR2', () => {
  recording = !recording;
});
