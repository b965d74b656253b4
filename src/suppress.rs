//! Findings that are known and accepted: comments in the text (`regie-ignore rule: reason`) and what a configuration lists.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::document::{BlockId, BlockKind, Comment, DIRECTIVE, Document, after_directive};
use crate::finding::Message;
use crate::lexicon::nearest;
use crate::plan::{Note, Suppressed};
use crate::rules::{self, Placed, RULES};
use crate::text::Name;

/// A suppression that does not stand in the plan: of one rule, in the whole plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignore {
    /// The rule.
    pub rule: Name,
    /// Why.
    pub reason: String,
    /// The file that says so.
    pub path: String,
    /// The line on which it says so, from 1.
    pub line: u32,
}

/// What became of the findings of one plan.
#[derive(Default)]
pub struct Sifted {
    /// Those that stay, without the places that were taken out of them.
    pub kept: Vec<Placed>,
    /// Those that were suppressed, in the same order.
    pub suppressed: Vec<Suppressed>,
    /// Comments that are wrong, or suppress nothing.
    pub notes: Vec<Note>,
}

/// Takes out of the findings of the plan at `path` the places that its comments and the `ignores` suppress. A comment that names a rule beside
/// others is unused where any of its rules has nothing to suppress; of rules that were not `heard` nothing is known.
pub fn sift(path: &str, doc: &Document, ignores: &[Ignore], found: Vec<Placed>, heard: &dyn Fn(&str) -> bool) -> Sifted {
    let mut sifted = Sifted::default();
    let mut asked = read(path, doc, &mut sifted.notes);
    for mut placed in found {
        let ignore = ignores.iter().find(|i| i.rule == placed.rule);
        let mut left = Vec::new();
        let mut taken: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut reaches = asked.get_mut(placed.rule);
        let places: Vec<(usize, Option<BlockId>)> = placed.places().map(|(at, span)| (at, doc.block_at(span.start))).collect();
        let nowhere = places.is_empty();
        for (at, block) in places.into_iter().chain(nowhere.then_some((0, None))) {
            match reaches.as_mut().and_then(|reaches| reaches.cover(block)) {
                Some(comment) => taken.entry(comment).or_default().push(at),
                None => left.push(at),
            }
        }
        for (comment, places) in taken {
            let Some(Reach { reason, line, .. }) = reaches.as_ref().and_then(|reaches| reaches.all.get(comment)) else {
                continue;
            };
            let finding = placed.part(doc, &places);
            sifted.suppressed.push(Suppressed { finding, reason: reason.clone(), path: path.to_owned(), line: *line });
        }
        match ignore {
            _ if left.is_empty() => {}
            Some(i) => {
                let (finding, reason) = (placed.part(doc, &left), i.reason.clone());
                sifted.suppressed.push(Suppressed { finding, reason, path: i.path.clone(), line: i.line });
            }
            None => {
                if !nowhere {
                    placed.suppress_but(left);
                }
                sifted.kept.push(placed);
            }
        }
    }
    for (rule, reaches) in asked.into_iter().filter(|(rule, _)| heard(rule)) {
        for unused in reaches.all.iter().filter(|r| !r.used) {
            sifted.notes.push(note(
                "unused-suppression",
                path,
                unused.line,
                Message::new(
                    format!("{rule} meldt hier niets; de opmerking kan weg"),
                    format!("{rule} reports nothing here; the comment can go"),
                ),
            ));
        }
    }
    sifted.notes.sort_by_key(|n| n.line);
    sifted
}

fn note(kind: Name, path: &str, line: u32, message: Message) -> Note {
    Note { kind, path: path.to_owned(), line: Some(line), message }
}

/// What one comment suppresses of one rule.
struct Reach {
    blocks: Range<BlockId>,
    /// Findings without a place, too.
    whole: bool,
    reason: String,
    line: u32,
    used: bool,
}

/// The comments about one rule, sorted by where their blocks begin.
#[derive(Default)]
struct Reaches {
    all: Vec<Reach>,
    /// Of each comment and those before it, the one that reaches furthest.
    furthest: Vec<usize>,
}

impl Reaches {
    fn push(&mut self, reach: Reach) {
        let before = self.furthest.last().copied();
        let at = self.all.len();
        let best = before.filter(|b| self.all[*b].blocks.end >= reach.blocks.end).unwrap_or(at);
        self.all.push(reach);
        self.furthest.push(best);
    }

    /// The comment that suppresses a finding in a block, or one without a place, as an index into `all`.
    fn cover(&mut self, block: Option<BlockId>) -> Option<usize> {
        let at = match block {
            Some(block) => {
                let before = self.all.partition_point(|r| r.blocks.start <= block).checked_sub(1)?;
                Some(self.furthest[before]).filter(|i| self.all[*i].blocks.end > block)?
            }
            None => self.all.iter().position(|r| r.whole)?,
        };
        self.all[at].used = true;
        Some(at)
    }
}

