#!/bin/sh
# Copies the built site to an S3-like store, with types and cache headers, by the AWS command line:
#   scripts/hosting/s3-sync.sh s3://bucket/sub/path [folder]
# AWS_ENDPOINT_URL names another store than Amazon's. Set 404.html as the store's error document.
# A store compresses nothing and sends no security headers: for these put a CDN before it; the
# pages bring their policy with them. What scripts of other sites may read, embed.js and below embed/,
# oembed/, feeds/ and api/, and citations, they may read only by a CORS rule of the store (GET, from
# any origin).
set -eu

target=${1:?say where to: s3://bucket or s3://bucket/sub/path}
folder=${2:-dist}
target=${target%/}
forever='public, max-age=31536000, immutable'
again='no-cache'

if [ ! -f "$folder/index.html" ]; then
  echo "$folder has no site: run npm run build first." >&2
  exit 1
fi

# Files whose names carry a hash are the same when the name is: those that are there stay.
hashed() {
  type=$1
  shift
  aws s3 sync "$folder" "$target" --size-only --no-progress \
    --content-type "$type" --cache-control "$forever" --exclude '*' "$@"
}

changing() {
  type=$1
  shift
  aws s3 cp "$folder" "$target" --recursive --no-progress \
    --content-type "$type" --cache-control "$again" --exclude '*' "$@" \
    --exclude 'assets/*' --exclude 'search/*/*'
}

# What pages refer to comes first, so that no visitor meets a page without it.
hashed 'text/javascript; charset=utf-8' --include 'assets/*.js'
hashed 'text/css; charset=utf-8' --include 'assets/*.css'
hashed 'font/woff2' --include 'assets/*.woff2'
hashed 'application/json' --include 'search/*/*.json'
hashed 'application/octet-stream' --include 'search/*/*.pf_index'

changing 'application/wasm' --include '*.wasm'
changing 'application/zip' --include '*.zip'
changing 'image/png' --include '*.png'
changing 'image/svg+xml' --include '*.svg'
changing 'text/css; charset=utf-8' --include '*.css'
changing 'application/json' --include '*.json' --exclude 'feeds/*'
changing 'application/feed+json; charset=utf-8' --include 'feeds/*.json'
changing 'application/manifest+json' --include '*.webmanifest'
changing 'application/atom+xml; charset=utf-8' --include '*.atom'
changing 'application/rss+xml; charset=utf-8' --include '*.rss'
changing 'application/xml; charset=utf-8' --include '*.xml'
changing 'application/x-bibtex; charset=utf-8' --include '*.bib'
changing 'application/x-research-info-systems; charset=utf-8' --include '*.ris'
changing 'text/markdown; charset=utf-8' --include '*.md'
changing 'text/plain; charset=utf-8' --include '*.txt'
changing 'text/javascript; charset=utf-8' --include '*.js'
changing 'text/html; charset=utf-8' --include '*.html'

# Last, what the site no longer has.
aws s3 sync "$folder" "$target" --size-only --no-progress --delete \
  --exclude '.htaccess' --exclude '_headers' --exclude '_redirects'
