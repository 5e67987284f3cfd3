#!/usr/bin/env bash
# Takes the README's pictures anew, from a real run: a browser that buys in the shop, and `yifen pay native` in a terminal.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh
. scripts/steps.sh
cargo build --locked --bin yifen
(cd conformance/browser && npm ci --no-audit --no-fund --silent)
work=$(mktemp -d)
target/debug/yifen up --gateway-listen 127.0.0.1:8700 --sandbox-listen 127.0.0.1:8701 --data-dir "$work/data" \
    --ready-file "$work/ready.json" >/dev/null &
up=$!
trap 'kill $up 2>/dev/null || true; wait $up 2>/dev/null || true; rm -rf "$work"' EXIT
wait_for "$work/ready.json"
mkdir -p "$work/pictures"
(cd conformance/browser && YIFEN_GATEWAY=http://127.0.0.1:8700 YIFEN_PICTURES="$work/pictures" npm test --silent)
{
    echo '$ yifen pay native --amount 1 --description "A cup of tea"'
    target/debug/yifen pay native --amount 1 --description "A cup of tea" --no-wait --data-dir "$work/data"
} >"$work/terminal.txt"
cd conformance/browser
node compose.mjs ../../docs/images/first-fen.png "$work"/pictures/{qr,phone,books}.png
node compose.mjs ../../docs/images/pay-native.png --terminal "$work/terminal.txt"
[ -z "${KEEP_PICTURES:-}" ] || cp -r "$work/pictures" "$KEEP_PICTURES"
