// Bundles what the portals take from npm into one directory: node build.mjs OUT [SOURCE-DIR...].
// The source directories are scanned for PatternFly class names; a class nobody names is left out of the style sheet.
import { build } from 'esbuild';
import { PurgeCSS } from 'purgecss';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { icons } from './icons.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '../target/vendor'));
const sources = process.argv.slice(3).map(directory => resolve(directory));
const patternfly = join(here, 'node_modules/@patternfly/patternfly');
const components = ['Alert', 'Avatar', 'Backdrop', 'Badge', 'Breadcrumb', 'Button', 'Card', 'Check', 'DescriptionList', 'Divider',
  'EmptyState', 'Form', 'FormControl', 'HelperText', 'Icon', 'InputGroup', 'Label', 'Login', 'Masthead', 'Menu', 'MenuToggle', 'ModalBox',
  'Nav', 'NumberInput', 'Page', 'Progress', 'Skeleton', 'SkipToContent', 'Spinner', 'Switch', 'Tabs', 'TextInputGroup', 'Title', 'ToggleGroup', 'Toolbar'];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await Promise.all([styles(), novnc()]);
sprite();
cpSync(join(here, 'src/boot.js'), join(out, 'boot.js'));
cpSync(join(here, 'src/logo.svg'), join(out, 'logo.svg'));

/** PatternFly cut down to what is used, then our own sheets, in one file beside its fonts. */
async function styles() {
  const whole = [join(patternfly, 'patternfly-base.css'), ...components.flatMap(sheets)]
    .map(file => readFileSync(file, 'utf8')).join('\n')
    .replace(/@font-face\s*{[^}]*}/g, face => /Red Hat (Text|Display|Mono)/.test(face) && /normal/.test(face) ? face : '');
  const [purged] = await new PurgeCSS().purge({
    content: sources.map(directory => `${directory}/**/*.java`).concat(`${here}/src/*.{css,html}`),
    css: [{ raw: whole }],
    safelist: { standard: ['pf-v6-theme-dark', /^(html|body|root)$/], greedy: [/pf-m-(success|warning|danger|info|custom|current|expanded|active|selected|disabled|primary|secondary|plain|link)$/] },
    fontFace: false, variables: false,
    // A class on an element we never emit keeps nothing: PatternFly's utilities are not used.
    extractors: [{ extensions: ['java', 'css', 'html'], extractor: text => text.match(/[A-Za-z0-9_-]+/g) ?? [] }],
  });
  const own = readdirSync(join(here, 'src')).filter(name => name.endsWith('.css')).sort().map(name => readFileSync(join(here, 'src', name), 'utf8'));
  const files = ['.woff2', '.png', '.jpg', '.svg'];
  await build({ stdin: { contents: [purged.css, ...own].join('\n'), resolveDir: patternfly, loader: 'css' }, bundle: true, minify: true,
    outfile: join(out, 'reeve.css'), assetNames: 'fonts/[name]', logLevel: 'warning', loader: Object.fromEntries(files.map(ending => [ending, 'file'])) });
}

/** Some components are several: Alert has a sheet for groups of them. */
function sheets(name) {
  const directory = join(patternfly, 'components', name);
  return readdirSync(directory).filter(file => file.endsWith('.css')).map(file => join(directory, file));
}

/** noVNC awaits at top level, so it can only be an ES module; the portals import it when a console opens. */
function novnc() {
  return build({ entryPoints: { novnc: '@novnc/novnc' }, bundle: true, minify: true, format: 'esm', target: 'es2022', outdir: out, absWorkingDir: here,
    logLevel: 'warning', legalComments: 'eof' });
}

function sprite() {
  const symbols = Object.entries(icons).map(([name, file]) => symbol(name, file));
  writeFileSync(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`);
}

function symbol(name, file) {
  const text = readFileSync(join(here, 'node_modules/@patternfly/react-icons/dist/esm/icons', `${file}-icon.js`), 'utf8');
  const line = text.match(/^\s*rhUiIcon: ({.*}),?$/m) ?? text.match(/^\s*icon: ({.*}),?$/m);
  const { xOffset, yOffset, width, height, svgPathData } = JSON.parse(line[1]);
  const paths = [svgPathData].flat().map(path => `<path d="${typeof path === 'string' ? path : path.path}"/>`).join('');
  return `<symbol id="icon-${name}" viewBox="${xOffset ?? 0} ${yOffset ?? 0} ${width} ${height}">${paths}</symbol>`;
}

if (!existsSync(join(out, 'reeve.css')) || statSync(join(out, 'novnc.js')).size === 0) throw new Error(`nothing was bundled into ${out}`);
