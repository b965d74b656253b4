//! Whether what the text of a page is read from is whole: hayro passes over what it cannot read, and says nothing.

use std::collections::HashSet;

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::object::{Array, Dict, MaybeRef, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::Page;
use hayro_syntax::{Filter, Pdf as File};

/// Bytes unfolded at a time; twice as many would not fit the sums of the checksum.
const CHUNK: usize = 4096;
/// Forms stand in forms; real ones three deep.
const DEPTH: usize = 8;
/// What a font is read with.
const FONT: [&str; 4] = ["ToUnicode", "Encoding", "FontDescriptor", "DescendantFonts"];
/// The font itself, in one of its formats.
const FONT_FILES: [&str; 3] = ["FontFile", "FontFile2", "FontFile3"];

/// How many pages the root of the page tree says there are; none where there is no root.
pub(super) fn said_pages(file: &File) -> Option<usize> {
    let root: Dict<'_> = file.xref().get(file.xref().root_id())?;
    usize::try_from(root.get::<Dict<'_>>("Pages")?.get::<i32>("Count")?).ok()
}

/// Looks at the parts of pages, at each but once.
pub(super) struct Inspector {
    seen: HashSet<ObjectIdentifier>,
    /// Bytes that may still be unfolded; nothing is said of what comes after.
    budget: usize,
}

impl Inspector {
    /// An inspector that unfolds at most so many bytes.
    pub(super) fn new(budget: usize) -> Self {
        Inspector { seen: HashSet::new(), budget }
    }

    /// Whether the drawing instructions of a page, its forms and its fonts are all there and unfold to their ends.
    pub(super) fn is_whole(&mut self, page: &Page<'_>) -> bool {
        let contents = match find(page.raw(), "Contents") {
            Found::Lost => false,
            Found::Is(Object::Stream(stream)) => self.unfolds(&stream),
            Found::Is(Object::Array(parts)) => self.all_unfold(&parts),
            Found::Is(Object::Null(_)) | Found::Nothing => true,
            Found::Is(_) => false,
        };
        let resources = !matches!(find(page.raw(), "Resources"), Found::Lost);
        let named = page.resources();
        contents && resources && self.fonts(&named.fonts) && self.forms(&named.x_objects, 0)
    }

    fn all_unfold(&mut self, parts: &Array<'_>) -> bool {
        let said = parts.raw_iter().count();
        let streams: Vec<Stream<'_>> = parts.iter::<Stream<'_>>().collect();
        streams.len() == said && streams.iter().all(|stream| self.unfolds(stream))
    }

    fn fonts(&mut self, fonts: &Dict<'_>) -> bool {
        fonts.keys().all(|name| match find(fonts, &name) {
            Found::Is(Object::Dict(font)) => self.font(&font, 0),
            _ => false,
        })
    }

    fn font(&mut self, font: &Dict<'_>, depth: usize) -> bool {
        if font.obj_id().is_some_and(|id| !self.seen.insert(id)) || depth > DEPTH {
            return true;
        }
        FONT.iter().all(|key| match find(font, key) {
            Found::Lost => false,
            Found::Is(Object::Stream(stream)) => self.unfolds(&stream),
            Found::Is(Object::Dict(descriptor)) => self.descriptor(&descriptor),
            Found::Is(Object::Array(parts)) => {
                let said = parts.raw_iter().count();
                let fonts: Vec<Dict<'_>> = parts.iter::<Dict<'_>>().collect();
                fonts.len() == said && fonts.iter().all(|font| self.font(font, depth + 1))
            }
            Found::Is(_) | Found::Nothing => true,
        })
    }

    fn descriptor(&mut self, descriptor: &Dict<'_>) -> bool {
        FONT_FILES.iter().all(|key| match find(descriptor, key) {
            Found::Is(Object::Stream(stream)) => self.unfolds(&stream),
            Found::Lost => false,
            _ => true,
        })
    }

    fn forms(&mut self, objects: &Dict<'_>, depth: usize) -> bool {
        objects.keys().all(|name| match find(objects, &name) {
            Found::Is(Object::Stream(stream)) => self.form(&stream, depth),
            // a form that holds itself is not given again
            Found::Lost => objects.get_ref(&name).is_some_and(|form| self.seen.contains(&form.into())),
            _ => false,
        })
    }

    fn form(&mut self, form: &Stream<'_>, depth: usize) -> bool {
        let picture = form.dict().get::<hayro_syntax::object::Name<'_>>("Subtype").is_some_and(|kind| kind.as_ref() == b"Image");
        if picture || !self.seen.insert(form.obj_id()) || depth > DEPTH {
            return true;
        }
        let resources = form.dict().get::<Dict<'_>>("Resources").unwrap_or_default();
        let named = |key: &str| resources.get::<Dict<'_>>(key).unwrap_or_default();
        self.unfolds(form) && self.fonts(&named("Font")) && self.forms(&named("XObject"), depth + 1)
    }

    /// Whether a stream unfolds to its end and is what it was when it was folded.
    fn unfolds(&mut self, stream: &Stream<'_>) -> bool {
        let filters = stream.filters();
        let named = matches!(find(stream.dict(), "Filter"), Found::Is(Object::Name(_)) | Found::Lost);
        match filters.first() {
            None => !named,
            Some(Filter::FlateDecode) => unfold(&stream.raw_data(), &mut self.budget),
            Some(_) => stream.decoded_data().is_ok(),
        }
    }
}

/// What stands in a dictionary.
enum Found<'a> {
    Nothing,
    Is(Object<'a>),
    /// A reference to what is not there.
    Lost,
}

fn find<'a>(dict: &Dict<'a>, key: impl AsRef<[u8]>) -> Found<'a> {
    match dict.get_raw::<Object<'a>>(key.as_ref()) {
        None => Found::Nothing,
        Some(MaybeRef::NotRef(object)) => Found::Is(object),
        Some(MaybeRef::Ref(_)) => dict.get::<Object<'a>>(key).map_or(Found::Lost, Found::Is),
    }
}

