#!/usr/bin/env bash
# Runs the examples, small. An example whose language is not there, and cannot be installed, is skipped with a loud line.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export SCALE=${SCALE:-0.005} TO=${TO:-2017-12}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# installs a Debian package where this may be done without asking
install() {
    command -v apt-get > /dev/null || return 1
    local sudo=()
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2> /dev/null || return 1
        sudo=(sudo -n)
    fi
    "${sudo[@]}" apt-get install -y -qq --no-install-recommends "$1" > "$work/apt.log" 2>&1 \
        || { "${sudo[@]}" apt-get update -qq > "$work/apt.log" 2>&1 \
            && "${sudo[@]}" apt-get install -y -qq --no-install-recommends "$1" > "$work/apt.log" 2>&1; }
}

skip() {
    echo "***** SKIPPED: the $1 example was NOT run: $2 is not there and could not be installed *****" >&2
}

python=
for candidate in /usr/bin/python3 python3; do
    if "$candidate" -c 'import pandas' 2> /dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ] && install python3-pandas && /usr/bin/python3 -c 'import pandas' 2> /dev/null; then
    python=/usr/bin/python3
fi
if [ -n "$python" ]; then
    "$python" "$here/drive.py" "$work/python"
else
    skip Python pandas
fi

if command -v Rscript > /dev/null || { install r-base-core && command -v Rscript > /dev/null; }; then
    Rscript "$here/drive.R" "$work/r"
else
    skip R r-base-core
fi
