//! What a file is, by its content. The extension settles only what content cannot: Markdown against plain text.

mod magic;
mod mailbox;
mod markup;

use std::sync::OnceLock;

use super::decode::decode;
use super::{Hint, ReadError, ReadErrorKind};
use magic::Content;

/// Bytes of a text that the tests for markup look at.
const SAMPLE: usize = 16 << 10;

/// What the content tests look at.
pub struct Probe<'a> {
    /// The whole content.
    pub bytes: &'a [u8],
    /// Lower-case extension of the name, without the dot; empty without one.
    pub extension: String,
    content: OnceLock<Content>,
    sample: OnceLock<String>,
    members: OnceLock<Vec<String>>,
}

impl<'a> Probe<'a> {
    /// A probe of content under a name.
    pub fn new(bytes: &'a [u8], name: &str) -> Self {
        let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let extension = file.rsplit_once('.').map(|(_, e)| e.to_lowercase()).unwrap_or_default();
        Probe { bytes, extension, content: OnceLock::new(), sample: OnceLock::new(), members: OnceLock::new() }
    }

    /// The first kilobyte.
    pub fn head(&self) -> &'a [u8] {
        &self.bytes[..self.bytes.len().min(1024)]
    }

    /// Whether this is a PDF: its mark stands within the first kilobyte, and what stands before it is no text about PDFs.
    pub fn is_pdf(&self) -> bool {
        self.content() == Content::Pdf
    }

    /// Whether this is a zip archive, as all newer Office files are.
    pub fn is_zip(&self) -> bool {
        self.content() == Content::Zip
    }

    /// Whether this is rich text.
    pub fn is_rich_text(&self) -> bool {
        self.content() == Content::RichText
    }

    /// Whether this is a workbook of Excel before 2007.
    pub fn is_workbook(&self) -> bool {
        self.content() == Content::Workbook
    }

    /// Whether this is text in any encoding, with or without markup.
    pub fn is_text(&self) -> bool {
        self.content() == Content::Text
    }

    /// Whether this is of a known kind that is no text.
    pub fn is_known_binary(&self) -> bool {
        !matches!(self.content(), Content::Text | Content::Binary | Content::Empty)
    }

    /// Whether this is an HTML page or fragment. Markdown that only begins with a tag is not.
    pub fn is_html(&self) -> bool {
        self.is_text() && markup::is_html(self.sample(), &self.extension)
    }

    /// Whether this is Markdown: by its extension, or by its structure where the extension says nothing of the kind.
    pub fn is_markdown(&self) -> bool {
        self.is_text() && !self.is_html() && markup::is_markdown(self.sample(), &self.extension)
    }

    /// The names of a zip archive's members, in archive order; empty for anything else. An archive whose directory is lost
    /// still has the names that stand before each member.
    pub fn members(&self) -> &[String] {
        self.members.get_or_init(|| if self.is_zip() { magic::zip_members(self.bytes) } else { Vec::new() })
    }

    /// Whether a zip archive has a member whose name begins with `prefix`, such as `word/`.
    pub fn has_member(&self, prefix: &str) -> bool {
        self.members().iter().any(|m| m.trim_start_matches('/').starts_with(prefix))
    }

    /// An error for content that no format should see: empty files, stubs, locked or old Office files.
    pub fn refuse(&self) -> Option<ReadError> {
        let (kind, detail, hint) = match self.content() {
            Content::Empty => (ReadErrorKind::NoText, "", Hint::NoWords),
            Content::LfsStub => (ReadErrorKind::Corrupt, "", Hint::LfsStub),
            Content::Locked => (ReadErrorKind::Encrypted, "", Hint::None),
            Content::Foreign(what, hint) => (ReadErrorKind::Unsupported, what, hint),
            // an OpenDocument file that is locked as a whole
            Content::Zip if self.has_member("encrypted-package") => (ReadErrorKind::Encrypted, "", Hint::None),
            Content::Zip if self.members().is_empty() => (ReadErrorKind::Corrupt, "zip", Hint::None),
            _ => return None,
        };
        Some(ReadError::new(kind, detail).with(hint))
    }

    /// The error of content that no format reads: in a few words what it seems to be.
    pub fn unsupported(&self) -> ReadError {
        if self.is_zip() && magic::is_cut_office(self.bytes, &self.extension) {
            return ReadError::new(ReadErrorKind::Corrupt, "zip");
        }
        let office = || magic::PACKAGES.iter().find(|(prefix, ..)| self.has_member(prefix));
        let (what, hint) = match self.content() {
            Content::Zip => office().map_or(("zip", Hint::RenameZip), |(_, what, hint)| (*what, *hint)),
            _ => (self.extension.as_str(), Hint::None),
        };
        ReadError::new(ReadErrorKind::Unsupported, what).with(hint)
    }

    fn content(&self) -> Content {
        *self.content.get_or_init(|| magic::recognise(self.bytes, &self.extension))
    }

    /// The beginning of a text, cut where no character is cut.
    fn sample(&self) -> &str {
        self.sample.get_or_init(|| {
            let mut end = self.bytes.len().min(SAMPLE);
            while end < self.bytes.len() && end > 2 && !(self.bytes[end - 1].is_ascii() && end.is_multiple_of(2)) {
                end -= 1;
            }
            decode(&self.bytes[..end]).text
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8], name: &str) -> (ReadErrorKind, String) {
        let probe = Probe::new(bytes, name);
        let error = probe.refuse().unwrap_or_else(|| panic!("{name} was not refused"));
        (error.kind, error.detail)
    }

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    fn zip(names: &[&str]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        for name in names {
            writer.start_file(*name, options).expect("in memory");
        }
        writer.finish().expect("in memory").into_inner()
    }

    fn tar(name: &str, text: &str) -> Vec<u8> {
        let mut bytes = vec![0; 1536];
        bytes[..name.len()].copy_from_slice(name.as_bytes());
        bytes[257..262].copy_from_slice(b"ustar");
        bytes[512..512 + text.len()].copy_from_slice(text.as_bytes());
        bytes
    }

    fn mailbox(mails: usize) -> String {
        "From zoe@voorbeeld.nl Tue Feb  3 10:00:00 2026\nFrom: zoe@voorbeeld.nl\nSubject: plan\n\nWij willen groeien.\n\n"
            .repeat(mails)
    }

    #[test]
    fn a_text_is_not_taken_for_a_mailbox_a_link_or_an_archive() {
        let one = mailbox(1);
        let letter = "From Kim, Tue Feb 3 10:00:00 2026\n\nWij willen groeien.\n\nFrom here on: groei.\nDoel: meer.\n";
        let related = "MIME-Version: 1.0\nFrom: kim@voorbeeld.nl\nContent-Type: multipart/related; boundary=x\n\n--x\n";
        let json = r#"{"doc_id": "x", "title": "Plan"}"#;
        for (text, name) in [(one.as_str(), "mail.eml"), (letter, "brief.txt"), (related, "mail.eml"), (json, "plan.json")] {
            assert!(Probe::new(text.as_bytes(), name).is_text(), "{name}");
        }
    }

    #[test]
    fn refuses_what_no_format_should_see() {
        let ole = |stream: &str| [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), vec![0; 600], utf16(stream)].concat();
        let link = br#"{"":"WAARSCHUWING","doc_id":"1aB","resource_key":"","email":"kim@voorbeeld.nl"}"#;
        let saved =
            b"From: <Saved by Blink>\nSubject: Plan\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n";
        let webloc = b"<?xml version='1.0'?><plist><dict><key>URL</key><string>https://voorbeeld.nl/plan</string></dict></plist>";
        let lfs = b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n";
        let cases: &[(Vec<u8>, &str, ReadErrorKind, &str)] = &[
            (vec![], "a.docx", ReadErrorKind::NoText, ""),
            (zip(&["mimetype", "encrypted-package"]), "plan.odt", ReadErrorKind::Encrypted, ""),
            (ole("Props9"), "planning.mpp", ReadErrorKind::Unsupported, "Project"),
            (b"[InternetShortcut]\r\nURL=https://voorbeeld.nl/plan\r\n".to_vec(), "plan.url", ReadErrorKind::Unsupported, "url"),
            (webloc.to_vec(), "plan.webloc", ReadErrorKind::Unsupported, "url"),
            (b" \r\n\t\0".to_vec(), "a.md", ReadErrorKind::NoText, ""),
            (b"\xef\xbb\xbf\n".to_vec(), "a.md", ReadErrorKind::NoText, ""),
            (lfs.to_vec(), "plan.docx", ReadErrorKind::Corrupt, ""),
            (ole("EncryptedPackage"), "plan.docx", ReadErrorKind::Encrypted, ""),
            (ole("WordDocument"), "plan.doc", ReadErrorKind::Unsupported, "Word"),
            (ole("PowerPoint Document"), "plan.ppt", ReadErrorKind::Unsupported, "PowerPoint"),
            (b"\x89PNG\r\n\x1a\n\0\0".to_vec(), "plan.png", ReadErrorKind::Unsupported, "PNG"),
            (b"<svg xmlns='x'><text>Plan</text></svg>".to_vec(), "plan.svg", ReadErrorKind::Unsupported, "SVG"),
            (b"PK\x03\x04 and no more".to_vec(), "plan.docx", ReadErrorKind::Corrupt, "zip"),
            (ole("__properties_version1.0"), "plan.msg", ReadErrorKind::Unsupported, "Outlook"),
            (ole("__substg1.0_0037001F"), "plan.doc", ReadErrorKind::Unsupported, "Outlook"),
            (tar("plan.md", "# Plan"), "plan.md", ReadErrorKind::Unsupported, "tar"),
            (mailbox(2).into_bytes(), "archief", ReadErrorKind::Unsupported, "mbox"),
            (mailbox(1).into_bytes(), "archief.mbox", ReadErrorKind::Unsupported, "mbox"),
            (link.to_vec(), "plan.gdoc", ReadErrorKind::Unsupported, "Google"),
            (saved.to_vec(), "plan.mhtml", ReadErrorKind::Unsupported, "MHTML"),
            (b"\x78\x9f\x3e\x22\x01\0".to_vec(), "winmail.dat", ReadErrorKind::Unsupported, "winmail.dat"),
        ];
        for (bytes, name, kind, detail) in cases {
            let (seen, words) = refused(bytes, name);
            assert_eq!(seen, *kind, "{name}");
            assert!(words.contains(detail), "{name}: {words}");
        }
    }

    #[test]
    fn knows_archives_by_their_members() {
        let whole = zip(&["[Content_Types].xml", "word/document.xml"]);
        let cut = &whole[..whole.len() - 60];
        for bytes in [whole.as_slice(), cut] {
            let probe = Probe::new(bytes, "plan.md");
            assert!(probe.is_zip() && probe.has_member("word/") && !probe.has_member("ppt/"));
            assert!(!probe.is_text() && probe.refuse().is_none());
        }
        for (member, what) in [
            ("xl/workbook.bin", "Excel: xlsb"),
            ("visio/document.xml", "Visio"),
            ("META-INF/container.xml", "EPUB"),
            ("Index/Document.iwa", "Pages, Keynote, Numbers"),
            ("plannen/plan.md", "zip"),
        ] {
            assert_eq!(Probe::new(&zip(&[member]), "x").unsupported().detail, what);
        }
    }

    #[test]
    fn knows_a_pdf_behind_junk_and_a_text_about_pdfs() {
        assert!(Probe::new(b"HTTP/1.1 200 OK\n\n%PDF-1.7\n1 0 obj\n", "").is_pdf());
        assert!(Probe::new(b"%PDF-1.4", "plan.md").is_pdf());
        assert!(!Probe::new(b"Een bestand begint met %PDF-1.4.", "plan.txt").is_pdf());
    }

    #[test]
    fn tells_text_from_binaries() {
        for bytes in [&b"Plan\x0c\n\0met een NUL"[..], "“€ 500”".as_bytes(), b"caf\xe9", &utf16("Plan voor 2026")] {
            assert!(Probe::new(bytes, "").is_text(), "{bytes:?}");
        }
        let noise: Vec<u8> = (0..4000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert!(!Probe::new(&noise, "plan.md").is_text());
    }

    #[test]
    fn the_extension_is_that_of_the_file() {
        let extension = |name| Probe::new(b"", name).extension;
        assert_eq!(extension("map.d/PLAN.MD"), "md");
        assert_eq!(extension("map.d/README"), "");
        assert_eq!(extension("-"), "");
    }

    #[test]
    fn text_is_html_markdown_or_plain_by_content() {
        let page = "<!-- x -->\n<!DOCTYPE html><html><body><p>Doel</p></body></html>";
        let logo = "<p align=center>\n<img src=logo.svg>\n</p>\n\n# Plan\n\n- **Doel**: meer leads\n- [x] klaar\n";
        let fragment = "<h1>Plan</h1><p>Doel: meer leads.</p><ul><li>een</li></ul>";
        let plain = "Marketingplan\n\nWij willen groeien.\n\n  • meer leads\n";
        let table = "| Doel | KPI |\n|---|---|\n| leads | 30 |\n";
        let cases = [
            (page, "plan.txt", "html"),
            (page, "plan.md", "html"),
            (logo, "plan.md", "markdown"),
            (logo, "", "markdown"),
            (fragment, "", "html"),
            (fragment, "plan.txt", "html"),
            (fragment, "plan.md", "markdown"),
            ("Doel: <b>meer</b> leads", "plan.html", "html"),
            (plain, "plan.txt", "plain"),
            (plain, "", "plain"),
            (plain, "plan.md", "markdown"),
            (table, "-", "markdown"),
            (table, "plan.txt", "markdown"),
            ("Dit jaar #groei en 3 * 4 = 12.\n- één\n", "", "plain"),
        ];
        for (text, name, format) in cases {
            let probe = Probe::new(text.as_bytes(), name);
            let seen = if probe.is_html() {
                "html"
            } else if probe.is_markdown() {
                "markdown"
            } else {
                "plain"
            };
            assert_eq!(seen, format, "{name}: {text}");
        }
    }
}
