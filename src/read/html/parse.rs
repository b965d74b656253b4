//! From HTML to scraper's tree, in which text says where it stands in the source.
//!
//! The parser moves text about (out of tables, into reopened elements) and keeps no places. So each run of text is given a
//! mark with its offset on its way from tokenizer to tree builder, and takes it along.

use std::cell::Cell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer};
use html5ever::tree_builder::{TreeBuilder, TreeSink};
use scraper::{Html, HtmlTreeSink};

use super::attributes::attributes;
use super::tokens;
use crate::document::speaks_to_regie;
use crate::read::Limits;

type Handle = <HtmlTreeSink as TreeSink>::Handle;

/// Noncharacters around the offset of a mark; a source has no use for them, and those it has are dropped.
const MARK: [char; 2] = ['\u{fdd0}', '\u{fdd1}'];
/// Nodes of a tree, some 150 bytes each. A few bytes of hostile HTML can make hundreds.
const MAX_NODES: usize = 2_000_000;
/// Attributes of one tag: the parser compares each with each.
const MAX_ATTRIBUTES: usize = 1000;

/// The tree of a page, or nothing where a tree would cost too much: nested deeper than the limit, or too many nodes.
pub(super) fn parse(html: &str, limits: &Limits) -> Option<Html> {
    if has_crowded_tag(html) {
        return None;
    }
    let input = BufferQueue::default();
    let builder = TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), Default::default());
    let marker = Marker { builder, html, input: &input, depth: limits.depth, last: Cell::new(0), given_up: Cell::new(false) };
    let tokenizer = Tokenizer::new(marker, Default::default());
    input.push_back(StrTendril::from_slice(html));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    if tokenizer.sink.given_up.get() {
        return None;
    }
    tokenizer.end();
    Some(tokenizer.sink.builder.sink.finish())
}

fn has_crowded_tag(html: &str) -> bool {
    let crowded = |written: &str| written.len() > MAX_ATTRIBUTES && attributes(written).nth(MAX_ATTRIBUTES).is_some();
    tokens::Tokens::new(html, 0).any(|token| matches!(token, tokens::Token::Start { attributes, .. } if crowded(attributes)))
}

/// Stands between tokenizer and tree builder: marks text, and ends it all where the tree gets too costly.
struct Marker<'a> {
    builder: TreeBuilder<Handle, HtmlTreeSink>,
    html: &'a str,
    input: &'a BufferQueue,
    depth: usize,
    /// The byte after the token before.
    last: Cell<usize>,
    given_up: Cell<bool>,
}

impl Marker<'_> {
    /// The byte up to which the tokenizer has read.
    fn position(&self) -> usize {
        let rest: Vec<StrTendril> = std::iter::from_fn(|| self.input.pop_front()).collect();
        let left: usize = rest.iter().map(|part| part.len()).sum();
        rest.into_iter().for_each(|part| self.input.push_back(part));
        self.html.len().saturating_sub(left)
    }

    /// Text with its offset before its first visible character, for what a parser does with white space depends on what
    /// follows it.
    fn marked(&self, text: StrTendril, end: usize) -> StrTendril {
        let Some(lead) = text.find(|c: char| !c.is_ascii_whitespace()) else { return text };
        let begin = end.saturating_sub(text.len());
        let reference = self.html.get(self.last.get()..).is_some_and(|rest| rest.starts_with('&'));
        let verbatim = !reference && self.html.get(begin..end) == Some(&*text);
        let at = if verbatim { begin } else { self.last.get() };
        let (space, visible) = text.split_at(lead);
        let visible = visible.replace(MARK, "");
        StrTendril::from(format!("{space}{}{}{}{visible}", MARK[0], at + lead, MARK[1]))
    }

    fn is_too_costly(&self) -> bool {
        let html = self.builder.sink.0.borrow();
        let mut nodes = html.tree.nodes();
        nodes.len() > MAX_NODES || nodes.next_back().is_some_and(|newest| newest.ancestors().nth(self.depth).is_some())
    }
}

impl TokenSink for Marker<'_> {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        if self.given_up.get() {
            return TokenSinkResult::Continue;
        }
        let token = match token {
            Token::ParseError(_) => return TokenSinkResult::Continue,
            Token::CharacterTokens(text) => {
                let end = self.position();
                let text = self.marked(text, end);
                self.last.set(end);
                Token::CharacterTokens(text)
            }
            Token::CommentToken(text) if speaks_to_regie(&text) => {
                let marked = format!("{}{}{}{}", MARK[0], self.last.get(), MARK[1], text.replace(MARK, ""));
                self.last.set(self.position());
                Token::CommentToken(StrTendril::from(marked))
            }
            other => {
                self.last.set(self.position());
                other
            }
        };
        let result = self.builder.process_token(token, line);
        if self.is_too_costly() {
            self.given_up.set(true);
            while self.input.pop_front().is_some() {}
            return TokenSinkResult::Continue;
        }
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Gives the text of a tree's text node without its marks, run by run with the offset of each. White space before the
/// first mark stands nowhere.
pub(super) fn runs(text: &str) -> impl Iterator<Item = (&str, usize)> {
    text.split(MARK[0]).map(|run| match run.split_once(MARK[1]) {
        Some((at, visible)) => (visible, at.parse().unwrap_or(0)),
        None => (run, 0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(html: &str) -> Vec<(String, usize)> {
        let tree = parse(html, &Limits::default()).expect("a tree");
        let texts = tree.tree.nodes().filter_map(|n| n.value().as_text().map(|t| t.text.to_string())).collect::<Vec<_>>();
        let seen = texts.iter().flat_map(|t| runs(t)).filter(|(run, _)| !run.trim().is_empty());
        seen.map(|(run, at)| (run.trim().to_owned(), at)).collect()
    }

    #[test]
    fn each_run_knows_its_place() {
        let html = "<!doctype html>\r\n<p class='a>b'>Doel &amp; keuze: <3 caf&eacute;s\r\n  in &lt;mei> &#59; R&D</p>\n<!-- <p> -->slot &am";
        for (run, at) in placed(html) {
            let source = &html[at..];
            assert!(source.starts_with(&run) || source.starts_with('&'), "{run:?} is not at {at}: {source:.20?}");
        }
        let joined: String = placed(html).into_iter().map(|(run, _)| run).collect();
        assert_eq!(joined, "Doel&keuze:<3cafésin<mei>;R&Dslot&am");
    }

    #[test]
    fn text_takes_its_place_along() {
        let seen = placed("<table>los<tr><td>cel</table>");
        assert!(seen.contains(&("los".into(), 7)) && seen.contains(&("cel".into(), 18)), "{seen:?}");
    }

    #[test]
    fn marks_of_the_source_are_dropped() {
        assert_eq!(placed("<p>a\u{fdd0}9\u{fdd1}b"), [("a9b".to_owned(), 3)]);
    }

    #[test]
    fn costly_trees_are_given_up() {
        let limits = Limits::default();
        for costly in ["<div>", "<p><i>x</p><font size=3>", "<table><td>"] {
            assert!(parse(&costly.repeat(1000), &limits).is_none(), "{costly}");
        }
        for cheap in ["<p>x", "<li>x", "<div>x</div>", "<table><tr><td>x</table>", "<p><b>x", "</p>", "<br>"] {
            assert!(parse(&cheap.repeat(1000), &limits).is_some(), "{cheap}");
        }
        let crowded: String = (0..2000).map(|i| format!(" a{i}")).collect();
        assert!(parse(&format!("<p{crowded}>x"), &limits).is_none());
    }
}
