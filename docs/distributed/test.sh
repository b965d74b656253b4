#!/bin/sh
# Runs made-up plans through Spark (lines through a pipe, with one of two executors killed on the way; then columns, with mapInArrow) and
# Ray, and compares with regie worker alone: as many results as documents, each once, and the same bytes.
#
#   docs/distributed/test.sh REGIE [COUNT]      needs python3, Java 17 and some 2 GB for pyspark and ray
#
# From the environment: PLANS (COUNT, 20000), ENGINES ("pipe arrow ray"), WORK (a folder to work in), VENV (where pip installs).
set -eu
regie=$(realpath "$1")
count=${2:-${PLANS:-20000}}
engines=${ENGINES:-pipe arrow ray}
here=$(dirname "$(realpath "$0")")
work=$(realpath -m "${WORK:-$(mktemp -d)}")
venv=$(realpath -m "${VENV:-$work/venv}")
mkdir -p "$work"
cd "$work"
rm -rf pipe arrow ray killed plans.parquet

if [ ! -e "$venv/ready" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet 'pyspark[sql]' 'pandas<3' 'ray[data]'
    touch "$venv/ready"
fi

now() { date +%s.%N; }
told() { awk -v name="$1" -v from="$2" -v to="$3" -v n="$count" 'BEGIN { t = to - from; printf "%-28s %8.1f s %8.3f ms a document\n", name, t, 1000 * t / n }'; }
alone() {
    from=$(now)
    "$regie" worker --jobs 2 < "$1" > "$2"
    told "regie worker alone, $1" "$from" "$(now)"
}
# merge fails when an id is missing or doubled
same() {
    "$regie" merge "$1"/part-* -o "$1.ndjson" --expect ids.txt
    cmp "$1.ndjson" "$2"
}
spark() {
    SPARK_HOME=$("$venv/bin/python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))') \
        PYSPARK_PYTHON=$venv/bin/python \
        "$venv/bin/spark-submit" --master 'local-cluster[2,1,1024]' --conf spark.default.parallelism=16 --conf spark.ui.enabled=false \
        --conf "spark.executor.extraJavaOptions=-D$mark" "$@" 2> "spark-$mark.log"
}
# the executors of a run, and of no other, carry its mark on their command line
kill_one() {
    while ! ls "$1"/_temporary/0/_temporary/*/part-* > /dev/null 2>&1; do sleep 0.2; done
    for id in $(pgrep -f -- "-D$mark"); do
        if tr '\0' ' ' < "/proc/$id/cmdline" | grep -q '^[^ ]*java .*CoarseGrainedExecutorBackend'; then
            kill -9 "$id" && echo "executor $id killed" | tee killed && break
        fi
    done
}

"$venv/bin/python" "$here/generate.py" "$count" > lines.ndjson
seq 0 $((count - 1)) > ids.txt
alone lines.ndjson alone.ndjson

case " $engines " in *" pipe "*)
    mark="regie.test=pipe-$$"
    # once the first results are being written, one executor dies
    kill_one pipe &
    from=$(now)
    spark "$here/spark_pipe.py" lines.ndjson pipe "$regie"
    told "spark, pipe, one killed" "$from" "$(now)"
    [ -s killed ] || { echo "no executor was killed: the run was over too soon"; exit 1; }
    # the parts hold the lines in their order
    cat pipe/part-* | cmp - alone.ndjson
    same pipe alone.ndjson
esac

case " $engines " in *" arrow "*)
    mark="regie.test=arrow-$$"
    "$venv/bin/python" "$here/parquet.py" to lines.ndjson plans.parquet bytes.ndjson
    alone bytes.ndjson bytes-alone.ndjson
    from=$(now)
    spark "$here/spark_map_in_arrow.py" plans.parquet arrow.parquet "$regie"
    told "spark, mapInArrow" "$from" "$(now)"
    "$venv/bin/python" "$here/parquet.py" from arrow.parquet arrow
    rm -r arrow.parquet
    same arrow bytes-alone.ndjson
esac

case " $engines " in *" ray "*)
    from=$(now)
    "$venv/bin/python" "$here/ray_map_batches.py" lines.ndjson ray "$regie" 2> ray.log
    told "ray, map_batches" "$from" "$(now)"
    same ray alone.ndjson
esac
echo "every document exactly once, and the same bytes: $count of $count"
