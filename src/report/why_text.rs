//! `regie why` for people: each sentence with its marks and reasons, then what carries the score and what would move it.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Color, Style};

use super::escape::for_terminal;
use super::text::paint;
use super::{View, words};
use crate::facts::{OwnerKind, TargetKind};
use crate::lexicon::Pole;
use crate::reading::Label;
use crate::score::{Verdict, percent};
use crate::text::Lang;
use crate::why::{Explanation, SentenceView};

const EXECUTION: Style = Style::new().fg_color(Some(Color::Ansi(AnsiColor::Magenta))).bold();
const DIRECTION: Style = Style::new().fg_color(Some(Color::Ansi(AnsiColor::Cyan))).bold();
const DIM: Style = Style::new().dimmed();
const BOLD: Style = Style::new().bold();

/// How many reasons are shown beside a sentence, and terms in the summary.
const REASONS: usize = 3;
const TERMS: usize = 8;

/// The explanation as text with ANSI styles.
pub fn why_text(why: &Explanation, view: &View) -> String {
    let lang = view.lang_for(why.plan.language);
    let mut out = String::new();
    let legend = format!(
        "{} · {} · {}",
        paint(BOLD, &for_terminal(&why.plan.path)),
        paint(EXECUTION, lang.pick("[uitvoering]", "[execution]")),
        paint(DIRECTION, lang.pick("{richting}", "{direction}"))
    );
    let _ = writeln!(out, "{legend}\n");
    for sentence in &why.sentences {
        line(&mut out, sentence, lang);
    }
    totals(&mut out, why, lang);
    facts(&mut out, why, lang);
    moves(&mut out, why, lang);
    out
}

fn line(out: &mut String, s: &SentenceView, lang: Lang) {
    let (style, label) = match s.label {
        Label::Execution => (EXECUTION, lang.pick("uitvoering", "execution")),
        Label::Direction => (DIRECTION, lang.pick("richting", "direction")),
        Label::Both => (BOLD, lang.pick("allebei", "both")),
        Label::Neither => (DIM, lang.pick("geen van beide", "neither")),
    };
    let at = &s.location;
    let at = match (at.line, at.paragraph, at.page, at.slide, &at.cell) {
        (Some(n), ..) => format!("{n}"),
        (_, Some(n), ..) => format!("¶{n}"),
        (_, _, Some(n), ..) => format!("p{n}"),
        (_, _, _, Some(n), _) => format!("#{n}"),
        (.., Some(cell)) => cell.clone(),
        _ => String::new(),
    };
    let _ = writeln!(out, "{} {}  {}", paint(DIM, &format!("{at:>5}")), paint(style, &format!("{label:<14}")), marked(s));
    let reasons: Vec<String> = s
        .contributions
        .iter()
        .take(REASONS)
        .map(|c| {
            let name = c.signal.map_or(c.name.as_str(), |[nl, en]| lang.pick(nl, en));
            let part = |pole: &str, value: i32| (value != 0).then(|| format!("{pole} {}", signed(value, lang)));
            let adds = [part(lang.pick("U", "E"), c.adds[0]), part(lang.pick("R", "D"), c.adds[1])];
            format!("{name} {}", adds.into_iter().flatten().collect::<Vec<_>>().join(" "))
        })
        .collect();
    if !reasons.is_empty() && s.label != Label::Neither {
        let _ = writeln!(out, "{}{}", " ".repeat(22), paint(DIM, &reasons.join(" · ")));
    }
}

fn signed(hundredths: i32, lang: Lang) -> String {
    let text = format!("{:+.1}", f64::from(hundredths) / 100.0).replace('-', "−");
    lang.pick(text.replace('.', ","), text)
}

/// The sentence with its hits in brackets, so that the marks are also seen without colour.
fn marked(s: &SentenceView) -> String {
    let chars: Vec<char> = s.text.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    for hit in s.hits.iter().filter(|h| matches!(h.pole, Pole::Execution | Pole::Direction)) {
        if hit.start < at || hit.end > chars.len() {
            continue;
        }
        out.push_str(&for_terminal(&chars[at..hit.start].iter().collect::<String>()));
        let word = for_terminal(&chars[hit.start..hit.end].iter().collect::<String>());
        out.push_str(&match (hit.pole, hit.negated) {
            (_, true) => paint(DIM, &format!("~{word}~")),
            (Pole::Execution, _) => paint(EXECUTION, &format!("[{word}]")),
            _ => paint(DIRECTION, &format!("{{{word}}}")),
        });
        at = hit.end;
    }
    out.push_str(&for_terminal(&chars[at..].iter().collect::<String>()));
    out
}

