#!/bin/sh
# Runs made-up plans through Spark (two executors, of which one is killed on the way) and Ray, and compares with regie worker alone.
#
#   docs/distributed/test.sh REGIE [COUNT]      needs python3, Java 17 and some 2 GB for pyspark and ray; ENGINES="spark ray"
set -eu
regie=$(realpath "$1")
count=${2:-20000}
engines=${ENGINES:-spark ray}
here=$(dirname "$(realpath "$0")")
work=${WORK:-$(mktemp -d)}
mkdir -p "$work"
cd "$work"
rm -rf spark ray

packages=
for engine in $engines; do
    if [ "$engine" = spark ]; then packages="$packages pyspark"; else packages="$packages ray[data]"; fi
done
[ -x venv/bin/python ] || python3 -m venv venv
# shellcheck disable=SC2086
venv/bin/pip install --quiet $packages

now() { date +%s.%N; }
told() { awk -v name="$1" -v from="$2" -v to="$3" -v n="$count" 'BEGIN { t = to - from; printf "%-22s %8.1f s %8.3f ms a document\n", name, t, 1000 * t / n }'; }
same() {
    cat "$1"/part-* | cmp - alone.ndjson
    "$regie" merge "$1"/part-* -o whole.ndjson --expect ids.txt
    cmp whole.ndjson alone.ndjson
}

venv/bin/python "$here/generate.py" "$count" > lines.ndjson
seq 0 $((count - 1)) > ids.txt

from=$(now)
"$regie" worker --jobs 2 < lines.ndjson > alone.ndjson
told "regie worker alone" "$from" "$(now)"

case "$engines" in *spark*)
    # the executors of this run, and of no other, carry this on their command line
    mark="regie.test=$$"
    (
        # once the first results are being written, one executor dies
        while ! ls spark/_temporary/0/_temporary/*/part-* > /dev/null 2>&1; do sleep 0.2; done
        for id in $(pgrep -f -- "-D$mark"); do
            if tr '\0' ' ' < "/proc/$id/cmdline" | grep -q '^[^ ]*java .*CoarseGrainedExecutorBackend'; then
                kill -9 "$id" && echo "executor $id killed" && break
            fi
        done
    ) &
    from=$(now)
    SPARK_HOME=$(venv/bin/python -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))') \
        PYSPARK_PYTHON=$(realpath -s venv/bin/python) \
        venv/bin/spark-submit --master 'local-cluster[2,1,1024]' --conf spark.default.parallelism=16 --conf spark.ui.enabled=false \
        --conf "spark.executor.extraJavaOptions=-D$mark" "$here/spark_pipe.py" lines.ndjson spark "$regie" 2> spark.log
    told "spark, two executors" "$from" "$(now)"
    same spark
esac

case "$engines" in *ray*)
    from=$(now)
    venv/bin/python "$here/ray_map_batches.py" lines.ndjson ray "$regie" 2> ray.log
    told "ray" "$from" "$(now)"
    same ray
esac
echo "every document exactly once, and the same bytes: $count of $count"
