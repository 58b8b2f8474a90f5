//! Tests of the store room through its public face.
