# shellcheck shell=bash
# Settings that only machines have; the others are in lib/common.sh.

SETTINGS+=" LAB_MEMORY LAB_DISKS LAB_DISK_SIZE LAB_LUNS LAB_LUN_SIZE LAB_IMAGE LAB_KERNEL_ARGUMENTS"

load_machine_settings() {
  # Real machines are slow to answer here: a fork costs 30 ms. A token below 10 s is lost on a busy one.
  LAB_TOKEN=${LAB_TOKEN:-10000}
  # Pacemaker thinks that a machine with one CPU is always overloaded, and then does one thing at a time.
  LAB_LOAD_THRESHOLD=${LAB_LOAD_THRESHOLD:-1000%}
  LAB_MANAGEMENT_NET=${LAB_MANAGEMENT_NET-10.99.0}
  load_settings machines
  # Timers as they run on a machine whose own are emulated.
  # shellcheck disable=SC2034 # lib/guests.sh has it
  GUEST_ARGUMENTS="nolapic_timer clocksource=hpet tsc=unstable"
  LAB_MEMORY=${LAB_MEMORY:-1024}
  LAB_DISKS=${LAB_DISKS:-3}
  LAB_DISK_SIZE=${LAB_DISK_SIZE:-512M}
  LAB_LUNS=${LAB_LUNS-lun1 lun2}
  LAB_LUN_SIZE=${LAB_LUN_SIZE:-2G}
  LAB_IMAGE=${LAB_IMAGE:-}
  LAB_KERNEL_ARGUMENTS=${LAB_KERNEL_ARGUMENTS:-}
}

# The machines have no JDK of their own: they see this machine's.
find_java_home() {
  local candidate
  for candidate in "$JAVA_HOME" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*jdk*; do
    if [ -x "$candidate/bin/java" ] && [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release" 2>/dev/null)" -ge 25 ] 2>/dev/null; then
      readlink -f "$candidate"
      return 0
    fi
  done
  return 1
}
