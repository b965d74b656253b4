//! People who are counted: those who pay or join against those who follow a channel, and new ones without a known noun.

use super::metric::Noun;
use super::near::word_behind;
use super::{BlockId, Draft};
use crate::document::{BlockKind, Document};
use crate::facts::TargetKind;
use crate::facts::words::{Phrases, Words};
use crate::text::{Quantity, Span, Unit};

/// Channels and lists that are followed for nothing.
const CHANNELS: &[&str] = &[
    "newsletter", "nieuwsbrief", "youtube", "facebook", "linkedin", "instagram", "tiktok", "mailing", "maillijst", "podcast",
    "discord", "slack", "whatsapp", "telegram", "substack", "blog", "kanaal", "channel", "mail", "email", "list", "lijst",
    "playlist", "feed", "waitlist", "wachtlijst",
];

/// Things that one subscribes to for money.
static SOLD: Phrases = Phrases::of(
    "
    abonnement, abonnementen, betaalde, betalende, box, boxen, boxes, krant, magazine, newspaper, paid, paying, premium, saas,
    subscription, subscriptions, tijdschrift, weekblad
    ",
);

/// Heads of Dutch names for such things: "groentebox", "weekkrant".
const SOLD_HEADS: &[&str] = &["box", "krant", "blad", "tijdschrift", "magazine", "abonnement", "abonnementen"];

/// How many blocks from the top say what a plan sells.
const TOP: usize = 12;

/// Whether the top of a plan says that subscriptions are what is sold.
pub(super) fn sells_subscriptions(doc: &Document) -> bool {
    let top = doc.blocks().iter().take(TOP).filter(|b| !matches!(b.kind, BlockKind::Row | BlockKind::Item(_)));
    doc.title().into_iter().chain(top.map(|b| doc.slice(b.span))).any(|text| is_sold(&Words::of(text)))
}

fn is_sold(words: &Words) -> bool {
    let headed = |w: &str| SOLD_HEADS.iter().any(|head| w.len() > head.len() + 2 && w.ends_with(head));
    SOLD.stand_in(words) || words.iter().any(headed)
}

fn names_channel(words: &Words) -> bool {
    words.iter().any(|w| CHANNELS.iter().any(|c| w.strip_prefix(c).is_some_and(|rest| rest.len() <= 2 || c.len() >= 6)))
}

/// The kind of a target whose people may pay or only follow, and its name with the channel where that decides.
pub(super) fn settle(doc: &Document, sells: bool, block: BlockId, draft: &mut Draft) {
    let name = Words::of(&draft.metric);
    let last = name.iter().next_back().unwrap_or("");
    if draft.kind == TargetKind::Vanity
        && (last.ends_with("abonnee") || last.ends_with("abonnees") || last.starts_with("subscriber"))
    {
        let line = Words::of(doc.slice(draft.span));
        let under = doc.heading(doc.blocks()[block].section).map(Words::of);
        let followed = names_channel(&line) || under.as_ref().is_some_and(names_channel);
        let stem = last.trim_end_matches('s').trim_end_matches("abonnee");
        let bought = SOLD_HEADS.iter().any(|head| stem.ends_with(head));
        if bought || subscribes_to(doc.slice(draft.span), &draft.metric) || (!followed && (is_sold(&line) || sells)) {
            draft.kind = TargetKind::Outcome;
        }
    } else if draft.kind == TargetKind::Outcome && joins(last) {
        let line = doc.slice(draft.span);
        let Some(tail) = line.find(draft.metric.as_str()).and_then(|at| line.get(at + draft.metric.len()..)) else { return };
        if let Some(channel) = followed_channel(tail) {
            draft.kind = TargetKind::Vanity;
            draft.metric.push_str(channel);
        }
    }
}

/// "abonnees op ons groentepakket", "subscribers to the meal plan": what stands behind is sold, unless it is a channel or news.
fn subscribes_to(line: &str, metric: &str) -> bool {
    let tail = line.find(metric).and_then(|at| line.get(at + metric.len()..)).unwrap_or_default();
    let words = Words::of(tail);
    let mut rest = words.iter();
    let linked = rest.next().is_some_and(|w| matches!(w, "op" | "to"));
    let owned = rest.next().is_some_and(|w| matches!(w, "de" | "een" | "het" | "ons" | "onze" | "our" | "the"));
    let mut named = rest.take(BETWEEN).take_while(|w| w.starts_with(char::is_alphabetic)).peekable();
    linked && owned && named.peek().is_some() && !named.any(|w| NEWS.has(w) || names_channel(&Words::of(w)))
}

