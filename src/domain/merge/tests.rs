//! Merging two files.
