//! From bytes to text: UTF-8, UTF-16, else a Windows code page; then NFC, and wrongly decoded characters restored.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_2, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization;

use super::mojibake;

/// Bytes that are looked at to guess an encoding; longer samples do not change the guess.
const SAMPLE: usize = 64 << 10;

/// A decoded file. Lines are those of the file; columns count its characters after repair.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text: without byte order mark and NULs, lines end in LF or CR LF.
    pub text: String,
    /// Characters restored by [`mojibake::repair`].
    pub repaired: u32,
}

/// Decodes a whole file.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let text = normalise(tidy(raw(bytes)));
    let (text, repaired) = mojibake::repair(text);
    Decoded { text, repaired }
}

fn raw(bytes: &[u8]) -> String {
    if let Some(encoding) = utf16(bytes) {
        return encoding.decode_with_bom_removal(bytes).0.into_owned();
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) if is_mostly_utf8(bytes) => mended(bytes),
        Err(_) => legacy(bytes).decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// UTF-16 by its byte order mark, or by NULs in only every other byte.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(UTF_16LE),
        [0xfe, 0xff, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(4096)];
    let pairs = sample.len() / 2;
    let nuls = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let much = |n: usize| n * 10 >= pairs * 6;
    let little = |n: usize| n * 20 <= pairs;
    match pairs {
        0 | 1 => None,
        _ if much(odd) && little(even) => Some(UTF_16LE),
        _ if much(even) && little(odd) => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-8 with a few bytes gone wrong, as against a code page: the sequences that are right are in the majority.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().bytes().filter(|b| *b >= 0xc0).count();
        wrong += chunk.invalid().len().min(1);
    }
    right > 2 * wrong
}

/// UTF-8 in which each wrong byte stands for its Windows-1252 character.
fn mended(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    text
}

/// The code page of the text. Plans are Dutch or English, so a guess beyond Latin script is a wrong one.
fn legacy(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(Some(b"nl"), Utf8Detection::Deny);
    if [WINDOWS_1250, ISO_8859_2].contains(&guess) { guess } else { WINDOWS_1252 }
}

/// NULs go; the lone CR of old files is a line end.
fn tidy(mut text: String) -> String {
    if text.contains('\0') {
        text.retain(|c| c != '\0');
    }
    let returns = text.matches('\r').count();
    if returns == 0 || returns == text.matches("\r\n").count() {
        return text;
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Composed characters, so that `e` + accent is the `é` of the lexicon. Combining marks begin with 0xCC or 0xCD in UTF-8.
fn normalise(text: String) -> String {
    let combining = [0xcc, 0xcd].iter().any(|lead| text.as_bytes().contains(lead))
        && text.chars().any(|c| matches!(c, '\u{300}'..='\u{36f}'));
    if combining { text.nfc().collect() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes).text
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let plan = "Eén doel: € 500 omzet, ‘geïnteresseerde’ klanten.\r\n• één";
        let utf16 =
            |be: bool| plan.encode_utf16().flat_map(|u| if be { u.to_be_bytes() } else { u.to_le_bytes() }).collect::<Vec<_>>();
        let cp1252 = WINDOWS_1252.encode(plan).0.into_owned();
        for bytes in [plan.as_bytes().to_vec(), cp1252, utf16(true), utf16(false)] {
            assert_eq!(text(&bytes), plan);
        }
        assert_eq!(text(&[b"\xff\xfe", utf16(false).as_slice()].concat()), plan);
        assert_eq!(text(&[b"\xfe\xff", utf16(true).as_slice()].concat()), plan);
        assert_eq!(text(&[b"\xef\xbb\xbf", plan.as_bytes()].concat()), plan);
    }

    #[test]
    fn a_wrong_byte_does_not_turn_utf8_into_mojibake() {
        assert_eq!(text(b"idee\xc3\xabn, \xc3\xa9\xc3\xa9n, caf\xe9"), "ideeën, één, café");
        assert_eq!(text(b"caf\xe9 en cr\xe8me"), "café en crème");
    }

    #[test]
    fn nuls_go_and_lines_stay() {
        assert_eq!(text(b"a\0b\rc\r\nd"), "ab\nc\nd");
        assert_eq!(text(b"a\r\nb"), "a\r\nb");
        assert_eq!(text(b""), "");
    }

    #[test]
    fn accents_are_composed() {
        assert_eq!(text("cree\u{308}r een cafe\u{301}".as_bytes()), "creër een café");
    }

    #[test]
    fn repairs_are_counted() {
        assert_eq!(decode("niet Ă©cht".as_bytes()), Decoded { text: "niet écht".into(), repaired: 1 });
    }
}
