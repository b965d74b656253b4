use super::*;
use crate::document::Document;
use crate::read::{open, unpack};

fn read(mail: &str) -> Document {
    open(mail.as_bytes(), "mail.eml", &Limits::default()).expect("a mail")
}

fn blocks(doc: &Document) -> Vec<(bool, &str)> {
    let text = doc.blocks().iter().filter(|b| b.kind != BlockKind::Metadata);
    text.map(|b| (b.quoted, doc.slice(b.span))).collect()
}

const HEAD: &str =
    "From: =?utf-8?Q?Zo=C3=AB?= Vermeer <zoe@voorbeeld.nl>\nTo: kim@voorbeeld.nl\nDate: Tue, 3 Feb 2026 10:00:00 +0100\n";

#[test]
fn the_header_is_title_and_metadata() {
    let doc = read(&format!("{HEAD}Subject: =?iso-8859-1?q?Plan_caf=E9?=\n =?ISO-8859-1?Q?_2026?=\n\nWij willen groeien.\n"));
    assert_eq!((doc.format(), doc.title()), ("mail", Some("Plan café 2026")));
    let metadata: Vec<&str> = doc.blocks().iter().filter(|b| b.kind == BlockKind::Metadata).map(|b| doc.slice(b.span)).collect();
    assert_eq!(metadata[0], "From: Zoë Vermeer <zoe@voorbeeld.nl>");
    assert_eq!(metadata.len(), 3);
    assert_eq!(blocks(&doc), [(false, "Wij willen groeien.")]);
    let at = doc.locate(doc.blocks()[3].span);
    assert_eq!((at.line, at.column), (Some(1), Some(1)));
}

#[test]
fn plain_text_comes_before_the_page_and_the_page_before_a_few_words() {
    let alternatives = |plain: &str| {
        format!(
            "{HEAD}Content-Type: multipart/alternative; boundary=\"a b\"\n\npreamble\n--a b\nContent-Type: text/plain\n\n{plain}\n\
             --a b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>Pagina voor=\n klanten, =E2=82=AC 5</p>\n--a b--\nepilogue\n"
        )
    };
    let long = ["Tekst voor klanten."; 20].join(" ");
    assert_eq!(blocks(&read(&alternatives(&long))), [(false, long.as_str())]);
    for few in ["  ", "Lees deze mail in uw browser."] {
        assert_eq!(blocks(&read(&alternatives(few))), [(false, "Pagina voor klanten, € 5")]);
    }
}

#[test]
fn flowed_lines_and_code_pages_are_whole_again() {
    let flowed =
        format!("{HEAD}Content-Type: text/plain; format=flowed\n\nWij willen dit jaar \nmeer klanten.\n> Wat is \n> het doel?\n");
    let doc = read(&flowed);
    assert_eq!(blocks(&doc), [(false, "Wij willen dit jaar meer klanten."), (true, "Wat is het doel?")]);
    let coded = format!(
        "{HEAD}Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: base64\n\nRWVuIGNhZuk6IIAgNQ==\n"
    );
    assert_eq!(blocks(&read(&coded)), [(false, "Een café: € 5")]);
}

#[test]
fn what_is_answered_is_quoted_and_what_is_forwarded_is_not() {
    for history in [
        "-----Original Message-----\nFrom: Bas\n\nHet oude plan.",
        "Van: Bas\nVerzonden: maandag\nAan: Zoë\nOnderwerp: plan\n\nHet oude plan.",
    ] {
        let answer = read(&format!("{HEAD}Subject: RE: plan\n\nAkkoord met het doel.\n\n{history}\n"));
        let seen = blocks(&answer);
        assert_eq!(seen[0], (false, "Akkoord met het doel."));
        assert!(seen.len() > 1 && seen[1..].iter().all(|(quoted, _)| *quoted), "{seen:?}");
        let forward = read(&format!("{HEAD}Subject: Fwd: plan\n\nTer info.\n\n{history}\n"));
        assert!(blocks(&forward).iter().all(|(quoted, _)| !quoted));
        let alone = read(&format!("{HEAD}Subject: plan\n\n{history}\n"));
        assert!(blocks(&alone).iter().all(|(quoted, _)| !quoted));
    }
}

