//! Paragraphs: their properties, runs, fields and drawings.

use super::numbering::Mark;
use super::spots::Spot;
use super::story::Story;
use super::styles::Style;
use crate::document::Anchor;
use crate::read::office::model::{CommentMark, ListItem, NoteId, Paragraph};
use crate::read::office::role::Role;
use crate::read::xml::{Element, Node};

/// Fields that may stand in each other; Word nests a handful.
const FIELDS: usize = 32;
/// The deepest list item, as Word has it.
const DEEPEST_ITEM: u8 = 8;
/// A field's code is read as far as its name.
const FIELD_NAME: usize = 16;

/// A field: its code is never text, its result is, except for that of a table of contents.
#[derive(Debug, Default)]
pub(super) struct Field {
    code: String,
    in_result: bool,
    contents: bool,
}

impl Field {
    /// Whether text at this place of the field is left out.
    pub(super) fn hides_text(&self) -> bool {
        self.contents || !self.in_result
    }
}

fn is_contents_code(code: &str) -> bool {
    code.split_whitespace().next().is_some_and(|name| name.eq_ignore_ascii_case("toc"))
}

/// How a run looks.
#[derive(Clone, Copy, Default)]
struct Run {
    bold: bool,
    hidden: bool,
    raised: bool,
}

impl Run {
    fn of(style: &Style) -> Run {
        Run { bold: style.bold, hidden: style.hidden, raised: false }
    }
}

impl Story<'_, '_> {
    /// Reads the paragraph that has just opened; none where it shows and refers to nothing.
    pub(super) fn paragraph(&mut self) -> Option<Paragraph> {
        let depth = self.xml.depth();
        if self.boxed == 0 {
            self.ordinal = self.ordinal.saturating_add(1);
        }
        let mut inner = (!self.xml.is_closed()).then(|| self.xml.span().end..0);
        let marks = std::mem::take(&mut self.marks);
        let mut paragraph = Paragraph { anchor: Anchor::Paragraph(self.ordinal), marks, ..Paragraph::default() };
        let mut style = self.look.styles.paragraph(None);
        let mut run = Run::of(&style);
        let mut first = true;
        while let Some(element) = self.inside(depth) {
            match element.name() {
                "pPr" => {
                    style = self.paragraph_properties(&mut paragraph);
                    run = Run::of(&style);
                    inner.iter_mut().filter(|_| first).for_each(|inner| inner.start = self.xml.span().end);
                }
                "r" => run = Run::of(&style),
                "rPr" => run = self.run_properties(&style),
                _ => self.run_content(&element, run, &mut paragraph),
            }
            first = false;
        }
        inner.iter_mut().for_each(|inner| inner.end = self.xml.span().start);
        if let Some(spots) = self.spots.as_mut().filter(|_| self.boxed == 0) {
            spots.push(Spot { inner, shown: !paragraph.is_blank() });
        }
        while self.fields.last().is_some_and(|f| !f.in_result) {
            self.fields.pop();
        }
        let empty = paragraph.is_blank() && paragraph.boxes.is_empty() && paragraph.notes.is_empty();
        if empty {
            self.marks = paragraph.marks;
            return None;
        }
        Some(paragraph)
    }

