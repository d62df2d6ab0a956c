#!/usr/bin/env bash
# One environment from its hashed lock: locks/install.sh LOCK FOLDER. Does nothing when the folder already matches.
set -euo pipefail
cd "$(dirname "$0")/.."
lock=locks/$1.txt environment=$2

python=$(command -v python3.11 || command -v python3 || true)
[ -n "$python" ] && "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' ||
    { echo "Python 3.11 is needed and was not found: install python3.11 and its venv module" >&2; exit 1; }
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    { echo "Python's venv module is missing: install the package python3-venv (Debian) or python3.11-venv" >&2; exit 1; }

stamp=$(cat "$lock" locks/install.sh | sha256sum | cut -d' ' -f1)
[ "$(cat "$environment/.installed" 2>/dev/null)" != "$PWD $stamp" ] || exit 0

say() { echo "$environment: $*" >&2; }
uv=var/uv/bin/uv
if [ ! -x "$uv" ] || [ ! -e var/uv/.installed ]; then
    say "uv, the installer"
    mkdir -p var && "$python" -m venv --clear var/uv
    var/uv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r locks/uv.txt
    touch var/uv/.installed
fi

# The lock pins PyTorch's CPU build. It comes from a folder of wheels where pip is told of one that holds it, else from
# PyTorch's own index; asking for both fails where that index cannot be reached.
torch=(--torch-backend cpu)
for folder in ${PIP_FIND_LINKS:-}; do
    if compgen -G "$folder/torch-*.whl" >/dev/null; then torch=(--find-links "$folder"); fi
done
say "$(grep -c '==' "$lock") packages"
case "$(cat "$environment/.installed" 2>/dev/null)" in
    "$PWD "*) ;;                                      # another lock, same place: refreshed under running services
    *) "$python" -m venv --clear "$environment" ;;    # new or moved: its scripts would name the old place
esac
"$uv" pip sync --quiet --python "$environment/bin/python" --require-hashes "${torch[@]}" "$lock"
if [ "$1" = platform ]; then
    "$uv" pip install --quiet --python "$environment/bin/python" --offline --no-deps --no-build-isolation --editable .
fi
echo "$PWD $stamp" >"$environment/.installed"
