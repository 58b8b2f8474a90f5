//! Tests of the desktop room through its public face.
