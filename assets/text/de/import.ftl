# reading lists from outside
import-title = Meldungen einlesen
