# reading lists from outside
import-title = Read reports from a file