#[test]
fn the_words_of_others_are_quoted_in_text_and_page() {
    let plain = format!(
        "{HEAD}Subject: RE: plan\n\nWij kiezen één doelgroep.\n\n-- \nKim de Boer\nVoorbeeld bv\n\nOp ma 2 feb 2026 om 09:12 schreef Bas\n<bas@voorbeeld.nl>:\n\n\
         > # Alles\n> - elke dag een post\n> | Wat | Wie |\n>\n> Groet\n"
    );
    let doc = read(&plain);
    assert_eq!(blocks(&doc)[0], (false, "Wij kiezen één doelgroep."));
    assert!(blocks(&doc)[1..].iter().all(|(quoted, _)| *quoted), "{:?}", blocks(&doc));
    let page = |body: &str| read(&format!("{HEAD}Subject: RE: plan\nContent-Type: text/html\n\n{body}\n"));
    for history in [
        "<blockquote type=cite><p>Elke dag een post.</p></blockquote>",
        "<div class=gmail_quote><div>Op ma 2 feb schreef Bas:</div><p>Elke dag een post.</p></div>",
        "<p><b>Van:</b> Bas<br><b>Verzonden:</b> maandag<br><b>Aan:</b> Kim<br><b>Onderwerp:</b> plan</p><p>Elke dag een post.</p>",
    ] {
        let doc = page(&format!("<p>Wij kiezen één doelgroep.</p>{history}"));
        let seen = blocks(&doc);
        assert_eq!(seen[0], (false, "Wij kiezen één doelgroep."));
        assert!(seen.len() > 1 && seen[1..].iter().all(|(quoted, _)| *quoted), "{seen:?}");
        assert!(blocks(&page(history)).iter().all(|(quoted, _)| !quoted), "{history}");
    }
}

#[test]
fn the_line_that_only_lists_of_mails_show_is_not_read() {
    for hidden in [
        "display:none;max-height:0", "opacity:0;color:transparent", "font-size:0;line-height:0",
        "max-height:0px; overflow: hidden", "mso-hide:all", "font-size:0 !important",
    ] {
        let mail = format!(
            "From: Kim <kim@voorbeeld.nl>\nSubject: Plan\nDate: Mon, 2 Mar 2026 09:00:00 +0100\nContent-Type: text/html\n\n\
             <html><body><div style=\"{hidden}\">Mis het niet!</div><p>Wij kiezen voor de zorg.</p></body></html>\n"
        );
        let doc = read(&mail);
        assert!(doc.text().contains("Wij kiezen") && !doc.text().contains("Mis het"), "{hidden}: {}", doc.text());
    }
}

#[test]
fn a_mail_is_known_by_its_head() {
    let known = |text: &str| open(text.as_bytes(), "plan", &Limits::default()).map(|doc| doc.format());
    for head in [
        "From: Kim <kim@voorbeeld.nl>\nSubject: plan\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\n\nDoel.\n--x--\n",
        "Date: Tue, 3 Feb 2026 10:00:00 +0100\nMessage-ID: <1@voorbeeld.nl>\n\nDoel.\n",
        "Received: from a by b\nTo: kim@voorbeeld.nl\n\nDoel.\n",
    ] {
        assert_eq!(known(head), Ok("mail"), "{head}");
    }
    for text in [
        "From: Kim\nTo: Bas\nSubject: plan\nDate: 3 feb\n\nMemo over het doel.\n",
        "Subject: het doel\n\nWij kiezen.\nMessage-ID: geen\nFrom: Kim\n",
        "MIME-Version: 1.0\n\nWij kiezen.\n",
    ] {
        assert_ne!(known(text), Ok("mail"), "{text}");
    }
}

