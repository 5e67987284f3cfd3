# Sourced: makes sure that the tools of the tests are there, by Debian's packages where the user may install them.

missing=()
want() { # command, Debian package
    command -v "$1" >/dev/null 2>&1 || missing+=("$2")
}

if ! command -v cargo >/dev/null 2>&1; then
    echo "Rust is missing. Install it from https://rustup.rs (1.95 or newer, with rustfmt and clippy), then run this again." >&2
    exit 1
fi
want cc gcc
want c++ g++
want go golang-go
want node nodejs
want npm npm
want chromium chromium

if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing Debian packages that the tests need: ${missing[*]}"
    if [ "$(id -u)" = 0 ]; then
        install=(env DEBIAN_FRONTEND=noninteractive apt-get)
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        install=(sudo -n env DEBIAN_FRONTEND=noninteractive apt-get)
    else
        echo "They cannot be installed from here. Please run: sudo apt-get install ${missing[*]}" >&2
        exit 1
    fi
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "There is no apt-get here. Please install them your system's way: ${missing[*]}" >&2
        exit 1
    fi
    "${install[@]}" update -qq
    "${install[@]}" install -y -qq --no-install-recommends "${missing[@]}"
fi
