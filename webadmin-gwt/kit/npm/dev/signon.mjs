// The sign-in page and what comes of it, played: the same addresses, fields and test ids as the engine's, its style sheet, any password but "wrong".
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const looks = join(dirname(fileURLToPath(import.meta.url)), '../../../../engine-restapi/service/src/main/resources/sso');
const types = { 'sign-in.css': 'text/css; charset=utf-8', 'logo.svg': 'image/svg+xml' };

export class SignOn {
  constructor() {
    this.codes = new Map();
    this.inside = new Map();
  }

  answer(request, response, url, form) {
    const path = url.pathname.slice('/ovirt-engine/'.length);
    if (path.startsWith('sso/resources/')) return look(response, path.slice('sso/resources/'.length));
    if (path === 'sso/oauth/authorize') return this.authorize(request, response, url, form);
    if (path === 'sso/oauth/token') return this.token(response, form);
    if (path === 'services/sso-logout') return this.inside.clear(), json(response, 200, {});
    json(response, 404, { error: 'invalid_request', error_description: 'There is nothing at this address.' });
  }

  authorize(request, response, url, form) {
    const cookie = /reeve_sign_in=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
    const known = url.searchParams.get('prompt') === 'login' ? undefined : this.inside.get(cookie);
    if (request.method === 'GET') return known ? this.back(response, url, known) : page(response, 200, '');
    if (form.get('password') === 'wrong') return page(response, 403, 'Cannot sign on: unknown name or wrong password.', form.get('username'));
    const session = randomUUID();
    const user = form.get('username').includes('@') ? form.get('username') : form.get('username') + '@internal';
    this.inside.set(session, user);
    response.setHeader('Set-Cookie', `reeve_sign_in=${session}; Path=/ovirt-engine/sso; HttpOnly; SameSite=Lax`);
    this.back(response, url, user);
  }

  back(response, url, user) {
    const code = randomUUID();
    this.codes.set(code, { user, challenge: url.searchParams.get('code_challenge') });
    const to = new URL(url.searchParams.get('redirect_uri'));
    to.searchParams.set('code', code);
    to.searchParams.set('state', url.searchParams.get('state'));
    response.writeHead(303, { Location: to.href }).end();
  }

  token(response, form) {
    const asked = this.codes.get(form.get('code'));
    this.codes.delete(form.get('code'));
    const proof = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
    if (asked?.challenge !== proof) return json(response, 400, { error: 'invalid_grant', error_description: 'The code is unknown.' });
    const claims = Buffer.from(JSON.stringify({ preferred_username: asked.user })).toString('base64url');
    json(response, 200, { access_token: 'dev-' + randomUUID(), id_token: `e30.${claims}.`, scope: 'ovirt-app-api openid', exp: String(Date.now() + 1.8e7), token_type: 'bearer' });
  }
}

function page(response, status, problem, name = '') {
  const field = (id, label, field, type, value) => `<div class="field"><label for="${id}">${label}</label><input id="${id}" data-testid="${id}" name="${field}" type="${type}" value="${value.replace(/["<&]/g, '')}" required></div>`;
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'" });
  response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in - Reeve</title><link rel="stylesheet" href="/ovirt-engine/sso/resources/sign-in.css"></head><body><div class="door">
<div class="left"><div class="brand"><div class="name"><img class="logo" src="/ovirt-engine/sso/resources/logo.svg" alt="" width="52" height="52"><span>Reeve</span></div><p class="promise">A played engine: any password but "wrong" will do.</p></div></div>
<main class="right"><div class="card"><h1>Sign in</h1><p class="hint">to a played engine</p>${problem ? `<div class="problem" role="alert" data-testid="sign-in-problem">${problem}</div>` : ''}
<form method="post">${field('sign-in-user', 'User name', 'username', 'text', name)}${field('sign-in-password', 'Password', 'password', 'password', '')}<button type="submit" data-testid="sign-in-submit">Sign in</button></form></div></main></div></body></html>`);
}

function look(response, name) {
  if (!types[name]) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': types[name] }).end(readFileSync(join(looks, name)));
}

function json(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