    fn paragraph_properties(&mut self, paragraph: &mut Paragraph) -> Style {
        let depth = self.xml.depth();
        let (mut id, mut outline, mut list, mut level) = (None, None, None, None);
        while let Some(node) = self.xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match e.name() {
                "pStyle" => id = e.attr("val").map(|id| id.into_owned()),
                "outlineLvl" => outline = e.number::<u8>("val"),
                "numId" => list = e.number("val"),
                "ilvl" => level = e.number("val"),
                "rPr" | "pPrChange" | "sectPr" => self.xml.skip(),
                _ => {}
            }
        }
        let style = self.look.styles.paragraph(id.as_deref());
        paragraph.role = match (style.role, outline) {
            (Role::Body | Role::Heading(_), Some(level @ 0..=8)) => Role::Heading(level + 1),
            (Role::Body | Role::Heading(_), Some(_)) => Role::Body,
            (role, _) => role,
        };
        paragraph.quoted = style.quoted;
        paragraph.list = self.list_item(&style, id.as_deref(), list, level);
        if matches!(paragraph.role, Role::Heading(_) | Role::Title) {
            // No heading stands in a table of contents: its field was never closed.
            self.fields.retain(|field| !field.contents);
        }
        style
    }

    fn list_item(&self, style: &Style, id: Option<&str>, list: Option<u32>, level: Option<u8>) -> Option<ListItem> {
        let numbering = &self.look.numbering;
        let named_depth = if list.is_none() { style.depth } else { 0 };
        let list = list.or(style.list).filter(|list| *list != 0)?;
        let tied = || numbering.level_of(list, id?);
        let level = level.or(style.level).or_else(tied).unwrap_or(0);
        let mark = numbering.mark(list, level);
        let depth = level.max(named_depth).min(DEEPEST_ITEM);
        (mark != Mark::Nothing).then_some(ListItem { list, depth, numbered: mark == Mark::Number })
    }

    fn run_properties(&mut self, style: &Style) -> Run {
        let depth = self.xml.depth();
        let (mut bold, mut hidden, mut raised, mut of_style) = (None, None, false, Run::default());
        while let Some(node) = self.xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match e.name() {
                "rStyle" => of_style = e.attr("val").and_then(|id| self.look.styles.get(&id)).map(Run::of).unwrap_or_default(),
                "b" => bold = Some(e.is_on()),
                "vanish" => hidden = Some(e.is_on()),
                "vertAlign" => raised = e.attr("val").as_deref() == Some("superscript"),
                "rPrChange" => self.xml.skip(),
                _ => {}
            }
        }
        // Bold is a toggle: a bold character style in a bold paragraph style takes it away.
        let bold = bold.unwrap_or(of_style.bold != style.bold);
        Run { bold, hidden: hidden.unwrap_or(of_style.hidden || style.hidden), raised }
    }

    fn run_content(&mut self, element: &Element<'_>, run: Run, paragraph: &mut Paragraph) {
        match element.name() {
            "t" => {
                let mut text = self.xml.text();
                if text.contains('\n') {
                    text = text.replace('\n', " ");
                }
                self.show(&text, run, paragraph);
            }
            "tab" | "ptab" => self.show(" ", run, paragraph),
            "br" | "cr" => self.show("\n", run, paragraph),
            "noBreakHyphen" => self.show("-", run, paragraph),
            "fldChar" => self.field(element),
            "instrText" => {
                let code = self.xml.text();
                if let Some(field) = self.fields.last_mut().filter(|f| f.code.len() < FIELD_NAME) {
                    field.code.push_str(&code);
                }
            }
            "fldSimple" if element.attr("instr").is_some_and(|code| is_contents_code(&code)) => self.xml.skip(),
            "footnoteReference" => paragraph.notes.extend(element.attr("id").map(|id| NoteId::Footnote(id.into_owned()))),
            "endnoteReference" => paragraph.notes.extend(element.attr("id").map(|id| NoteId::Endnote(id.into_owned()))),
            "commentRangeStart" | "commentReference" => paragraph.marks.extend(CommentMark::of(element)),
            "drawing" | "pict" => self.drawing(paragraph),
            "object" => {
                self.objects += 1;
                self.xml.skip();
            }
            _ => {}
        }
    }

    fn show(&mut self, text: &str, run: Run, paragraph: &mut Paragraph) {
        if !run.hidden && !self.is_muted() {
            if run.raised { paragraph.push_raised(text, run.bold) } else { paragraph.push(text, run.bold) }
        }
    }

    fn field(&mut self, element: &Element<'_>) {
        match element.attr("fldCharType").as_deref() {
            Some("begin") if self.fields.len() < FIELDS => self.fields.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.in_result = true;
                    field.contents = is_contents_code(&field.code);
                }
            }
            Some("end") => drop(self.fields.pop()),
            _ => {}
        }
    }

    fn drawing(&mut self, paragraph: &mut Paragraph) {
        let depth = self.xml.depth();
        while let Some(element) = self.inside(depth) {
            match element.name() {
                "pic" | "imagedata" => self.images += 1,
                "chart" | "relIds" | "OLEObject" => self.objects += 1,
                "txbxContent" => {
                    let inner = self.xml.depth();
                    self.boxed += 1;
                    while let Some(block) = self.next_block(inner) {
                        paragraph.boxes.push(block);
                    }
                    self.boxed -= 1;
                }
                _ => {}
            }
        }
    }
}
