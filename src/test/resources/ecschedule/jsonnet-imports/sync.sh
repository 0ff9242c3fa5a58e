set -e
bin/fetch && bin/sync
