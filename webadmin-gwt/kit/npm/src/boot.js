// What Java cannot write: dynamic import, `new` on a class known only at run time, and reading a response as it arrives.
// Loaded before the portal, so that the page needs no inline script and the content security policy can refuse them all.
window.reeveImport = url => import(url);
window.reeveNew = (type, ...args) => new type(...args);
window.reeveStream = (url, headers, opened, chunk, ended) => {
  const abort = new AbortController();
  (async () => {
    const response = await fetch(url, { headers, signal: abort.signal, cache: 'no-store', credentials: 'omit' });
    if (!response.ok) { ended(response.status); return; }
    opened();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunk(value);
    }
    ended(0);
  })().catch(() => { if (!abort.signal.aborted) ended(0); });
  return () => abort.abort();
};
// Before the first paint, or a dark page would flash white.
const theme = localStorage.getItem('reeve.theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
document.documentElement.classList.toggle('pf-v6-theme-dark', theme === 'dark');
// The icons join the page itself: a reference into another file is resolved late each time an icon is drawn, and flickers.
document.addEventListener('DOMContentLoaded', async () => {
  const text = await (await fetch('vendor/icons.svg')).text();
  const sprite = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  sprite.setAttribute('hidden', '');
  document.body.append(sprite);
});
