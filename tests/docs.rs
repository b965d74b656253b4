//! The pages about the rules are what the rules say of themselves. Regenerate with `SNAPSHOTS=overwrite cargo test --test docs`.

use std::fmt::Write as _;
use std::path::Path;

use regie::rules::RULES;
use regie::text::Lang;
use snapbox::{Data, assert_data_eq};

/// The page in a language: a table, then each rule.
fn page(lang: Lang) -> String {
    let mut out = format!(
        "<!-- made by `SNAPSHOTS=overwrite cargo test --test docs` from src/rules; edit it there -->\n\n# {}\n\n| {} | {} | {} |\n|---|---|---|\n",
        lang.pick("De regels", "The rules"),
        lang.pick("regel", "rule"),
        lang.pick("ernst", "severity"),
        lang.pick("wat er aan de hand is", "what is the matter"),
    );
    for meta in RULES.iter().map(|r| r.meta()) {
        let _ = writeln!(out, "| [`{0}`](#{0}) | {1} | {2} |", meta.id, meta.severity.id(), meta.docs(lang).summary);
    }
    for meta in RULES.iter().map(|r| r.meta()) {
        let docs = meta.docs(lang);
        let _ = write!(out, "\n## {}\n\n**{}** · {}\n", meta.id, docs.summary, meta.severity.id());
        for (title, body) in meta.sections(lang) {
            let _ = write!(out, "\n*{title}.* {body}\n");
        }
        let _ = write!(out, "\n{}: {}\n", lang.pick("Bron", "Source"), meta.sources(lang).join("; "));
    }
    out
}

#[test]
fn the_pages_are_what_the_rules_say() {
    for lang in Lang::ALL {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/rules.{}.md", lang.code()));
        assert_data_eq!(page(lang), Data::read_from(&file, Some(snapbox::data::DataFormat::Text)).raw());
    }
}
