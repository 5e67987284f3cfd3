#!/usr/bin/env bash
# How fast `yifen up` is ready and how much memory it then holds: the release build, fresh and existing data, 9 starts each.
# Bounds: ready file written in under 100 ms, under 40 MB resident.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release --locked --bin yifen --quiet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

median() { sort -n | sed -n '5p'; }

measure() { # name, whether the data directory is kept
    local times=$work/times sizes=$work/sizes
    : >"$times"; : >"$sizes"
    for start in 1 2 3 4 5 6 7 8 9; do
        [ "$2" = kept ] || rm -rf "$work/data"
        rm -f "$work/ready.json"
        local begun; begun=$(date +%s%N)
        target/release/yifen up --gateway-listen 127.0.0.1:0 --sandbox-listen 127.0.0.1:0 --data-dir "$work/data" \
            --ready-file "$work/ready.json" >/dev/null &
        local pid=$!
        until [ -s "$work/ready.json" ]; do sleep 0.001; done
        echo $((($(date +%s%N) - begun) / 1000000)) >>"$times"
        sleep 0.3
        awk '/VmRSS/ { print $2 }' "/proc/$pid/status" >>"$sizes"
        kill -INT $pid && wait $pid
    done
    printf '%-22s ready in %s ms (bound 100), resident %s kB (bound 40000); medians of 9\n' \
        "$1" "$(median <"$times")" "$(median <"$sizes")"
}

measure "fresh data directory" fresh
measure "existing data" kept
