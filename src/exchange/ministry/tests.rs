//! Reading the list.
