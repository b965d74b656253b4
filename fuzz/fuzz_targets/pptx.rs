//! PowerPoint: a package, or slide, presentation, relations and diagram apart by NUL.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    regie_fuzz::open_package(
        data,
        "plan.pptx",
        &["ppt/slides/slide1.xml", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels", "ppt/diagrams/data1.xml"],
        &[],
    );
});
