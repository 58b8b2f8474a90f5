//! Tests of the house room through its public face.
