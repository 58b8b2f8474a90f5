"""What PDFium reads in each of the named files: a list of texts as JSON."""

import json
import sys

import pypdfium2

texts = []
for name in sys.argv[1:]:
    document = pypdfium2.PdfDocument(name)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    texts.append("\n".join(pages))
print(json.dumps(texts))
