use crate::read::outline::{assert_places, outline, read};

fn blocks(html: &str) -> Vec<String> {
    let doc = read(html, "plan.html");
    assert_places(&doc, html);
    outline(&doc)
}

#[test]
fn headings_text_and_lists() {
    let html =
        "<!doctype html>\n<html><head><title>Plan &amp; doel</title><style>p{}</style></head>\n<body>\n<h1>Marketingplan</h1>
<p>Wij kiezen voor <b>één</b> markt.<p>Meer
   niet.
<ul><li>meer leads<ul><li>uit de zorg</ul><li><p>minder</p><p>verloop</p></ul>
<div>Los <span>stuk</span><section>en nog een</section></div>
<blockquote>Zo zei iemand.</blockquote>Staart<br>en verder<br><br>einde";
    let doc = read(html, "plan.html");
    assert_eq!(doc.title(), Some("Marketingplan"));
    let expected = [
        "#1 Marketingplan", "Wij kiezen voor één markt.", "Meer niet.", "-0 meer leads", "-1 uit de zorg", "-0 minder",
        "-0 verloop", "Los stuk", "en nog een", "> Zo zei iemand.", "Staart/en verder", "einde",
    ];
    assert_eq!(blocks(html), expected);
}

#[test]
fn tables_on_the_grid() {
    let html = "<table><caption>Acties</caption><thead><tr><th>Wat<th>Wie<th>Wanneer</thead>
<tr><td>Beurs<td colspan=2>Sanne, mei
<tr><td>Beurs<td>Kim<td><p>juni</p><p>juli</p>
<tr><th>Blog<td>Kim<td></table><p>Na</p>
<table><tr><td><b>KPI</b><td><b>Doel</b><tr><td>leads<td>30</table>
<table><tr><td>Eigenaar<td>Sanne<tr><td>Budget<td>500</table>";
    let expected = [
        "Acties", "= Wat | Wie | Wanneer", "| Beurs | Sanne, mei", "| Beurs | Kim | juni juli", "| Blog | Kim | ", "Na",
        "= KPI | Doel", "| leads | 30", "| Eigenaar | Sanne", "| Budget | 500",
    ];
    assert_eq!(blocks(html), expected);
    let doc = read(html, "plan.html");
    let kim = doc.text().find("Kim | juni").expect("there");
    let at = doc.locate(crate::text::Span::new(kim, kim + 3));
    assert_eq!((at.table, at.row, at.line, at.header.as_deref()), (Some(1), Some(3), Some(3), Some("Wie")));
    assert_eq!(doc.tally().tables, 3);
}

#[test]
fn a_cell_that_reaches_down_stands_in_each_row() {
    let html = "<table><tr><th>KPI<th>Nu<th>Doel<tr><td rowspan=3> Leads <b>via</b>\n de site <td>10<td>20
<tr><td rowspan=2>25<td>60<tr><td>70<tr><td>Omzet<td>3<td>4</table>";
    let doc = read(html, "plan.html");
    let rows: Vec<&str> = doc.blocks().iter().map(|block| doc.slice(block.span)).collect();
    let leads = ["Leads via de site | 10 | 20", "Leads via de site | 25 | 60", "Leads via de site | 25 | 70"];
    assert_eq!(rows, ["KPI | Nu | Doel", leads[0], leads[1], leads[2], "Omzet | 3 | 4"]);
    let again = doc.text().rfind("Leads").expect("there");
    assert!(doc.is_opaque(crate::text::Span::new(again, again + 5)), "its words count once");
    let lines = doc.blocks().iter().map(|block| doc.locate(block.span).line).collect::<Vec<_>>();
    assert_eq!(lines, [Some(1), Some(1), Some(3), Some(3), Some(3)]);
}

