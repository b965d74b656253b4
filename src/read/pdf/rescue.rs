//! Pages of a file that was cut off before its page tree: they are found one by one and put into a new tree.

use std::collections::HashSet;
use std::io::Read;

use super::guard::find;
use super::orphans::Orphans;

/// A dictionary in which a page or the head of a stream stands is not longer.
const HEAD: usize = 4096;
/// Object numbers end here (ISO 32000-1, annex C).
pub(super) const NUMBERS: u32 = 8_388_607;
/// Pages that are put into a tree.
const PAGES: usize = 20_000;

/// The file with a page tree behind it over the pages that are left, those in streams of objects included; none where there is no
/// page. At most `limit` bytes are unfolded.
pub(super) fn with_tree(bytes: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut left = Left { budget: limit, ..Left::default() };
    let mut at = 0;
    while let Some(found) = find(&bytes[at..], b"obj") {
        let keyword = at + found;
        at = keyword + b"obj".len();
        if let Some(number) = number_before(&bytes[..keyword]) {
            left.highest = left.highest.max(number);
            left.look(number, &bytes[at..]);
        }
    }
    let (catalog, tree) = (left.highest + 1, left.highest + 2);
    let made = if left.pages.is_empty() { left.orphans.pages(tree) } else { Vec::new() };
    left.pages.extend((tree + 1..).take(made.len()));
    let kids: Vec<String> = left.pages.iter().map(|number| format!("{number} 0 R")).collect();
    let kids = kids.join(" ");
    let count = left.pages.len();
    let end = format!(
        "\nendstream\nendobj\n{catalog} 0 obj\n<< /Type /Catalog /Pages {tree} 0 R >>\nendobj\n\
         {tree} 0 obj\n<< /Type /Pages /Count {count} /Kids [{kids}] >>\nendobj\n{}\
         trailer\n<< /Root {catalog} 0 R >>\nstartxref\n0\n%%EOF\n",
        made.concat()
    );
    // a tail that is no stream is not ended like one
    let end = if ends_in_stream(bytes) { &end } else { end.trim_start_matches("\nendstream\nendobj") };
    (count > 0).then(|| [bytes, end.as_bytes()].concat())
}

/// Whether a file was cut off in a stream.
pub(super) fn ends_in_stream(bytes: &[u8]) -> bool {
    bytes.windows(6).rposition(|w| w == b"stream").is_some_and(|last| !bytes[..last].ends_with(b"end"))
}

/// What is left of a file.
#[derive(Default)]
struct Left {
    pages: Vec<u32>,
    seen: HashSet<u32>,
    highest: u32,
    budget: usize,
    orphans: Orphans,
}

impl Left {
    /// Looks at the object that begins here.
    fn look(&mut self, number: u32, object: &[u8]) {
        let head = &object[..object.len().min(HEAD)];
        let end = [&b"endobj"[..], b"stream"].iter().filter_map(|word| find(head, word)).min();
        let head = &head[..end.unwrap_or(head.len())];
        if is_of_type(head, b"/Page") {
            self.page(number);
        } else if is_of_type(head, b"/ObjStm") {
            self.packed(head, object.get(head.len() + b"stream".len()..).unwrap_or_default());
        } else if self.pages.is_empty() {
            self.orphans.look(number, head, &object[head.len()..], &mut self.budget);
        }
    }

    fn page(&mut self, number: u32) {
        if self.pages.len() < PAGES && self.seen.insert(number) {
            self.pages.push(number);
        }
    }

    /// Looks at the objects in a stream: their numbers and places stand first.
    fn packed(&mut self, head: &[u8], data: &[u8]) {
        let Some(first) = number_after(head, b"/First") else { return };
        let mut inside = Vec::new();
        // what is cut off ends in an error, and what came before counts
        let _ = flate2::read::ZlibDecoder::new(data.trim_ascii_start()).take(self.budget as u64).read_to_end(&mut inside);
        self.budget -= inside.len().min(self.budget);
        let table = String::from_utf8_lossy(inside.get(..first).unwrap_or_default()).into_owned();
        let numbers: Vec<usize> = table.split_ascii_whitespace().map_while(|n| n.parse().ok()).collect();
        for (i, pair) in numbers.chunks_exact(2).enumerate() {
            let end = numbers.get(2 * i + 3).map_or(inside.len(), |next| first.saturating_add(*next));
            let object = inside.get(first.saturating_add(pair[1])..end.min(inside.len())).unwrap_or_default();
            if is_of_type(&object[..object.len().min(HEAD)], b"/Page") {
                self.page(u32::try_from(pair[0]).unwrap_or(NUMBERS).min(NUMBERS));
            }
            self.highest = self.highest.max(u32::try_from(pair[0]).unwrap_or(0).min(NUMBERS));
        }
    }
}

/// The number of an object whose keyword comes next: `12 0 `.
pub(super) fn number_before(bytes: &[u8]) -> Option<u32> {
    let tail = &bytes[bytes.len().saturating_sub(24)..];
    let mut words = tail.rsplit(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let generation = words.next().filter(|word| word.iter().all(u8::is_ascii_digit))?;
    let digits = words.next().filter(|_| !generation.is_empty())?;
    let start = digits.iter().rposition(|b| !b.is_ascii_digit()).map_or(0, |at| at + 1);
    let number: u32 = std::str::from_utf8(&digits[start..]).ok()?.parse().ok()?;
    (number <= NUMBERS).then_some(number)
}

fn number_after(head: &[u8], key: &[u8]) -> Option<usize> {
    let rest = head[find(head, key)? + key.len()..].trim_ascii_start();
    let digits = rest.iter().position(|b| !b.is_ascii_digit()).unwrap_or(rest.len());
    std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()
}

/// Whether a dictionary is of a type, such as `/Page`, which `/Pages` is not.
pub(super) fn is_of_type(head: &[u8], kind: &[u8]) -> bool {
    let mut rest = head;
    while let Some(at) = find(rest, b"/Type") {
        rest = &rest[at + b"/Type".len()..];
        let value = rest.trim_ascii_start();
        if value.strip_prefix(kind).is_some_and(|after| after.first().is_none_or(|b| !b.is_ascii_alphanumeric())) {
            return true;
        }
    }
    false
}
