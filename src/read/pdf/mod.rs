//! PDF: glyphs and ruling lines from hayro, everything from words to blocks by our own layout steps.

mod aligned;
mod blocks;
mod bullets;
mod columns;
mod contents;
mod flow;
mod furniture;
mod glyphs;
mod guard;
#[cfg(test)]
mod hostile;
mod join;
mod lattice;
mod lines;
mod lost_fonts;
mod orphans;
mod rescue;
mod rows;
#[cfg(test)]
mod rows_exact;
mod seams;
mod sheet;
mod sound;
#[cfg(test)]
mod steps;
mod tables;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod turn;
mod unseen;
mod weight;
mod write;

use hayro_interpret::kurbo::Rect;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page};
use hayro_syntax::{LoadPdfError, Pdf as File};

use super::{Format, Limits, Probe, ReadError, ReadErrorKind};
use crate::document::DocumentBuilder;
use aligned::Piece;
use flow::Part;
use furniture::PageLines;
use glyphs::{Budget, Collector, FontNotes};
use guard::Outcome;
use join::Vocabulary;
use lattice::Rulings;
use lines::{Band, Wall};
use sheet::{Glyph, Sheet, UNKNOWN};
use sound::Inspector;
use tables::Grid;

/// The drawing instructions of all pages get this part of the limit for bytes: hayro reads some 50 MiB of them a second.
const CONTENT_PART: usize = 4;
/// A page has at most so many glyphs; a full page of small print has 10,000.
const PAGE_GLYPHS: usize = 200_000;

/// The format.
pub struct Pdf;

impl Format for Pdf {
    fn id(&self) -> &'static str {
        "pdf"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["pdf"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        let head = probe.head();
        head.starts_with(b"%PDF-") || probe.extension == "pdf" && head.windows(5).any(|w| w == b"%PDF-")
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        if guard::is_bomb(bytes, limits.bytes, limits.depth) {
            return Err(ReadError::new(ReadErrorKind::TooLarge, ""));
        }
        let Collected { mut sheets, broken } = collect(bytes, limits)?;
        out.tally().pages = Some(sheets.len() as u32);
        out.tally().images = sheets.iter().map(|s| s.images).sum();
        for (sheet, number) in sheets.iter_mut().zip(1..).filter(|(sheet, _)| !is_readable(sheet)) {
            sheet.glyphs.clear();
            out.tally().blank_pages.push(number);
        }
        out.tally().unseen = u32::try_from(sheets.iter().map(|s| s.unseen).sum::<usize>()).unwrap_or(u32::MAX);
        lay_out(sheets, out);
        let broken = broken.map(|page| format!("p. {page}"));
        out.tally().damaged = broken.or_else(|| (!guard::has_table(bytes)).then(|| "xref".to_owned()));
        match (out.is_empty(), &out.tally().damaged) {
            (false, _) => Ok(()),
            (true, Some(place)) => Err(ReadError::new(ReadErrorKind::Corrupt, place.clone())),
            (true, None) => Err(ReadError::new(ReadErrorKind::NoText, "")),
        }
    }
}

