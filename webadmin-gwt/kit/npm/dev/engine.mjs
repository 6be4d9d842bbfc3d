// An engine of lies: the REST, sign-on and event-stream surface the portals use, over a data center that exists in memory only.
import { SignOn } from './signon.mjs';
import { world } from './world.mjs';

const ACTIONS = {
  start: vm => [['wait_for_launch', 300], ['powering_up', 900], ['up', 2500]],
  shutdown: vm => [['powering_down', 200], ['down', 2500]],
  stop: vm => [['powering_down', 100], ['down', 600]],
  reboot: vm => [['reboot_in_progress', 200], ['up', 2500]],
  suspend: vm => [['saving_state', 200], ['suspended', 1500]],
};

/** A few, to show where proposals appear. */
function proposals(asked) {
  const text = (asked.get('text') ?? '').slice(0, Number(asked.get('caret')));
  const from = text.length - text.match(/[^\s=]*$/)[0].length;
  const all = /=\s*[^\s]*$/.test(text)
    ? ['up', 'down', 'paused', 'powering_up'].map(value => ({ kind: 'value', text: value }))
    : [...['name', 'status', 'description', 'memory', 'cluster', 'tag'].map(field => ({ kind: 'field', text: field })), ...['hosts.', 'storage.'].map(way => ({ kind: 'related', text: way }))];
  return all.filter(one => one.text.startsWith(text.slice(from))).map(one => ({ ...one, from }));
}

export class FakeEngine {
  constructor(vms) {
    this.data = world(vms);
    this.signOn = new SignOn();
    this.streams = new Set();
    this.changes = [];
    setInterval(() => this.breathe(), 2000).unref();
  }

  answer(request, response, url, body) {
    const path = url.pathname;
    if (path.startsWith('/ovirt-engine/sso/') || path === '/ovirt-engine/services/sso-logout') return this.signOn.answer(request, response, url, new URLSearchParams(body));
    if (!path.startsWith('/ovirt-engine/api/') && path !== '/ovirt-engine/services/search-completion') return json(response, 404, { reason: 'Operation Failed', detail: '[no such page]' });
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    if (!token.startsWith('dev')) return json(response, 401, { reason: 'Unauthorized', detail: '' });
    if (path === '/ovirt-engine/services/search-completion') return json(response, 200, { proposals: proposals(url.searchParams) });
    if (path === '/ovirt-engine/api/events/stream') return this.stream(request, response, url);
    const parts = path.slice('/ovirt-engine/api/'.length).split('/').filter(Boolean);
    setTimeout(() => this.resource(request.method, parts, url, body ? JSON.parse(body) : {}, response), 15);
  }

