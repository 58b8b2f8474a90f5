# what is to be done first
today-title = Today
