# first start and unlocking
start-question = How would you like to begin?
start-later = You can change this later in the administration.
