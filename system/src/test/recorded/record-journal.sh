#!/bin/bash
# Records what journalctl prints, for its parsers' tests: record-journal.sh OUTPUT. A systemd-journald of its own writes in a
# mount namespace of its own, and nothing of this machine's kernel log or journal is read. Needs root.
set -euo pipefail
if [ "${2:-}" != inside ]; then
  exec unshare --mount --uts --propagation private "$0" "$1" inside
fi
out=$1
hostname node1
mount -t tmpfs none /run
mkdir -p /run/systemd/journal /run/journal /var/log/journal "$out/journal"
mount -t tmpfs none /var/log/journal
mount -t tmpfs none /etc/systemd
printf '[Journal]\nReadKMsg=no\nStorage=persistent\nAudit=no\n' >/etc/systemd/journald.conf
/usr/lib/systemd/systemd-journald >/dev/null 2>&1 </dev/null &
daemon=$!
trap 'kill -9 $daemon' EXIT
until [ -S /run/systemd/journal/stdout ]; do sleep 0.1; done
timeout 5 journalctl --flush || true
echo "hello journal" | systemd-cat -t hello -p warning
printf 'MESSAGE_ID=67feb6ffbaf24c5cbec13c008dd72309\nMESSAGE=The dogs bark\nPRIORITY=3\nTAG=a\nTAG=b\nUNIT=dogs.service\n' |
  logger --journald
printf 'bad \xff\xfe bytes\n' | systemd-cat -t bad
printf 'colour \x1b[31mred\x1b[0m end\n' | systemd-cat -t colour
printf 'MESSAGE=first line\nPRIORITY=6\n' | logger --journald
printf '한국어 메시지\n' | systemd-cat -t korean
head -c 6000 /dev/zero | tr '\0' x | systemd-cat -t long
timeout 5 journalctl --sync || true
journalctl --no-pager -o json --all _TRANSPORT=stdout + _TRANSPORT=journal >"$out/journal/all.json"
journalctl --no-pager -o json SYSLOG_IDENTIFIER=long >"$out/journal/without-all.json"
journalctl --no-pager --list-boots --utc -o json >"$out/journal/boots.json"
journalctl --no-pager --list-boots --utc >"$out/journal/boots.txt"
