deed-talk-ended = Talk ended.
right-counsel = Counsel and keep records of talks
