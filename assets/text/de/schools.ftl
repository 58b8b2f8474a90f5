# school places: the inbox of the Schulaufsicht and the capacity
schools-title = Schulplätze
schools-empty = Kein Kind wartet auf einen Schulplatz.
