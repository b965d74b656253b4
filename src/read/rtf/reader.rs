//! One pass over the tokens, with what every open group has set.

use super::destination::{Destination, Opening, opening};
use super::frame::Frame;
use super::head::Head;
use super::paragraph::{Indents, Setting};
use super::token::{Token, Tokens};
use super::words::character;
use crate::read::Limits;
use crate::read::office::model::Block;
use crate::read::office::properties::Properties;

/// Tables that may stand in each other.
const NESTED_TABLES: u8 = 8;
/// A field's code is read as far as its name.
const FIELD_NAME: usize = 16;

/// What a group has set; the group around it gets it back.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    destination: Destination,
    pub(super) setting: Setting,
    font: i32,
    bold: bool,
    hidden: bool,
    deleted: bool,
    raised: bool,
    /// Characters that stand in for one in Unicode.
    stand_ins: usize,
    pub(super) nested_row: bool,
    /// The group opened with paragraphs of its own.
    aside: bool,
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Story {
    pub(super) blocks: Vec<Block>,
    pub(super) properties: Properties,
    pub(super) ordinal: u32,
    pub(super) images: u32,
    pub(super) objects: u32,
    pub(super) cells: usize,
    pub(super) damaged: bool,
    /// The paragraph in which a group is nested too deep.
    pub(super) deep: Option<u32>,
}

/// A file being read.
pub(super) struct Reader<'a> {
    tokens: Tokens<'a>,
    limits: &'a Limits,
    pub(super) state: State,
    outer: Vec<State>,
    /// Groups that are open beyond the deepest one that is read.
    beyond: usize,
    /// A group has just opened; whether a star followed.
    fresh: Option<bool>,
    pub(super) head: Head,
    pub(super) frames: Vec<Frame>,
    pub(super) indents: Indents,
    bytes: Vec<u8>,
    high: Option<u16>,
    skip: usize,
    field: String,
    title: String,
    author: String,
    pub(super) story: Story,
}

impl<'a> Reader<'a> {
    /// A reader at the start of a file.
    pub(super) fn new(bytes: &'a [u8], limits: &'a Limits) -> Self {
        let state = State {
            destination: Destination::Body,
            setting: Setting::default(),
            font: 0,
            bold: false,
            hidden: false,
            deleted: false,
            raised: false,
            stand_ins: 1,
            nested_row: false,
            aside: false,
        };
        Reader {
            tokens: Tokens::new(bytes),
            limits,
            state,
            outer: Vec::new(),
            beyond: 0,
            fresh: None,
            head: Head::default(),
            frames: vec![Frame::default()],
            indents: Indents::default(),
            bytes: Vec::new(),
            high: None,
            skip: 0,
            field: String::new(),
            title: String::new(),
            author: String::new(),
            story: Story::default(),
        }
    }

    /// Reads the file to its end.
    pub(super) fn read(mut self) -> Story {
        while let Some(token) = self.tokens.next() {
            if self.story.cells > self.limits.cells {
                break;
            }
            self.token(token);
        }
        self.flush();
        self.story.damaged |= !self.outer.is_empty() || self.beyond > 0;
        while self.frames.len() > 1 {
            self.end_frame();
        }
        self.end_paragraph(false);
        self.close_tables(0);
        self.story.blocks = self.frames.pop().map(|frame| frame.blocks).unwrap_or_default();
        self.story.properties = Properties::of(self.title, self.author);
        self.story
    }

    fn token(&mut self, token: Token<'_>) {
        if self.beyond > 0 {
            match token {
                Token::Open => self.beyond += 1,
                Token::Close => self.beyond -= 1,
                _ => {}
            }
            return;
        }
        if !matches!(token, Token::Text(_) | Token::Hex(_)) && self.skip == 0 {
            self.flush();
        }
        match token {
            Token::Open => self.open(),
            Token::Close => self.close(),
            Token::Text(text) => {
                self.fresh = None;
                let skipped = self.skip.min(text.len());
                self.skip -= skipped;
                self.bytes.extend_from_slice(&text[skipped..]);
            }
            Token::Hex(_) | Token::Word(..) | Token::Symbol(_) if self.skip > 0 => self.skip -= 1,
            Token::Hex(byte) => {
                self.fresh = None;
                self.bytes.push(byte);
            }
            Token::Symbol(b'*') if self.fresh.is_some() => self.fresh = Some(true),
            Token::Symbol(symbol) => {
                self.fresh = None;
                match symbol {
                    b'~' => self.text("\u{a0}"),
                    b'_' => self.text("-"),
                    b'\\' | b'{' | b'}' => self.text(char::from(symbol).encode_utf8(&mut [0; 4])),
                    b'\r' | b'\n' => self.end_paragraph(true),
                    b'\t' => self.text(" "),
                    _ => {}
                }
            }
            Token::Word(word, number) => {
                let destination = self.fresh.take().map_or(Opening::Plain, |starred| opening(word, starred));
                if self.state.destination != Destination::Skip && !self.begin(destination) {
                    self.word(word, number);
                }
            }
        }
    }

    fn open(&mut self) {
        self.skip = 0;
        if self.outer.len() >= self.limits.depth {
            self.beyond = 1;
            self.story.deep.get_or_insert(self.story.ordinal.saturating_add(1));
            return;
        }
        self.outer.push(self.state);
        self.state.aside = false;
        self.fresh = Some(false);
    }

