# first start and unlocking
start-question = Wie möchten Sie beginnen?
start-later = Beispieldaten und eigene Daten bleiben getrennt.
start-subtitle = Schulische Erstberatung im Kreis Warendorf
start-size = Schrift
start-fact-way = Von der Meldung bis zum Termin
start-fact-way-words = Jede Familie hat einen sichtbaren nächsten Schritt.
start-fact-safe = Verschlüsselt und nur bei Ihnen
start-fact-safe-words = Keine Daten verlassen Ihren Computer.
start-fact-one = Eine Datei, ein Ordner
start-fact-one-words = Sicherungen dürfen auf das Netzlaufwerk.
start-way-sample = Mit Beispieldaten ausprobieren
start-way-sample-words = 120 erfundene Familien, drei Standorte, Briefe mit dem Aufdruck „Muster“.
start-way-new = Neue Datenbank anlegen
start-way-new-words = Für diesen Computer. Schulen, Ferien, Feiertage und Sprachen sind schon dabei.
start-way-server = Mit einem Server verbinden
start-way-server-words = Gemeinsam arbeiten an mehreren Plätzen.
start-server-later = Die gemeinsame Arbeit über einen Server kommt mit einer späteren Fassung.
start-name = Ihr Name
start-name-hint = erscheint im Verlauf der Akten
start-role = Ihre Rolle
start-role-hint = weitere Personen legen Sie danach an
start-password = Passwort
start-password-again = Passwort wiederholen
start-password-hint = mindestens 10 Zeichen
start-password-strong = stark genug: { $length } Zeichen
start-password-short = noch { $count } Zeichen
start-password-guessable = zu leicht zu erraten
start-password-same = stimmt überein
start-password-differs = stimmt noch nicht überein
start-folder = Speicherort
start-folder-hint = ein Ordner auf diesem Computer, kein Netzlaufwerk
start-key-next = Im nächsten Schritt drucken Sie einen Wiederherstellungsschlüssel. Ohne Passwort und ohne Schlüssel kann niemand die Daten öffnen.
start-next = Weiter
start-gaps = Noch { $count } Angaben fehlen
start-quit = Beenden
start-making = Wird angelegt …
start-making-sample = Beispieldaten werden angelegt …
start-again = Erneut versuchen
start-broken = Die Datenbank lässt sich nicht öffnen.
start-who = { $day }. Wer arbeitet heute hier?
start-enter = Anmelden
start-checking = Wird geprüft …
start-forgot = Passwort vergessen?
start-elsewhere = Andere Datenbank
start-sample-password = Beispieldaten: Das Passwort ist „{ $password }“.
greeting-morning = Guten Morgen
greeting-day = Guten Tag
greeting-evening = Guten Abend
locked-title = Gesperrt
locked-words = Ihre Arbeit ist noch da. Das Passwort öffnet sie wieder.
locked-open = Entsperren
locked-after = Sperrt sich nach { $minutes } Minuten ohne Eingabe. Ihr Entwurf bleibt erhalten.
forgotten-words = Mit dem Schlüssel vom Wiederherstellungsblatt bekommt { $name } ein neues Passwort.
forgotten-code = Wiederherstellungsschlüssel
forgotten-code-hint = Groß- und Kleinschreibung und Striche sind gleich
forgotten-new = Neues Passwort
forgotten-open = Passwort setzen und öffnen
forgotten-wrong = Dieser Schlüssel passt nicht zu dieser Datenbank.
sheet-title = Wiederherstellungsblatt
sheet-words = Dieser Schlüssel öffnet die Datenbank, wenn alle Passwörter verloren sind. Er wird nur jetzt gezeigt.
sheet-code = Wiederherstellungsschlüssel
sheet-print = Blatt drucken
sheet-save = Blatt speichern
sheet-kind = Textdateien
sheet-file = Wiederherstellungsblatt.txt
sheet-saved = Gespeichert unter „{ $path }“. Bewahren Sie das Blatt nicht auf diesem Computer auf.
sheet-printed = Das Blatt ist beim Drucker.
sheet-tick = Ich habe ihn gedruckt und weggelegt
sheet-begin = Arbeit beginnen
sheet-text = Erstberatung: Wiederherstellungsblatt

    Angelegt am: { $date }
    Ordner: { $folder }

    Wiederherstellungsschlüssel:

    { $code }

    Dieser Schlüssel öffnet die Datenbank, wenn alle Passwörter verloren sind.
    Bewahren Sie das Blatt verschlossen und getrennt vom Computer auf.
