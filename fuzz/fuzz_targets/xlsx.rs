//! Excel: a package, or sheet, strings, styles and workbook apart by NUL.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    regie_fuzz::open_package(
        data,
        "plan.xlsx",
        &["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"],
        &[],
    );
});
