# first start and unlocking
start-question = Wie möchten Sie beginnen?
start-later = Sie können die Auswahl später in der Verwaltung ändern.
