#!/usr/bin/env bash
# What action.yml runs: `install` puts regie on the PATH of later steps, `check` audits. Both are told by environment variables.
set -euo pipefail

fail() {
    echo "::error title=regie::$1"
    exit 2
}

# The archive of a release, held to the checksum that lies beside it.
download() {
    local version=$1 target archive from
    [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]] || fail "version is not a release such as 0.1.0"
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64) target=x86_64-unknown-linux-musl ;;
        Linux-aarch64) target=aarch64-unknown-linux-musl ;;
        Darwin-x86_64) target=x86_64-apple-darwin ;;
        Darwin-arm64) target=aarch64-apple-darwin ;;
        *) fail "there is no release for this runner; leave version empty to build regie with cargo" ;;
    esac
    archive=regie-$version-$target.tar.gz
    from=$GITHUB_SERVER_URL/$GITHUB_ACTION_REPOSITORY/releases/download/v$version
    cd "$RUNNER_TEMP"
    for file in "$archive" "$archive.sha256"; do
        curl --fail --silent --show-error --location --retry 3 --output "$file" "$from/$file" || fail "$from/$file cannot be fetched"
    done
    local wanted found
    wanted=$(cut -d ' ' -f 1 <"$archive.sha256")
    found=$({ sha256sum "$archive" 2>/dev/null || shasum -a 256 "$archive"; } | cut -d ' ' -f 1)
    [[ -n $wanted && $wanted == "$found" ]] || fail "$archive is not what its checksum says; nothing was installed"
    tar -xzf "$archive" -C "$bin" regie
}

install() {
    [[ $REGIE_VERSION == installed ]] && { command -v regie >/dev/null || fail "no regie on the PATH"; return; }
    bin=$RUNNER_TEMP/regie/bin
    mkdir -p "$bin"
    if [[ -n $REGIE_VERSION ]]; then
        (download "$REGIE_VERSION")
    else
        cargo install --quiet --locked --path "$GITHUB_ACTION_PATH" --root "$RUNNER_TEMP/regie" || fail "regie could not be built"
    fi
    echo "$bin" >>"$GITHUB_PATH"
}

check() {
    local paths=() more=() summary=$RUNNER_TEMP/regie-summary.md status=0 line
    while IFS= read -r line || [[ -n $line ]]; do
        [[ -z $line ]] || paths+=("$line")
    done <<<"$REGIE_PATHS"
    # split at white space; nothing is expanded
    read -r -d '' -a more <<<"$REGIE_ARGS" || true
    [[ -z $REGIE_FAIL_ON ]] || more+=(--fail-on "$REGIE_FAIL_ON")
    [[ -z $REGIE_SARIF ]] || more+=(--output "sarif=$REGIE_SARIF")
    rm -f "$summary"
    regie check --output github=- --output "markdown=$summary" ${more[@]+"${more[@]}"} -- ${paths[@]+"${paths[@]}"} || status=$?
    echo "status=$status" >>"$GITHUB_OUTPUT"
    # a summary takes one megabyte
    [[ ! -e $summary ]] || head -c 1000000 "$summary" >>"$GITHUB_STEP_SUMMARY"
    return "$status"
}

case "${1:-}" in
    install | check) "$1" ;;
    *) fail "install or check" ;;
esac
