"""Plans through regie with Ray Data: python ray_map_batches.py INPUT OUTPUT [REGIE]

INPUT holds lines of JSON as regie worker takes them; OUTPUT gets a folder with parts.
"""

import os
import subprocess
import sys
import threading

import ray


class Regie:
    """An actor that keeps one worker for all its batches."""

    def __init__(self, regie):
        self.worker = subprocess.Popen([regie, "worker", "--jobs", "1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __call__(self, batch):
        lines = [str(line) for line in batch["text"]]
        # a thread writes, so that neither side waits for the other with its pipe full
        writer = threading.Thread(target=self.write, args=(lines,))
        writer.start()
        results = [self.worker.stdout.readline().decode().rstrip("\n") for _ in lines]
        writer.join()
        if not all(results):
            raise RuntimeError(f"regie worker ended early, with status {self.worker.wait()}")
        return {"text": results}

    def write(self, lines):
        self.worker.stdin.write("".join(line + "\n" for line in lines).encode())
        self.worker.stdin.flush()


def main(source, target, regie="regie"):
    # blank lines are lines: what comes in comes out
    lines = ray.data.read_text(source, drop_empty_lines=False)
    answers = lines.map_batches(Regie, fn_constructor_args=(regie,), batch_size=256, concurrency=(1, 64))
    os.makedirs(target, exist_ok=True)
    for number, batch in enumerate(answers.iter_batches(batch_size=4096)):
        with open(os.path.join(target, f"part-{number:05}"), "w", encoding="utf-8", newline="\n") as file:
            file.writelines(line + "\n" for line in batch["text"])


if __name__ == "__main__":
    main(*sys.argv[1:])
