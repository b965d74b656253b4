//! Text that was UTF-8 and was read as a Windows or ISO code page once (or twice): `Ă©cht` was `écht`.

use std::sync::LazyLock;

use encoding_rs::{Encoding, ISO_8859_2, WINDOWS_1250, WINDOWS_1252};

/// Cost of a character that Dutch and English plans use.
const EXPECTED: u32 = 1;
/// Cost of a letter that is rare, or whose case is unlikely where it stands.
const UNLIKELY: u32 = 2;
/// Cost of any other character beyond ASCII.
const STRANGE: u32 = 4;

/// Characters beyond ASCII that Dutch and English plans use.
const USUAL: &str =
    "áàâäãéèêëíìîïóòôöúùûüçñÁÀÂÄÉÈÊËÍÌÎÏÓÒÔÖÚÙÛÜÇÑœæ\u{a0}¡¿«»§©®°±²³·¹º½¼¾£¥€µ×‘’‚‛“”„–—•…™†‡‹›←→↓↑≤≥≈−✓✔✗✅❌˜ˆƒ‰";

/// From the characters that a code page shows to the bytes behind them; sorted.
type CodePage = Vec<(char, u8)>;

static CODE_PAGES: LazyLock<[CodePage; 3]> = LazyLock::new(|| [WINDOWS_1252, WINDOWS_1250, ISO_8859_2].map(code_page));

fn code_page(encoding: &'static Encoding) -> CodePage {
    let bytes: Vec<u8> = (0x80..=0xff).collect();
    let (text, _) = encoding.decode_without_bom_handling(&bytes);
    let mut page: CodePage = text.chars().zip(0x80..=0xff).filter(|(c, _)| *c != char::REPLACEMENT_CHARACTER).collect();
    page.sort_unstable();
    page
}

/// Gives the text with its wrongly decoded characters restored, and how many those are. Text without them is not copied.
pub(super) fn repair(text: String) -> (String, u32) {
    if !is_suspicious(&text) {
        return (text, 0);
    }
    let (once, first) = pass(&text);
    if first.restored == 0 {
        return (text, 0);
    }
    let (twice, second) = pass(&once);
    (twice, (first.restored + second.restored).saturating_sub(second.consumed))
}

/// Wrongly decoded UTF-8 always shows two characters beyond ASCII in a row, or `Ã` before what was a fixed space.
fn is_suspicious(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] < 0x80 {
            at += 1;
            continue;
        }
        let tilde = bytes[at..].starts_with("Ã ".as_bytes());
        let next = at + width(bytes[at]);
        if tilde || bytes.get(next).is_some_and(|b| *b >= 0x80) {
            return true;
        }
        at = next;
    }
    false
}

/// Bytes of the UTF-8 sequence that a lead byte begins.
fn width(lead: u8) -> usize {
    match lead {
        0xf0.. => 4,
        0xe0.. => 3,
        0xc0.. => 2,
        _ => 1,
    }
}

#[derive(Default)]
struct Count {
    restored: u32,
    consumed: u32,
}

