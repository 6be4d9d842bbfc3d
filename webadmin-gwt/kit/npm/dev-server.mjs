// Serves the portals and plays the engine, for work on screens without one: node dev-server.mjs [PORT] [VMS].
// Any password but "wrong" signs in. Machines change by themselves; see docs/how-to/work-on-the-portals.md.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FakeEngine } from './dev/engine.mjs';
import { RealEngine } from './dev/proxy.mjs';
import { screen } from './dev/screen.mjs';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const port = Number(process.argv[2] ?? 8099);
const real = process.env.ENGINE ? new RealEngine(process.env.ENGINE) : null;
const engine = real ?? new FakeEngine(Number(process.argv[3] ?? 60));
const vendor = process.env.VENDOR ?? join(repository, 'webadmin-gwt/kit/target/vendor');
const portals = {
  '/ovirt-engine/webadmin/': { pages: join(repository, 'webadmin-gwt/app/src/main/webapp'), code: process.env.WEBADMIN ?? join(repository, 'webadmin-gwt/app/target/gwt-out') },
  '/ovirt-engine/web-ui/': { pages: join(repository, 'userportal-gwt/src/main/webapp'), code: process.env.USERPORTAL ?? join(repository, 'userportal-gwt/target/gwt-out') },
};
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const portal = Object.keys(portals).find(path => url.pathname.startsWith(path));
  if (url.pathname === '/') return response.writeHead(302, { Location: '/ovirt-engine/webadmin/' }).end();
  if (portal) return file(response, portals[portal], decodeURIComponent(url.pathname.slice(portal.length)) || 'index.html');
  if (real) return real.answer(request, response);
  let body = '';
  request.on('data', chunk => { body += chunk; });
  request.on('end', () => engine.answer(request, response, url, body));
});
server.on('upgrade', (request, socket) => real ? real.upgrade(request, socket) : screen(request, socket));
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/ovirt-engine/webadmin/ and /ovirt-engine/web-ui/`));

function file(response, portal, path) {
  const safe = normalize(path).replace(/^(\.\.[/\\])+/, '');
  const places = safe.startsWith('vendor/') ? [join(vendor, safe.slice(7))] : [join(portal.pages, safe), join(portal.code, safe)];
  const found = places.find(place => existsSync(place) && statSync(place).isFile());
  if (!found || safe.startsWith('WEB-INF')) return response.writeHead(404).end('not found');
  response.writeHead(200, {
    'Content-Type': types[extname(found)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': "default-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
  });
  response.end(readFileSync(found));
}
