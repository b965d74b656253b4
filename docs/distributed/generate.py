"""Lines for regie worker: python generate.py COUNT > lines.ndjson. Made-up plans of some two pages; five of them cannot be read."""

import json
import random
import sys

NAMES = ["Fleur Brands", "Joris Haan", "Mila Vos", "Teun Bakker", "Noor de Wit"]
GOALS = [
    "Voor 1 juli willen we van {a} naar {b} aanvragen per maand.",
    "By the end of the year we want to grow from {a} to {b} leads a month.",
    "Meer zichtbaarheid in de regio.",
]
WORK = [
    "Elke week {a} berichten op Instagram en LinkedIn.",
    "De nieuwsbrief gaat op de eerste dinsdag van de maand naar {b} adressen.",
    "We post {a} times a week and send a mailing to {b} contacts.",
    "Flyers drukken en verspreiden in week {a}.",
    "Elke maand bespreken we de cijfers en beslissen we wat we stoppen.",
]
POISON = [
    {"bytes_base64": "JVBERi0xLjQKJcfsj6IK", "name": "cut.pdf"},
    {"bytes_base64": "UEsDBBQAAAAIAA==", "name": "cut.docx"},
    {"bytes_base64": "not base64", "name": "wrong.docx"},
    {"text": "", "name": "empty.md"},
    {"text": "<div>" * 20000 + "x", "name": "deep.html"},
]


def plan(number):
    pick = random.Random(number)
    fill = lambda text: text.format(a=pick.randint(2, 40), b=pick.randint(41, 900))
    lines = [f"# Marketingplan {number}", f"Eigenaar: {pick.choice(NAMES)}", "## Doelen"]
    lines += [f"- {fill(pick.choice(GOALS))}" for _ in range(6)] + ["## Acties"]
    lines += [f"- {fill(pick.choice(WORK))} ({pick.choice(NAMES)})" for _ in range(30)]
    return "\n\n".join(lines) + "\n"


def main(count):
    poison = {count * (2 * k + 1) // 10: document for k, document in enumerate(POISON)}
    for number in range(count):
        print(json.dumps({"id": number, **poison.get(number, {"text": plan(number), "name": f"{number}.md"})}, ensure_ascii=False))


if __name__ == "__main__":
    main(int(sys.argv[1]))