fn pass(text: &str) -> (String, Count) {
    let mut out = String::with_capacity(text.len());
    let mut count = Count::default();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let before = out.chars().next_back();
        let found = if c.is_ascii() { None } else { restore(rest, before) };
        if let Some((right, chars)) = found {
            out.push(right);
            count.restored += 1;
            count.consumed += chars as u32;
            rest = rest.char_indices().nth(chars).map_or("", |(i, _)| &rest[i..]);
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    (out, count)
}

/// The character that `rest` wrongly shows at its start, and how many characters show it.
fn restore(rest: &str, before: Option<char>) -> Option<(char, usize)> {
    let shown: [Option<char>; 4] = {
        let mut chars = rest.chars();
        std::array::from_fn(|_| chars.next())
    };
    let best = CODE_PAGES.iter().filter_map(|page| decode(&shown, page)).min_by_key(|(c, _)| cost(*c, before));
    let cheaper = best.filter(|(c, chars)| {
        let as_shown: u32 = shown.iter().take(*chars).flatten().map(|s| cost(*s, None)).sum();
        cost(*c, before) < as_shown
    });
    cheaper.or_else(|| worn(&shown, before))
}

/// The UTF-8 sequence at the start of what is shown, were the code page's bytes behind it. The bytes that Windows-1252
/// leaves empty come out as control characters, which a second pass needs.
fn decode(shown: &[Option<char>; 4], page: &CodePage) -> Option<(char, usize)> {
    let byte = |c: char| page.binary_search_by_key(&c, |(c, _)| *c).ok().map(|i| page[i].1);
    let lead = shown[0].and_then(byte).filter(|b| (0xc2..=0xf4).contains(b))?;
    let length = width(lead);
    let mut bytes = [lead, 0, 0, 0];
    for i in 1..length {
        bytes[i] = shown[i].and_then(byte)?;
    }
    let c = std::str::from_utf8(&bytes[..length]).ok()?.chars().next()?;
    let lost = matches!(c, '\u{81}' | '\u{8d}' | '\u{8f}' | '\u{90}' | '\u{9d}');
    (lost || !c.is_control()).then_some((c, length))
}

/// What editors have worn down since: `Ã` with its fixed space made plain, `â€` with its unprintable third byte lost.
fn worn(shown: &[Option<char>; 4], before: Option<char>) -> Option<(char, usize)> {
    match shown {
        [Some('Ã'), Some(' '), ..] if before.is_none_or(|b| b.is_lowercase() || b.is_whitespace()) => Some(('à', 1)),
        [Some('â'), Some('€'), ..] => Some(('”', 2)),
        _ => None,
    }
}

fn cost(c: char, before: Option<char>) -> u32 {
    if c.is_ascii() || c == '\u{ad}' {
        0
    } else if !USUAL.contains(c) && !is_emoji(c) && !c.is_control() {
        STRANGE
    } else if matches!(c, 'ì' | 'ò' | 'ù' | 'ã') || c.is_uppercase() && c != 'É' && !before.is_some_and(char::is_uppercase) {
        UNLIKELY
    } else {
        EXPECTED
    }
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHRASES: [&str; 20] = [
        "écht álles zelf doen", "één idee over België", "de reünie van coördinatoren", "creëer ideeën", "privé café",
        "‘zo’n bureau’", "een “gouden ei” hier", "kosten — € 500", "groei – ’s avonds", "25 °C, ½ jaar", "© 2026 regie",
        "façade à la carte", "señor Muñoz", "• één punt", "wacht…", "Zoë’s rôle", "naïef en geïnteresseerd",
        "hôtel, fête, maître", "in één ‘geüpdatete’ mail", "a crème brûlée",
    ];

    fn corrupt(text: &str, encoding: &'static Encoding) -> String {
        encoding.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn restores_what_each_code_page_broke() {
        for encoding in [WINDOWS_1252, WINDOWS_1250, ISO_8859_2] {
            for phrase in PHRASES {
                let broken = corrupt(phrase, encoding);
                assert_eq!(repair(broken.clone()).0, phrase, "{} {broken}", encoding.name());
            }
        }
    }

    #[test]
    fn restores_what_was_broken_twice() {
        for phrase in PHRASES {
            let broken = corrupt(&corrupt(phrase, WINDOWS_1252), WINDOWS_1252);
            assert_eq!(repair(broken).0, phrase);
        }
    }

    #[test]
    fn restores_mixed_and_worn_text_and_counts_it() {
        let cases = [
            ("niet Ă©cht en ĂĄlles", "niet écht en álles", 2),
            ("zoâ€™n ideeĂ«nbord", "zo’n ideeënbord", 2),
            ("voilÃ  en Ã  la carte", "voilà  en à  la carte", 2),
            ("â€œHebben we genoeg?â€, zei hij", "“Hebben we genoeg?”, zei hij", 2),
            ("ÃƒÂ©Ã©n", "één", 2),
        ];
        for (broken, right, restored) in cases {
            assert_eq!(repair(broken.into()), (right.into(), restored));
        }
    }

    #[test]
    fn keeps_what_is_right() {
        let right = [
            "Łódź", "Ănă", "România", "SÃO PAULO", "Đorđe", "IRMÃ NOVA", "Škoda", "Çeşme", "Åse Ødegård", "naïef", "€ 25", "“É”",
            "café’s – één", "Ελλάδα", "Привет", "„ja“", "ça va", "Zürich", "Malmö", "crème brûlée…", "🎯 doel", "Ärger", "½ €",
            "ÉÉN", "vijf×één", "日本語", "Ängelholm", "Dvořák", "Ðorð", "ÀÉÏ",
        ];
        for word in right {
            assert_eq!(repair(word.into()), (word.into(), 0));
        }
    }
}
