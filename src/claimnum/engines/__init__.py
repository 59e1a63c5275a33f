"""Running the reading at scale: many documents over worker processes, Arrow batches, Spark."""