#[test]
fn a_first_row_without_marks_names_the_columns_where_it_reads_so() {
    let cases: &[(&str, &[&str])] = &[
        (
            "<table><tr><td><p>KPI</p></td><td><p>Nu</p></td><td><p>Doel</p></td></tr>
<tr><td>leads per maand</td><td>20</td><td>35</td></tr></table>",
            &["= KPI | Nu | Doel", "| leads per maand | 20 | 35"],
        ),
        (
            "<table><tr><td colspan=3>Metrics<tr><td>Metric<td>Now<td>Target<tr><td>demos<td>4<td>9</table>",
            &["| Metrics", "= Metric | Now | Target", "| demos | 4 | 9"],
        ),
        ("<table><tr><td>leads<td>20<td>35<tr><td>demo's<td>4<td>9</table>", &["| leads | 20 | 35", "| demo's | 4 | 9"]),
        (
            "<table><tr><td>Beurs<td>Sanne<td>maart<tr><td>Blog<td>Kim<td>mei</table>",
            &["| Beurs | Sanne | maart", "| Blog | Kim | mei"],
        ),
        ("<table><tr><td>Home<td>Nieuws<td>Contact</table><p>Doel", &["| Home | Nieuws | Contact", "Doel"]),
    ];
    for (html, expected) in cases {
        assert_eq!(blocks(html), *expected, "{html}");
    }
}

#[test]
fn layout_tables_are_blocks() {
    let html = "<table role=presentation><tr><td>Kop</td><td>Tekst van de brief.</td></tr></table>
<table><tr><td>Menu<td><h2>Doelen</h2><ul><li>meer leads</ul><table><tr><th>A<th>B<tr><td>1<td>2</table>slot</table>";
    assert_eq!(blocks(html), ["Kop", "Tekst van de brief.", "Menu", "#2 Doelen", "-0 meer leads", "= A | B", "| 1 | 2", "slot"]);
}

#[test]
fn what_is_not_shown_or_no_language_is_left_out() {
    let html = "<nav>Menu<ul><li>Thuis</ul></nav><p hidden>weg<p style='display: none'>weg<p>Blijft.
<script>var doel = '<p>weg</p>';</script><noscript>weg</noscript><template><p>weg</template><svg><title>weg</title></svg>
<ul><li><a href='#a'>Doelen</a><li><a href='#b'>Budget</a></ul><ul><li><a href='#a'>Doelen</a> halen wij in mei<li>samen</ul>
<p>Groei<sup><a href='#1'>[1]</a></sup> van <del>20</del><ins>30</ins> naar m<sup>2</sup> <code>npm</code>.<img alt=weg>
<pre><code class=language-js>const doel = 3;</code></pre><pre>Hoi Sanne,\nZullen we bellen?</pre><footer>Voet</footer>";
    let expected = [
        "Blijft.", "-0 Doelen halen wij in mei", "-0 samen", "Groei van 30 naar m² npm.", "> Hoi Sanne,", "> Zullen we bellen?",
        "Voet",
    ];
    assert_eq!(blocks(html), expected);
    let doc = read(html, "plan.html");
    assert_eq!(doc.tally().images, 1);
    let code: Vec<_> = doc.opaque().iter().map(|s| doc.slice(*s)).collect();
    assert_eq!(code, ["npm"]);
}

#[test]
fn broken_nesting_is_settled() {
    assert_eq!(blocks("<p><b>Doel</p><p>tekst</b> en <i>meer</p></div></i><p>slot</ul>"), ["#7 Doel", "tekst en meer", "slot"]);
    assert_eq!(blocks("<b>vet<p>alinea</b> gewoon</p>"), ["#7 vet", "alinea gewoon"]);
    assert_eq!(blocks("<table><tr><td>a</div></p><td>b</table></td></tr>c"), ["| a | b", "c"]);
    assert_eq!(blocks("<head><title>T</title><p>zonder einde van head"), ["zonder einde van head"]);
    assert_eq!(blocks("<li>los<li>item<div hidden>x</div>"), ["-0 los", "-0 item"]);
}

#[test]
fn word_processors_write_lists_as_paragraphs() {
    let html = "<p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>meer leads</p>
<p class=MsoToc1>Doelen 3</p><p><span style='font-weight:700'>Acties</span></p><ul><li><input type=checkbox checked> klaar</ul>";
    assert_eq!(blocks(html), ["-0 meer leads", "#7 Acties", "-0 [x] klaar"]);
}

