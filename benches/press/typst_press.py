"""The other press: typst's library on letter.typ. HOW COUNT FOLDER FONTS -> a line of JSON, as our own press gives."""

import json
import os
import resource
import sys
import tempfile
import time

import typst

how, count, folder, fonts = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
standards = ["ua-1", "a-2a"]
began = time.perf_counter()
compiler = typst.Compiler(
    os.path.join(folder, "letter.typ"), root=folder, font_paths=[fonts], ignore_system_fonts=True
)
at_once = 100 if how == "joint" else 1
size = 0
with tempfile.TemporaryDirectory() as out:
    for first in range(0, count, at_once):
        inputs = {"first": str(first), "count": str(min(at_once, count - first))}
        pdf = compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=standards)
        size += len(pdf)
        with open(os.path.join(out, f"{first}.pdf"), "wb") as file:
            file.write(pdf)
        if first == 0 and len(sys.argv) > 5:
            with open(sys.argv[5], "wb") as file:
                file.write(pdf)
seconds = time.perf_counter() - began
print(json.dumps({
    "press": "typst", "how": how, "letters": count, "per_second": count / seconds,
    "bytes": size / count, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
}))
