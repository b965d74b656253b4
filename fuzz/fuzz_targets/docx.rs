//! Word: a package, or document, styles, numbering and notes apart by NUL.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    regie_fuzz::open_package(
        data,
        "plan.docx",
        &["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"],
        &[],
    );
});
