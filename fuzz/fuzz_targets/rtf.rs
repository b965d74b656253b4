//! Rich text after its mark.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| regie_fuzz::open(&[&br"{\rtf1"[..], data].concat(), "plan.rtf"));