fn totals(out: &mut String, why: &Explanation, lang: Lang) {
    let plan = &why.plan;
    let _ = writeln!(out, "\n{}", paint(BOLD, lang.pick("Wat de score draagt", "What carries the score")));
    let share = match (plan.score.share(), plan.score.interval) {
        (Some(share), Some([low, high])) => {
            format!("{} {}% ({}–{}%)", lang.pick("uitvoering", "execution"), percent(share), percent(low), percent(high))
        }
        _ => lang.pick("geen uitvoering en geen richting gevonden", "no execution and no direction found").to_owned(),
    };
    let evidence = format!(
        "{} {} · {} {}",
        lang.pick("uitvoering", "execution"),
        words::decimal(plan.score.execution.weight(), lang),
        lang.pick("richting", "direction"),
        words::decimal(plan.score.direction.weight(), lang)
    );
    let _ = writeln!(out, "  {share} · {evidence} · {}", words::verdict(plan.verdict, lang));
    for (pole, style) in [(Pole::Execution, EXECUTION), (Pole::Direction, DIRECTION)] {
        let terms: Vec<String> = why
            .terms
            .iter()
            .filter(|(_, p, _)| *p == pole)
            .take(TERMS)
            .map(|(term, _, n)| format!("{} {n}×", for_terminal(term)))
            .collect();
        if !terms.is_empty() {
            let name =
                if pole == Pole::Execution { lang.pick("uitvoering", "execution") } else { lang.pick("richting", "direction") };
            let _ = writeln!(out, "  {}  {}", paint(style, &format!("{name:<10}")), terms.join(" · "));
        }
    }
    for section in why.plan.sections.iter().filter(|s| s.score.share().is_some()) {
        let _ = writeln!(
            out,
            "  {:>4}%  {} {}",
            section.score.share().map_or(0, percent),
            for_terminal(&section.heading),
            paint(
                DIM,
                &format!(
                    "(+{} / +{})",
                    words::decimal(section.score.execution.weight(), lang),
                    words::decimal(section.score.direction.weight(), lang)
                )
            )
        );
    }
}

fn facts(out: &mut String, why: &Explanation, lang: Lang) {
    let plan = &why.plan;
    for owner in &plan.owners {
        let name = owner.name.as_deref().or(owner.role.as_deref()).unwrap_or("");
        let _ = writeln!(
            out,
            "  {} {}: {} \"{}\"",
            lang.pick("eigenaar", "owner"),
            words::owner_kind(owner.kind, lang),
            for_terminal(name),
            for_terminal(&owner.quote)
        );
    }
    for target in &plan.targets {
        let _ = writeln!(
            out,
            "  {} {}: {} \"{}\"",
            lang.pick("doel", "target"),
            words::target_kind(target.kind, 1, lang),
            for_terminal(&target.metric),
            for_terminal(&target.quote)
        );
    }
}

fn moves(out: &mut String, why: &Explanation, lang: Lang) {
    let plan = &why.plan;
    let mut moves: Vec<String> = Vec::new();
    if !plan.owners.iter().any(|o| o.kind == OwnerKind::Person) {
        moves.push(lang.pick("een eigenaar met naam", "an owner by name").to_owned());
    }
    let outcomes = plan.targets.iter().filter(|t| t.kind == TargetKind::Outcome).count();
    if outcomes < 2 {
        moves.push(
            lang.pick(
                "twee uitkomsten met een getal, een nulmeting en een datum",
                "two outcome targets with a number, a baseline and a date",
            )
            .to_owned(),
        );
    }
    let (e, d) = (plan.score.execution.tenths, plan.score.direction.tenths);
    if plan.verdict == Verdict::ExecutionHeavy {
        let needed = (e as f64 / plan.band.high - (e + d) as f64) / 10.0;
        let lines = needed.max(0.0).ceil() as i64;
        moves.push(match lang {
            Lang::Nl => format!("{lines} zinnen over doel, keuze of klant (of zoveel minder losse acties) brengen het aandeel op de grens van {}%", percent(plan.band.high)),
            Lang::En => format!("{lines} sentences on goal, choice or customer (or as many fewer loose actions) bring the share to the limit of {}%", percent(plan.band.high)),
        });
    }
    if !moves.is_empty() {
        let _ = writeln!(out, "\n{}", paint(BOLD, lang.pick("Wat het oordeel zou verschuiven", "What would move the verdict")));
        for step in moves {
            let _ = writeln!(out, "  → {step}");
        }
    }
}
