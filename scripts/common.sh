# Shared by ./run and ./test: installing packages and building. Sourced, with `cd` at the project's root.
set -euo pipefail

# Objects are the same wherever the checkout lies, so that a second one is quick to build.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

say() { printf '%s\n' "$*" >&2; }

packages_of() { grep -hv -e '^#' -e '^$' "$@"; }

# node and npm may come from elsewhere than Debian.
node_packages() {
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
}

# Those of the packages that are installed.
installed_of() { dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p'; }

# install_packages LIST…: installs what is missing of the lists, and says what.
install_packages() {
  local wanted missing sudo=()
  mapfile -t wanted < <(packages_of "$@"; node_packages)
  mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}" | sort -u) <(installed_of "${wanted[@]}" | sort -u))
  [ ${#missing[@]} -eq 0 ] && return
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  say "installing: ${missing[*]}"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET [TARGET…]
build() {
  local preset=$1
  shift
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >/dev/null
  ninja -C "build/$preset" --quiet "$@"
}

# build_joined PRESET: the same for a preset that compiles files in groups (cmake/joined.cmake). Where two of a
# group do not bear each other, its files are compiled each by itself.
build_joined() {
  local preset=$1 log apart
  log=$(mktemp)
  build "$preset" -k 0 >"$log" 2>&1 && { rm "$log"; return; }
  apart=$(sed -n 's|^FAILED: .*/unity_\(.*\)_cxx\.cxx\.o.*|\1|p' "$log" | paste -sd ';')
  [ -n "$apart" ] || { cat "$log" >&2; return 1; }
  say "compiled each by itself: the files of $apart"
  cmake --preset "$preset" "-DRESUELVE_APART=$apart" >/dev/null
  build "$preset"
}
