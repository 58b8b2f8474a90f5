# the outbox and the preview of pages
letters-title = Letters
letters-empty = The outbox is empty.
