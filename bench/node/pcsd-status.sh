#!/bin/bash
# pcsd-status.sh: what pcsd's own page asks for, once, with the token of `pcs host auth`.
set -euo pipefail
token=$(python3 -c 'import json; print(json.load(open("/var/lib/pcsd/known-hosts"))["known_hosts"]["node1"]["token"])')
curl -sfk --cookie "token=$token" https://node1:2224/remote/cluster_status