/// What the comments of a document suppress, by rule; those that are wrong are noted.
fn read(path: &str, doc: &Document, notes: &mut Vec<Note>) -> BTreeMap<Name, Reaches> {
    let mut asked: BTreeMap<Name, Reaches> = BTreeMap::new();
    if doc.comments().is_empty() {
        return asked;
    }
    let ends = ends(doc);
    let top = doc.blocks().iter().position(|b| b.kind != BlockKind::Metadata).unwrap_or(0);
    // a comment within a table is met before the rows around it are closed
    let mut comments: Vec<&Comment> = doc.comments().iter().collect();
    comments.sort_by_key(|c| if c.block <= top && c.last.is_none() { 0 } else { c.block });
    for comment in comments {
        match directive(&comment.text, doc.format()) {
            None => {}
            Some(Err(message)) => notes.push(note("faulty-suppression", path, comment.line, message)),
            Some(Ok((rules, reason))) => {
                let whole = comment.block <= top && comment.last.is_none();
                let below = || ends.get(comment.block).copied().unwrap_or(comment.block);
                let end = comment.last.map_or_else(below, |last| last + 1);
                let blocks = if whole { 0..doc.blocks().len() } else { comment.block..end };
                for rule in rules {
                    let reach = Reach { blocks: blocks.clone(), whole, reason: reason.clone(), line: comment.line, used: false };
                    asked.entry(rule).or_default().push(reach);
                }
            }
        }
    }
    asked
}

/// For each block, where that ends which it begins: a section with all below it, a list, a table, or just the block.
fn ends(doc: &Document) -> Vec<BlockId> {
    let blocks = doc.blocks();
    let mut ends: Vec<BlockId> = (1..=blocks.len()).collect();
    for at in (1..blocks.len()).rev() {
        let (before, block) = (&blocks[at - 1], &blocks[at]);
        let table = |b: &crate::document::Block| b.row.as_ref().map(|r| r.table);
        let items = matches!((before.kind, block.kind), (BlockKind::Item(_), BlockKind::Item(_)));
        if items || (table(before).is_some() && table(before) == table(block)) {
            ends[at - 1] = ends[at];
        }
    }
    let mut open: Vec<(u8, BlockId)> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        if let BlockKind::Heading(level) = block.kind {
            while let Some((_, start)) = open.pop_if(|(other, _)| *other >= level) {
                ends[start] = at;
            }
            open.push((level, at));
        }
    }
    open.into_iter().for_each(|(_, start)| ends[start] = blocks.len());
    ends
}

/// The rules and the reason of a comment in a format; nothing where it only mentions the word.
fn directive(text: &str, format: &str) -> Option<Result<(Vec<Name>, String), Message>> {
    let rest = after_directive(text)?;
    if !rest.is_empty() && !rest.starts_with([' ', '\t', '\n', '\r', ':']) {
        return None;
    }
    let (rules, reason) = rest.split_once(':').unwrap_or((rest, ""));
    let rules: Vec<&str> = rules.split([',', ' ', '\t', '\n', '\r']).filter(|r| !r.is_empty()).collect();
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if rules.is_empty() || reason.is_empty() {
        let (open, close) = if format == "docx" { ("", "") } else { ("<!-- ", " -->") };
        let form = format!("{open}{DIRECTIVE} no-budget: ");
        return Some(Err(Message::new(
            format!("onderdrukt niets: noem een regel en een reden, zoals {form}het budget staat in de begroting{close}"),
            format!("suppresses nothing: name a rule and a reason, as in {form}the budget is in the annual plan{close}"),
        )));
    }
    Some(rules.into_iter().map(known).collect::<Result<Vec<Name>, Message>>().map(|rules| (rules, reason)))
}

