#!/bin/sh
# Makes screenshot.png: the first page of the site in Chromium. -p:DigestFolder=… as an argument shows other digests.
set -eu
cd "$(dirname "$0")"
dotnet build -c Release -v q --nologo "$@"
profile=$(mktemp -d)
dotnet bin/Release/net10.0/DigestGen.Sample.Web.dll --urls http://127.0.0.1:5123 > "$profile/log" 2>&1 &
site=$!
trap 'kill $site; rm -rf "$profile"' EXIT
until curl -sf -o /dev/null http://127.0.0.1:5123/; do sleep 0.2; done
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --hide-scrollbars --no-proxy-server --user-data-dir="$profile/chromium" \
  --blink-settings=preferredColorScheme=1 --window-size=1080,720 --screenshot="$PWD/screenshot.png" http://127.0.0.1:5123/
