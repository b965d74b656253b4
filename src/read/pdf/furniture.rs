//! What a page repeats from its neighbours: running headers, footers, page numbers.

use std::collections::HashMap;

use super::lines::{Band, Fragment};

/// Furniture stands in this share of the page height at the top and at the bottom; margins are 8 to 12 percent.
const MARGIN: f32 = 0.13;
/// The same line, its numbers apart, on this share of the pages is furniture: left and right pages may differ.
const SHARE: f32 = 0.4;
/// The same line with the same numbers on so many pages is furniture in any case, as the name of a chapter.
const PAGES: usize = 3;
/// Furniture is set no larger than the body, but for rounding; the titles of pages are.
const SIZE: f32 = 1.05;
/// Lines of one text, and rows of a table, stand no further apart than this, in em; before a header's text is a blank line at least.
const ATTACHED: f32 = 1.8;
/// Heights closer than this many points are the same.
const SAME_HEIGHT: f32 = 4.0;

/// A page as this step sees it.
pub(super) struct PageLines {
    /// The lines, ruled tables left out.
    pub bands: Vec<Band>,
    /// Page height in points.
    pub height: f32,
}

/// Drops the furniture of all pages; `body` is the body's font size.
pub(super) fn drop_repeated(pages: Vec<&mut PageLines>, body: f32) {
    let seen = Seen::on(&pages);
    let few = (SHARE * pages.len() as f32).ceil().max(2.0) as usize;
    for page in pages {
        let height = page.height;
        let running = |f: &Fragment| in_margin(f, height) && is_running(f, &seen, few, body, height);
        let goes: Vec<Vec<bool>> = page.bands.iter().map(|b| b.fragments.iter().map(running).collect()).collect();
        let attached = attached(&page.bands, &goes, height);
        for ((band, goes), attached) in page.bands.iter_mut().zip(goes).zip(attached) {
            let stays = goes.iter().filter(|g| !**g).count();
            let mut goes = goes.into_iter();
            band.fragments.retain(|f| {
                let number = stays == 1 && in_margin(f, height) && is_page_number(&words(f));
                !(goes.next().unwrap_or(false) && !attached || number)
            });
        }
        page.bands.retain(|b| !b.fragments.is_empty());
    }
}

/// For each line whether it stands so near to one that stays, on the side of the page's middle, that both are of the same text: the
/// rest of a row over a page break, which says the same as another by chance.
fn attached(bands: &[Band], goes: &[Vec<bool>], height: f32) -> Vec<bool> {
    let mut attached = vec![false; bands.len()];
    let upper = bands.partition_point(|b| b.y() < height / 2.0);
    let inward = (0..upper).rev().map(|at| (at, at + 1)).chain((upper.max(1)..bands.len()).map(|at| (at, at - 1)));
    for (at, next) in inward.filter(|(_, next)| *next < bands.len()) {
        let (band, inner) = (&bands[at], &bands[next]);
        let near = (inner.y() - band.y()).abs() < ATTACHED * inner.size() && (inner.size() - band.size()).abs() < 0.1;
        attached[at] = near && (attached[next] || !goes[next].contains(&true));
    }
    attached
}

/// Whether a text in the margin is a running header or footer.
fn is_running(fragment: &Fragment, seen: &Seen, few: usize, body: f32, height: f32) -> bool {
    let text = words(fragment);
    if fragment.words.iter().any(|w| w.size > SIZE * body) || is_page_number(&text) {
        return false;
    }
    is_print_mark(&text)
        || seen.blurred.count(&blurred(fragment), fragment, height) >= few
        || seen.exact.count(&text, fragment, height) >= PAGES
}

/// On how many pages a text stands at a height.
#[derive(Default)]
struct Slots(HashMap<(String, i32), usize>);

impl Slots {
    fn count(&self, text: &str, fragment: &Fragment, height: f32) -> usize {
        let slot = slot(fragment, height);
        (slot - 1..=slot + 1).map(|s| self.0.get(&(text.to_owned(), s)).copied().unwrap_or(0)).sum()
    }
}

/// What stands in the margins of all pages.
#[derive(Default)]
struct Seen {
    blurred: Slots,
    exact: Slots,
}

impl Seen {
    fn on(pages: &[&mut PageLines]) -> Seen {
        let mut seen = Seen::default();
        for page in pages {
            for (slots, text) in [(&mut seen.blurred, blurred as fn(&Fragment) -> String), (&mut seen.exact, words)] {
                let mut keys: Vec<(String, i32)> = page.marginal().map(|f| (text(f), slot(f, page.height))).collect();
                keys.sort();
                keys.dedup();
                for key in keys {
                    *slots.0.entry(key).or_default() += 1;
                }
            }
        }
        seen
    }
}

impl PageLines {
    fn marginal(&self) -> impl Iterator<Item = &Fragment> {
        self.bands.iter().flat_map(|b| &b.fragments).filter(|f| in_margin(f, self.height))
    }
}