fn known(rule: &str) -> Result<Name, Message> {
    let low = rule.to_ascii_lowercase();
    if let Some(known) = rules::by_id(&low) {
        return Ok(known.meta().id);
    }
    let like = nearest(&low, RULES.iter().map(|r| r.meta().id));
    let (nl, en) = like.map_or_else(Default::default, |id| (format!("; bedoel je '{id}'?"), format!("; did you mean '{id}'?")));
    Err(Message::new(
        format!("onderdrukt niets: onbekende regel '{rule}'{nl}"),
        format!("suppresses nothing: unknown rule '{rule}'{en}"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Limits, open};
    use crate::rules::Sink;
    use crate::text::Span;

    /// A finding of `no-budget` at each word, and one without a place.
    fn found(doc: &Document, words: &[&str]) -> Vec<Placed> {
        let mut found = Vec::new();
        let mut sink = Sink::new(rules::by_id("no-budget").expect("a rule").meta(), &mut found);
        for span in words.iter().filter_map(|word| at(doc, word)) {
            sink.finding().at(span).say(Message::default(), Message::default());
        }
        sink.finding().say(Message::default(), Message::default());
        found
    }

    fn at(doc: &Document, word: &str) -> Option<Span> {
        doc.text().find(word).map(|start| Span::new(start, start + word.len()))
    }

    /// The words whose finding stays; `-` for the one without a place.
    fn kept(name: &str, text: &str, words: &[&str]) -> (Vec<String>, Vec<Name>) {
        let doc = open(text.as_bytes(), name, &Limits::default()).expect("a document");
        let sifted = sift(name, &doc, &[], found(&doc, words), &|_| true);
        let word = |placed: &Placed| placed.places().next().map_or("-".to_owned(), |(_, span)| doc.slice(span).to_owned());
        let kept = sifted.kept.iter().map(word).collect();
        (kept, sifted.notes.iter().map(|n| n.kind).collect())
    }

    const IGNORE: &str = "<!-- regie-ignore no-budget: staat in de begroting -->";

    #[test]
    fn a_comment_in_markdown_reaches_what_it_stands_before() {
        let words = ["een", "twee", "drie", "vier"];
        for (text, expected) in [
            ("{}\n\n# Plan\n\neen\n\ntwee\n\ndrie\n\nvier\n", vec![]),
            ("---\ntitle: Plan\n---\n{}\n\neen\n\ntwee\n\ndrie vier\n", vec![]),
            ("een\n\n{}\n\ntwee\n\ndrie\n\nvier\n", vec!["een", "drie", "vier", "-"]),
            ("# Plan\n\neen\n\n{}\n\n## A\n\ntwee\n\n### B\n\ndrie\n\n## C\n\nvier\n", vec!["een", "vier", "-"]),
            ("een\n\n{}\n\n- twee\n- drie\n\nvier\n", vec!["een", "vier", "-"]),
            ("een\n\n- twee {}\n- drie\n- vier\n", vec!["een", "drie", "vier", "-"]),
            ("een\n\n{}\n\n| a | b |\n|---|---|\n| twee | x |\n| drie | y |\n\nvier\n", vec!["een", "vier", "-"]),
            ("een\n\n| a | b |\n|---|---|\n| twee | x |\n| drie {} | y |\n\nvier\n", vec!["een", "twee", "vier", "-"]),
            ("een\n\ntwee {} en drie\n\nvier\n", vec!["een", "vier", "-"]),
        ] {
            let (kept, notes) = kept("plan.md", &text.replace("{}", IGNORE), &words);
            assert_eq!((kept, notes), (expected.into_iter().map(String::from).collect(), vec![]), "{text}");
        }
    }

    #[test]
    fn a_comment_in_html_does_the_same() {
        let words = ["een", "twee", "drie"];
        for (text, expected) in [
            ("<!doctype html><html>{}<body><h1>Plan</h1><p>een<p>twee<p>drie</body>", vec![]),
            ("<html><body><p>een</p>{}<p>twee</p><p>drie</p></body>", vec!["een", "drie", "-"]),
            ("<html><body><p>een</p>{}<ul><li>twee</li><li>drie</li></ul></body>", vec!["een", "-"]),
            ("<html><body><p>een</p><ul><li>{}twee</li><li>drie</li></ul></body>", vec!["een", "drie", "-"]),
            (
                "<html><body><p>een</p><table><tr><td>twee{}</td></tr><tr><td>drie</td></tr></table></body>",
                vec!["een", "drie", "-"],
            ),
            ("<html><body><h1>een</h1>{}<h2>A</h2><p>twee</p><h2>B</h2><p>drie</p></body>", vec!["een", "drie", "-"]),
        ] {
            let (kept, notes) = kept("plan.html", &text.replace("{}", IGNORE), &words);
            assert_eq!((kept, notes), (expected.into_iter().map(String::from).collect(), vec![]), "{text}");
        }
    }

    #[test]
    fn what_suppresses_nothing_is_said() {
        for (comment, kinds) in [
            ("regie-ignore no-budget", vec!["faulty-suppression"]),
            ("regie-ignore no-budget:  ", vec!["faulty-suppression"]),
            ("regie-ignore: omdat het zo is", vec!["faulty-suppression"]),
            ("regie-ignore no-bugdet: omdat het zo is", vec!["faulty-suppression"]),
            ("regie-ignore no-metrics: omdat het zo is", vec!["unused-suppression"]),
            ("let op: regie-ignore no-budget: is hier niet nodig", vec![]),
            ("regie-ignored no-budget: x", vec![]),
            ("REGIE-IGNORE", vec!["faulty-suppression"]),
            ("Regie-Ignore No-Bugdet: omdat het zo is", vec!["faulty-suppression"]),
        ] {
            let (kept, notes) = kept("plan.md", &format!("een\n\n<!-- {comment} -->\n\ntwee\n"), &["een", "twee"]);
            assert_eq!((kept.len(), notes), (3, kinds), "{comment}");
        }
        let (left, notes) =
            kept("plan.md", &format!("een\n\n{}\n", IGNORE.replace("no-budget", "no-budget, no-metrics")), &["een"]);
        assert_eq!((left.len(), notes), (2, vec!["unused-suppression"; 2]), "nothing stands behind it");
    }

    #[test]
    fn capitals_make_no_difference() {
        for comment in ["REGIE-IGNORE NO-BUDGET: elders", "Regie-ignore no-budget: elders", "\n  Regie-Ignore No-Budget : elders"]
        {
            let text = format!("een\n\n<!-- {comment} -->\n\ntwee\n");
            assert_eq!(kept("plan.md", &text, &["een", "twee"]), (vec!["een".to_owned(), "-".to_owned()], vec![]), "{comment}");
            let page = format!("<html><body><p>een</p><!--{comment}--><p>twee</p></body></html>");
            assert_eq!(kept("plan.html", &page, &["een", "twee"]), (vec!["een".to_owned(), "-".to_owned()], vec![]), "{comment}");
        }
    }

    #[test]
    fn of_rules_that_were_not_heard_nothing_is_known() {
        let doc = open(format!("een\n\n{IGNORE}\n").as_bytes(), "plan.md", &Limits::default()).expect("a document");
        assert!(sift("plan.md", &doc, &[], found(&doc, &["een"]), &|rule| rule != "no-budget").notes.is_empty());
    }

    #[test]
    fn a_list_from_outside_holds_for_the_whole_plan() {
        let doc = open(b"een\n\ntwee\n", "plan.md", &Limits::default()).expect("a document");
        let ignore = Ignore { rule: "no-budget", reason: "elders".to_owned(), path: "regie.toml".to_owned(), line: 4 };
        let sifted = sift("plan.md", &doc, &[ignore], found(&doc, &["een"]), &|_| true);
        assert!(sifted.kept.is_empty() && sifted.notes.is_empty());
        let by: Vec<(&str, u32, &str)> = sifted.suppressed.iter().map(|s| (s.path.as_str(), s.line, s.reason.as_str())).collect();
        assert_eq!(by, [("regie.toml", 4, "elders"); 2]);
    }

    #[test]
    fn a_comment_takes_out_its_own_places_of_a_finding() {
        let text = format!("een\n\n{IGNORE}\n\ntwee\n\ndrie\n\n{IGNORE}\n\nvier\n");
        let doc = open(text.as_bytes(), "plan.md", &Limits::default()).expect("a document");
        let mut found = Vec::new();
        let words = ["een", "twee", "drie", "vier"];
        let count =
            |_: &Document, left: &[Span]| Message::new(format!("{} plekken", left.len()), format!("{} places", left.len()));
        Sink::new(rules::by_id("no-budget").expect("a rule").meta(), &mut found)
            .finding()
            .each(words.iter().filter_map(|word| at(&doc, word)))
            .tell(count, Message::default());
        let sifted = sift("plan.md", &doc, &[], found, &|_| true);
        let kept = sifted.kept[0].finding(&doc);
        let left: Vec<&str> = kept.places.iter().map(|place| place.words.as_str()).collect();
        assert_eq!((left, kept.message.nl.as_str()), (vec!["een", "drie"], "2 plekken (naast 2 die onderdrukt zijn)"));
        let taken: Vec<(Option<&str>, &str, u32)> =
            sifted.suppressed.iter().map(|s| (s.finding.quote.as_deref(), s.finding.message.en.as_str(), s.line)).collect();
        assert_eq!(taken, [(Some("twee"), "1 places", 3), (Some("vier"), "1 places", 9)]);
        assert!(sifted.notes.is_empty());
    }

    #[test]
    fn many_comments_take_no_long() {
        let text = format!("# a\n\n{IGNORE}\n\n## b\n\nwoord\n\n").repeat(4000);
        let doc = open(text.as_bytes(), "plan.md", &Limits::default()).expect("a document");
        let sifted = sift("plan.md", &doc, &[], found(&doc, &["woord"]), &|_| true);
        assert_eq!((sifted.suppressed.len(), sifted.notes.len()), (1, 3999));
    }
}
