# Sourced: runs the steps of a test one after the other, says how long each took, and stops at the first that fails.

steps_passed=0

step() { # name, command…
    local name=$1 started=$SECONDS
    shift
    printf '\n== %s\n' "$name"
    if "$@"; then
        steps_passed=$((steps_passed + 1))
        printf '== ok: %s (%d s)\n' "$name" $((SECONDS - started))
    else
        printf '== FAILED: %s\n   run it alone with: %s\n' "$name" "$*" >&2
        printf '%d passed, 1 failed\n' "$steps_passed"
        exit 1
    fi
}

all_passed() {
    printf '\nAll steps passed in %d s.\n%d passed, 0 failed\n' "$SECONDS" "$steps_passed"
}

# Waits for a file to appear (at most 30 s), for servers that say when they are ready.
wait_for() { # path
    for _ in $(seq 300); do
        [ -s "$1" ] && return 0
        sleep 0.1
    done
    echo "$1 did not appear within 30 s" >&2
    return 1
}
