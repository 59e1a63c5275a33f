"""Many documents: a stream in, a stream of the same order out, over as many worker processes as asked for.

A document that fails becomes an outcome with its error. A worker that dies (memory, a crash of the interpreter) takes
nothing else down: its chunk is read again alone, document by document, and the one that kills is named.
"""

from __future__ import annotations

import multiprocessing
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache, partial
from itertools import islice

import attrs

from claimnum.claims.claims import Claims
from claimnum.errors import InputTypeError, InputValueError, MissingExtraError, WorkerError
from claimnum.lexicon.load import Lexicon
from claimnum.pipeline import extract
from claimnum.text.document import Document
from claimnum.values.reading import DEFAULT_READING, Reading

# Code points a task: a twentieth of a second's work. Larger ones cost the parent no less, and leave more of the processes idle
# while the last of them is read.
CHUNK = 10_000
AHEAD = 3  # chunks in flight for each worker: enough to keep it busy, few enough to keep memory level

Extract = Callable[[Document], Claims]


@attrs.frozen(slots=True)
class Outcome:
    """What became of one document.

    Args:
        index: its place in the input, from 0.
        document: its key (`Document.key`), or None where it was no document.
        claims: what was read; empty where `error` is not None.
        error: the error's type and message, or None.

    >>> [(outcome.index, outcome.error) for outcome in extract_many(["40 people died.", 40])]
    [(0, None), (1, 'InputTypeError: text must be a str, not int')]
    """

    index: int
    document: str | None
    claims: Claims
    error: str | None = None


def extract_many(
    documents: Iterable[Document | str],
    *,
    workers: int = 1,
    progress: bool = False,
    on_error: str = "row",
    lexicon: Lexicon | None = None,
    reading: Reading = DEFAULT_READING,
) -> Iterator[Outcome]:
    """The claims of many documents, streamed in their order.

    Args:
        documents: Documents or texts, as many as you like: they are read as they are needed.
        workers: how many processes read; what comes out is the same for any number.
        progress: show a tqdm bar (needs tqdm).
        on_error: "row" gives an outcome with the error for a document that fails, "raise" raises.
        lexicon, reading: as for `extract`.

    Returns:
        An iterator of `Outcome`: index, document key, claims, error.

    Raises:
        InputTypeError, InputValueError: an argument that is none of these.
        WorkerError: the first document that fails, under "raise"; with one worker its cause is what was raised.

    >>> [len(outcome.claims) for outcome in extract_many(["40 people were killed.", "No number here."])]
    [1, 0]
    """
    read = partial(extract, lexicon=lexicon, reading=reading)
    return extract_each(documents, read, workers=workers, progress=progress, on_error=on_error)


Task = list[tuple[int, object]]


def extract_each(
    documents: Iterable[object], read: Extract, *, workers: int = 1, progress: bool = False, on_error: str = "row"
) -> Iterator[Outcome]:
    """An outcome for each document, in their order; reads no further ahead than its workers need.

    Args:
        documents: Documents, or texts.
        read: reads one Document; must be picklable when there are several workers.
        workers: how many processes; 1 reads in this one.
        progress: show a tqdm bar (needs tqdm).
        on_error: "row" gives an outcome with the error, "raise" raises the first.

    Raises:
        InputTypeError, InputValueError: an argument that is none of these, before anything is read.
        WorkerError: the first document that fails, under "raise"; with one worker its cause is what was raised.
        MissingExtraError: `progress` without tqdm.
    """
    if isinstance(workers, bool) or not isinstance(workers, int):
        raise InputTypeError("workers", "a whole number", type(workers).__name__)
    if workers < 1:
        raise InputValueError("workers", "1 or more", str(workers))
    if on_error not in ("row", "raise"):
        raise InputValueError("on_error", "'row' or 'raise'", on_error)
    if isinstance(documents, (str, bytes, Document)):
        raise InputTypeError("documents", "an iterable of Documents or texts", type(documents).__name__)
    numbered = enumerate(_with_progress(documents) if progress else documents)
    raising = on_error == "raise"
    if workers == 1:
        return _here(numbered, read, raising=raising)
    outcomes = _over_processes(numbered, read, workers)
    return _raising(outcomes) if raising else outcomes


