//! OpenDocument presentation: a package, or content, styles and meta data apart by NUL.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let kept = [("mimetype", "application/vnd.oasis.opendocument.presentation")];
    regie_fuzz::open_package(data, "plan.odp", &["content.xml", "styles.xml", "meta.xml"], &kept);
});
