//! `cargo +nightly fuzz run v2_xml fuzz/corpus/v2_xml fuzz/seeds/v2_xml`
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| yifen_fuzz::v2_xml(data));
