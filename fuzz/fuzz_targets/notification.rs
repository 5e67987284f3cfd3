//! `cargo +nightly fuzz run notification fuzz/corpus/notification fuzz/seeds/notification`
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| yifen_fuzz::notification(data));
