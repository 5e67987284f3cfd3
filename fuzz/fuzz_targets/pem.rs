//! `cargo +nightly fuzz run pem fuzz/corpus/pem fuzz/seeds/pem`
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| yifen_fuzz::pem(data));
