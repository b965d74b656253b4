"""Plans through regie with PySpark and Arrow: spark-submit spark_map_in_arrow.py INPUT OUTPUT [REGIE]

INPUT is Parquet with the columns id (long), name (string) and content (binary); OUTPUT gets Parquet with id, status and result (JSON).
"""

import base64
import json
import subprocess
import sys
import threading

import pyarrow
from pyspark.sql import SparkSession


def answers(batches, regie):
    """Feeds one worker for the whole partition, and gives a batch back for each batch."""
    worker = subprocess.Popen([regie, "worker", "--jobs", "1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for batch in batches:
        lines = [
            json.dumps({"id": row["id"], "name": row["name"], "bytes_base64": base64.b64encode(row["content"]).decode()})
            for row in batch.to_pylist()
        ]
        # a thread writes, so that neither side waits for the other with its pipe full
        writer = threading.Thread(target=write, args=(worker.stdin, lines))
        writer.start()
        results = [worker.stdout.readline().decode().rstrip("\n") for _ in lines]
        writer.join()
        if not all(results):
            raise RuntimeError(f"regie worker ended early, with status {worker.wait()}")
        parsed = [json.loads(result) for result in results]
        yield pyarrow.RecordBatch.from_pydict(
            {"id": [p["id"] for p in parsed], "status": [p["status"] for p in parsed], "result": results}
        )
    worker.stdin.close()
    if worker.wait() != 0:
        raise RuntimeError("regie worker failed")


def write(stream, lines):
    stream.write("".join(line + "\n" for line in lines).encode())
    stream.flush()


def main(source, target, regie="regie"):
    spark = SparkSession.builder.appName("regie").config("spark.sql.execution.arrow.maxRecordsPerBatch", 256).getOrCreate()
    plans = spark.read.parquet(source)
    plans.mapInArrow(lambda batches: answers(batches, regie), "id long, status string, result string").write.parquet(target)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
