// Passes what is not a page on to a real engine: ENGINE=https://127.0.0.1:8443 node dev-server.mjs.
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';

export class RealEngine {
  constructor(address) {
    this.address = new URL(address);
    this.request = this.address.protocol === 'https:' ? secure : plain;
  }

  answer(request, response) {
    const asked = this.request(this.options(request), answer => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', error => response.headersSent ? response.destroy() : response.writeHead(502).end(String(error)));
    response.on('close', () => asked.destroy());
    request.pipe(asked);
  }

  upgrade(request, socket) {
    const asked = this.request(this.options(request));
    asked.on('upgrade', (answer, far) => {
      const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`).join('');
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${headers}\r\n`);
      far.pipe(socket).pipe(far);
      socket.on('error', () => far.destroy());
      far.on('error', () => socket.destroy());
    });
    asked.on('response', () => socket.destroy());
    asked.on('error', () => socket.destroy());
    asked.end();
  }

  /** The engine's certificate is its own; this is a tool for one's own machine. */
  options(request) {
    return { host: this.address.hostname, port: this.address.port, path: request.url, method: request.method,
      headers: { ...request.headers, host: this.address.host }, rejectUnauthorized: false };
  }
}
