"""Between lines and columns, for test.sh:

python parquet.py to LINES PARQUET BYTES    the documents of LINES as columns, and the lines that spark_map_in_arrow.py makes of them
python parquet.py from PARQUET FOLDER       the results as lines, a file for each part
"""

import base64
import json
import pathlib
import sys

import pyarrow
import pyarrow.parquet


def content(document):
    if "text" in document:
        return document["text"].encode()
    try:
        return base64.b64decode(document["bytes_base64"], validate=True)
    except ValueError:
        return document["bytes_base64"].encode()


def to(lines, parquet, asked):
    with open(lines, encoding="utf-8") as file:
        documents = [json.loads(line) for line in file]
    columns = {
        "id": [document["id"] for document in documents],
        "name": [document["name"] for document in documents],
        "content": [content(document) for document in documents],
    }
    # files of their own are read by tasks of their own
    pathlib.Path(parquet).mkdir()
    table, step = pyarrow.table(columns), max(1, len(documents) // 16)
    for number, start in enumerate(range(0, len(documents), step)):
        pyarrow.parquet.write_table(table.slice(start, step), f"{parquet}/part-{number:05}.parquet")
    with open(asked, "w", encoding="utf-8", newline="\n") as file:
        for number, name, raw in zip(*columns.values()):
            file.write(json.dumps({"id": number, "name": name, "bytes_base64": base64.b64encode(raw).decode()}) + "\n")


def from_(parquet, folder):
    pathlib.Path(folder).mkdir()
    for number, part in enumerate(sorted(pathlib.Path(parquet).glob("part-*.parquet"))):
        results = pyarrow.parquet.read_table(part).column("result").to_pylist()
        with open(f"{folder}/part-{number:05}", "w", encoding="utf-8", newline="\n") as file:
            file.writelines(result + "\n" for result in results)


if __name__ == "__main__":
    {"to": to, "from": from_}[sys.argv[1]](*sys.argv[2:])