/// Whether most of what a page draws is text; else its fonts do not tell, or tell wrongly, what their glyphs mean.
fn is_readable(sheet: &Sheet) -> bool {
    let known = |g: &&Glyph| g.text != UNKNOWN && !matches!(g.text, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    sheet.glyphs.iter().filter(known).count() * 2 > sheet.glyphs.len() + sheet.unprintable
}

/// Opens a file. One that lost the table of its objects may have lost its page tree too, and gets another.
fn load(bytes: &[u8], limits: &Limits) -> Result<File, ReadError> {
    let file = guard::quietly(|| File::new(bytes.to_vec()));
    if let Outcome::Done(Err(LoadPdfError::Decryption(_))) = file {
        return Err(ReadError::new(ReadErrorKind::Encrypted, ""));
    }
    let file = if let Outcome::Done(Ok(file)) = file { Some(file) } else { None };
    let pages = file.as_ref().map_or(0, |file| file.pages().len());
    let saved = (!guard::has_table(bytes)).then(|| rescue::with_tree(bytes, limits.bytes / CONTENT_PART)).flatten();
    let saved = saved.map(|bytes| guard::quietly(|| File::new(bytes)));
    match (saved, file) {
        (Some(Outcome::Done(Ok(saved))), _) if saved.pages().len() > pages => Ok(saved),
        (_, Some(file)) if pages > 0 => Ok(file),
        (_, Some(_)) => Err(ReadError::new(ReadErrorKind::Corrupt, "0 p.")),
        (_, None) => Err(ReadError::new(ReadErrorKind::Corrupt, "")),
    }
}

/// The pages as they were read.
struct Collected {
    sheets: Vec<Sheet>,
    /// The first page of which something is lost.
    broken: Option<usize>,
}

/// The glyphs of every page; those of lost fonts are told by their order, if words come of it.
fn collect(bytes: &[u8], limits: &Limits) -> Result<Collected, ReadError> {
    let mended = (!guard::has_table(bytes)).then(|| lost_fonts::replaced(bytes)).flatten();
    let read = |bytes: &[u8]| load(bytes, limits).and_then(|file| collect_from(&file, limits));
    match mended.map(|mended| read(&mended)) {
        Some(Ok(collected)) if lost_fonts::are_letters(&collected.sheets) => Ok(collected),
        _ => read(bytes),
    }
}

/// Collects the glyphs of every page. A page on which hayro breaks down keeps what was collected before.
fn collect_from(file: &File, limits: &Limits) -> Result<Collected, ReadError> {
    let mut content = limits.bytes / CONTENT_PART;
    let mut budget = Budget { glyphs: limits.glyphs, operations: limits.glyphs };
    let mut fonts = FontNotes::default();
    let mut cache = InterpreterCache::new();
    let mut inspector = Inspector::new(content);
    let mut broken = None;
    let mut sheets = Vec::with_capacity(file.pages().len().min(4096));
    for page in file.pages().iter() {
        let length = guard::quietly(|| page.page_stream().map_or(0, <[u8]>::len));
        content = match length {
            Outcome::Done(length) if length <= content => content - length,
            Outcome::Done(_) => return Err(ReadError::new(ReadErrorKind::TooLarge, "")),
            _ => content,
        };
        let mut collector = Collector::new(page.render_dimensions(), &mut budget, &mut fonts);
        let outcome = guard::quietly(|| {
            let (width, height) = page.render_dimensions();
            let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
            let settings = InterpreterSettings::default();
            let mut context = Context::new(page.initial_transform(true).to_kurbo(), bounds, &cache, page.xref(), settings);
            interpret_page(page, &mut context, &mut collector);
        });
        sheets.push(collector.finish());
        if outcome == Outcome::Stopped {
            return Err(ReadError::new(ReadErrorKind::TooLarge, ""));
        }
        if outcome == Outcome::Crashed {
            cache = InterpreterCache::new();
        }
        let whole = outcome == Outcome::Done(()) && guard::quietly(|| inspector.is_whole(page)) == Outcome::Done(true);
        broken = broken.or((!whole).then_some(sheets.len()));
    }
    // the page after the last, where the page tree knows of more
    let complete = sound::said_pages(file).is_some_and(|said| said <= sheets.len());
    Ok(Collected { broken: broken.or((!complete).then_some(sheets.len() + 1)), sheets })
}

/// A page between the steps that look at it alone and those that look at all.
struct Page {
    number: u32,
    led: bool,
    grids: Vec<Grid>,
    rules: Rulings,
    lines: PageLines,
}

/// From glyphs to blocks.
fn lay_out(mut sheets: Vec<Sheet>, out: &mut DocumentBuilder) {
    weight::find_bold(&mut sheets);
    let mut vocabulary = Vocabulary::default();
    let mut pages: Vec<Page> = Vec::new();
    for (sheet, number) in sheets.into_iter().zip(1..) {
        for sheet in turn::upright(sheet) {
            let lattices = lattice::find(&[sheet.rules.as_slice(), &lattice::shaded(&sheet.fills, &sheet.rules)].concat());
            let walls: Vec<Wall> = lattices.iter().flat_map(|l| l.walls().iter().copied()).collect();
            let (width, height) = (sheet.width, sheet.height);
            let on_page = |g: &Glyph| (0.0..=height).contains(&g.y) && g.x > -g.size && g.x < width;
            let bands = lines::bands(sheet.glyphs.into_iter().filter(on_page).take(PAGE_GLYPHS).collect(), &walls, &sheet.dots);
            vocabulary.add(&bands);
            let before = pages.last().filter(|p| p.number + 1 == number).and_then(|p| p.grids.last());
            let (grids, mut bands) = tables::take_ruled(&lattices, bands, before.map(|g| g.columns.as_slice()));
            let led = contents::drop_leaders(&mut bands);
            pages.push(Page {
                number,
                led,
                grids,
                rules: Rulings::new(&sheet.rules, &sheet.fills),
                lines: PageLines { bands, height },
            });
        }
    }
    let body = flow::body_size(pages.iter().flat_map(|p| &p.lines.bands).flat_map(Band::words));
    furniture::drop_repeated(pages.iter_mut().map(|p| &mut p.lines).collect(), body);
    let parts = contents::without_listed(parts(pages));
    let steps = flow::flow(parts, body);
    write::write(&blocks::group(steps, body, &vocabulary), &vocabulary, out);
}

/// The regions of all pages in reading order, with their tables.
fn parts(pages: Vec<Page>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut above = Rulings::default();
    for Page { number, led, grids, rules, lines } in pages {
        for (i, region) in columns::order(lines.bands, grids, &rules).into_iter().enumerate() {
            let column = region.column;
            if let Some(part) = parts.last_mut().filter(|p| i == 0 && p.page + 1 == number) {
                begin_table(part, &above, &region);
            }
            let last = parts.last().filter(|p| i == 0 && p.page + 1 == number || column && p.column && p.page == number);
            let before = last.filter(|p| p.column || !column).and_then(|p| p.pieces.last());
            let before = if let Some(Piece::Table(grid)) = before { Some(moved(grid, &region)) } else { None };
            let mut pieces = pieces(region, &rules, before.as_ref());
            if let Some(part) = parts.last_mut().filter(|p| i == 0 && p.page + 1 == number) {
                aligned::adopt_header(&mut part.pieces, &mut pieces);
            }
            parts.push(Part { page: number, column, led, pieces });
        }
        above = rules;
    }
    parts
}

/// Makes a table of the last lines of a page, if they begin one that goes on at the top of a region of the next.
fn begin_table(part: &mut Part, rules: &Rulings, next: &columns::Region) {
    let end = next.grids.first().map_or(f32::MAX, |g| g.top);
    let bands = &next.bands[..next.bands.partition_point(|b| b.y() < end)];
    if let Some((lines, table)) = aligned::beginning(&part.pieces, rules, bands) {
        part.pieces.truncate(part.pieces.len() - lines);
        part.pieces.push(Piece::Table(table));
    }
}

/// The table that ended the region before, as it would go on in this one: a column of the page takes it to its own edge.
fn moved(grid: &Grid, region: &columns::Region) -> Grid {
    let left = region.bands.iter().map(Band::x0).min_by(f32::total_cmp);
    match (left, grid.columns.first()) {
        (Some(left), Some(first)) if region.column => grid.shifted(left - first),
        _ => grid.clone(),
    }
}

/// The lines and tables of a region, top to bottom.
fn pieces(region: columns::Region, rules: &Rulings, mut before: Option<&Grid>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut grids = region.grids.into_iter().peekable();
    let mut bands = region.bands.into_iter().peekable();
    while bands.peek().is_some() || grids.peek().is_some() {
        let end = grids.peek().map_or(f32::MAX, |g| g.top);
        let mut above: Vec<Band> = Vec::new();
        while let Some(band) = bands.next_if(|b| b.y() < end) {
            above.push(band);
        }
        pieces.extend(aligned::find(above, rules, before.take()));
        pieces.extend(grids.next().map(Piece::Table));
    }
    pieces
}
