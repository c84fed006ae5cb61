#!/usr/bin/env bash
# Makes a ledger of a million event mentions, once, and puts every question to it as a command:
# wall-clock seconds and peak memory of each. Usage: docs/ledger-benchmark.sh [FILE] [MENTIONS]
set -eu
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
file=${1:-/tmp/entente-million.duckdb}
mentions=${2:-1000000}
cd "$root"
./entente --version >/dev/null # builds it
[ -d core/target/test-classes ] || ./mvnw -q -B -ntp -Dquick -pl core test-compile
if [ ! -f "$file" ]; then
  java -Xmx1g -cp "app/target/dist/lib/*:core/target/test-classes" \
    org.entente.store.LedgerBenchmark "$file" "$mentions"
fi
ask() {
  /usr/bin/time -f "%e s  %M KB  $*" ./entente "$@" --ledger "$file" 2>&1 >/dev/null | tail -1
}
for pair in "RUS PRK" "KAZ VNM"; do
  for question in relation claims disputes events commitments predictions exchange; do
    # shellcheck disable=SC2086
    ask $question $pair
  done
  # shellcheck disable=SC2086
  ask brief $pair --since 2023
done
ask relations --matrix
ask triggers
