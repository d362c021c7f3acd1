export * from './own-connections.js';
export * from './self-signed.js';
export * from './stand-in-server.js';
export * from './tcp-proxy.js';
