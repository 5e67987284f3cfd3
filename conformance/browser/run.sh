#!/usr/bin/env bash
# Starts `yifen up` in a directory of its own and lets a real browser buy there.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/steps.sh
work=$(mktemp -d)
target/debug/yifen up --gateway-listen 127.0.0.1:0 --sandbox-listen 127.0.0.1:0 --data-dir "$work/data" \
    --ready-file "$work/ready.json" >"$work/up.log" 2>&1 &
up=$!
trap 'kill $up 2>/dev/null || true; wait $up 2>/dev/null || true; rm -rf "$work"' EXIT
wait_for "$work/ready.json"
cd conformance/browser
npm ci --no-audit --no-fund --silent
YIFEN_GATEWAY=$(sed 's/.*"gateway":"\([^"]*\)".*/\1/' "$work/ready.json") npm test --silent
