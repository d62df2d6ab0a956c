#!/usr/bin/env bash
# The system's Chromium and a Korean font, for the browser tests. Only root can install them.
set -euo pipefail
if command -v chromium >/dev/null && fc-list :lang=ko 2>/dev/null | grep -q .; then exit 0; fi
if [ "$(id -u)" != 0 ]; then
    echo "browser tests need Chromium and a Korean font: have an administrator run 'apt-get install chromium fonts-nanum fontconfig'" >&2
    exit 1
fi
echo "installing Chromium and a Korean font" >&2
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-nanum fontconfig >/dev/null
