# the offer of time
deed-offer-changed = Offered time changed.
deed-day-arranged = Offered time on { $day } changed.
right-arrange-days = Open and close single days and slots
