# shellcheck shell=bash
# The machines' image, made once and kept in the cache: a Debian from the package sources (the only step that needs a
# registry), and from it a file system with the lab's settings. Each is named by a digest of what goes into it.

IMAGE_PARTS=$LAB_HOME/machines
IMAGE_RELEASE=bookworm

cache() { echo "${CONGA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/conga}/machines"; }

image_packages() { sed 's/#.*//' "$IMAGE_PARTS/packages" | tr -s ' \t' '\n' | sed '/^$/d'; }
uml_modules() { local found=(/usr/lib/uml/modules/*); echo "${found[-1]}"; }

base_digest() {
  { echo "$IMAGE_RELEASE"; image_packages; cat "$IMAGE_PARTS/base.sh"; } | sha256sum | cut -c1-16
}
image_digest() {
  {
    base_digest
    basename "$(uml_modules)"
    cd "$LAB_REPOSITORY" || exit
    sha256sum lab/machines/{customise,pack}.sh lab/guest/{payload.sh,init,power-button} lab/agents/fence_lab ricci/src/main/dist/share/{ricci.service,pam.d/ricci}
    find lab/machines/root -type f -print0 | sort -z | xargs -0 sha256sum
  } | sha256sum | cut -c1-16
}

image_file() { echo "$(cache)/image-$(image_digest).ext4"; }

image_ensure() { # prints what it does and how long that takes; nothing when the image is there
  local base image begin=$SECONDS
  image=$(image_file)
  base=$(cache)/base-$(base_digest).tar
  [ ! -f "$image" ] || { touch -c -a "$image" "$base"; return 0; }
  mkdir -p "$(cache)"
  exec 6>"$(cache)/lock"
  flock 6
  if [ ! -f "$image" ]; then
    if [ ! -f "$base" ]; then
      say "making the machines' Debian from $(image_packages | wc -l) packages and what they need (about two minutes, once)"
      "$IMAGE_PARTS/base.sh" "$IMAGE_RELEASE" "$(image_packages | paste -sd,)" "$base.part" >&2 6>&- ||
        die "the machines' Debian could not be made"
      mv "$base.part" "$base"
      say "made $base, $(du -m "$base" | cut -f1) MiB, $((SECONDS - begin)) s"
    fi
    say "packing the machines' image (some seconds)"
    "$IMAGE_PARTS/pack.sh" "$base" "$image.part" "$(uml_modules)" >&2 6>&- || die "the machines' image could not be packed"
    mv "$image.part" "$image"
    say "made $image, $(du -m "$image" | cut -f1) MiB, $((SECONDS - begin)) s in all"
    image_forget
  fi
  exec 6>&-
}

# What nobody used for two weeks: another tree of this repository may have other packages.
image_forget() { find "$(cache)" -maxdepth 1 -type f -atime +14 -delete; }