#[test]
fn a_page_is_repaired_as_browsers_do() {
    let cases: &[(&str, &[&str])] = &[
        (
            "<ul><li>meer leads</ul><ul><ul><li>uit de zorg</ul><li>en dan</ul>na",
            &["-0 meer leads", "-1 uit de zorg", "-0 en dan", "na"],
        ),
        (
            "<ul><li>meer leads<li>uit de zorg<p>in mei<ol><li>bellen</ul>Slot",
            &["-0 meer leads", "-0 uit de zorg", "-0 in mei", "-1 bellen", "Slot"],
        ),
        ("<table><tr><td>KPI<td>Doel<tr><td>leads<td>30<p>per maand</table>", &["| KPI | Doel", "| leads | 30 per maand"]),
        ("<p>Wij <b>kiezen <i>de</b> zorg</i> nu.", &["Wij kiezen de zorg nu."]),
        ("<b><p>Doelen</b> voor 2026</p>", &["Doelen voor 2026"]),
        ("<p>Vooraf</p><table>Acties per maand<tr><td>Beurs<td>Kim</table>", &["Vooraf", "Acties per maand", "| Beurs | Kim"]),
        ("<table><p>Uitleg</p><tr><td>Blog</td>los</tr></table>", &["Uitleg", "los", "Blog"]),
        ("<p>Caf&eacute bij R&ampD &notin; &amp;eacute; &lt30", &["Café bij R&D ∉ &eacute; <30"]),
        ("<p title='a > b' data-x=\"<p>\">Doel</p>", &["Doel"]),
        ("<p>Een<!-- <h1>weg</h1> > --> doel<!-- weg --!> telt<!-->.", &["Een doel telt."]),
        ("<p>Doel <![CDATA[weg <b]]>blijft", &["Doel blijft"]),
        ("<p>Omzet < 30 en 5<6 </ weg>of</p >", &["Omzet < 30 en 5<6 of"]),
        ("<h2>Doelen<h3>Leads</h2><p>dertig</div>", &["#2 Doelen", "#3 Leads", "dertig"]),
        ("<form><p>Kim</form><p>en Sanne<button>weg</button>", &["Kim", "en Sanne"]),
        ("<p>Soort <select><option>weg</select> markt", &["Soort markt"]),
        ("<template><p>weg</template><svg><![CDATA[weg]]><p>Doel", &["Doel"]),
        ("<p>Een</p>tussen</body></html><p>en na", &["Een", "tussen", "en na"]),
        ("<dl><dt>Wie<dd>Sanne<dt>Wat<dd>de beurs</dl>", &["Wie", "Sanne", "Wat", "de beurs"]),
    ];
    for (html, expected) in cases {
        assert_eq!(blocks(html), *expected, "{html}");
    }
}

#[test]
fn blocks_keep_their_lines_through_repairs() {
    let html = "<table>\r\n<tr>\r\n<td>Beurs\r\n<td>Kim &amp; co\r\nen Sanne\r\n</tr>\r\nlos in de tabel\r\n</table>\r\n<b>\r\n<p>Doelen</b>\r\nvoor 2026";
    let doc = read(html, "plan.html");
    let lines = |word: &str| {
        let at = doc.text().find(word).expect(word);
        let place = doc.locate(crate::text::Span::new(at, at + word.len()));
        (place.line.unwrap_or(0), place.column.unwrap_or(0))
    };
    let places = ["los", "Beurs", "Kim", "co", "Sanne", "Doelen", "2026"].map(lines);
    assert_eq!(places, [(7, 1), (3, 5), (4, 5), (4, 15), (5, 4), (10, 4), (11, 6)]);
}

#[test]
fn without_a_tree_the_blocks_are_the_same() {
    let html = "<h1>Plan</h1><p>Wij kiezen de zorg.<ul><li>meer leads<li>minder verloop</ul><table><tr><th>KPI<th>Doel<tr><td>leads<td>30</table>";
    let deep = format!("{html}{}", "<div>".repeat(200_000));
    assert_eq!(blocks(&deep), blocks(html));
}

#[test]
fn a_page_is_called_what_its_one_main_heading_says() {
    let title = |html: &str| {
        read(&format!("<!doctype html>{html}<p>Wij kiezen voor één markt.</p>"), "plan.html").title().map(str::to_owned)
    };
    let head = |title: &str, body: &str| format!("<head><title>{title}</title></head><body>{body}");
    for (page, expected) in [
        (head("versie-3", "<h1>Marketingplan <b>2026</b></h1><h2>Doelen</h2>"), Some("Marketingplan 2026")),
        (head("Marketingplan 2026", "<h1>Doelen</h1><h1>Acties</h1>"), Some("Marketingplan 2026")),
        (head("Plan voor mei - Google Docs", ""), Some("Plan voor mei")),
        (head("Microsoft Word - plan def.docx", "<h2>Doelen</h2>"), Some("Doelen")),
        (head("plan.odt", ""), None),
        (head("Untitled document", ""), None),
        (head("", "<h1></h1>"), None),
    ] {
        assert_eq!(title(&page).as_deref(), expected, "{page}");
    }
}

