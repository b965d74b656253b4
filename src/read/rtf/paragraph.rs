//! Paragraphs: what their properties make of them.

use super::head::{Head, Mark};
use crate::document::Anchor;
use crate::read::office::bullet;
use crate::read::office::model::{ListItem, Paragraph};
use crate::read::office::role::Role;

/// The deepest list item.
const DEEPEST: u8 = 8;
/// Digits of a number typed before an item.
const DIGITS: usize = 3;

/// Properties that a paragraph has when it ends.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Setting {
    pub(super) style: i32,
    pub(super) outline: Option<i32>,
    pub(super) list: i32,
    pub(super) level: u8,
    /// Indents of all lines, and of the first one beside them.
    pub(super) left: i32,
    pub(super) first: i32,
    pub(super) in_table: bool,
    pub(super) nesting: u8,
}

/// Indents of the items above, outermost first, for lists that say nothing of depth.
#[derive(Debug, Default)]
pub(super) struct Indents(Vec<i32>);

impl Indents {
    fn depth(&mut self, left: i32) -> u8 {
        while self.0.last().is_some_and(|open| *open > left) {
            self.0.pop();
        }
        if self.0.last() != Some(&left) && self.0.len() <= DEEPEST.into() {
            self.0.push(left);
        }
        (self.0.len().saturating_sub(1)).min(DEEPEST.into()) as u8
    }
}

/// Gives a paragraph its role and its place in a list. `marker` is the bullet or number that stood before its text.
pub(super) fn settle(
    paragraph: &mut Paragraph,
    setting: &Setting,
    marker: &str,
    head: &Head,
    indents: &mut Indents,
    anchor: Anchor,
) {
    let style = head.style(setting.style);
    paragraph.anchor = anchor;
    paragraph.quoted = style.quoted;
    paragraph.role = match (style.role, setting.outline) {
        (Role::Body | Role::Heading(_), Some(level @ 0..=8)) => Role::Heading(level as u8 + 1),
        (Role::Body | Role::Heading(_), Some(_)) => Role::Body,
        (role, _) => role,
    };
    if paragraph.is_blank() {
        return;
    }
    let numbered = marker.contains(char::is_alphanumeric);
    let mark = match head.mark(setting.list, setting.level).filter(|_| setting.list > 0) {
        Some(mark) => Some(mark),
        None if !marker.trim().is_empty() => Some(if numbered { Mark::Number } else { Mark::Bullet }),
        None => typed(paragraph, setting),
    };
    let Some(mark) = mark.filter(|mark| *mark != Mark::Nothing) else {
        indents.0.clear();
        return;
    };
    let by_indent = indents.depth(setting.left);
    let depth = if setting.list > 0 { setting.level.max(style.depth) } else { by_indent };
    paragraph.list = Some(ListItem { list: setting.list as u32, depth: depth.min(DEEPEST), numbered: mark == Mark::Number });
}

/// A bullet or a number that stands in the text itself; the number is taken out of it.
fn typed(paragraph: &mut Paragraph, setting: &Setting) -> Option<Mark> {
    if bullet::find(&paragraph.text).is_some() {
        return Some(Mark::Bullet);
    }
    if setting.first >= 0 {
        return None;
    }
    let text = paragraph.text.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?.strip_prefix(['.', ')'])?;
    let rest = Some(rest.trim_start()).filter(|item| (1..=DIGITS).contains(&digits) && item.len() < rest.len())?;
    let cut = paragraph.text.len() - rest.len();
    paragraph.text.drain(..cut);
    paragraph.bold.retain_mut(|range| {
        *range = range.start.saturating_sub(cut)..range.end.saturating_sub(cut);
        range.start < range.end
    });
    Some(Mark::Number)
}
