//! Tests of the service room through its public face.
