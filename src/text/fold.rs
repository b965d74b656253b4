//! Lower-casing that moves no byte, so that a span of the folded text is a span of the source.

/// The text with A–Z and À–Þ (without ×) in lower case. Everything else, curly apostrophes included, stays as it is;
/// length and character boundaries stay the same.
pub fn fold(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    bytes.make_ascii_lowercase();
    if !bytes.is_ascii() {
        fold_latin1(&mut bytes);
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// À–Þ are the two bytes C3 80–9E, their lower case 0x20 above; C3 97 is the multiplication sign.
fn fold_latin1(bytes: &mut [u8]) {
    for i in 1..bytes.len() {
        if bytes[i - 1] == 0xC3 && matches!(bytes[i], 0x80..=0x96 | 0x98..=0x9E) {
            bytes[i] += 0x20;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::fold;

    #[test]
    fn folds_what_dutch_and_english_write_in_capitals() {
        for (text, folded) in [
            ("DOELEN en KPI's", "doelen en kpi's"),
            ("ÉÉN Überblick, IJSJE", "één überblick, ijsje"),
            ("3 × 4 ÷ 2 — ‘Écht’", "3 × 4 ÷ 2 — ‘écht’"),
            ("Łódź, Ωmega, İ", "Łódź, Ωmega, İ"),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    proptest! {
        #[test]
        fn keeps_length_and_boundaries(text in any::<String>()) {
            let folded = fold(&text);
            prop_assert_eq!(folded.len(), text.len());
            for i in 0..=text.len() {
                prop_assert_eq!(folded.is_char_boundary(i), text.is_char_boundary(i));
            }
            prop_assert_eq!(fold(&folded), folded.clone());
        }

        #[test]
        fn agrees_with_full_lower_casing_on_latin1(text in "[ -~À-ÿ]*") {
            prop_assert_eq!(fold(&text), text.to_lowercase());
        }
    }
}
