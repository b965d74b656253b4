//! Rich text, and what is read of it.

mod damage;
mod text;

use crate::document::Document;
use crate::read::office::testing::read;
use crate::read::outline::outline;

/// Fonts, styles and lists as programs write them.
const HEAD: &str = r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fcharset2 Symbol;}{\f2\fcharset204 Arial Cyr;}}
{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Kop 2;}{\s3 Title;}{\s4 List Bullet 2;}{\s5 Quote;}{\*\cs9 Strong;}}
{\*\listtable{\list{\listlevel\levelnfc23{\leveltext\'01\u8226 ?;}}{\listlevel\levelnfc0}\listid7}{\list{\listlevel\levelnfc255}\listid8}}
{\*\listoverridetable{\listoverride\listid7\ls1}{\listoverride\listid8\ls2}}
{\info{\title Plan 2026}{\author Noor Bos}{\company Bureau}}{\header\pard Kopregel\par}{\*\generator Iets;}";

fn file(body: &str) -> String {
    format!("{HEAD}{body}}}")
}

fn document(body: &str) -> Document {
    read(file(body).as_bytes(), "plan.rtf")
}

/// What is read of a body, without the author.
fn blocks(body: &str) -> Vec<String> {
    outline(&document(body)).split_off(1)
}

#[track_caller]
fn check(body: &str, expected: &[&str]) {
    assert_eq!(blocks(body), expected, "{body}");
}
