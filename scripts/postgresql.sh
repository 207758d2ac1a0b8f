# A PostgreSQL for the tests, in a temporary folder, reached by a socket there. Sourced.
postgresql_bin=/usr/lib/postgresql/15/bin

# The server refuses to run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start_postgresql() {
  postgresql_folder=$(mktemp -d)
  [ "$(id -u)" -ne 0 ] || chown postgres "$postgresql_folder"
  (
    cd "$postgresql_folder"
    as_postgres "$postgresql_bin/initdb" -D "$postgresql_folder/data" -A trust -U resuelve -E UTF8 --locale=C.UTF-8 >/dev/null
    # Safety against power loss is PostgreSQL's own to test; without it the tests are several times quicker.
    as_postgres "$postgresql_bin/pg_ctl" -D "$postgresql_folder/data" -w -l "$postgresql_folder/log" \
      -o "-k $postgresql_folder -c listen_addresses='' -c fsync=off -c max_connections=200" start >/dev/null
  )
}

postgresql_address() { echo "host=$postgresql_folder user=resuelve dbname=postgres"; }

stop_postgresql() {
  (cd "$postgresql_folder" && as_postgres "$postgresql_bin/pg_ctl" -D "$postgresql_folder/data" -m immediate stop >/dev/null) || true
  rm -rf "$postgresql_folder"
}
