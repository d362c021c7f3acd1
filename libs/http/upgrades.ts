import { ServerResponse, type IncomingMessage, type RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Request, Response } from 'express';
import type { Socket } from 'node:net';
import { OfficeError } from '#libs/kernel';

declare module 'express-serve-static-core' {
  interface Request {
    /** Of a request that asks for a WebSocket: what came after its head. */
    upgradeHead?: Buffer;
  }
}

/** Node takes an upgrade out of the way of all other requests: only this one is asked for here. */
export const isWebSocketRequest = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket';

/**
 * A WebSocket is asked for as anything else is: by the same routes, sessions, origins and rights. A refusal is an answer of HTTP; a controller that
 * lets it in takes the connection over with `takeOver`.
 */
export function answerUpgrade(listener: RequestListener, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket as Socket);
  response.on('finish', () => socket.end());
  // A browser that is gone while its request is answered ends nothing but itself.
  socket.on('error', () => socket.destroy());
  (request as Request).upgradeHead = head;
  listener(request, response);
}

/** The connection of a request for a WebSocket, no longer HTTP's. @throws OfficeError websocket-required */
export function takeOver(request: Request, response: Response): { readonly socket: Duplex; readonly head: Buffer } {
  const { upgradeHead: head, socket } = request;
  if (head === undefined) throw new OfficeError('invalid', 'websocket-required');
  response.detachSocket(socket);
  return { socket, head };
}
