//! Tests of the cli room through its public face.
