// Names the portals use for icons, and the PatternFly icon each one draws. A name says what is meant, not what it looks like.
export const icons = {
  // objects
  dashboard: 'rh-ui-monitoring', vm: 'rh-ui-virtual-machine-center', host: 'rh-ui-server', cluster: 'rh-ui-server-stack',
  'data-center': 'rh-ui-zone', network: 'rh-ui-topology', 'storage-domain': 'rh-ui-storage-domain', disk: 'rh-ui-hard-drive',
  template: 'rh-ui-catalog', nic: 'rh-ui-ethernet', event: 'rh-ui-notification', job: 'rh-ui-task', user: 'rh-ui-profile',
  cpu: 'cpu', memory: 'rh-ui-memory',
  // actions
  run: 'rh-ui-play-fill', stop: 'rh-ui-stop-fill', shutdown: 'rh-ui-power', reboot: 'rh-ui-redo', pause: 'rh-ui-pause-fill',
  console: 'rh-ui-desktop', remove: 'rh-ui-trash', add: 'rh-ui-add', edit: 'rh-ui-edit', activate: 'rh-ui-check-circle',
  maintenance: 'wrench', search: 'rh-ui-search', refresh: 'rh-ui-sync', more: 'rh-ui-ellipsis-vertical', close: 'rh-ui-close',
  menu: 'rh-ui-menu-bars', expand: 'rh-ui-expand', keyboard: 'keyboard', dark: 'rh-ui-dark-mode', light: 'rh-ui-light-mode',
  'sign-out': 'rh-ui-external-link', up: 'rh-ui-caret-up', down: 'rh-ui-caret-down', right: 'rh-ui-caret-right', left: 'rh-ui-caret-left',
  attach: 'rh-ui-link', detach: 'rh-ui-link-broken', cards: 'rh-ui-thumbnail-view-small', list: 'rh-ui-list',
  // states
  ok: 'rh-ui-check-circle-fill', warning: 'rh-ui-warning-fill', danger: 'rh-ui-error-fill', info: 'rh-ui-information-fill',
  alert: 'rh-ui-severity-critical-fill', unknown: 'rh-ui-unknown', off: 'rh-ui-off', locked: 'rh-ui-lock-fill', progress: 'rh-ui-in-progress',
  migrate: 'rh-ui-migrate', offline: 'rh-ui-disconnected', pending: 'rh-ui-pending', clock: 'rh-ui-clock',
};