#[test]
fn attachments_are_members() {
    let mail = format!(
        "{HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nHierbij het plan.\n--x\n\
         Content-Type: text/markdown\nContent-Disposition: attachment; filename*0*=utf-8''pl%C3%A1; filename*1=\"n.md\"\n\
         Content-Transfer-Encoding: base64\n\nIyBQbGFuCg==\n--x\nContent-Type: image/png; name=\"../../logo.png\"\n\nxx\n--x\n\
         Content-Type: application/octet-stream; name=\"..\\..\\etc\\oud.doc\"\n\nxx\n--x\nContent-Type: message/rfc822\n\n\
         Subject: eerder\n\nEerder plan.\n--x--\n"
    );
    let bundle = members(mail.as_bytes()).expect("members");
    let names: Vec<&str> = bundle.members.iter().map(|m| m.name.as_str()).collect();
    assert_eq!(names, ["plán.md", "etc/oud.doc", "message.eml"]);
    assert_eq!((bundle.others.as_slice(), bundle.is_document), (["../../logo.png".to_owned()].as_slice(), true));
    let content = |n: usize| {
        let piece = &bundle.members[n].piece;
        unpack(&mail.as_bytes()[piece.at as usize..], piece, &Limits::default()).expect("content")
    };
    assert_eq!(content(0), b"# Plan\n");
    assert!(content(2).starts_with(b"Subject: eerder\n\nEerder"));
    assert_eq!(read(&mail).tally().images, 1);
}

fn mixed(parts: &[&str]) -> String {
    let parts: String = parts.iter().map(|part| format!("--x\n{part}\n")).collect();
    format!("{HEAD}Content-Type: multipart/mixed; boundary=x\n\n{parts}--x--\n")
}

fn error(mail: &str) -> ReadError {
    open(mail.as_bytes(), "mail.eml", &Limits::default()).expect_err("nothing to read")
}

#[test]
fn attachments_without_a_telling_name_are_known_by_kind_or_content() {
    let mail = mixed(&[
        "Content-Type: text/plain\n\nHierbij.",
        "Content-Type: application/pdf; name=\"plan v1.2\"\n\nx",
        "Content-Type: application/octet-stream; name=Marketingplan\nContent-Transfer-Encoding: base64\n\ne1xydGYxIFBsYW59",
        "Content-Type: application/octet-stream\nContent-Disposition: attachment\n\n%PDF-1.7\n1 0 obj",
        "Content-Type: application/zip\n\nx",
        "Content-Type: message/rfc822; name=\"FW: plan\"\n\nSubject: plan\n\nTekst.",
        "Content-Type: application/ms-tnef; name=winmail.dat\n\nx",
        "Content-Type: application/octet-stream; name=foto.heic\n\nx",
        "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nx",
        "Content-Type: text/calendar; name=invite.ics\n\nBEGIN:VCALENDAR",
    ]);
    let bundle = members(mail.as_bytes()).expect("members");
    let names: Vec<&str> = bundle.members.iter().map(|m| m.name.as_str()).collect();
    let expected = ["plan v1.2.pdf", "Marketingplan.rtf", "attachment.pdf", "attachment.zip", "FW: plan.eml", "winmail.dat"];
    assert_eq!(
        (names.as_slice(), bundle.others.as_slice()),
        (&expected[..], &["foto.heic".to_owned(), "invite.ics".to_owned()][..])
    );
}

