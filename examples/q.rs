use regie::text::*;
fn main() {
    for line in std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap().lines() {
        let (lang, text) = line.split_once('\t').unwrap();
        let lang = Lang::from_code(lang).unwrap();
        let d: Vec<_> = dates(text, lang).iter().map(|d| format!("{}={}", &text[d.span.range()], d.date)).collect();
        let q: Vec<_> = quantities(text, lang)
            .iter()
            .map(|q| {
                format!(
                    "{}={:?}{}{}{}",
                    &text[q.span.range()],
                    q.value,
                    q.unit.symbol(),
                    q.comparator.map_or(String::new(), |c| format!(" {c:?}")),
                    q.period.map_or(String::new(), |c| format!(" /{c:?}"))
                )
            })
            .collect();
        println!("{}\n    D {:?}\n    Q {:?}", text.chars().take(160).collect::<String>(), d, q);
    }
}
