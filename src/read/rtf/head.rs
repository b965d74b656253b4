//! What stands before the text: fonts, styles, lists.

use std::collections::HashMap;

use encoding_rs::{BIG5, EUC_KR, Encoding, GBK, MACINTOSH, SHIFT_JIS, WINDOWS_1252};

use crate::read::office::role::{Role, list_depth, named_role, plain};

/// A font whose bytes are pictures: bullets, ticks.
const SYMBOL: i32 = 2;

/// What paragraphs of a style are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Style {
    pub(super) role: Role,
    pub(super) quoted: bool,
    pub(super) depth: u8,
}

/// What stands in front of the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Bullet,
    Number,
    Nothing,
}

/// The tables of a file, and the entries under construction.
#[derive(Debug)]
pub(super) struct Head {
    page: &'static Encoding,
    charsets: HashMap<i32, i32>,
    font: i32,
    styles: HashMap<i32, Style>,
    style: Option<i32>,
    outline: Option<i32>,
    name: String,
    lists: HashMap<i32, Vec<Mark>>,
    levels: Vec<Mark>,
    overrides: HashMap<i32, i32>,
    list: i32,
}

impl Default for Head {
    fn default() -> Self {
        Head {
            page: WINDOWS_1252,
            charsets: HashMap::new(),
            font: 0,
            styles: HashMap::new(),
            style: None,
            outline: None,
            name: String::new(),
            lists: HashMap::new(),
            levels: Vec::new(),
            overrides: HashMap::new(),
            list: 0,
        }
    }
}

impl Head {
    /// Sets the code page of text whose font says nothing else.
    pub(super) fn set_page(&mut self, page: i32) {
        self.page = page_of(page).unwrap_or(WINDOWS_1252);
    }

    /// Decodes bytes set in a font.
    pub(super) fn decode(&self, bytes: &[u8], font: i32) -> String {
        let charset = self.charsets.get(&font).copied().unwrap_or(1);
        if charset == SYMBOL {
            return bytes.iter().filter_map(|b| if *b < 0x20 { None } else { char::from_u32(0xf000 + u32::from(*b)) }).collect();
        }
        encoding(charset).unwrap_or(self.page).decode_without_bom_handling(bytes).0.into_owned()
    }

    /// A control word in the table of fonts.
    pub(super) fn font_word(&mut self, word: &str, number: i32) {
        match word {
            "f" => self.font = number,
            "fcharset" => drop(self.charsets.insert(self.font, number)),
            _ => {}
        }
    }

    /// A control word in a style.
    pub(super) fn style_word(&mut self, word: &str, number: i32) {
        match word {
            "s" => self.style = Some(number),
            "outlinelevel" => self.outline = Some(number),
            _ => {}
        }
    }

    /// Text in the table of styles: names, each with a semicolon after it.
    pub(super) fn style_text(&mut self, text: &str) {
        for c in text.chars() {
            if c == ';' { self.end_style() } else { self.name.push(c) }
        }
    }

    /// Ends a style, whose name stood last.
    pub(super) fn end_style(&mut self) {
        let name = std::mem::take(&mut self.name);
        let (number, outline) = (self.style.take().unwrap_or(0), self.outline.take());
        if name.trim().is_empty() {
            return;
        }
        let named = named_role(&name);
        let role = match (named, outline) {
            (Some(Role::Heading(_)) | None, Some(level @ 0..=8)) => Role::Heading(level as u8 + 1),
            (named, _) => named.unwrap_or_default(),
        };
        let quoted = matches!(&*plain(&name), "quote" | "quotations" | "citaat" | "blocktext");
        self.styles.insert(number, Style { role, quoted, depth: list_depth(&name) });
    }

    /// A control word in the tables of lists.
    pub(super) fn list_word(&mut self, word: &str, number: i32) {
        match word {
            "list" | "listoverride" => self.levels.clear(),
            "levelnfc" if self.levels.len() < 16 => self.levels.push(match number {
                23 => Mark::Bullet,
                255 => Mark::Nothing,
                _ => Mark::Number,
            }),
            "listid" => {
                self.list = number;
                if !self.levels.is_empty() {
                    self.lists.insert(number, std::mem::take(&mut self.levels));
                }
            }
            "ls" => drop(self.overrides.insert(number, self.list)),
            _ => {}
        }
    }

    /// A style by its number.
    pub(super) fn style(&self, number: i32) -> Style {
        self.styles.get(&number).copied().unwrap_or_default()
    }

    /// What stands in front of the items of a list at a level from 0; none where the tables do not know.
    pub(super) fn mark(&self, list: i32, level: u8) -> Option<Mark> {
        self.lists.get(self.overrides.get(&list)?)?.get(usize::from(level)).copied()
    }
}

fn page_of(page: i32) -> Option<&'static Encoding> {
    let label = match page {
        1250..=1258 | 874 => format!("windows-{page}"),
        932 => return Some(SHIFT_JIS),
        936 => return Some(GBK),
        949 => return Some(EUC_KR),
        950 => return Some(BIG5),
        10_000 => return Some(MACINTOSH),
        65_001 => "utf-8".to_owned(),
        866 => "ibm866".to_owned(),
        _ => return None,
    };
    Encoding::for_label(label.as_bytes())
}

/// The encoding of a character set as fonts name them; none for what the file as a whole is written in.
fn encoding(charset: i32) -> Option<&'static Encoding> {
    match charset {
        77 => page_of(10_000),
        128 => page_of(932),
        129 => page_of(949),
        134 => page_of(936),
        136 => page_of(950),
        161 => page_of(1253),
        162 => page_of(1254),
        163 => page_of(1258),
        177 => page_of(1255),
        178 => page_of(1256),
        186 => page_of(1257),
        204 => page_of(1251),
        222 => page_of(874),
        238 => page_of(1250),
        _ => None,
    }
}
