//! The list at the end of a zip archive, with every member in it: a library that finds members by name keeps one of each name.

use std::io::Read;

use flate2::Crc;

use super::{Packing, Piece};

/// What an entry of the list begins with, and its bytes before the name.
const MARK: &[u8; 4] = b"PK\x01\x02";
const HEADER: usize = 46;
/// Flags of a member: locked; its name is UTF-8.
const LOCKED: u16 = 1;
const UTF8: u16 = 1 << 11;
/// Fields behind the name: sizes past 4 GiB, and the name once more as UTF-8.
const LARGE: u16 = 0x0001;
const NAME: u16 = 0x7075;

/// The upper half of the code page that names without a mark are in.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// The entries of the list that `source` stands at, in order, up to its end or to the first that is none.
pub(super) fn entries(mut source: impl Read) -> impl Iterator<Item = (String, Piece)> {
    std::iter::from_fn(move || {
        let mut header = [0; HEADER];
        source.read_exact(&mut header).ok().filter(|()| header.starts_with(MARK))?;
        let length = |at| usize::from(half(&header, at));
        let (name, extra, comment) = (length(28), length(30), length(32));
        let mut rest = vec![0; name + extra + comment];
        source.read_exact(&mut rest).ok()?;
        let (name, rest) = rest.split_at(name);
        Some(entry(&header, name, &rest[..extra]))
    })
}

fn entry(header: &[u8; HEADER], name: &[u8], extra: &[u8]) -> (String, Piece) {
    let flags = half(header, 8);
    let packing = match half(header, 10) {
        _ if flags & LOCKED != 0 => Packing::Locked,
        0 => Packing::Stored,
        8 => Packing::Deflated,
        _ => Packing::Foreign,
    };
    let mut large = field(extra, LARGE).unwrap_or_default();
    let mut wide = |at| {
        let short = word(header, at);
        if short < u64::from(u32::MAX) {
            return short;
        }
        let Some((long, rest)) = large.split_first_chunk() else { return short };
        large = rest;
        u64::from_le_bytes(*long)
    };
    let (size, packed, at) = (wide(24), wide(20), wide(42));
    (decoded(name, flags, extra), Piece { at, packed, size, packing, within: None })
}

/// The name as its writer meant it: as UTF-8 where that is said or it reads so, else in the code page of old.
fn decoded(name: &[u8], flags: u16, extra: &[u8]) -> String {
    let other = field(extra, NAME).filter(|field| field.len() > 5 && field[0] == 1);
    let mut sum = Crc::new();
    sum.update(name);
    if let Some(text) =
        other.filter(|field| word(field, 1) == u64::from(sum.sum())).and_then(|f| std::str::from_utf8(&f[5..]).ok())
    {
        return text.to_owned();
    }
    match std::str::from_utf8(name) {
        Ok(text) => text.to_owned(),
        Err(_) if flags & UTF8 != 0 => String::from_utf8_lossy(name).into_owned(),
        Err(_) => {
            let upper: Vec<char> = CP437.chars().collect();
            let letter = |b: &u8| b.checked_sub(128).and_then(|at| upper.get(usize::from(at)).copied()).unwrap_or(char::from(*b));
            name.iter().map(letter).collect()
        }
    }
}

/// The content of one of the fields behind a name.
fn field(mut extra: &[u8], wanted: u16) -> Option<&[u8]> {
    while extra.len() >= 4 {
        let (id, length) = (half(extra, 0), usize::from(half(extra, 2)));
        let content = extra.get(4..4 + length)?;
        if id == wanted {
            return Some(content);
        }
        extra = &extra[4 + length..];
    }
    None
}

fn half(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).and_then(|b| b.try_into().ok()).map_or(0, u16::from_le_bytes)
}

fn word(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, |b| u64::from(u32::from_le_bytes(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_they_were_meant() {
        let mut again = vec![0x75, 0x70, 14, 0, 1];
        let mut sum = Crc::new();
        sum.update(b"caf?.md");
        again.extend(sum.sum().to_le_bytes());
        again.extend("café.md x".as_bytes().iter().take(9));
        let cases: [(&[u8], u16, &[u8], &str); 5] = [
            ("één.md".as_bytes(), UTF8, &[], "één.md"),
            ("één.md".as_bytes(), 0, &[], "één.md"),
            (b"\x82\x82n.md", 0, &[], "één.md"),
            (b"\x82n.md", UTF8, &[], "\u{fffd}n.md"),
            (b"caf?.md", 0, &again, "café.md "),
        ];
        for (name, flags, extra, meant) in cases {
            assert_eq!(decoded(name, flags, extra), meant);
        }
        assert_eq!(CP437.chars().count(), 128);
    }

    #[test]
    fn sizes_past_four_gibibytes_stand_behind_the_name() {
        let mut header = [0; HEADER];
        header[20..28].fill(0xff);
        header[42..46].copy_from_slice(&7u32.to_le_bytes());
        let extra = [[1, 0, 16, 0].as_slice(), &(6u64 << 30).to_le_bytes(), &(5u64 << 30).to_le_bytes()].concat();
        let piece = entry(&header, b"plan.md", &extra).1;
        assert_eq!((piece.size, piece.packed, piece.at), (6 << 30, 5 << 30, 7));
        let piece = entry(&header, b"plan.md", &extra[..9]).1;
        assert_eq!(piece.size, u64::from(u32::MAX));
    }
}
