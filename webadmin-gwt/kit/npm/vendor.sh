#!/bin/sh
# Bundles the portals' styles, icons and VNC client into OUT, and does nothing when no input is newer than the last bundle.
#   sh vendor.sh OUT
set -eu
cd "$(dirname "$0")"
out=$1
command -v node >/dev/null || { echo "The portals are bundled with Node 18 or later, and there is no node on the PATH." >&2; exit 1; }
node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 18 ? 1 : 0)' || {
  echo "The portals are bundled with Node 18 or later; $(command -v node) is $(node --version)." >&2
  exit 1
}
[ -f node_modules/.reeve ] && [ node_modules/.reeve -nt package-lock.json ] || {
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  touch node_modules/.reeve
}
sources="../src/main/java ../../app/src/main/java ../../../userportal-gwt/src/main/java"
[ -f "$out/reeve.css" ] && [ -z "$(find . $sources -path ./node_modules -prune -o -type f -newer "$out/reeve.css" -print | head -n 1)" ] && exit 0
# shellcheck disable=SC2086
exec node build.mjs "$out" $sources