#[test]
fn a_table_of_one_row_or_column_arranges_its_lists_and_paragraphs() {
    let side = "<table><tr><td><p>Wij kiezen.</p><p>En meten.</p></td><td><ul><li><p>Elke week bellen</p><li>Flyers</ul>Slot</td></tr></table>";
    assert_eq!(blocks(side), ["Wij kiezen.", "En meten.", "-0 Elke week bellen", "-0 Flyers", "Slot"]);
    assert_eq!(blocks("<table><tr><td><b>Onze keuze</b><tr><td>Wij kiezen.</table>"), ["#7 Onze keuze", "Wij kiezen."]);
    let plan = "<table><tr><td>Actie<td>Wie<tr><td><ul><li>Bellen<li>Mailen</ul><td>Kim</table>";
    assert_eq!(blocks(plan), ["| Actie | Wie", "| Bellen Mailen | Kim"]);
}

#[test]
fn the_way_back_from_a_note_is_no_text() {
    let html = "<p>Een derde komt terug.<a href='#fn1' id=r><sup>1</sup></a> Veel.</p><ol><li id=fn1><p>Geteld over 2026.<a href='#r'>↩︎</a></p></ol>";
    assert_eq!(blocks(html), ["Een derde komt terug. Veel.", "Geteld over 2026."]);
}

#[test]
fn notes_stand_behind_what_refers_to_them() {
    let body = |mark: fn(u32) -> String, note: fn(u32, &str) -> String| {
        format!(
            "<h1>Plan</h1><p>Wij kiezen{}.</p><ul><li>meer leads{}<ul><li>uit beurzen</ul><li>minder</ul><table><tr><th>KPI<th>Doel<tr><td>leads{}<td>30</table>
<h2>Acties</h2><ul><li>bellen</ul>{}{}{}",
            mark(1), mark(2), mark(3), note(1, "Eerste noot."), note(2, "Tweede."), note(3, "Derde.")
        )
    };
    let pandoc = body(
        |n| format!("<a href='#fn{n}' class=footnote-ref id=fnref{n} role=doc-noteref><sup>{n}</sup></a>"),
        |n, text| format!("<section><ol start={n}><li id=fn{n}><p>{text} <a href='#fnref{n}'>↩︎</a></p></li></ol></section>"),
    );
    let word = body(
        |n| format!("<a style='mso-footnote-id:ftn{n}' href='#_ftn{n}' name='_ftnref{n}'><span class=x>[{n}]</span></a>"),
        |n, text| {
            format!(
                "<div id=ftn{n}><p class=MsoFootnoteText><a href='#_ftnref{n}' name='_ftn{n}'><span>[{n}]</span></a> {text}</p></div>"
            )
        },
    );
    let office = body(
        |n| format!("<a class=sdfootnoteanc name=sdfootnote{n}anc href='#sdfootnote{n}sym'><sup>{n}</sup></a>"),
        |n, text| {
            format!(
                "<div id=sdfootnote{n}><p><a class=sdfootnotesym name=sdfootnote{n}sym href='#sdfootnote{n}anc'>{n}</a>\n{text}</p></div>"
            )
        },
    );
    let kramdown = body(
        |n| format!("<sup id='fnref:{n}'><a href='#fn:{n}'>{n}</a></sup>"),
        |n, text| format!("<ol><li id='fn:{n}'><p>{text}&nbsp;<a href='#fnref:{n}'>↩</a></p></li></ol>"),
    );
    let expected = [
        "#1 Plan", "Wij kiezen.", "Eerste noot.", "-0 meer leads", "Tweede.", "-1 uit beurzen", "-0 minder", "= KPI | Doel",
        "| leads | 30", "Derde.", "#2 Acties", "-0 bellen",
    ];
    for html in [pandoc, word, office, kramdown] {
        assert_eq!(blocks(&html), expected, "{html}");
    }
}

