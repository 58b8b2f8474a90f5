//! Tests of the exchange room through its public face.