/// What people follow without buying it.
static NEWS: Phrases = Phrases::of(
    "
    account, agenda, alerts, app, channels, community, kanalen, nieuws, nieuwsbrieven, news, newsletters, page, pagina, platform,
    profiel, profile, reeks, series, site, social, socials, updates, website
    ",
);

fn joins(word: &str) -> bool {
    const HEADS: &[&str] = &[
        "aanmelding", "aanmeldingen", "inschrijving", "inschrijvingen", "leden", "registraties", "members", "registrations",
        "sign", "signup", "signups", "ups",
    ];
    HEADS.iter().any(|head| word.ends_with(head))
}

/// How many words may stand between those who join and the channel: "for our monthly newsletter".
const BETWEEN: usize = 4;

/// The words directly behind a noun that name the channel which is joined.
fn followed_channel(tail: &str) -> Option<&str> {
    let words = Words::of(tail);
    if !words.begin(&["for", "to", "voor", "op", "in", "on", "of", "van"]) {
        return None;
    }
    let mut end = 0;
    for _ in 0..=BETWEEN {
        let start = end + tail[end..].len() - tail[end..].trim_start().len();
        end = start + tail[start..].find(' ').unwrap_or(tail.len() - start);
        let word = tail[start..end].trim_end_matches(|c: char| !c.is_alphanumeric());
        if names_channel(&Words::of(word)) {
            return tail.get(..start + word.len());
        }
        if word.len() < end - start {
            return None;
        }
    }
    None
}

/// "25 nieuwe exposanten", "12 new resellers", "12 nieuwe scholen" in a line that wants them: a result, though nothing knows the
/// noun.
pub(super) fn new_ones(text: &str, number: &Quantity) -> Option<Noun> {
    let behind = &text[number.span.end as usize..];
    let mut words = behind.split(' ').filter(|w| !w.is_empty());
    let fresh = matches!(
        words.next()?,
        "nieuwe" | "new" | "extra" | "additional" | "vaste" | "regular" | "betalende" | "paying" | "bijkomende"
    );
    let word = words.next()?.trim_end_matches(|c: char| !c.is_alphanumeric());
    let word = match words.next().map(|w| w.trim_end_matches(|c: char| !c.is_alphanumeric())) {
        Some(next) if !is_plural(word) && is_plural(next) => next,
        _ => word,
    };
    if number.unit != Unit::Count || !fresh || !is_plural(word) || THINGS.has(word) {
        return None;
    }
    let start = number.span.end as usize + behind.find(word)?;
    let span = Span::new(start, start + word.len());
    Some(Noun { span, kind: TargetKind::Outcome, weak: true, money: false, process: false, growth: false })
}

/// A word that looks like the plural of a noun.
fn is_plural(word: &str) -> bool {
    let low = word.to_lowercase();
    let plural = low.ends_with(['s', 'n']) && !low.ends_with("ss") && low.len() > 4;
    plural && word.starts_with(char::is_alphabetic) && word.chars().all(|c| c.is_alphanumeric() || c == '-')
        || low.ends_with("children")
        || low.ends_with("people")
}

/// Things whose names end as those of people do.
static THINGS: Phrases = Phrases::of(
    "
    activiteiten, activities, afbeeldingen, assets, audiences, banners, beelden, berichten, buttons, campagnes, campaigns,
    categories, centers, channels, clips, colours, computers, dagen, designs, documents, doelgroepen, dossiers, events,
    factors, features, filters, flyers, folders, formats, foto's, functies, functions, headers, hours, ideas, ideeën,
    images, integrations, items, kanalen, keywords, kleuren, letters, lijsten, lines, lists, maanden, markets, markten,
    minuten, months, numbers, offers, onderwerpen, ontwerpen, orders, pages, papers, photos, pieces, posters, printers,
    producten, products, questions, reasons, redenen, regels, scripts, segments, servers, slides, stappen, steps, stickers,
    stukken, teksten, templates, times, tools, topics, trailers, triggers, uren, varianten, variants, versies, versions,
    video's, vouchers, vragen, weeks, weken, werkdagen, woorden, words
    ",
);

/// "Reach 50k people": whom nobody knows, but whom the plan wants to reach.
pub(super) fn reached(text: &str, number: &Quantity) -> Option<Noun> {
    let before = Words::of(&text[..number.span.start as usize]);
    let behind = &text[number.span.end as usize..];
    let word = behind.strip_prefix(' ')?.split([' ', ',', '.']).next().filter(|w| w.chars().all(char::is_alphabetic))?;
    let plural = word.len() > 3 && (word.ends_with(['s', 'n']) || word == "people");
    let verb = before.end(&[
        "reach", "bereik", "reach over", "reach at least", "bereik minimaal", "reach more than", "bereiken we", "to reach",
    ]);
    let late = || Words::of(behind).any(&["bereiken", "te bereiken"]);
    if number.unit != Unit::Count || !plural || !(verb || late()) {
        return None;
    }
    let start = number.span.end as usize + 1;
    let span = Span::new(start, start + word.len());
    Some(Noun { span, kind: TargetKind::Vanity, weak: false, money: false, process: false, growth: false })
}

