//! Mails as files (`.eml`): what one says is a document, what it carries are documents of their own.

mod file;
mod head;
mod history;
mod parts;
mod transfer;

use std::collections::BTreeSet;

use super::bundle::{self, Bundle};
use super::{Format, Hint, Limits, Probe, ReadError, ReadErrorKind, html, plain};
use crate::document::{Anchor, BlockKind, DocumentBuilder};
use head::Head;
use parts::{Leaf, Parts, parts};

/// A mail with its header.
pub struct Mail;

/// Header fields that a reader of the mail sees, beside the subject.
const SHOWN: [&str; 4] = ["From", "To", "Cc", "Date"];
/// Fields that a mail begins with; only programs write the first [`STAMPS`].
const FIELDS: [&str; 7] = ["mime-version", "received", "message-id", "from", "to", "subject", "date"];
const STAMPS: usize = 3;
/// What a forwarded mail's subject begins with: the mail below is what it is about.
const FORWARDED: [&str; 5] = ["fw:", "fwd:", "doorst:", "dst:", "tr:"];
/// Attachments of which the kind is said before the rest is left out.
const KINDS: usize = 3;
/// What a text begins with that only its receiver can read.
const PGP: &str = "-----BEGIN PGP MESSAGE-----";

impl Format for Mail {
    fn id(&self) -> &'static str {
        "mail"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["eml"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        if !probe.is_text() {
            return false;
        }
        let (head, _) = Head::read(probe.bytes);
        let served = FIELDS[..STAMPS].iter().any(|name| head.has(name));
        let written = FIELDS.iter().filter(|name| head.has(name)).count() >= 2;
        if probe.extension == "eml" { head.first().is_some() } else { served && written }
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        let (head, _) = Head::read(bytes);
        let subject = head.text("subject").unwrap_or_default();
        out.set_title(&subject);
        let parts = parts(bytes)?;
        for leaf in &parts.attached {
            let readable = file::called(leaf, bytes).and_then(|name| bundle::mail_part(&name, 0, 0)).is_some();
            out.tally().images += u32::from(leaf.kind.starts_with("image/"));
            out.tally().objects += u32::from(!readable && leaf.kind.starts_with("application/") && !is_seal(&leaf.kind));
        }
        for name in SHOWN {
            if let Some(value) = head.text(&name.to_lowercase()) {
                out.open(BlockKind::Metadata, Anchor::Source);
                out.push(name);
                out.push(": ");
                out.push(&value);
            }
        }
        out.close();
        let before = out.len();
        read_text(bytes, &parts.said, limits, out)?;
        out.close();
        if out.len() == before {
            return Err(silence(bytes, &parts));
        }
        out.tally().damaged = parts.cut(bytes);
        let forwarded = FORWARDED.iter().any(|mark| subject.to_lowercase().starts_with(mark));
        out.requote(|blocks| history::quoted(blocks, forwarded));
        Ok(())
    }
}

/// Why a mail says nothing.
fn silence(bytes: &[u8], parts: &Parts) -> ReadError {
    if parts.is_locked() {
        return locked();
    }
    if let Some(part) = parts.cut(bytes) {
        return ReadError::new(ReadErrorKind::Corrupt, part);
    }
    let kinds: BTreeSet<&str> = parts.attached.iter().map(|leaf| leaf.kind.as_str()).take(KINDS).collect();
    let hint = if kinds.is_empty() { Hint::NoWords } else { Hint::OnlyAttachments };
    ReadError::new(ReadErrorKind::NoText, kinds.into_iter().collect::<Vec<&str>>().join(", ")).with(hint)
}

fn locked() -> ReadError {
    ReadError::new(ReadErrorKind::Encrypted, "").with(Hint::LockedMail)
}

/// Reads what the mail says: its plain texts, or where it has none its pages.
fn read_text(bytes: &[u8], said: &[Leaf], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
    let of = |kind: &str| -> Vec<String> {
        let leaves = said.iter().filter(|l| l.kind == kind).map(|l| l.text(bytes));
        leaves.filter(|text| !text.trim().is_empty()).collect()
    };
    let texts = of("text/plain");
    if texts.iter().any(|text| text.trim_start().starts_with(PGP)) {
        return Err(locked());
    }
    if !texts.is_empty() {
        let texts: Vec<_> = texts.iter().map(|text| history::quote_signature(text)).collect();
        return plain::read(&texts.join("\n\n"), limits, out);
    }
    let pages = of("text/html");
    if pages.is_empty() { Ok(()) } else { html::read(&pages.join("\n"), limits, out) }
}

/// Signatures and calendar data that mail programs add by themselves.
fn is_seal(kind: &str) -> bool {
    kind.contains("signature") || kind.contains("pkcs7") || kind == "application/ics"
}

/// The documents that a mail carries.
///
/// # Errors
/// `TooLarge` where its parts are too many or too deep.
pub(super) fn members(bytes: &[u8]) -> Result<Bundle, ReadError> {
    let parts = parts(bytes)?;
    let mut bundle = Bundle::default();
    for leaf in parts.attached.iter().filter(|leaf| !is_seal(&leaf.kind)) {
        let Some(name) = file::called(leaf, bytes) else { continue };
        match bundle::mail_part(&name, leaf.whole.start, leaf.whole.len()) {
            Some(member) => bundle.members.push(member),
            None => bundle.others.push(name),
        }
    }
    let speaks = |leaf: &Leaf| ["text/plain", "text/html"].contains(&leaf.kind.as_str());
    let says = |leaf: &Leaf| speaks(leaf) && leaf.content(bytes).iter().any(|b| !b.is_ascii_whitespace());
    bundle.is_document = bundle.members.is_empty() || parts.is_locked() || parts.said.iter().any(says);
    let cut = if bundle.is_document { None } else { parts.cut(bytes) };
    bundle.damage = cut.map(|part| ReadError::new(ReadErrorKind::Corrupt, part));
    Ok(bundle)
}

/// The content of a part that stands by itself, header included.
pub(super) fn content(bytes: &[u8]) -> Vec<u8> {
    Leaf::new(bytes, 0..bytes.len(), false).content(bytes)
}

#[cfg(test)]
mod tests;
