# Die Seiten eines Briefs auf dem Bildschirm.
pages-two-of = Seite { $first }–{ $second } von { $pages }
pages-percent = { $percent } %
pages-larger = Größer
pages-smaller = Kleiner
pages-whole = Seite
pages-whole-hint = Ganze Seite
pages-wide = Breite
pages-wide-hint = Auf Seitenbreite