fn in_margin(fragment: &Fragment, height: f32) -> bool {
    let Some(word) = fragment.words.first() else { return false };
    word.y < MARGIN * height || word.y > (1.0 - MARGIN) * height
}

/// The height in steps, counted from the nearer edge.
fn slot(fragment: &Fragment, height: f32) -> i32 {
    let y = fragment.words.first().map_or(0.0, |w| w.y);
    let from_edge = if y < height / 2.0 { y } else { y - height };
    (from_edge / SAME_HEIGHT).round() as i32
}

/// The text with every number replaced by one sign.
fn blurred(fragment: &Fragment) -> String {
    let mut text = String::new();
    for c in words(fragment).chars() {
        match c {
            '0'..='9' if text.ends_with('#') => {}
            '0'..='9' => text.push('#'),
            _ => text.extend(c.to_lowercase()),
        }
    }
    text
}

fn words(fragment: &Fragment) -> String {
    fragment.words.iter().map(|w| w.text.as_str()).collect::<Vec<&str>>().join(" ")
}

/// What a browser prints in the margins: the address of the page, the date and time of printing.
fn is_print_mark(text: &str) -> bool {
    let date = |c: char| c.is_ascii_digit() || matches!(c, '/' | ':' | '-' | ',' | '.' | ' ' | 'A' | 'M' | 'P');
    let address = text.starts_with("file:///") || text.starts_with("http://") || text.starts_with("https://");
    address && !text.contains(' ') || text.contains(':') && text.contains(['/', '-']) && text.chars().all(date)
}

/// Whether a line is nothing but a page number: `3`, `- 3 -`, `Pagina 3 van 12`, `3/12`.
pub(super) fn is_page_number(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut numbers = 0;
    for token in lower.split(|c: char| c.is_whitespace() || matches!(c, '/' | '|' | '-' | '–' | ':')).filter(|t| !t.is_empty())
    {
        match token {
            "pagina" | "page" | "blz" | "blz." | "p." | "pag." | "van" | "of" => {}
            _ if token.len() <= 3 && token.bytes().all(|b| b.is_ascii_digit()) => numbers += 1,
            _ => return false,
        }
    }
    numbers == 1 || numbers == 2 && text.len() > 2
}

#[cfg(test)]
mod tests {
    use super::super::lines::Word;
    use super::*;

    fn line(text: &str, y: f32) -> Band {
        let words = text.split(' ').enumerate().map(|(i, w)| Word {
            text: w.to_owned(),
            x0: 60.0 * i as f32,
            x1: 60.0 * i as f32 + 50.0,
            y,
            size: 10.0,
            bold: false,
            spaced: true,
            trailed: false,
            first: 5.0,
        });
        Band { fragments: vec![Fragment { words: words.collect(), marker: None }] }
    }

    fn texts(page: &PageLines) -> Vec<String> {
        page.bands.iter().flat_map(|b| &b.fragments).map(words).collect()
    }

    #[test]
    fn headers_and_footers_go_and_body_lines_stay() {
        let mut pages: Vec<PageLines> = (1..=3)
            .map(|n| PageLines {
                bands: vec![
                    line("Marketingplan Fietsatelier 2027", 40.0),
                    line(&format!("Alinea {} gaat over klanten", ["een", "twee", "drie"][n - 1]), 90.0),
                    line("Meer bezoekers", 400.0),
                    line(&format!("Vertrouwelijk, versie 3, pagina {n}"), 800.0),
                ],
                height: 842.0,
            })
            .collect();
        drop_repeated(pages.iter_mut().collect(), 10.0);
        assert_eq!(texts(&pages[1]), ["Alinea twee gaat over klanten", "Meer bezoekers"]);
    }

    #[test]
    fn the_rest_of_a_row_stays_however_often_it_is_said() {
        let mut pages: Vec<PageLines> = (1..=2)
            .map(|n| PageLines {
                bands: vec![
                    line("Jaarplan Roeivereniging", 40.0),
                    line("van de Velde", 80.0),
                    line("in de zomer", 92.0),
                    line(["Proefles", "Open dag"][n - 1], 104.0),
                ],
                height: 842.0,
            })
            .collect();
        drop_repeated(pages.iter_mut().collect(), 10.0);
        assert_eq!(texts(&pages[1]), ["van de Velde", "in de zomer", "Open dag"]);
    }

    #[test]
    fn a_lone_page_number_goes_and_a_lone_title_stays() {
        let mut pages = [PageLines { bands: vec![line("Marketing plan", 60.0), line("12", 810.0)], height: 842.0 }];
        drop_repeated(pages.iter_mut().collect(), 10.0);
        assert_eq!(texts(&pages[0]), ["Marketing plan"]);
    }

    #[test]
    fn page_numbers_in_words() {
        for text in ["3", "- 3 -", "Pagina 3 van 12", "Page 3 of 12", "3/12", "3 | 12"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["2026", "Fase 3", "3 doelen", ""] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