  stream(request, response, url) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(`id: ${this.changes.length}\nevent: hello\ndata: {}\n\n`);
    const from = Number(request.headers['last-event-id'] ?? url.searchParams.get('from') ?? NaN);
    if (!Number.isNaN(from)) this.changes.filter(change => change.seq > from).forEach(change => send(response, change));
    this.streams.add(response);
    response.on('close', () => this.streams.delete(response));
  }

  resource(method, [collection, id, sub, ...rest], url, body, response) {
    const kind = KINDS[collection];
    if (!kind) return json(response, 404, { reason: 'Operation Failed', detail: `[${collection} is not played here]` });
    const items = this.data[collection];
    if (collection === 'events') return json(response, 200, { event: this.events(url) });
    if (method === 'GET' && !id) return this.list(kind, [...items.values()], url, response);
    if (method === 'POST' && !id) return this.add(collection, kind, body, response);
    const item = items.get(id);
    if (!item) return json(response, 404, { reason: 'Operation Failed', detail: `[There is no such ${kind}.]` });
    if (method === 'GET' && !sub) return json(response, 200, item);
    if (method === 'DELETE') return this.remove(collection, kind, item, response);
    if (method === 'GET') return json(response, 200, this.data.parts(item, sub));
    if (sub === 'graphicsconsoles') return json(response, 200, { status: 'complete', [rest[1] === 'ticket' ? 'ticket' : 'proxy_ticket']: { value: 'dev' } });
    if (collection === 'vms' && ACTIONS[sub]) return this.act(item, sub, response);
    if (collection === 'hosts') return this.host(item, sub, response);
    json(response, 200, { status: 'complete' });
  }

  /** Of the search language, one comparison with a member is played here. */
  list(kind, items, url, response) {
    const search = url.searchParams.get('search');
    const condition = search?.match(/^\s*(\w+)\s*=\s*"?([^"]*)"?$/);
    if (search && !condition) return json(response, 400, { reason: 'Operation Failed', detail: `[The search cannot be understood at column 1: ${search}.]` });
    const found = condition ? items.filter(item => new RegExp(`^${condition[2].replaceAll('*', '.*')}$`, 'i').test(item[condition[1]] ?? '')) : items;
    json(response, 200, found.length ? { [kind]: found } : {});
  }

  act(vm, action, response) {
    if (vm.name.startsWith('fragile')) return json(response, 409, { status: 'failed', fault: { reason: 'Operation Failed', detail: `[Cannot ${action} VM. The host did not have enough free memory.]` } });
    const steps = ACTIONS[action](vm);
    const job = this.job(`${{ start: 'Running', shutdown: 'Shutting down', stop: 'Powering off', reboot: 'Rebooting', suspend: 'Suspending' }[action]} VM ${vm.name}`, steps.length);
    let after = 0;
    steps.forEach(([status, delay], index) => {
      after += delay;
      setTimeout(() => {
        vm.status = status;
        if (status === 'up') Object.assign(vm, { start_time: vm.start_time ?? Date.now(), host: vm.host ?? this.data.someHost() });
        if (status === 'down') { delete vm.start_time; delete vm.host; }
        this.changed('vm', vm.id);
        this.step(job, index);
        if (index === steps.length - 1) this.tell('normal', 32, `VM ${vm.name} is ${status === 'up' ? 'running' : status} now`, { vm: { id: vm.id } });
      }, after);
    });
    json(response, 200, { status: 'complete', job: { id: job.id } });
  }

  host(host, action, response) {
    host.status = action === 'deactivate' ? 'preparing_for_maintenance' : 'unassigned';
    this.changed('host', host.id);
    setTimeout(() => {
      host.status = action === 'deactivate' ? 'maintenance' : 'up';
      this.changed('host', host.id);
      this.tell('normal', 1, `Host ${host.name} is ${host.status}`, { host: { id: host.id } });
    }, 1800);
    json(response, 200, { status: 'complete' });
  }

  add(collection, kind, body, response) {
    const item = this.data.complete(collection, body);
    this.data[collection].set(item.id, item);
    this.changed(kind, item.id, 'added');
    this.tell('normal', 34, `${kind} ${item.name} was created`, {});
    json(response, 201, item);
  }

  remove(collection, kind, item, response) {
    this.data[collection].delete(item.id);
    this.changed(kind, item.id, 'removed');
    this.tell('normal', 113, `${kind} ${item.name} was removed`, {});
    json(response, 200, {});
  }

  job(description, count) {
    const job = this.data.job(description, 'started', count);
    this.data.jobs.set(job.id, job);
    this.changed('job', job.id, 'added');
    return job;
  }

  step(job, index) {
    job.steps.step[index].status = 'finished';
    if (index === job.steps.step.length - 1) Object.assign(job, { status: 'finished', end_time: Date.now() });
    else job.steps.step[index + 1].status = 'started';
    this.changed('job', job.id);
  }

  tell(severity, code, description, about) {
    this.data.event(severity, code, description, about, Date.now());
    this.changed('event', '00000000-0000-0000-0000-000000000001', 'added');
  }

  events(url) {
    const from = Number(url.searchParams.get('from') ?? -1);
    return this.data.events.filter(event => Number(event.id) > from).slice(0, Number(url.searchParams.get('max') ?? 1000));
  }

  changed(kind, id, op = 'changed') {
    const change = { seq: this.changes.length + 1, kind, id, op };
    this.changes.push(change);
    this.streams.forEach(stream => send(stream, change));
  }

  /** Loads move, so that screens are seen to live. */
  breathe() {
    for (const vm of [...this.data.vms.values()].filter(one => one.status === 'up').slice(0, 12)) {
      this.data.drift(vm);
      this.changed('vm', vm.id);
    }
    for (const host of this.data.hosts.values()) if (host.status === 'up') { this.data.drift(host); this.changed('host', host.id); }
    for (const job of this.data.jobs.values()) {
      const step = job.steps?.step.find(one => one.status === 'started' && one.progress !== undefined);
      if (!step) continue;
      step.progress = String(Math.min(100, Number(step.progress) + 3));
      if (step.progress === '100') Object.assign(step, { status: 'finished' }), Object.assign(job, { status: 'finished', end_time: Date.now() });
      this.changed('job', job.id);
    }
  }
}

const KINDS = { vms: 'vm', hosts: 'host', clusters: 'cluster', datacenters: 'data_center', storagedomains: 'storage_domain', disks: 'disk',
  networks: 'network', vnicprofiles: 'vnic_profile', templates: 'template', jobs: 'job', events: 'event' };

function send(response, change) {
  response.write(`id: ${change.seq}\ndata: ${JSON.stringify(change)}\n\n`);
}

function json(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
