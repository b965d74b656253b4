//! Damaged and hostile files.

use super::*;
use crate::document::Limit;
use crate::read::hostile::endure;
use crate::read::office::testing::{batter, noise, refusal};
use crate::read::{Limits, ReadErrorKind};

#[test]
fn keeps_what_stands_before_a_cut() {
    let whole = file(r"\pard Eerste.\par\pard Tweede {\b vet.\par\pard Derde.}\par");
    let doc = read(&whole.as_bytes()[..whole.len() - 7], "plan.rtf");
    assert_eq!(outline(&doc)[1..], ["Eerste.", "Tweede vet.", "#7 Derde"]);
    assert_eq!(doc.tally().damaged.as_deref(), Some("rtf ¶ 3"));
    assert_eq!(document(r"\pard Heel.\par").tally().damaged, None);
    let kind = |text: &str| refusal(text.as_bytes(), "plan.rtf", &Limits::default());
    assert_eq!((kind(r"{\rtf1\par}"), kind(r"{\rtf1\par")), (Some(ReadErrorKind::NoText), Some(ReadErrorKind::Corrupt)));
}

#[test]
fn leaves_out_what_is_nested_too_deep() {
    for open in ["{", r"{\b ", r"{\footnote ", r"{\shptxt ", r"{\field{\*\fldinst x}{\fldrslt "] {
        let body = format!(
            r"\pard Begin.\par {}diep{}\pard Einde.\par",
            open.repeat(200_000),
            "}".repeat(200_000 * open.matches('{').count() - 200_000 * open.matches('}').count())
        );
        let seen = blocks(&body);
        assert_eq!((seen[0].as_str(), seen[seen.len() - 1].as_str()), ("Begin.", "Einde."), "{open}");
    }
    let doc = document(&format!("\\pard Begin.\\par {}diep{}", "{".repeat(300), "}".repeat(300)));
    let cut = doc.tally().cut.as_ref().map(|cut| (cut.limit, cut.place.as_str()));
    assert_eq!((doc.tally().damaged.as_deref(), cut), (None, Some((Limit::Depth, "rtf ¶ 2"))));
}

#[test]
fn refuses_too_many_cells() {
    let limits = Limits { cells: 100, ..Limits::default() };
    let body = r"\trowd\cellx1\cellx2 a\cell b\cell\row ".repeat(60);
    assert_eq!(refusal(file(&body).as_bytes(), "x", &limits), Some(ReadErrorKind::TooLarge));
}

#[test]
fn survives_repetition() {
    for piece in [
        r"\par ", r"\cell ", r"\row ", r"\trowd\cellx1 ", r"\nestcell ", r"\itap8 ", r"\itap99999\par ", r"\u8364?", r"\'e9",
        r"\line ", r"\bullet\tab a\par ", r"{\footnote a}", r"{\listtext a}", r"{\*\x", "}", r"\bin5 ", r"\uc16\u1 ",
        r"\itap2\nestcell\nestrow ", r"\li-2147483648\fi-1 1.\tab a\par ",
        r"\clvmrg\cellx-2147483648\cellx2147483647 a\cell\row ", r"\intbl a\par ", r"\ls1\ilvl300 a\par ",
    ] {
        endure(piece, file(&piece.repeat(20_000)).as_bytes(), &["plan.rtf"]);
    }
}

#[test]
fn survives_any_damage() {
    let body = r"\pard\s1 Plan\par{\listtext\bullet\tab}\ls1 Leads{\footnote\pard Bron.\par}\par\trowd\trhdr\cellx1\cellx2 a\cell b\cell\row\pard\intbl\itap2 c\nestcell{\*\nesttableprops\trowd\cellx1\nestrow}\pard\intbl d\cell\row{\field{\*\fldinst TOC}{\fldrslt x\par}}\u8364?\'e9{\*\shppict{\pict 00}}";
    let whole = file(body);
    batter(whole.as_bytes(), "plan.rtf");
    let words = [
        "{", "}", "\\", "\\par", "\\cell", "\\row", "\\nestrow", "\\trowd", "\\cellx", "\\u-1", "\\'", "\\bin9", "\\itap3",
        "\\*", "\\footnote", "\\fldrslt",
    ];
    for (at, word) in noise(300) {
        let at = at % whole.len();
        let damaged = [&whole.as_bytes()[..at], words[word % words.len()].as_bytes(), &whole.as_bytes()[at..]].concat();
        endure("a word", &damaged, &["plan.rtf"]);
    }
}
