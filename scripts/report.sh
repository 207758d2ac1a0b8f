# Adds up what the test programs reported. Sourced.

# print_counts FOLDER CTEST_STATUS: one line, "N passed, N failed, N skipped"; fails when a test failed.
print_counts() {
  local folder=$1 status=$2 total=0 failed=0 skipped=0 file number
  # GoogleTest: <testsuites tests="12" failures="0" …>, and result="skipped" on each skipped case.
  for file in "$folder"/*.xml; do
    [ -e "$file" ] || continue
    number=$(sed -n 's/.*<testsuites tests="\([0-9]*\)".*/\1/p' "$file" | head -n 1)
    total=$((total + ${number:-0}))
    number=$(sed -n 's/.*<testsuites .*failures="\([0-9]*\)".*/\1/p' "$file" | head -n 1)
    failed=$((failed + ${number:-0}))
    skipped=$((skipped + $(grep -c 'result="skipped"' "$file" || true)))
  done
  # Node's test runner, TAP: "# pass 12".
  for file in "$folder"/*.tap; do
    [ -e "$file" ] || continue
    total=$((total + $(sed -n 's/^# tests \([0-9]*\)/\1/p' "$file" | tail -n 1)))
    failed=$((failed + $(sed -n 's/^# fail \([0-9]*\)/\1/p' "$file" | tail -n 1)))
    skipped=$((skipped + $(sed -n 's/^# skipped \([0-9]*\)/\1/p' "$file" | tail -n 1)))
  done
  # A program that crashed reported nothing.
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1 total=$((total + 1)); fi
  echo "$((total - failed - skipped)) passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$status" -eq 0 ]
}