/// Whether zlib data unfolds to its end and its checksum fits. Writers that count a byte or two too few cut the checksum off.
fn unfold(data: &[u8], budget: &mut usize) -> bool {
    let Some(body) = data.get(2..).filter(|_| data[0] & 0x0f == 8) else { return false };
    let mut inflate = Decompress::new(false);
    let mut chunk = [0; CHUNK];
    let mut sum = Adler { low: 1, high: 0 };
    while *budget > 0 {
        let (read, written) = (inflate.total_in(), inflate.total_out());
        let rest = body.get(read as usize..).unwrap_or_default();
        let status = inflate.decompress(rest, &mut chunk, FlushDecompress::None);
        let made = (inflate.total_out() - written) as usize;
        sum.add(&chunk[..made]);
        *budget = budget.saturating_sub(made);
        match status {
            Ok(Status::StreamEnd) => {
                let said = body.get(inflate.total_in() as usize..).unwrap_or_default();
                return said.first_chunk().is_none_or(|said| u32::from_be_bytes(*said) == sum.high << 16 | sum.low);
            }
            Ok(_) if made > 0 || inflate.total_in() > read => {}
            _ => return false,
        }
    }
    true
}

/// The checksum of zlib data (RFC 1950, 8.2).
struct Adler {
    low: u32,
    high: u32,
}

impl Adler {
    /// Adds at most [`CHUNK`] bytes, after which both halves still fit.
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.low += u32::from(*byte);
            self.high += self.low;
        }
        self.low %= 65_521;
        self.high %= 65_521;
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn what_was_folded_unfolds_unless_it_is_cut_or_changed() {
        let text: Vec<u8> = (0..40_000u32).map(|n| ((n * n) >> 7) as u8).collect();
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(&text).unwrap();
        let whole = encoder.finish().unwrap();
        let sound = |data: &[u8]| unfold(data, &mut 1_000_000);
        assert!(sound(&whole) && sound(&[&whole[..], b"\n"].concat()) && sound(&whole[..whole.len() - 1]));
        assert!(!sound(&whole[..whole.len() / 2]) && !sound(b"") && !sound(b"x") && !sound(b"BT ET"));
        let mut changed = whole.clone();
        changed[whole.len() / 2] ^= 4;
        assert!(!sound(&changed));
        assert!(unfold(&whole[..whole.len() / 2], &mut 100), "nothing is said of what is past the budget");
    }
}