/// "Sell 2,400 bundles", "25 woningen verkocht": what is sold, though nothing knows the noun. "We sell 12 kinds of bread" is no order.
pub(super) fn sold(text: &str, number: &Quantity) -> Option<Noun> {
    let before = Words::of(&text[..number.span.start as usize]);
    let ordered = (before.begin(&["sell", "verkoop"]) && before.count() <= 3) || before.end(&["to sell", "verkoop van"]);
    let due = ["aan het eind", "at the end", "by", "eind", "end of", "next year", "tegen", "volgend jaar"];
    let promised = before.begin(&due)
        && before
            .end(&["verkopen we", "verkopen wij", "verkopen we per maand", "verkopen we per week", "we sell", "we will sell"]);
    let behind = word_behind(text, number.span.end as usize);
    let words: Vec<&str> = behind.split(' ').map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let gone = |w: &&str| GONE.has(w.to_lowercase().as_str());
    let first = usize::from(words.get(1).is_some_and(gone)) + 1;
    let after = first == 2 || words.iter().skip(2).take(2).any(gone);
    let ordered = ordered || promised || after || GONE.close(&Words::of(text)) || Words::of(text).has("sell out");
    let word = *words.get(first)?;
    if number.unit != Unit::Count || !behind.starts_with(' ') || !ordered || !is_plural(word) && !is_short_plural(word) {
        return None;
    }
    let start = number.span.end as usize + behind.find(word)?;
    let span = Span::new(start, start + word.len());
    Some(Noun { span, kind: TargetKind::Outcome, weak: false, money: false, process: false, growth: false })
}

/// Whether a text says that something is taken, signed, won.
pub(super) fn is_gone(words: &Words) -> bool {
    GONE.stand_in(words)
}

/// "voor twee derde gevuld", "must be 80% full": a share of places, whatever they are.
pub(super) fn filled(text: &str, number: &Quantity) -> Option<Noun> {
    let from = number.span.end as usize;
    let behind = word_behind(text, from).strip_prefix(' ')?;
    let word = behind.split([' ', ',', '.']).next()?;
    let taken = number.unit == Unit::Percent && GONE.has(word.to_lowercase().as_str());
    taken.then(|| outcome(Span::new(from + 1, from + 1 + word.len()), false))
}

/// "cars", "pens".
fn is_short_plural(word: &str) -> bool {
    word.len() == 4 && word.ends_with(['s', 'n']) && word.chars().all(char::is_alphabetic)
}

/// What is said of things that somebody took.
static GONE: Phrases = Phrases::of(
    "
    aan boord, aangemeld, aangesloten, bezet, bezet zijn, booked up, enrolled, filled, full, geboekt, geplaatst,
    gereserveerd, getekend, getekende, gevuld, gewonnen, geworven, huisvest, ingeschreven, joined, let, on board,
    ondertekend, recruited, rehomed, rented, rented out, secured, signed, signed up, sold, sold out, uitverkocht,
    vastgelegd, verhuurd, verhuurde, verkocht, verkochte, vol, volgeboekt, won
    ",
);

/// "Betalende scholen: 40", "110 paying firms": who pays is a result, whoever it is.
pub(super) fn paying(text: &str, number: &Quantity) -> Option<Noun> {
    let is_payer = |w: &str| matches!(w.to_lowercase().as_str(), "paying" | "betalende");
    let mut at = 0;
    let mut words = text.split(' ').map(|word| {
        let start = at;
        at += word.len() + 1;
        (start, word)
    });
    let start = words.by_ref().find(|(_, w)| is_payer(w))?.0;
    let (next, word) = words.next()?;
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let plural = word.len() > 3 && word.ends_with(['s', 'n']) && word.chars().all(char::is_alphabetic);
    let before = number.span.start as usize >= next && text[next + word.len()..].starts_with(':');
    let behind = start == number.span.end as usize + 1;
    (number.unit == Unit::Count && plural && (before || behind)).then(|| outcome(Span::new(start, next + word.len()), false))
}

/// Verbs whose object is a result when a goal names them: "place 40 graduates", "vul 30 van de 36 plaatsen".
static RESULTS: Phrases = Phrases::of(
    "
    begeleid, enrol, enroll, fill, help, help house, herplaats, house, huisvest, match, matchen, open, plaats, place,
    rehome, serve, start, teach, train, vul
    ",
);

