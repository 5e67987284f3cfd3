//! `cargo +nightly fuzz run bill fuzz/corpus/bill fuzz/seeds/bill`
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| yifen_fuzz::bill(data));
