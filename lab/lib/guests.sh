# shellcheck shell=bash
# Guests, as an administrator has them before there is a cluster: on one node, on its own disk, started by its libvirt.

GUEST_BRIDGE=br0 # of each node, over the device of the cluster's network

with_guests() { [ "$LAB_GUESTS" = yes ]; }
require_guests() { with_guests || die "this lab has no guests: it was made without LAB_GUESTS=yes"; }

# A guest keeps its number, and so its addresses, wherever it is: 101 for guest1, or else the first that is free.
guest_number() { # guest_number NAME
  local file=$LAB_DIR/guests number
  [[ $1 =~ ^[a-zA-Z0-9][a-zA-Z0-9._-]{0,40}$ ]] || die "a guest's name has letters, digits, '.', '_' and '-': '$1' is not one"
  exec 7>>"$file"
  flock 7
  if ! grep -q "^$1 " "$file"; then
    number=101
    ! [[ $1 =~ ([1-9][0-9]?)$ ]] || number=$((100 + BASH_REMATCH[1]))
    ! grep -q " $number$" "$file" || number=101
    while grep -q " $number$" "$file"; do number=$((number + 1)); done
    echo "$1 $number" >>"$file"
  fi
  exec 7>&-
  sed -n "s/^$1 //p" "$file"
}
guest_address() { echo "$LAB_NET.$(guest_number "$1")"; }

guest_definition() { # guest_definition NAME MIB
  sed -e "s/@NAME@/$1/g" -e "s/@MEMORY@/$2/" -e "s/@KIB@/$(($2 * 1024 + 128))/g" -e "s/@BRIDGE@/$GUEST_BRIDGE/" \
    -e "s/@ADDRESS@/$(guest_address "$1")/" -e "s/@MAC@/52:54:00:00:77:$(printf %02x "$(guest_number "$1")")/" \
    -e "s/@ARGUMENTS@/${GUEST_ARGUMENTS:-}/" "$LAB_HOME/guest/domain.xml"
}

guest_make() { # guest_make NAME NODE [MIB]: returns when it ticks
  local name=$1 node=$2 memory=${3:-128}
  require_guests
  require_node "$node"
  [ "$memory" -ge 128 ] 2>/dev/null || die "a guest needs 128 MiB or more: '$memory' is not that"
  guest_number "$name" >/dev/null
  # shellcheck disable=SC2016 # the node's shell expands it
  guest_definition "$name" "$memory" | (node_exec "$node" sh -e -c '
    image=/var/lib/libvirt/images/$1.img
    [ ! -e "$image" ] || { echo "$image is there already" >&2; exit 1; }
    mkdir -p "${image%/*}"
    truncate -s 16M "$image"
    cat >"/tmp/$1.xml"
    virsh -q define "/tmp/$1.xml"
    rm "/tmp/$1.xml"
    virsh -q autostart "$1"
    virsh -q start "$1"' sh "$name") || die "guest $name could not be made on $node"
  wait_until 240 guest_ticks "$name" "$node" || die "guest $name does not tick on $node: $(guests | grep " $name ")"
}
guest_ticks() { guests_on "$2" | grep -q "^$2 $1 running [0-9a-f]"; }

guests_on() { (node_exec "$1" sh -s <"$LAB_HOME/guest/seen.sh") | sed "s/^/$1 /" || true; }

# Asked at every hypervisor itself, at the same time.
guests() {
  local node
  for node in $(running_nodes); do guests_on "$node" & done | sort
  wait
}

# Where it runs; or else whatever its disk still says.
guest_tick() { # guest_tick NAME
  local lines
  lines=$(guests | awk -v name="$1" '$2 == name')
  [ -n "$lines" ] || die "no hypervisor knows a guest '$1'"
  { grep ' running ' <<<"$lines" || echo "$lines"; } | awk 'NR == 1 {print $4, $5}'
}
