#!/usr/bin/env bash
# Runs the ```sh blocks of README.md in order, as a reader would: tests/style/readme_commands.sh PROGRAM
# build/release/resuelve is PROGRAM here, and D a temporary folder.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
blocks=$(awk '/^```sh$/ { inside = 1; next } /^```/ { inside = 0 } inside' README.md)
[ -n "$blocks" ] || { echo "README.md has no commands" >&2; exit 1; }
blocks=${blocks//build\/release\/resuelve/"$program"}
blocks=${blocks//--data D/--data "$folder/data"}
bash -euo pipefail -c "$blocks"
