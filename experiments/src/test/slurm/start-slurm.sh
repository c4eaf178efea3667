#!/usr/bin/env bash
# Starts a Slurm of one node (munged, slurmctld, slurmd) for a test, without systemd or cgroups. Needs root and the Debian packages
# slurmctld slurmd slurm-client munge. All it writes lies in the folder given; nothing in /etc is read or written.
#   start-slurm.sh FOLDER CTLD_PORT SLURMD_PORT CPUS      then: export SLURM_CONF=FOLDER/slurm.conf
set -euo pipefail
D=$1
HOST=$(hostname -s)
MEM=$(( $(awk '/^MemTotal/{print $2}' /proc/meminfo) / 1024 - 512 ))

install -d -m 0755 "$D" "$D/state" "$D/spool" "$D/log" "$D/run"
install -d -m 0700 "$D/munge"
(umask 077; dd if=/dev/urandom of="$D/munge/key" bs=1 count=1024 status=none)

cat > "$D/slurm.conf" <<EOF
ClusterName=test
SlurmctldHost=$HOST(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$D/run/munge.socket
CredType=cred/munge
SlurmctldPort=$2
SlurmdPort=$3
StateSaveLocation=$D/state
SlurmdSpoolDir=$D/spool
SlurmctldPidFile=$D/run/slurmctld.pid
SlurmdPidFile=$D/run/slurmd.pid
SlurmctldLogFile=$D/log/slurmctld.log
SlurmdLogFile=$D/log/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=2,bf_interval=2
SlurmdParameters=config_overrides
ReturnToService=2
MinJobAge=3600
KillWait=5
InactiveLimit=0
JobRequeue=1
JobAcctGatherType=jobacct_gather/linux
AccountingStorageType=accounting_storage/none
NodeName=$HOST NodeAddr=127.0.0.1 CPUs=$4 RealMemory=$MEM State=UNKNOWN
PartitionName=main Nodes=$HOST Default=YES MaxTime=INFINITE State=UP OverSubscribe=NO
EOF
export SLURM_CONF="$D/slurm.conf"

munged --force --key-file="$D/munge/key" --socket="$D/run/munge.socket" \
  --pid-file="$D/munge/munged.pid" --log-file="$D/munge/munged.log" --seed-file="$D/munge/seed"
munge -n --socket="$D/run/munge.socket" | unmunge --socket="$D/run/munge.socket" > /dev/null
slurmctld -c -f "$SLURM_CONF"
slurmd -f "$SLURM_CONF"
for _ in $(seq 1 150); do
  [ "$(sinfo -h -o %t 2> /dev/null)" = idle ] && exit 0
  sleep 0.2
done
echo "the node does not become idle" >&2
exit 1
