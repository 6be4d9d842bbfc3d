// Passes what is not a page on to a real engine: ENGINE=https://127.0.0.1:8443 node dev-server.mjs.
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';

export class RealEngine {
  constructor(address) {
    this.address = new URL(address);
    this.request = this.address.protocol === 'https:' ? secure : plain;
  }

  answer(request, response) {
    if (request.url.startsWith('/ovirt-engine/sso/oauth/')) return this.signOn(request, response);
    this.pass(request, response);
  }

  /** The engine sends people back only to itself, so to it the browser must seem to have come to it. */
  signOn(request, response) {
    let body = '';
    const here = 'http://' + request.headers.host;
    const there = text => text.replaceAll(encodeURIComponent(here), encodeURIComponent(this.address.origin));
    request.on('data', chunk => { body += chunk; });
    request.on('end', () => {
      const options = this.options(request);
      const headers = { ...options.headers, origin: this.address.origin };
      delete headers['content-length'];
      const asked = this.request({ ...options, path: there(request.url), headers }, answer => {
        const cookies = (answer.headers['set-cookie'] ?? []).map(cookie => cookie.replace('; Secure', ''));
        const location = answer.headers.location?.replace(this.address.origin, here);
        response.writeHead(answer.statusCode, { ...answer.headers, ...(location ? { location } : {}), ...(cookies.length ? { 'set-cookie': cookies } : {}) });
        answer.pipe(response);
      });
      asked.on('error', error => response.writeHead(502).end(String(error)));
      asked.end(there(body));
    });
  }

  pass(request, response) {
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
