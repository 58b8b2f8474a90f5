//! Tests of the letters room through its public face.
