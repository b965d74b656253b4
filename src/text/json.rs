//! What is wrong with a text that should be JSON, for people.

use serde_json::Error;
use serde_json::error::Category;

/// What is wrong, in a few words, without the place: "it breaks off", "it is no JSON", "missing field `path`".
pub fn json_mistake(error: &Error) -> String {
    match error.classify() {
        Category::Eof => "it is empty or breaks off".to_owned(),
        Category::Syntax => "it is no JSON".to_owned(),
        Category::Data | Category::Io => {
            let text = error.to_string();
            text.rsplit_once(" at line ").map_or(text.as_str(), |(what, _)| what).to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::json_mistake;

    #[test]
    fn mistakes_are_told_in_words() {
        for (text, expected) in
            [("", "it is empty or breaks off"), ("[1, ", "it is empty or breaks off"), ("regie", "it is no JSON")]
        {
            let error = serde_json::from_str::<Vec<u8>>(text).expect_err(text);
            assert_eq!(json_mistake(&error), expected, "{text}");
        }
        let error = serde_json::from_str::<Vec<u8>>("[\"x\"]").expect_err("a text");
        assert!(json_mistake(&error).starts_with("invalid type") && !json_mistake(&error).contains("line"));
    }
}
