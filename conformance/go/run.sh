#!/usr/bin/env bash
# Starts a sandbox of its own and lets the official Go SDK pay through it.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/steps.sh
work=$(mktemp -d)
target/debug/yifen sandbox --listen 127.0.0.1:0 --ready-file "$work/ready.json" >"$work/sandbox.log" 2>&1 &
sandbox=$!
trap 'kill $sandbox 2>/dev/null || true; wait $sandbox 2>/dev/null || true; rm -rf "$work"' EXIT
wait_for "$work/ready.json"
url=$(sed 's/.*"sandbox":"\([^"]*\)".*/\1/' "$work/ready.json")
cd conformance/go
go run . -sandbox "$url"
