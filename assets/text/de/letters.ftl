# the outbox and the preview of pages
letters-title = Briefe
letters-empty = Der Postausgang ist leer.
