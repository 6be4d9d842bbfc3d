// The data center of the fake engine: believable names, sizes and loads, the same on every start.
const GIB = 2 ** 30;
let seed = 7;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const pick = list => list[Math.floor(random() * list.length)];
const uuid = () => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(random() * 16).toString(16));
const statistic = (name, unit, datum) => ({ id: uuid(), name, kind: 'gauge', type: 'decimal', unit, values: { value: [{ datum }] } });
const map = items => new Map(items.map(item => [item.id, item]));
const reference = item => ({ id: item.id, href: `/ovirt-engine/api/${item.id}` });

export function world(count) {
  const centers = [{ id: uuid(), name: 'Frankfurt', status: 'up', local: 'false', version: { major: '4', minor: '7' }, storage_format: 'v5', description: 'Main site' }];
  const clusters = [['compute', 'Intel Cascadelake Server Family'], ['edge', 'QEMU Virtual CPU (qemu64)']].map(([name, type]) => (
    { id: uuid(), name, cpu: { type, architecture: 'x86_64' }, version: { major: '4', minor: '7' }, data_center: reference(centers[0]), description: `The ${name} cluster` }));
  const hosts = ['kvm-01', 'kvm-02', 'kvm-03', 'kvm-04', 'edge-01', 'edge-02'].map((name, i) => host(name, i, clusters[i < 4 ? 0 : 1]));
  const domains = [['nvme-01', 3.2, 8, 'nfs', 'active'], ['archive', 11.5, 24, 'nfs', 'active'], ['edge-local', 0.4, 0.5, 'localfs', 'active'], ['images', 0.1, 1, 'nfs', 'maintenance']].map(
    ([name, used, size, type, status], i) => ({ id: uuid(), name, status, type: 'data', master: String(i === 0), used: String(Math.round(used * 1024) * GIB), available: String(Math.round((size - used) * 1024) * GIB),
      storage: { type, address: 'storage.example.org', path: `/export/${name}` }, data_centers: { data_center: [reference(centers[0])] } }));
  const networks = [['ovirtmgmt', ['management', 'vm', 'display'], null], ['storage', ['migration'], '20'], ['public', ['vm'], '100'], ['lab', ['vm'], '101']].map(
    ([name, usage, vlan]) => ({ id: uuid(), name, status: 'operational', mtu: '0', usages: { usage }, data_center: reference(centers[0]), ...(vlan ? { vlan: { id: vlan } } : {}) }));
  const profiles = networks.filter(network => network.usages.usage.includes('vm')).map(network => ({ id: uuid(), name: network.name, network: reference(network) }));
  const templates = [{ id: '00000000-0000-0000-0000-000000000000', name: 'Blank', description: 'Blank template', memory: String(GIB) }];
  const roles = ['web', 'db', 'app', 'ci-runner', 'mail', 'cache', 'build', 'monitor', 'git', 'fragile'];
  const vms = Array.from({ length: count }, (_, i) => vm(i, roles, clusters, hosts, templates[0]));
  const disks = vms.flatMap((one, i) => [{ id: uuid(), name: `${one.name}_disk1`, alias: `${one.name}_disk1`, status: i === 5 ? 'locked' : 'ok', format: 'cow', sparse: 'true', content_type: 'data',
    provisioned_size: String(pick([10, 20, 40, 100]) * GIB), actual_size: String(Math.round(random() * 30 * GIB)), storage_domains: { storage_domain: [reference(domains[i % 3])] }, vm: one.id }]);
  const jobs = [];
  const events = [];
  const data = {
    vms: map(vms), hosts: map(hosts), clusters: map(clusters), datacenters: map(centers), storagedomains: map(domains), disks: map(disks),
    networks: map(networks), vnicprofiles: map(profiles), templates: map(templates), jobs: map(jobs), events,
    someHost: () => reference(pick(hosts.filter(one => one.status === 'up'))),
    drift, job,
    event: (severity, code, description, about, time) => events.unshift({ id: String(events.length + 1), index: String(events.length + 1), code: String(code), severity, description, time, ...about }),
    parts: (item, sub) => parts(item, sub, disks, profiles),
    complete: (collection, body) => ({ id: uuid(), status: collection === 'vms' ? 'down' : collection === 'hosts' ? 'installing' : 'ok', creation_time: Date.now(), ...body }),
  };
  history(data, vms, hosts);
  return data;
}

function host(name, i, cluster) {
  const status = i === 3 ? 'maintenance' : i === 5 ? 'non_responsive' : 'up';
  const memory = 256 * GIB;
  return { id: uuid(), name, status, address: `${name}.example.org`, port: '54321', memory: String(memory), type: 'rhel', cluster: reference(cluster), spm: { status: i === 0 ? 'spm' : 'none' },
    cpu: { name: 'Intel Xeon Gold 6248R', topology: { sockets: '2', cores: '24', threads: '2' } }, os: { type: 'Debian', version: { full_version: '12.8' } }, version: { full_version: '1.0.0' }, libvirt_version: { full_version: '9.0.0' },
    hardware_information: { manufacturer: 'Supermicro', product_name: 'SYS-1029U' },
    statistics: { statistic: [statistic('memory.total', 'bytes', memory), statistic('memory.used', 'bytes', memory * (0.35 + random() * 0.5)), statistic('cpu.current.idle', 'percent', 20 + random() * 60)] } };
}

