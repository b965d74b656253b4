//! Whether lines set like code are language, and where a line begins something new.

/// Common words that no command or configuration has many of.
const COMMON: &[&str] = &[
    "aan", "and", "are", "as", "bij", "dat", "de", "die", "een", "en", "for", "from", "geen", "het", "if", "in", "is", "je",
    "met", "naar", "niet", "of", "om", "on", "op", "or", "our", "te", "that", "the", "this", "to", "u", "uit", "van", "voor",
    "we", "wij", "with", "you", "your", "zijn",
];

/// First words of commands and statements.
const COMMANDS: &[&str] = &[
    "brew", "cargo", "cd", "class", "const", "cp", "curl", "def", "docker", "export", "from", "function", "git", "import", "let",
    "ls", "make", "mkdir", "mv", "node", "npm", "npx", "pip", "pnpm", "python", "python3", "return", "rm", "select", "ssh",
    "sudo", "var", "wget", "yarn",
];

/// Whether a block set like code, but without a language, is plainly natural language: a message template, a schedule.
pub(super) fn is_language(text: &str) -> bool {
    let (mut tokens, mut words, mut common) = (0usize, 0usize, 0usize);
    let (mut lines, mut code) = (0usize, 0usize);
    for line in text.lines().map(strip_frame).filter(|l| !l.is_empty()) {
        lines += 1;
        code += usize::from(is_code(line));
        for token in line.split_whitespace().filter(|t| t.chars().any(char::is_alphabetic)) {
            tokens += 1;
            words += usize::from(is_word(token));
            let bare = token.trim_matches(|c: char| !c.is_alphanumeric());
            common += usize::from(COMMON.iter().any(|w| bare.eq_ignore_ascii_case(w)));
        }
    }
    let wordy = words >= 2 && words * 10 >= tokens * 7;
    let spoken = common * 12 >= tokens || words * 20 >= tokens * 17;
    wordy && spoken && code * 8 <= lines
}

/// The line without the lines and corners of a drawing around it.
fn strip_frame(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{2500}'..='\u{259f}' | '|' | '+' | '='))
}

fn is_code(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    let command = COMMANDS.contains(&first) && !line.ends_with(['.', '!', '?', ',']);
    let opened = line.starts_with(['$', '#', '<', '{', '}', '@']) && !line.starts_with("# ") && !is_placeholder(line);
    command
        || opened
        || line.ends_with(['{', '}', ';'])
        || ["=>", "==", "::", "();", "</", "&&", " = "].iter().any(|mark| line.contains(mark))
}

/// `{{naam}}`, `<company>`, `#campaign`: what a message template leaves to be filled in, or tags.
fn is_placeholder(line: &str) -> bool {
    line.starts_with("{{") || line.starts_with('<') && !line.contains("</") && line.contains(' ') || line.starts_with('#')
}

/// Letters with at most the marks that words have; no camelCase (LinkedIn is a name), no snake_case, no path.
fn is_word(token: &str) -> bool {
    let bare = token.trim_matches(|c: char| !c.is_alphanumeric());
    let plain = bare.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '&' | '/'));
    let camel = bare.starts_with(char::is_lowercase)
        && bare.chars().zip(bare.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase());
    !bare.is_empty() && plain && !camel && bare.matches('/').count() < 2 && !token.ends_with("()")
}

/// Whether a line begins with a label such as `Doel:` or `**Eigenaar:**`, and so is no continuation of the line before.
pub(super) fn starts_label(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let Some((label, after)) = line.split_once(':') else { return false };
    let words = label.split_whitespace().count();
    label.len() <= 40
        && (1..=4).contains(&words)
        && label.starts_with(char::is_uppercase)
        && !label.contains(['.', ',', '?', '!'])
        && (after.is_empty() || after.starts_with([' ', '\t', '*', '_']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_in_a_code_block() {
        let language = [
            "Hoi {{naam}},\n\nWe zagen dat je een webshop hebt.\nZullen we bellen?",
            "Week 1: LinkedIn post\nWeek 2: nieuwsbrief en blog\nWeek 3: webinar",
            "Bezoekers → Leads → Klanten",
            "┌──────────────┐\n│ Meer klanten │\n└──────────────┘",
            "Subject: Quick question about your launch\n\nHi there, I saw your post. Are you open to a call?",
        ];
        for text in language {
            assert!(is_language(text), "{text}");
        }
    }

    #[test]
    fn code_in_a_code_block() {
        let code = [
            "npm install\nnpm run build", "src/\n├── main.rs\n└── read/mod.rs", "const plan = { doel: 30 };\nreturn plan;",
            "https://voorbeeld.nl/?utm_source=mail&utm_medium=email", "{\n  \"doel\": \"meer leads\"\n}",
            "SELECT naam FROM klanten WHERE omzet > 3;", "git push origin main", "", "30  40  50",
        ];
        for text in code {
            assert!(!is_language(text), "{text}");
        }
    }

    #[test]
    fn labels() {
        for line in ["Doel: meer leads", "**Eigenaar:** Sanne", "- Wie doet het: Kim", "KPI:"] {
            assert!(starts_label(line), "{line}");
        }
        for line in ["om 10:30 uur", "en dat is: groei", "Zie https://voorbeeld.nl", "We doen, zoals gezegd: niets", "Geen"] {
            assert!(!starts_label(line), "{line}");
        }
    }
}