#[test]
fn links_within_a_page_are_no_notes_where_nothing_leads_back() {
    for (html, expected) in [
        (
            "<p>Zie <a id=a href='#b'>1</a>.</p><h2 id=b>Doelen <a href='#a'>terug</a></h2><p>Meer.",
            vec!["Zie 1.", "#2 Doelen terug", "Meer."],
        ),
        ("<p>Zie <a href='#b'>2</a>.</p><ul><li>x<li id=b>Meer leads</ul>", vec!["Zie 2.", "-0 x", "-0 Meer leads"]),
        ("<p>Zie <a id=a href='#b'>de acties</a>.</p><p id=b>Meer <a href='#a'>terug</a>", vec!["Zie de acties.", "Meer terug"]),
        ("<p hidden>weg<a id=a href='#b'>1</a></p><ul><li id=b>Noot <a href='#a'>^</a></ul>", vec!["-0 Noot"]),
    ] {
        assert_eq!(blocks(html), expected, "{html}");
    }
}

#[test]
fn a_box_that_was_typed_in_front_of_an_item_is_its_box() {
    let html = "<ul><li><p>☐ Flyers drukken</p><li>&#9745;&nbsp;Beurs boeken<li><p>Prijs: ☐ laag</p></ul><p>☐ los</p>";
    assert_eq!(blocks(html), ["-0 [ ] Flyers drukken", "-0 [x] Beurs boeken", "-0 Prijs: ☐ laag", "☐ los"]);
}

#[test]
fn what_libreoffice_repeats_on_every_page_is_no_text() {
    let page = |body: &str| {
        format!("<html><body>\n<div title=\"header\"><p>Eigenaar:\n\tNoor Visser</p><p>Pagina <sdfield type=PAGE>3</sdfield> van 9</p></div><h1>Plan</h1>
<p>Wij kiezen de zorg.</p>{body}<div title=\"footer\"><table><tr><td>Versie 3</td><td>12-05-2026<br>Plan</td></tr></table></div></body></html>")
    };
    let expected = ["#1 Plan", "Wij kiezen de zorg.", ": Eigenaar: Noor Visser", ": Versie 3", ": 12-05-2026"];
    assert_eq!(outline(&read(&page(""), "plan.html")), expected);
    let deep = page(&"<div>".repeat(200_000));
    assert_eq!(outline(&read(&deep, "plan.html")), expected);
    assert_eq!(
        blocks("<div title='koptekst'><p>Wij kiezen.</p></div><p title=header>Meer leads.</p>"),
        ["Wij kiezen.", "Meer leads."]
    );
}

#[test]
fn text_of_no_size_is_not_read_and_what_it_wraps_is() {
    let wrapped =
        "<table><tr><td style='font-size:0px;padding:9px'><div style='font-size:13px'>Wij kiezen.</div></td></tr></table>";
    for (html, expected) in [
        ("<div style='font-size:0'>Bekijk de <b>actie</b></div><p>Meer leads.</p>", vec!["Meer leads."]),
        (wrapped, vec!["Wij kiezen."]),
        (
            "<div style='font-size:0'>weg <span class=lead>te zien</span> weg <table><tr><td>ook</table></div>",
            vec!["te zien", "ook"],
        ),
        ("<p>Een <span style='font-size:0'>geheim</span>doel</p>", vec!["Een doel"]),
    ] {
        assert_eq!(blocks(html), expected, "{html}");
        assert_eq!(blocks(&format!("{html}{}", "<div>".repeat(200_000))), expected, "without a tree: {html}");
    }
}

#[test]
fn raised_digits_are_no_part_of_a_number() {
    let html = "<p>Van 40<sup>1</sup> naar 60<sup>2</sup> leads op 400 m<sup>2</sup>.<sup>3</sup></p>";
    assert_eq!(blocks(html), ["Van 40 naar 60 leads op 400 m²."]);
}

#[test]
fn what_holds_its_own_mark_or_is_led_to_by_an_arrow_is_no_note() {
    let around = "<ul><li>Nieuwsbrief<a id=m href='#n'>1</a> <small id=n><a href='#m'>1</a> aan 120 partners.</small></li></ul>";
    assert_eq!(blocks(around).len(), 1);
    let crossed = "<h2>Doelen</h2><ul><li id=g1>Meer leads <a href='#a1'>↓</a></ul>
<h2>Acties</h2><ul><li id=a1>Klanten bellen <a href='#g1'>↑</a></ul>";
    assert_eq!(blocks(crossed), ["#2 Doelen", "-0 Meer leads", "#2 Acties", "-0 Klanten bellen"]);
}