    fn close(&mut self) {
        (self.skip, self.fresh) = (0, None);
        // What a font says of its bytes ends with the group.
        let Some(outer) = self.outer.pop() else {
            self.story.damaged = true;
            return;
        };
        if self.state.destination == Destination::Styles {
            self.head.end_style();
        }
        if self.state.aside {
            self.end_frame();
        }
        self.state = outer;
    }

    /// Sends a group where its first word says; false where that word is no destination.
    fn begin(&mut self, opening: Opening) -> bool {
        let hidden = self.state.hidden || self.state.deleted;
        self.state.destination = match opening {
            Opening::Plain => return false,
            Opening::To(destination) => destination,
            Opening::NestedRow => {
                self.state.nested_row = true;
                Destination::Body
            }
            Opening::Picture => {
                self.story.images += u32::from(!hidden);
                Destination::Skip
            }
            Opening::Object => {
                self.story.objects += u32::from(!hidden);
                Destination::Skip
            }
            Opening::Aside if self.frames.len() >= self.limits.depth => Destination::Skip,
            Opening::Aside => {
                self.frames.push(Frame::default());
                self.state.aside = true;
                self.state.setting = Setting::default();
                Destination::Body
            }
            Opening::Field => {
                self.field.clear();
                self.state.destination
            }
            Opening::FieldResult => {
                let contents = self.field.split_whitespace().next().is_some_and(|name| name.eq_ignore_ascii_case("toc"));
                self.field.clear();
                if contents { Destination::Skip } else { self.state.destination }
            }
        };
        true
    }

    fn word(&mut self, word: &str, number: Option<i32>) {
        let value = number.unwrap_or(1);
        match (word, self.state.destination) {
            ("u", _) => self.unicode(value),
            ("uc", _) => self.state.stand_ins = value.clamp(0, 16) as usize,
            ("ansicpg", _) => self.head.set_page(value),
            ("mac", _) => self.head.set_page(10_000),
            (_, Destination::Fonts) => self.head.font_word(word, value),
            (_, Destination::Styles) => self.head.style_word(word, value),
            (_, Destination::Lists) => self.head.list_word(word, value),
            ("f", _) => self.state.font = value,
            ("b", _) => self.state.bold = number != Some(0),
            ("v", _) => self.state.hidden = number != Some(0),
            ("deleted", _) => self.state.deleted = number != Some(0),
            ("super", _) => self.state.raised = number != Some(0),
            ("nosupersub" | "sub", _) => self.state.raised = false,
            ("plain", _) => {
                let state = &mut self.state;
                (state.bold, state.hidden, state.deleted, state.raised) = (false, false, false, false);
            }
            (_, Destination::Body) => self.body_word(word, number, value),
            (_, Destination::Marker) => character(word).into_iter().for_each(|c| self.text(c.encode_utf8(&mut [0; 4]))),
            _ => {}
        }
    }

    fn body_word(&mut self, word: &str, number: Option<i32>, value: i32) {
        let setting = &mut self.state.setting;
        match word {
            "par" | "sect" => self.end_paragraph(true),
            "cell" | "nestcell" => self.end_cell(word == "nestcell"),
            "row" | "nestrow" => self.end_row(word == "nestrow"),
            "trowd" => self.grid().describe(),
            "trhdr" | "clvmgf" | "clvmrg" | "clmrg" | "clcbpat" | "cellx" => self.grid().word(word, number),
            "pard" => *setting = Setting::default(),
            "s" => setting.style = value,
            "outlinelevel" => setting.outline = number,
            "ls" => setting.list = value,
            "ilvl" => setting.level = value.clamp(0, 8) as u8,
            "li" | "lin" => setting.left = value,
            "fi" => setting.first = value,
            "intbl" => setting.in_table = number != Some(0),
            "itap" => setting.nesting = value.clamp(0, NESTED_TABLES.into()) as u8,
            _ => character(word).into_iter().for_each(|c| self.text(c.encode_utf8(&mut [0; 4]))),
        }
    }

    /// A character by its number, which is signed; the characters after it stand in for it.
    fn unicode(&mut self, number: i32) {
        self.skip = self.state.stand_ins;
        let unit = number as u16;
        let pair = self.high.take().map(|high| [high, unit]);
        if (0xd800..0xdc00).contains(&unit) {
            self.high = Some(unit);
            return;
        }
        let text = match pair {
            Some(pair) => String::from_utf16_lossy(&pair),
            None => String::from_utf16_lossy(&[unit]),
        };
        self.text(&text);
    }

    /// Decodes the bytes that have come.
    fn flush(&mut self) {
        if !self.bytes.is_empty() {
            let bytes = std::mem::take(&mut self.bytes);
            let text = self.head.decode(&bytes, self.state.font);
            self.text(&text);
        }
    }

    fn text(&mut self, text: &str) {
        let Some(frame) = self.frames.last_mut() else { return };
        match self.state.destination {
            Destination::Body if self.state.hidden || self.state.deleted => {}
            Destination::Body if self.state.raised => frame.paragraph.push_raised(text, self.state.bold),
            Destination::Body => frame.paragraph.push(text, self.state.bold),
            Destination::Marker if frame.marker.len() < 64 => frame.marker.push_str(text),
            Destination::Styles => self.head.style_text(text),
            Destination::FieldCode if self.field.len() < FIELD_NAME => self.field.push_str(text),
            Destination::Title => self.title.push_str(text),
            Destination::Author => self.author.push_str(text),
            _ => {}
        }
    }
}
