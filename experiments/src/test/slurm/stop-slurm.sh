#!/usr/bin/env bash
# Stops exactly the daemons that start-slurm.sh started in a folder: by recorded pid, after a look at the program's name.
#   stop-slurm.sh FOLDER
set -uo pipefail
D=$1
export SLURM_CONF="$D/slurm.conf"
running() { [ -e "/proc/$1" ] && ! grep -q '^State:.Z' "/proc/$1/status" 2> /dev/null; }
stop() { # stop PIDFILE COMM
  local p
  p=$(cat "$1" 2> /dev/null) || return 0
  [ "$(cat "/proc/$p/comm" 2> /dev/null)" = "$2" ] || return 0
  kill -TERM "$p"
  for _ in $(seq 1 100); do running "$p" || return 0; sleep 0.1; done
  kill -KILL "$p"
}
# this cluster's jobs first, so that none outlives its daemon
timeout 20 squeue -h -o %A 2> /dev/null | sort -u | while read -r job; do timeout 10 scancel "$job"; done
for _ in $(seq 1 50); do [ -z "$(timeout 5 squeue -h 2> /dev/null)" ] && break; sleep 0.2; done
stop "$D/run/slurmd.pid" slurmd
stop "$D/run/slurmctld.pid" slurmctld
stop "$D/munge/munged.pid" munged
exit 0
