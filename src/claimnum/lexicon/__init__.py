"""Words are data: cues, units, places, reporting verbs live in the files of this folder, one idea a file.

Each file heads with its origin, its licence and its own grammar. Files are read when first asked for, and what a stage
compiles from them is kept with the lexicon that it came from, so that a user's lexicon never touches another's.
"""