function vm(i, roles, clusters, hosts, template) {
  const status = i % 7 === 3 ? 'down' : i === 4 ? 'paused' : i === 8 ? 'powering_up' : i === 12 ? 'migrating' : i % 23 === 17 ? 'not_responding' : 'up';
  const memory = pick([1, 2, 4, 8, 16]) * GIB;
  const cluster = clusters[i % 4 === 3 ? 1 : 0];
  const up = status !== 'down';
  return { id: uuid(), name: `${roles[i % roles.length]}-${String(Math.floor(i / roles.length) + 1).padStart(2, '0')}`, description: i % 3 ? '' : 'Managed by the platform team', status, memory: String(memory),
    cpu: { topology: { sockets: String(pick([1, 2, 4])), cores: '1', threads: '1' } }, os: { type: pick(['debian_12', 'rhel_9x64', 'windows_2022']) }, type: 'server', display: { type: 'vnc' },
    cluster: reference(cluster), template: reference(template), creation_time: Date.now() - random() * 9e9, ...(up ? { start_time: Date.now() - random() * 4e8, host: reference(pick(hosts.filter(one => one.status === 'up' && one.cluster.id === cluster.id))) } : { stop_reason: 'Shut down by the guest' }),
    statistics: { statistic: [statistic('cpu.current.total', 'percent', up ? random() ** 2 * 100 : 0), statistic('memory.installed', 'bytes', memory), statistic('memory.used', 'bytes', memory * (0.1 + random() * 0.88))] },
    ...(up ? { reported_devices: { reported_device: [{ id: uuid(), ips: { ip: [{ address: `10.20.${i >> 6}.${10 + i % 200}`, version: 'v4' }] } }] } } : {}) };
}

function drift(item) {
  for (const one of item.statistics.statistic) if (one.unit === 'percent') one.values.value[0].datum = Math.max(1, Math.min(99, one.values.value[0].datum + (Math.random() - 0.5) * 12));
}

function job(description, status, count) {
  const step = Array.from({ length: count }, (_, i) => ({ id: uuid(), status: i === 0 ? 'started' : 'unknown', description: i === 0 ? 'Preparing' : 'Waiting for the host' }));
  return { id: uuid(), description, status, start_time: Date.now(), steps: { step } };
}

function history(data, vms, hosts) {
  const tell = (minutes, severity, code, text, about = {}) => data.event(severity, code, text, about, Date.now() - minutes * 60000);
  tell(190, 'normal', 1, 'Engine started');
  tell(176, 'normal', 30, 'User admin@internal signed in');
  tell(160, 'normal', 13, `Host ${hosts[0].name} is up`, { host: { id: hosts[0].id } });
  tell(121, 'warning', 65, 'Storage domain edge-local is above 80 percent');
  tell(92, 'normal', 32, `VM ${vms[0].name} started on ${hosts[1].name}`, { vm: { id: vms[0].id } });
  tell(61, 'error', 12, `Host ${hosts[5].name} does not respond`, { host: { id: hosts[5].id } });
  tell(60, 'alert', 9000, `Power management of ${hosts[5].name} is not configured; its machines cannot be started elsewhere`, { host: { id: hosts[5].id } });
  tell(44, 'normal', 62, `Migration of ${vms[2].name} from ${hosts[0].name} to ${hosts[2].name} completed`, { vm: { id: vms[2].id } });
  tell(21, 'warning', 61, `VM ${vms[4].name} has been paused`, { vm: { id: vms[4].id } });
  tell(9, 'normal', 33, `VM ${vms[3].name} was shut down by its guest`, { vm: { id: vms[3].id } });
  tell(2, 'normal', 1, `Host ${hosts[3].name} is in maintenance`, { host: { id: hosts[3].id } });
  for (const [text, progress] of [[`Migrating VM ${vms[12 % vms.length].name} to kvm-03`, 62], ['Creating disk archive-2026', 18]]) {
    const one = job(text, 'started', 1);
    Object.assign(one.steps.step[0], { progress: String(progress), description: 'Copying data' });
    data.jobs.set(one.id, one);
  }
  const done = job('Running VM mail-02', 'finished', 1);
  Object.assign(done, { start_time: Date.now() - 300000, end_time: Date.now() - 296000 });
  data.jobs.set(done.id, done);
  const failed = job('Adding host edge-03', 'failed', 1);
  Object.assign(failed, { start_time: Date.now() - 1300000, end_time: Date.now() - 1296000 });
  data.jobs.set(failed.id, failed);
}

function parts(item, sub, disks, profiles) {
  if (sub === 'diskattachments') return { disk_attachment: disks.filter(disk => disk.vm === item.id).map(disk => ({ id: disk.id, interface: 'virtio', bootable: 'true', active: 'true', disk: { id: disk.id } })) };
  if (sub === 'nics') return { nic: [{ id: uuid(), name: 'nic1', interface: 'virtio', linked: 'true', plugged: 'true', mac: { address: '56:6f:1a:00:00:2a' }, vnic_profile: { id: profiles[0].id } }] };
  if (sub === 'graphicsconsoles') return { graphics_console: [{ id: '766e63', protocol: 'vnc', address: '127.0.0.1', port: '5900' }] };
  return {};
}
