"""A hundred thousand dispatches on Spark: claims, then the conflicts within each story (needs claimnum[spark] and Java).

python examples/05_spark_100k.py [COUNT]
"""

import sys
import threading
import time

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, concat, expr, floor, lit, when

from claimnum.engines.spark import extract_frame, reconcile_frame


def progress(spark: SparkSession, stop: threading.Event, started: float) -> None:
    """A line a few seconds: tasks done of those that Spark has planned."""
    tracker = spark.sparkContext.statusTracker()
    while not stop.wait(3):
        stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
        done, of = sum(s.numCompletedTasks for s in stages if s), sum(s.numTasks for s in stages if s)
        print(f"{time.monotonic() - started:6.0f} s  {done}/{of} tasks of the running stages", file=sys.stderr, flush=True)


def main(count: int = 100_000, parts: int = 32) -> None:
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    spark.conf.set("spark.sql.shuffle.partitions", parts)
    spark.conf.set("spark.sql.adaptive.coalescePartitions.enabled", "false")  # small stories, much work in each
    stop, started = threading.Event(), time.monotonic()
    watcher = threading.Thread(target=progress, args=(spark, stop, started), daemon=True)
    watcher.start()
    try:
        told = when(col("id") % 4 == 3, lit("No more than 30")).otherwise(concat(lit("At least "), 28 + col("id") % 9))
        documents = spark.range(0, count, 1, parts).select(
            expr("concat('doc-', id)").alias("id"),
            floor(col("id") / 4).cast("string").alias("story"),
            concat(told, lit(" people were injured in the storm, police said.")).alias("text"),
            lit("2024-10-01").alias("published"),
        )
        claims = extract_frame(documents).cache()
        stories = documents.select(col("id").alias("document"), "story")
        found = reconcile_frame(claims.join(stories, "document").select(*claims.columns, "story"), by="story")
        read = claims.count()
        seconds = time.monotonic() - started
        print(f"{count:,} documents, {read:,} claims in {seconds:.0f} s")
        conflicts = found.where("verdict = 'conflicts'").count()
        print(f"{conflicts:,} conflicts after {time.monotonic() - started:.0f} s")
    finally:
        stop.set()
        watcher.join()
        spark.stop()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