def _with_progress(documents: Iterable[object]) -> Iterable[object]:
    try:
        from tqdm.auto import tqdm
    except ImportError:
        raise MissingExtraError("tqdm", "progress") from None
    bar: Iterable[object] = tqdm(documents, unit=" documents")
    return bar


def _raising(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    for outcome in outcomes:
        if outcome.error is not None:
            raise WorkerError(outcome.index, outcome.document, outcome.error)
        yield outcome


def _here(numbered: Iterable[tuple[int, object]], read: Extract, *, raising: bool) -> Iterator[Outcome]:
    for index, given in numbered:
        outcome, error = _tried(index, given, read)
        if raising and outcome.error is not None:
            raise WorkerError(index, outcome.document, outcome.error) from error
        yield outcome


def _tried(index: int, given: object, read: Extract) -> tuple[Outcome, Exception | None]:
    """The outcome of one document, in which whatever goes wrong with it is told, and what was raised."""
    key = None
    try:
        document = given if isinstance(given, Document) else Document(given)  # type: ignore[arg-type]  # checked there
        key = document.key
        return Outcome(index, key, read(document)), None
    except Exception as error:  # noqa: BLE001 - a bad document must not stop the others, whatever is wrong with it
        return Outcome(index, key, Claims(), f"{type(error).__name__}: {error}"), error


def _task(task: Task, packed: bytes) -> list[Outcome]:
    read = _unpacked(packed)
    return [_tried(index, given, read)[0] for index, given in task]


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Extract:
    """What reads in a worker, kept from task to task: a lexicon of the caller's own is compiled once."""
    read: Extract = pickle.loads(packed)  # noqa: S301 - what this module packed
    return read


def _chunks(numbered: Iterable[tuple[int, object]]) -> Iterator[Task]:
    """The documents in tasks of about `CHUNK` characters, so that a process is not asked for each short one."""
    chunk: Task = []
    size = 0
    for index, given in numbered:
        chunk.append((index, given))
        size += len(given.text) if isinstance(given, Document) else len(given) if isinstance(given, str) else 0
        if size >= CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _pool(workers: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the same on every platform, and safe beside a notebook's threads.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def _over_processes(numbered: Iterable[tuple[int, object]], read: Extract, workers: int) -> Iterator[Outcome]:
    """The outcomes of tasks that processes work on, in order, a few ahead of what is taken; a dead pool is made anew."""
    packed = pickle.dumps(read)
    chunks = _chunks(numbered)
    pool = _pool(workers)
    flying: deque[tuple[Task, Future[list[Outcome]]]] = deque()
    try:
        while True:
            for task in islice(chunks, workers * AHEAD - len(flying)):
                flying.append((task, _submitted(pool, task, packed)))
            if not flying:
                return
            task, future = flying[0]
            try:
                outcomes = future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                stranded = [task for task, _ in flying]
                flying.clear()
                for task in stranded:
                    yield from _alone(task, packed)
                pool = _pool(workers)
                continue
            flying.popleft()
            yield from outcomes
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, task: Task, packed: bytes) -> Future[list[Outcome]]:
    """The future of a task; where the pool broke while the consumer was busy, one that has failed for it, to wait its turn."""
    try:
        return pool.submit(_task, task, packed)
    except BrokenProcessPool as broken:
        failed: Future[list[Outcome]] = Future()
        failed.set_exception(broken)
        return failed


def _alone(task: Task, packed: bytes) -> Iterator[Outcome]:
    """The outcomes of a chunk in a process of its own; where that dies too, of each document in one of its own."""
    try:
        with _pool(1) as pool:
            outcomes = pool.submit(_task, task, packed).result()
    except BrokenProcessPool:
        if len(task) > 1:
            for one in task:
                yield from _alone([one], packed)
            return
        index, given = task[0]
        key = given.key if isinstance(given, Document) else Document(given).key if isinstance(given, str) else None
        outcomes = [Outcome(index, key, Claims(), "WorkerError: the process that read it died")]
    yield from outcomes
