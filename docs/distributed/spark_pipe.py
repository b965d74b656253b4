"""Plans through regie with PySpark, a line each: spark-submit spark_pipe.py INPUT OUTPUT [REGIE [PARTS]]

INPUT holds lines of JSON as regie worker takes them; OUTPUT gets a folder with parts, at least PARTS of them.
"""

import shlex
import sys

from pyspark.sql import SparkSession


def main(source, target, regie="regie", parts=16):
    spark = SparkSession.builder.appName("regie").getOrCreate()
    lines = spark.sparkContext.textFile(source, int(parts))
    # checkCode: a worker that fails fails its task, which Spark then tries again; without it the lines would be missing
    answers = lines.pipe(f"{shlex.quote(regie)} worker --jobs 1", checkCode=True)
    answers.saveAsTextFile(target)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
