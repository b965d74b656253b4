//! `regie.toml`, and the suppressions in the comments of a plan.
#![no_main]

use regie::read::{self, Limits};

libfuzzer_sys::fuzz_target!(|data: &str| {
    let _ = regie::config::parse("regie.toml", "plans".into(), data);
    if let Ok(doc) = read::open(data.as_bytes(), "plan.md", &Limits::default()) {
        let _ = regie::suppress::sift("plan.md", &doc, &[], Vec::new(), &|_| true);
    }
});
