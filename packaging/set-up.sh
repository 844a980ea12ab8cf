# Sets a checkout up so that it can run: system libraries, .venv, the locked packages. Sourced by `run` and
# `test`, written for any POSIX sh; needs nothing but python3, and apt where something is missing.
#
# Callers set `root`; `set_up LOCK [TOOL=PACKAGE...]` then leaves `venv_python` behind. What is missing is
# installed through apt where that asks nobody (root, or sudo without a password), else named in one line.
# A second call finds the stamp of the first and does nothing.

say() { printf '%s\n' "$*" >&2; }
give_up() { say "$@"; exit 1; }

# The first Python that the program can run on: the system's own, else the newest of the others.
find_python() {
    for python in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then
            return
        fi
    done
    give_up "Copy Desk needs Python 3.11, 3.12, 3.13 or 3.14, and none of them is installed." \
        "Install one, then start again; on Ubuntu 22.04: sudo apt-get install python3.11 python3.11-venv"
}

# Libraries are looked for by file, not by package: package names differ between systems, these do not.
missing_packages() {
    libraries=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null)
    while read -r library package; do
        case "$libraries" in *"$library "*) ;; *) printf '%s ' "$package" ;; esac
    done <<LIBRARIES
libEGL.so.1 libegl1
libGL.so.1 libgl1
libglib-2.0.so.0 libglib2.0-0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
LIBRARIES
    for pair in "$@"; do
        command -v "${pair%%=*}" >/dev/null 2>&1 || printf '%s ' "${pair#*=}"
    done
    [ -n "$(find /usr/share/fonts /usr/local/share/fonts -name '*.[ot]t[fc]' 2>/dev/null | head -n 1)" ] ||
        printf 'fonts-dejavu-core '
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2], end=" ")'
}

install_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        give_up "This system lacks what these Debian packages hold; install its own packages for them:" "$*"
    elif [ "$(id -u)" = 0 ]; then
        as_root=''
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root=sudo
    else
        give_up "System packages are missing. Install them, then start again: sudo apt-get install -y $*"
    fi
    say "Installing system packages: $*"
    # The index may be old or, on a fresh machine, empty; where it cannot be renewed the installation tells.
    $as_root apt-get update -qq >/dev/null || true
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null ||
        give_up "apt-get could not install them. Install them by hand, then start again: apt-get install $*"
}

# What an environment was made from: this Python, this folder, these packages.
stamp_of() {
    "$python" - "$root" "$root/pyproject.toml" "$1" <<'PYTHON'
import hashlib, pathlib, sys
root, *files = sys.argv[1:]
digest = hashlib.sha256(f"{sys.version} {root}".encode())
for name in files:
    digest.update(pathlib.Path(name).read_bytes())
print(digest.hexdigest())
PYTHON
}

# What pip does for the packages: without it the first start compiles the program, and where Python is told to
# write no bytecode every start does. A folder that cannot be written to is no reason to give up.
compile_program() {
    "$venv_python" -m compileall -q "$root/desk" >&2 || true
}

set_up() {
    lock=$1
    shift
    find_python
    if [ "$(uname -s)" = Linux ]; then
        packages=$(missing_packages "$@")
        # shellcheck disable=SC2086  # a list of package names
        [ -z "$packages" ] || install_packages $packages
    fi
    venv_python="$root/.venv/bin/python"
    stamp=$(stamp_of "$lock")
    stamp_file="$root/.venv/$(basename "$lock").stamp"
    if [ "$(cat "$stamp_file" 2>/dev/null)" = "$stamp" ] && [ -x "$venv_python" ]; then
        return
    fi
    say "Setting up Copy Desk in $root/.venv (once; some 100 MB are fetched)"
    version='import sys; print(sys.version)'
    [ "$("$venv_python" -c "$version" 2>/dev/null)" = "$("$python" -c "$version")" ] ||
        "$python" -m venv --clear "$root/.venv" ||
        give_up "No environment could be made in $root/.venv. Is the folder writable and the disk not full?"
    "$venv_python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock" >&2 ||
        give_up "The packages could not be fetched. Is there a network? Then start again."
    # The checkout itself: one line in the environment's search path, instead of an installation.
    printf '%s\n' "$root" >"$("$venv_python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/copy-desk.pth"
    compile_program
    printf '%s\n' "$stamp" >"$stamp_file"
}
