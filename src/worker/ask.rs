//! One line of input: which document it asks for, or what is wrong with it.

use data_encoding::BASE64;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

/// A line's fields, not looked into yet, so that one that is wrong does not cost the id. Others are passed over.
#[derive(Deserialize)]
struct Fields<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    path: Option<&'a RawValue>,
    #[serde(borrow, default)]
    text: Option<&'a RawValue>,
    #[serde(borrow, default)]
    bytes_base64: Option<&'a RawValue>,
    #[serde(borrow, default)]
    name: Option<&'a RawValue>,
}

/// Where a document is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// In a file.
    Path(String),
    /// In the line itself.
    Bytes(Vec<u8>),
}

/// A document that is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ask {
    /// Where it is.
    pub(super) content: Content,
    /// What it is called, where the line says so.
    pub(super) name: Option<String>,
}

impl Ask {
    /// The path that reports show.
    pub(super) fn shown(&self) -> String {
        self.name.clone().unwrap_or_else(|| match &self.content {
            Content::Path(path) => path.replace('\\', "/"),
            Content::Bytes(_) => "-".to_owned(),
        })
    }
}

/// What a line asks for, and its id as JSON; `null` where it has none.
pub(super) fn ask(line: &[u8]) -> (String, Result<Ask, String>) {
    let nobody = || "null".to_owned();
    if line.trim_ascii().is_empty() {
        return (nobody(), Err("the line is empty".to_owned()));
    }
    // a list would be taken for an object whose fields come in order
    if !line.trim_ascii_start().starts_with(b"{") {
        return (nobody(), Err("the line is no JSON object as regie worker takes it".to_owned()));
    }
    match serde_json::from_slice::<Fields<'_>>(line) {
        Ok(fields) => (fields.id.map_or_else(nobody, echo), wanted(&fields)),
        Err(error) if std::str::from_utf8(line).is_err() => (nobody(), Err(format!("the line is not UTF-8: {error}"))),
        Err(error) => (nobody(), Err(format!("the line is no JSON object as regie worker takes it: {error}"))),
    }
}

/// The id as it was written; a carriage return between its parts would end the line for some readers.
fn echo(id: &RawValue) -> String {
    let written = id.get();
    if !written.contains(['\r', '\n']) {
        return written.to_owned();
    }
    serde_json::from_str::<Value>(written).unwrap_or_default().to_string()
}

fn wanted(fields: &Fields<'_>) -> Result<Ask, String> {
    let content = match (fields.path, fields.text, fields.bytes_base64) {
        (Some(path), None, None) => {
            let path: String = field("path", path)?;
            if path == "-" {
                return Err("'path' cannot be standard input, which holds the lines".to_owned());
            }
            Content::Path(path)
        }
        (None, Some(text), None) => Content::Bytes(field::<String>("text", text)?.into_bytes()),
        (None, None, Some(bytes)) => Content::Bytes(decoded(field("bytes_base64", bytes)?)?),
        (None, None, None) => return Err("no document: give 'path', 'text' or 'bytes_base64'".to_owned()),
        _ => return Err("more than one document: give only one of 'path', 'text' and 'bytes_base64'".to_owned()),
    };
    Ok(Ask { content, name: fields.name.map(|name| field("name", name)).transpose()? })
}

fn field<T: DeserializeOwned>(name: &str, raw: &RawValue) -> Result<T, String> {
    serde_json::from_str(raw.get()).map_err(|error| format!("'{name}' must be a text in quotes: {error}"))
}

/// Line breaks and spaces are passed over, as many encoders write them; anything else wrong would be another document.
fn decoded(mut text: String) -> Result<Vec<u8>, String> {
    text.retain(|c| !c.is_ascii_whitespace());
    BASE64.decode(text.as_bytes()).map_err(|error| format!("'bytes_base64' is no base64 with its padding: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str) -> (String, String) {
        let (id, asked) = ask(line.as_bytes());
        (id, asked.map(|_| ()).err().unwrap_or_default())
    }

    #[test]
    fn a_document_is_in_a_file_or_in_the_line() {
        let of = |line: &str| ask(line.as_bytes()).1.map(|a| (a.content, a.name));
        assert_eq!(of(r#"{"path": "a/b.docx"}"#), Ok((Content::Path("a/b.docx".to_owned()), None)));
        let text = Content::Bytes("één".as_bytes().to_vec());
        assert_eq!(
            of(r#"{"text": "\u00e9\u00e9n", "name": "a.md", "path": null, "row": 3}"#),
            Ok((text, Some("a.md".to_owned())))
        );
        assert_eq!(of(r#"{"bytes_base64": "UGx\nhbg=="}"#), Ok((Content::Bytes(b"Plan".to_vec()), None)));
    }

    #[test]
    fn every_id_comes_back_as_it_was_written() {
        for id in ["7", "\"a\\u0062\"", "12345678901234567890123.50", "{\"b\": [1, null]}", "null", "[[]]"] {
            assert_eq!(said(&format!("{{\"id\": {id}, \"text\": \"x\"}}")), (id.to_owned(), String::new()));
        }
        assert_eq!(said("{\"text\": \"x\"}\r").0, "null");
        assert_eq!(said("{\"id\": [1,\r2], \"text\": \"x\"}").0, "[1,2]");
    }

    #[test]
    fn what_is_wrong_is_said_and_keeps_its_id() {
        for (line, id, part) in [
            ("", "null", "empty"),
            (" \r", "null", "empty"),
            ("{\"id\": 1", "null", "no JSON object"),
            ("[1, 2]", "null", "no JSON object"),
            ("{\"id\": 1, \"id\": 2, \"text\": \"x\"}", "null", "duplicate field"),
            ("{\"id\": 1}", "1", "no document"),
            ("{\"id\": 1, \"text\": \"x\", \"path\": \"y\"}", "1", "more than one"),
            ("{\"id\": 1, \"text\": 7}", "1", "'text' must be"),
            ("{\"id\": 1, \"text\": \"\\ud800\"}", "1", "'text' must be"),
            ("{\"id\": 1, \"text\": \"x\", \"name\": []}", "1", "'name' must be"),
            ("{\"id\": 1, \"bytes_base64\": \"UGxhbg\"}", "1", "no base64"),
            ("{\"id\": 1, \"bytes_base64\": \"UGx!\"}", "1", "no base64"),
            ("{\"id\": 1, \"path\": \"-\"}", "1", "standard input"),
        ] {
            let (found, why) = said(line);
            assert!(found == id && why.contains(part), "{line}: {found} {why}");
        }
        assert!(ask(b"{\"text\": \"\xff\"}").1.unwrap_err().contains("not UTF-8"));
    }

    proptest::proptest! {
        #[test]
        fn survives_anything(line in "(?s).{0,40}", inside in "[\\[\\]{}\":,a-z0-9\\\\ ]{0,30}") {
            for line in [line, format!("{{\"id\":{inside},\"text\":\"x\"}}")] {
                let (id, _) = ask(line.as_bytes());
                proptest::prop_assert!(serde_json::from_str::<Value>(&id).is_ok() && !id.contains('\n'));
            }
        }
    }
}
