# school places: the inbox of the Schulaufsicht and the capacity
schools-title = School places
schools-empty = No child is waiting for a school place.