#[test]
fn a_mail_that_is_cut_short_is_damaged_where_it_ends() {
    let whole = mixed(&[
        "Content-Type: text/plain\n\nWij willen groeien.",
        "Content-Type: text/markdown; name=plan.md\nContent-Transfer-Encoding: base64\n\nIyBQbGFuCg==",
    ]);
    let damaged = |mail: &str| read(mail).tally().damaged.clone();
    assert_eq!(damaged(&whole), None);
    assert_eq!(damaged(whole.trim_end_matches("--x--\n")).as_deref(), Some("plan.md"));
    assert_eq!(damaged(&whole.replace("uCg==", "uC")).as_deref(), Some("plan.md"));
    assert_eq!(damaged(&whole[..whole.find("groeien").expect("a word")]).as_deref(), Some("text/plain"));
    let silent = whole.replace("Wij willen groeien.", "");
    assert_eq!(members(silent.as_bytes()).expect("members").damage, None);
    let damage = members(silent.trim_end_matches("--x--\n").as_bytes()).expect("members").damage;
    assert_eq!(damage.map(|error| error.kind), Some(ReadErrorKind::Corrupt));
    let inner = "Content-Type: multipart/mixed; boundary=y\n\n--y\nContent-Type: text/plain\n\nEén doel.";
    assert_eq!(damaged(&mixed(&[inner])), None, "a writer who left out the end of a part");
}

#[test]
fn a_mail_that_says_nothing_says_why() {
    let sealed = format!("{HEAD}Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nxxxx\n");
    let pgp = mixed(&["Content-Type: application/pgp-encrypted\n\nVersion: 1", "Content-Type: application/octet-stream\n\nx"]);
    let inline = format!("{HEAD}\n-----BEGIN PGP MESSAGE-----\n\nabcd\n-----END PGP MESSAGE-----\n");
    for mail in [sealed.as_str(), &pgp, &inline] {
        let error = error(mail);
        assert_eq!((error.kind, error.hint), (ReadErrorKind::Encrypted, Hint::LockedMail));
    }
    let pictures = error(&mixed(&["Content-Type: image/png; name=plan.png\n\nx", "Content-Type: video/mp4; name=b.mp4\n\nx"]));
    assert_eq!(
        (pictures.kind, pictures.hint, pictures.detail.as_str()),
        (ReadErrorKind::NoText, Hint::OnlyAttachments, "image/png, video/mp4")
    );
    let invite = error(&format!("{HEAD}Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n"));
    assert_eq!((invite.kind, invite.hint), (ReadErrorKind::NoText, Hint::NoWords));
}

#[test]
fn a_mail_is_known_without_its_name_and_a_note_is_none() {
    let format = |text: &str| open(text.as_bytes(), "x.txt", &Limits::default()).expect("a text").format();
    assert_eq!(format(&format!("Received: by mx\n{HEAD}Subject: plan\n\nTekst.\n")), "mail");
    assert_eq!(format("From: Zoë\nTo: Kim\nSubject: plan\n\nWij willen groeien.\n"), "plain");
}

#[test]
fn mails_made_to_break_readers_end_in_an_error() {
    let many = format!("{HEAD}Content-Type: multipart/mixed; boundary=x\n\n{}", "--x\n\nwoord\n".repeat(10_000));
    let deep: String = (0..5000).map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n")).collect();
    for mail in [many, format!("{HEAD}{deep}")] {
        let error = open(mail.as_bytes(), "mail.eml", &Limits::default()).expect_err("too much");
        assert_eq!(error.kind, ReadErrorKind::TooLarge);
        assert!(members(mail.as_bytes()).is_err());
    }
    for piece in ["=?utf-8?b?", "=?", "=?a?q?=?=", "a=?x?b?////?=", "=\n", "=4"] {
        let mail = format!("From: {}\nSubject: {piece}\n{piece}\n\n{piece}", piece.repeat(20_000));
        crate::read::hostile::endure(piece, mail.as_bytes(), &["a.eml"]);
    }
    let whole = format!("{HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\n\nEén doel.\n--x--\n");
    for end in 0..whole.len() {
        crate::read::hostile::endure("a cut mail", &whole.as_bytes()[..end], &["a.eml"]);
    }
}
