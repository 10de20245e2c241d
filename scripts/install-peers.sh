#!/bin/sh
# Installs what `npm run bench` compares Strata with, from the packages of Debian. What stays missing is named at the end; the
# benchmarks then skip it.
set -u

# command:package
peers='gcc:gcc luajit:luajit sbcl:sbcl python3:python3'

missing_packages() {
  for peer in $peers; do
    command -v "${peer%%:*}" >/dev/null 2>&1 || printf '%s ' "${peer##*:}"
  done
}

packages=$(missing_packages)
if [ -n "$packages" ]; then
  if command -v apt-get >/dev/null 2>&1; then
    as_root=''
    [ "$(id -u)" -eq 0 ] || as_root='sudo -n'
    export DEBIAN_FRONTEND=noninteractive
    $as_root apt-get update -q
    # One by one, so that a package that is not there keeps no other from being installed.
    for package in $packages; do
      $as_root apt-get install -q -y --no-install-recommends "$package"
    done
  else
    echo 'There is no apt-get here.' >&2
  fi
fi

missing=$(missing_packages)
if [ -n "$missing" ]; then
  echo "Missing: $missing" >&2
  exit 1
fi
gcc --version | head -n 1
luajit -v
sbcl --version
python3 --version
