//! Mailboxes: many mails in one file, each below a line that begins with `From `.

/// What each mail begins with.
const MARK: &[u8] = b"From ";
/// Bytes of a line that are looked at.
const LINE: usize = 500;

/// Whether a text is a mailbox. One mail alone may have the mark too: then the name says whether it is a box.
pub(super) fn is_mailbox(bytes: &[u8], extension: &str) -> bool {
    if !begins_mail(bytes) {
        return false;
    }
    let after = |at: usize| bytes.get(at..).unwrap_or_default();
    let mut marks = bytes.windows(MARK.len() + 1).enumerate().filter(|(_, w)| w[0] == b'\n' && &w[1..] == MARK);
    extension == "mbox" || marks.any(|(at, _)| begins_mail(after(at + 1)))
}

/// Whether bytes begin with a mark, which ends in a day and a time, and the first field of a header below it.
fn begins_mail(bytes: &[u8]) -> bool {
    let mut lines = bytes[..bytes.len().min(2 * LINE)].split(|b| *b == b'\n').map(<[u8]>::trim_ascii_end);
    let (Some(mark), Some(field)) = (lines.next(), lines.next()) else { return false };
    let Some(words) = mark.strip_prefix(MARK) else { return false };
    let mut words = words.split(u8::is_ascii_whitespace);
    let timed = words.any(|word| word.len() == 8 && word[2] == b':' && word[5] == b':' && word[0].is_ascii_digit());
    let name = field.iter().position(|b| *b == b':').map(|colon| &field[..colon]);
    timed && name.is_some_and(|name| name.len() > 1 && name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-'))
}