/// "Fill 30 of 36 seats": what a line that opens with such a verb counts, though nothing knows the noun.
pub(super) fn won(text: &str, number: &Quantity) -> Option<Noun> {
    let before = Words::of(&text[..number.span.start as usize]);
    let mut at = number.span.end as usize;
    let whole = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let of =
        [" of the ", " of ", " van de ", " van "].iter().find_map(|of| text[at..].strip_prefix(of)).filter(|rest| whole(rest));
    if let Some(rest) = of {
        at = text.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    }
    let word = text[at..].strip_prefix(' ')?.split([' ', ',', '.', ';', ')']).next()?;
    let plural = word.len() > 3 && word.ends_with(['s', 'n']) && word.chars().all(char::is_alphabetic) && !THINGS.has(word);
    let opens = before.count() == 1 && RESULTS.open(&before);
    (number.unit == Unit::Count && opens && plural).then(|| outcome(Span::new(at + 1, at + 1 + word.len()), true))
}

/// "1,000 weekly active teams", "Actieve contracten: 40": who uses or keeps something is a result, whatever it is.
pub(super) fn active(text: &str, number: &Quantity) -> Option<Noun> {
    let is_active = |w: &str| matches!(w.to_lowercase().as_str(), "active" | "actieve" | "actief");
    let behind = word_behind(text, number.span.end as usize);
    let words: Vec<&str> = behind.split(' ').map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    if let Some(at) = words.iter().take(4).position(|w| is_active(w)) {
        let word = words.get(at + 1).filter(|w| is_plural(w))?;
        let end = number.span.end as usize + behind.find(*word)? + word.len();
        let start = number.span.end as usize + behind.len() - behind.trim_start_matches(['+', ' ']).len();
        return (number.unit == Unit::Count).then(|| outcome(Span::new(start, end), true));
    }
    let label = text[..number.span.start as usize].split(':').next().filter(|l| l.len() < number.span.start as usize)?;
    let named = label.split(' ').any(is_active) && label.split(' ').count() <= NAMED + 1;
    (named && number.unit == Unit::Count && text[label.len()..].starts_with(':'))
        .then(|| outcome(Span::new(0, label.len()), true))
}

/// How many words may name what "the number of" counts.
const NAMED: usize = 3;

/// "Het aantal … gaat van 40 naar 60": what is counted stands behind "aantal" or "number of".
pub(super) fn numbered(text: &str, number: &Quantity) -> Option<Noun> {
    let before = &text[..number.span.start as usize];
    let low = before.to_ascii_lowercase();
    let at = ["number of ", "aantal "].iter().filter_map(|w| low.rfind(w).map(|at| at + w.len())).max()?;
    let mut end = at;
    for word in before[at..].split(' ').take(NAMED) {
        if MOVES.has(word.to_lowercase().as_str()) || !word.chars().all(char::is_alphabetic) || word.is_empty() {
            break;
        }
        end += word.len() + 1;
    }
    let name = before.get(at..end)?.trim_end();
    let last = name.rsplit(' ').next()?;
    let closed = Words::of(&before[at + name.len()..]).iter().next().is_some_and(|w| MOVES.has(w));
    let plural = last.len() > 3 && last.ends_with(['s', 'n']);
    let start = at + name.len() - last.len();
    (number.unit == Unit::Count && closed && plural).then(|| outcome(Span::new(start, at + name.len()), true))
}

/// Words behind what is counted, with which its change begins.
static MOVES: Phrases = Phrases::of(
    "
    from, gaat, goes, grows, groeit, moet, must, naar, rises, should, stijgt, to, van, will, zal
    ",
);

fn outcome(span: Span, weak: bool) -> Noun {
    Noun { span, kind: TargetKind::Outcome, weak, money: false, process: false, growth: false }
}

#[cfg(test)]
mod tests {
    use super::{new_ones, reached, sold};
    use crate::text::{Lang, Quantity, quantities};

    #[test]
    fn knows_people_by_what_is_done_to_them() {
        let read = |f: fn(&str, &Quantity) -> Option<super::Noun>, text: &'static str| {
            f(text, &quantities(text, Lang::En)[0]).map(|n| &text[n.span.range()])
        };
        assert_eq!(read(new_ones, "12 new exhibitors"), Some("exhibitors"));
        assert_eq!(read(new_ones, "12 new banners"), None);
        assert_eq!(read(new_ones, "12 new pages"), None);
        assert_eq!(read(reached, "Reach 40,000 commuters"), Some("commuters"));
        assert_eq!(read(reached, "Invite 40 commuters"), None);
        assert_eq!(read(sold, "Sell 2,400 bundles"), Some("bundles"));
        assert_eq!(read(sold, "We sell 12 kinds of bread"), None);
    }
}
