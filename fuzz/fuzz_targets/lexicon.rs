//! A lexicon file of one's own.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &str| {
    let _ = regie::lexicon::Lexicon::from_files([("lexicon/nl/execution/content.toml", data)].into_iter());
});
