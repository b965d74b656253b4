#!/usr/bin/env bash
# Fuzzes every target for a while: fuzz/run.sh [SECONDS]. Begins with the fixtures of the target's format.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-120}

for target in fuzz_targets/*.rs; do
    target=$(basename "$target" .rs)
    case $target in
        markdown) extension=md ;;
        mail) extension=eml ;;
        text) extension=txt ;;
        bundle) extension=zip ;;
        config | lexicon) extension=toml ;;
        *) extension=$target ;;
    esac
    mkdir -p "corpus/$target"
    find ../fixtures ../lexicon -name "*.$extension" -size -64k -exec cp -t "corpus/$target" {} +
    cargo +nightly fuzz run --sanitizer none "$target" -- -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048
done
