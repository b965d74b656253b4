//! OpenDocument text: a package, or content, styles and meta data apart by NUL.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let kept = [("mimetype", "application/vnd.oasis.opendocument.text")];
    regie_fuzz::open_package(data, "plan.odt", &["content.xml", "styles.xml", "meta.xml"], &kept);
});
