deed-talk-ended = Gespräch beendet.
right-counsel = Beraten und Protokolle führen
