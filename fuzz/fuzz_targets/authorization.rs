//! `cargo +nightly fuzz run authorization fuzz/corpus/authorization fuzz/seeds/authorization`
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| yifen_fuzz::authorization(data));
