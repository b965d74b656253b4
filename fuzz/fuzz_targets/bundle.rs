//! Archives of plans.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| regie_fuzz::open_bundle(data));
