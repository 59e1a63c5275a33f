#!/bin/sh
# Prints what docs/accuracy.md is made of: run from the project's root, with the scorer and its corpora beside the project.
score=../shared/score/score.py
python $score all
for stories in stories_open stories_blind; do
    python $score stories --corpora tests/corpus --corpus $stories
done
for stories in stories stories_open stories_blind news; do
    python tools/conflicts.py tests/corpus/$stories
    python tools/conflicts.py tests/corpus/$stories --careful
done
