//! How bytes travel in a mail: base64 and quoted-printable, read as leniently as mail programs do.

/// The bytes that base64 stands for; what is no letter of it is passed over.
pub(super) fn base64(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3 + 3);
    let (mut bits, mut count) = (0u32, 0);
    for byte in text {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                (bits, count) = (0, 0);
                continue;
            }
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    out
}

/// Whether base64 ends before its end: it comes in fours, the last of them filled up.
pub(super) fn is_cut(text: &[u8]) -> bool {
    let letters = text.iter().filter(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'-' | b'_' | b'=')).count();
    !letters.is_multiple_of(4)
}

/// The bytes that quoted-printable stands for; a wrong escape stands for itself.
pub(super) fn quoted_printable(text: &[u8]) -> Vec<u8> {
    let hex = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        at += 1;
        if byte != b'=' {
            out.push(byte);
            continue;
        }
        let pair = (text.get(at).copied().and_then(hex), text.get(at + 1).copied().and_then(hex));
        if let (Some(high), Some(low)) = pair {
            out.push(high << 4 | low);
            at += 2;
        } else {
            let blanks = text[at..].iter().take(80).take_while(|b| matches!(b, b' ' | b'\t' | b'\r')).count();
            match text.get(at + blanks) {
                Some(b'\n') => at += blanks + 1,
                None => at += blanks,
                Some(_) => out.push(byte),
            }
        }
    }
    out
}
