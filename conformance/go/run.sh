#!/usr/bin/env bash
# Compares what the official Go SDK sends with what the types send, then lets it pay through a sandbox of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/steps.sh
work=$(mktemp -d)
trap 'kill ${sandbox-} 2>/dev/null || true; wait ${sandbox-} 2>/dev/null || true; rm -rf "$work"' EXIT

(cd conformance/go && go run ./calls) >"$work/calls.jsonl"
(cd conformance/go && go run ./operations) >"$work/go.json"
if ! diff -u conformance/go/calls.jsonl "$work/calls.jsonl" || ! diff -u spec/official/go.json "$work/go.json"; then
    echo "The Go SDK sends other requests than those kept here. Take them anew, as conformance/go/README.md says." >&2
    exit 1
fi
cargo test --workspace --features yifen/p12 --locked --quiet --test it official_go -- --nocapture

target/debug/yifen sandbox --listen 127.0.0.1:0 --ready-file "$work/ready.json" >"$work/sandbox.log" 2>&1 &
sandbox=$!
wait_for "$work/ready.json"
url=$(sed 's/.*"sandbox":"\([^"]*\)".*/\1/' "$work/ready.json")
cd conformance/go
go run . -sandbox "$url"
