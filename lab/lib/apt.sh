# shellcheck shell=bash
# A package repository of a few packages, for nodes that see no network: their apt knows no other source.

APT_DEFAULT="corosync pacemaker"

apt_repository_empty() {
  mkdir -p "$LAB_DIR/shared/apt"
  [ -f "$LAB_DIR/shared/apt/Packages.gz" ] || gzip </dev/null >"$LAB_DIR/shared/apt/Packages.gz"
}

apt_repository() { # apt_repository [PKG...]
  local wanted=("$@") all directory=$LAB_DIR/shared/apt
  # shellcheck disable=SC2206 # a list of words
  [ ${#wanted[@]} -gt 0 ] || wanted=($APT_DEFAULT)
  apt_repository_empty
  # What a node may lose when these are removed (dependents, and what only they needed) is what it must find again.
  mapfile -t all < <(
    printf '%s\n' "${wanted[@]}"
    LC_ALL=C apt-get -s -o Debug::NoLocking=1 remove --auto-remove "${wanted[@]}" | awk '$1 == "Remv" {print $2}'
  )
  mapfile -t all < <(printf '%s\n' "${all[@]}" | sort -u)
  say "downloading ${#all[@]} packages: ${all[*]}"
  (cd "$directory" && apt-get -qq download "${all[@]}") || die "the packages can't be downloaded (a newer package list may help: apt-get update)"
  apt_publish
  say "$(zgrep -c '^Package:' "$directory/Packages.gz") packages in /run/shared/apt of every node"
}

apt_add() { # apt_add FILE...: packages made here
  apt_repository_empty
  cp "$@" "$LAB_DIR/shared/apt/" || die "no such package"
  apt_publish
}

apt_publish() {
  local directory=$LAB_DIR/shared/apt
  (cd "$directory" && apt_index | gzip >Packages.new && mv Packages.new Packages.gz)
  chmod -R a+rX "$directory"
}

# The index by dpkg-deb alone: neither dpkg-dev nor apt-utils is needed.
apt_index() {
  local file
  for file in *.deb; do
    dpkg-deb -f "$file" | sed '/^$/d'
    printf 'Filename: ./%s\nSize: %s\nSHA256: %s\n\n' "$file" "$(stat -c %s "$file")" "$(sha256sum "$file" | cut -d' ' -f1)"
  done
}
