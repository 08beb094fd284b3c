#!/usr/bin/env bash
# What the action runs: the linter with the action's inputs, which are variables, and then its outputs.
# Ends as the linter does. L10N_LINT replaces the command that is run.
set -uo pipefail

# The lines of a text as words, empty ones left out.
lines() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line="${line%$'\r'}"
    [ -n "$line" ] && printf '%s\0' "$line"
  done <<<"$1"
}

args=()
while IFS= read -r -d '' line; do args+=("$line"); done < <(lines "${INPUT_ARGS:-}")
[ -n "${INPUT_NEW_SINCE:-}" ] && args+=("--new-since=$INPUT_NEW_SINCE")
[ -n "${INPUT_FAIL_ON:-}" ] && args+=("--fail-on=$INPUT_FAIL_ON")

temporary="$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/l10n-lint-XXXXXX")"
trap 'rm -rf "$temporary"' EXIT
args+=("--format=github" "--format=sarif=${INPUT_SARIF_FILE:?}" "--format=json=$temporary/report.json")

paths=()
while IFS= read -r -d '' line; do paths+=("$line"); done < <(lines "${INPUT_PATHS:-}")

if [ -n "${L10N_LINT:-}" ]; then
  command=(node "$L10N_LINT")
elif [ -n "${INPUT_VERSION:-}" ]; then
  command=(npx --yes "l10n-lint@$INPUT_VERSION")
else
  # The one that is installed, else the latest.
  command=(npx --yes l10n-lint)
fi

"${command[@]}" "${args[@]}" -- ${paths[@]+"${paths[@]}"}
code=$?

count() {
  node -e '
    const { readFileSync } = require("node:fs");
    let summary = {};
    try { ({ summary } = JSON.parse(readFileSync(process.argv[1], "utf8"))); } catch {}
    console.log(Number(summary[process.argv[2]] ?? 0));
  ' "$temporary/report.json" "$1"
}

sarif="$INPUT_SARIF_FILE"
folder="${INPUT_FOLDER:-.}"
case "$sarif" in
  /*) ;;
  *) [ "$folder" = "." ] || sarif="${folder%/}/$sarif" ;;
esac
{
  echo "errors=$(count errors)"
  echo "warnings=$(count warnings)"
  echo "exit-code=$code"
  # A path may not bring outputs of its own along.
  echo "sarif-file=${sarif//[$'\r\n']/}"
} >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$code"
