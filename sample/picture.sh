#!/usr/bin/env bash
# Makes sample/site.svg, the picture in the README: the site's first page, as it is served, in an SVG. It stays text and vectors.
# The pages of the site are well-formed XML, which an SVG can hold.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
address=${SITE:-http://127.0.0.1:5171}
width=1120 height=760

if [ -z "${SITE:-}" ]; then
  dotnet build sample/DigestGen.Sample.Web -v q --nologo
  dotnet run --no-build --project sample/DigestGen.Sample.Web --no-launch-profile -- --urls "$address" >/dev/null &
  site=$!
  trap 'kill $site' EXIT
  for _ in $(seq 60); do curl -sf "$address/" >/dev/null && break; sleep 1; done
fi

icon=$(curl -sf "$address/icon.svg" | base64 | tr -d '\n')
{
  echo "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"$width\" height=\"$height\" viewBox=\"0 0 $width $height\">"
  echo "<!-- Made by sample/picture.sh. -->"
  echo "<style><![CDATA["
  curl -sf "$address/style.css"
  echo "]]></style>"
  echo "<rect width=\"$width\" height=\"$height\" style=\"fill: var(--paper)\"/>"
  echo "<foreignObject width=\"$width\" height=\"$height\"><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">"
  # The body alone, without the link that only a keyboard reaches.
  curl -sf "$address/" | sed -n '/<body>/,/<\/body>/p' | sed -e '/class="skip"/d' -e "s#/icon.svg#data:image/svg+xml;base64,$icon#"
  echo "</html></foreignObject></svg>"
} > sample/site.svg
