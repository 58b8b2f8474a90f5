//! Tests of the planning room through its public face.

mod solve;
