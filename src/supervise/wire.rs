//! What the parent and the child of a stream say to each other: a line a message. To the child: a number and the line that it is to
//! answer. From it: a word, a number, and the answer as it stands.

/// What the child tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// It is ready.
    Ready,
    /// It cannot do the work, and why.
    Refused(String),
    /// It begins a line.
    Start(u64),
    /// What a log is to say of a line; told before its answer.
    Note(u64, String),
    /// It has answered a line.
    Answer(u64, String),
}

impl Told {
    /// The message with its line break.
    pub(super) fn to_line(&self) -> Vec<u8> {
        let line = match self {
            Told::Ready => "ready\n".to_owned(),
            Told::Refused(why) => format!("refused {}\n", serde_json::Value::from(why.as_str())),
            Told::Start(number) => format!("start {number}\n"),
            Told::Note(number, note) => format!("note {number} {note}\n"),
            Told::Answer(number, answer) => format!("answer {number} {answer}\n"),
        };
        line.into_bytes()
    }

    /// The message of a line without its line break; none where it is no message.
    pub(super) fn of_line(line: &str) -> Option<Told> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "ready" => Some(Told::Ready),
            "refused" => serde_json::from_str(rest).ok().map(Told::Refused),
            "start" => rest.parse().ok().map(Told::Start),
            "note" | "answer" => {
                let (number, rest) = rest.split_once(' ')?;
                let told = if word == "note" { Told::Note } else { Told::Answer };
                Some(told(number.parse().ok()?, rest.to_owned()))
            }
            _ => None,
        }
    }
}

/// The number of a line for the child, and the rest of it.
pub(super) fn numbered(line: &[u8]) -> Option<(u64, &[u8])> {
    let at = line.iter().position(|byte| *byte == b' ')?;
    let number = std::str::from_utf8(line.get(..at)?).ok()?.parse().ok()?;
    Some((number, line.get(at + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_understood() {
        for told in [
            Told::Ready,
            Told::Refused("a mistake\nin two lines".to_owned()),
            Told::Start(7),
            Told::Note(8, "{}".to_owned()),
            Told::Answer(8, "{\"id\": \"a b\"}".to_owned()),
        ] {
            let line = String::from_utf8(told.to_line()).expect("UTF-8");
            assert_eq!(line.matches('\n').count(), 1);
            assert_eq!(Told::of_line(line.trim_end()), Some(told));
        }
        assert_eq!(Told::of_line("answer 8"), None);
        assert_eq!(numbered(b"12  {}"), Some((12, b" {}".as_slice())));
        assert_eq!(numbered(b"12"), None);
    }
}
