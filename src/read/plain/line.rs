//! A line of plain text and the signs at its start.

/// Columns that a tab moves to.
const TAB: usize = 4;

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Its text without white space around it.
    pub text: &'a str,
    /// The byte of the source at which that begins.
    pub at: usize,
    /// Columns of white space before it.
    pub indent: usize,
    /// A blank line, or nothing, stands before it.
    pub gap: bool,
}

/// What a list item begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// Items of one list have the same sign: the bullet, `1` for numbers, `a` for letters.
    pub sign: char,
    /// Its number, for numbers.
    pub number: Option<u32>,
    /// Bytes of the line before the item's text.
    pub length: usize,
    /// The box of a task.
    pub ticked: Option<bool>,
}

/// The lines of a text that are not blank.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut at, mut gap) = (0, true);
    for line in text.split_inclusive('\n') {
        let bare = line.trim_start();
        let before = &line[..line.len() - bare.len()];
        if bare.is_empty() {
            gap = true;
        } else {
            let indent = before.chars().fold(0, |column, c| if c == '\t' { column / TAB * TAB + TAB } else { column + 1 });
            lines.push(Line { text: bare.trim_end(), at: at + before.len(), indent, gap });
            gap = false;
        }
        at += line.len();
    }
    lines
}

impl<'a> Line<'a> {
    /// The sign of a list item, if the line begins with one.
    pub fn marker(&self) -> Option<Marker> {
        let found = bullet(self.text).or_else(|| enumerated(self.text))?;
        let rest = &self.text[found.length..];
        let boxed = [("[ ] ", false), ("[x] ", true), ("[X] ", true)].into_iter().find(|(sign, _)| rest.starts_with(sign));
        Some(match boxed {
            Some((sign, done)) => Marker { length: found.length + sign.len(), ticked: Some(done), ..found },
            None => found,
        })
    }

    /// The text behind a marker and where it begins.
    pub fn after(&self, marker: Marker) -> (&'a str, usize) {
        (&self.text[marker.length..], self.at + marker.length)
    }

    /// Words of the line.
    pub fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }

    /// Length in characters, from the left margin.
    pub fn width(&self) -> usize {
        self.indent + self.text.chars().count()
    }

    /// A line of dashes, equals signs and the like.
    pub fn is_rule(&self) -> bool {
        let mut chars = self.text.chars().filter(|c| !c.is_whitespace());
        let first = chars.next();
        let drawn =
            first.is_some_and(|c| matches!(c, '-' | '=' | '_' | '*' | '~' | '#' | '+' | '—' | '–' | '\u{2500}'..='\u{257f}'));
        let frame = self.text.contains('-') && self.text.chars().all(|c| matches!(c, '|' | '-' | '+' | ':' | ' ' | '=' | '\t'));
        frame && self.text.len() > 1
            || drawn
                && self.text.chars().count() >= 3
                && self.text.chars().all(|c| Some(c) == first || matches!(c, ' ' | '+' | '|'))
    }

    /// The number at the foot of a page: `12`, `- 12 -`, `Pagina 3 van 12`.
    pub fn is_page_number(&self) -> bool {
        let bare = self.text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|'));
        let mut words = bare.split_whitespace().filter(|w| !matches!(*w, "van" | "of" | "/"));
        let first = words.next().unwrap_or_default().to_lowercase();
        let named = matches!(first.as_str(), "pagina" | "page" | "blz." | "p.");
        let numeric = |w: &str| w.len() <= 4 && w.bytes().all(|b| b.is_ascii_digit() || b == b'/');
        let rest: Vec<&str> = words.take(3).collect();
        let alone = self.gap && rest.is_empty() && first.len() <= 3 && numeric(&first);
        alone || named && (1..=2).contains(&rest.len()) && rest.iter().all(|w| numeric(w))
    }
}

fn bullet(text: &str) -> Option<Marker> {
    let sign = text.chars().next()?;
    let width = sign.len_utf8() + text[sign.len_utf8()..].chars().next().filter(|c| *c == '\u{fe0f}').map_or(0, char::len_utf8);
    let rest = &text[width..];
    let space = rest.len() - rest.trim_start().len();
    let (known, glued) = match sign {
        '-' | '*' | '–' | '—' | '+' => (true, false),
        'o' => (rest.trim_start().starts_with(char::is_uppercase) || rest.starts_with('\t'), false),
        '•' | '▪' | '·' | '‣' | '◦' | '●' | '○' | '■' | '□' | '▫' | '►' | '▶' | '➢' | '➤' | '✓' | '✔' | '☐' | '☑' | '☒'
        | '✅' | '❌' | '➡' | '→' | '➜' | '👉' | '🔹' | '🔸' | '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' | '\u{f0fc}' => {
            (true, true)
        }
        _ => (false, false),
    };
    let ticked = match sign {
        '☐' => Some(false),
        '☑' | '☒' => Some(true),
        _ => None,
    };
    let content = rest.trim_start().chars().any(char::is_alphanumeric);
    (known && content && (space > 0 || glued)).then_some(Marker { sign, number: None, length: width + space, ticked })
}

/// `1.`, `12)`, `(3)`, `a)`, `b.`: at most two digits, so that a year at the start of a line is no number.
fn enumerated(text: &str) -> Option<Marker> {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let letter = digits == 0 && inner.starts_with(|c: char| c.is_ascii_alphabetic());
    let label = if letter { 1 } else { digits };
    let end = inner.get(label..)?.chars().next()?;
    let closed = end == ')' || end == '.' && inner.len() == text.len() && !(letter && inner.starts_with(char::is_uppercase));
    let rest = inner.get(label + 1..)?;
    let space = rest.len() - rest.trim_start().len();
    let length = text.len() - inner.len() + label + 1 + space;
    let number = inner[..digits].parse().ok();
    let sign = if letter { 'a' } else { '1' };
    ((1..=2).contains(&label) && closed && space > 0 && length < text.len()).then_some(Marker {
        sign,
        number,
        length,
        ticked: None,
    })
}
