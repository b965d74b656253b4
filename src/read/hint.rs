//! What a reader is told of a file that could not be read, where the kind of the error alone says too little.

use serde::{Deserialize, Serialize};

use crate::text::Lang;

/// What the file is, or what to do with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum Hint {
    /// Nothing beyond the kind of the error.
    #[default]
    None,
    /// An archive of a kind that is not looked into.
    Unpack,
    /// An archive under the name of a document.
    RenameZip,
    /// An archive without a document.
    NothingInside,
    /// In more files, one in another, than are opened.
    TooDeep,
    /// Many mails in one file.
    Mailbox,
    /// A mail as Outlook saves it.
    OutlookMail,
    /// What Outlook wraps attachments in.
    Winmail,
    /// A mail that only its receiver can open.
    LockedMail,
    /// A mail without words, with attachments that are not read.
    OnlyAttachments,
    /// A document that its program can write in a way that is read.
    Export,
    /// The address of a document.
    Link,
    /// A picture.
    Picture,
    /// Tables in tables, more than are read.
    Nested,
    /// No file or folder at a path.
    NoSuchFile,
    /// No file that a pattern means.
    NoMatch,
    /// No document of that name in an archive or mail.
    NoSuchMember,
    /// A document without words, and without pictures of them.
    NoWords,
    /// A file that the user may not read.
    Forbidden,
    /// A folder where a file was to be.
    Folder,
    /// A pattern that cannot be understood.
    BadPattern,
    /// More cells than are read.
    Cells,
    /// An archive with more files than are looked at.
    Members,
    /// A mail with more parts than are read, or deeper in each other.
    MailParts,
    /// An archive that lost its list: what is left of it is read.
    Remains,
    /// A member packed in a rare way.
    Packing,
    /// What Git LFS leaves of a file that was not fetched.
    LfsStub,
    /// A document of Word of before 2007.
    OldWord,
    /// A presentation of PowerPoint of before 2007.
    OldSlides,
    /// A workbook in the binary format of Excel.
    BinarySheet,
}

impl Hint {
    /// What is wrong and what to do, each where it replaces the words of the error's kind.
    pub(super) fn words(self, lang: Lang) -> (Option<&'static str>, Option<&'static str>) {
        let say = |nl, en| Some(lang.pick(nl, en));
        match self {
            Hint::None => (None, None),
            Hint::Unpack => (None, say("pak het uit, of maak er een zip van", "unpack it, or make a zip of it")),
            Hint::RenameZip => (
                say("dit is een zip onder een andere naam", "this is a zip under another name"),
                say("pak hem uit, of geef hem een naam op .zip", "unpack it, or give it a name that ends in .zip"),
            ),
            Hint::NothingInside => (
                say("er zit geen document in dat regie leest", "there is no document in it that regie reads"),
                say("kijk of dit de goede zip is", "check that this is the right zip"),
            ),
            Hint::TooDeep => (
                say("het zit te diep in andere bestanden", "it stands too deep inside other files"),
                say("haal het eruit en geef het zelf op", "take it out and name it by itself"),
            ),
            Hint::Mailbox => (
                say("dit is een postvak: veel mails in één bestand", "this is a mailbox: many mails in one file"),
                say("bewaar de mails waar het om gaat als .eml", "save the mails that matter as .eml"),
            ),
            Hint::OutlookMail => (
                say("dit is een mail zoals Outlook die bewaart", "this is a mail as Outlook saves it"),
                say(
                    "bewaar de mail als .eml, of bewaar de bijlagen los",
                    "save it as .eml, or save its attachments by themselves",
                ),
            ),
            Hint::Winmail => (
                say("Outlook heeft de bijlagen hierin verpakt", "Outlook has wrapped the attachments in this"),
                say(
                    "bewaar ze vanuit Outlook, of vraag de afzender ze los te sturen",
                    "save them from Outlook, or ask the sender for the files themselves",
                ),
            ),
            Hint::LockedMail => (
                say("de mail is versleuteld", "the mail is encrypted"),
                say(
                    "open hem in het mailprogramma en bewaar het plan los",
                    "open it in the mail program and save the plan by itself",
                ),
            ),
            Hint::OnlyAttachments => (
                say(
                    "de mail zelf zegt niets, en de bijlagen leest regie niet",
                    "the mail itself says nothing, and regie does not read what is attached",
                ),
                say("bewaar de bijlagen als docx, pdf, html, md of txt", "save the attachments as docx, pdf, html, md or txt"),
            ),
            Hint::Export => (None, say("exporteer het als docx of pdf", "export it as docx or pdf")),
            Hint::Link => (
                say("dit verwijst alleen naar een document op internet", "this only points to a document on the internet"),
                say("open het en download het als docx of pdf", "open it and download it as docx or pdf"),
            ),
            Hint::Picture => (
                say("dit is een afbeelding", "this is a picture"),
                say(
                    "staat er een plan op, maak er dan met tekstherkenning (OCR) een pdf van",
                    "if it shows a plan, make a pdf of it with text recognition (OCR)",
                ),
            ),
            Hint::Nested => (
                say("het is te diep genest: tabellen in tabellen", "it is nested too deep: tables within tables"),
                say("haal de binnenste tabellen eruit", "take the innermost tables out"),
            ),
            Hint::NoSuchFile => (
                say("er is geen bestand of map met die naam", "there is no such file or folder"),
                say("kijk of de naam klopt", "check the name"),
            ),
            Hint::NoMatch => (
                say("geen bestand past op dat patroon", "no file matches that pattern"),
                say("kijk of het patroon klopt", "check the pattern"),
            ),
            Hint::NoSuchMember => (
                say("dat document zit niet in het archief", "there is no such document in the archive"),
                say("kijk of de naam klopt", "check the name"),
            ),
            Hint::NoWords => (None, say("kijk of dit het goede bestand is", "check that this is the right file")),
            Hint::Forbidden => (
                say("u mag dit bestand niet lezen", "you may not read this file"),
                say("vraag wie het beheert om leesrechten", "ask who owns it for permission"),
            ),
            Hint::Folder => (
                say("dit is een map, geen bestand", "this is a folder, not a file"),
                say("noem de bestanden erin", "name the files in it"),
            ),
            Hint::BadPattern => (
                say("dat patroon is niet te begrijpen", "that pattern cannot be understood"),
                say("kijk of elk haakje gesloten is", "check that every bracket is closed"),
            ),
            Hint::Cells => (
                say("het heeft meer cellen dan regie veilig leest", "it has more cells than regie can read safely"),
                say("haal de bladen of tabellen met losse gegevens eruit", "take the sheets or tables of raw data out"),
            ),
            Hint::Members => (
                say("er zitten te veel bestanden in", "there are too many files in it"),
                say("pak het uit en geef de map op", "unpack it and name the folder"),
            ),
            Hint::MailParts => (
                say(
                    "de mail heeft te veel delen, of delen te diep in elkaar",
                    "the mail has too many parts, or parts too deep in each other",
                ),
                say("bewaar het plan los", "save the plan by itself"),
            ),
            Hint::Remains => (
                say(
                    "de zip is beschadigd: alleen wat ervan over is, is gelezen",
                    "the zip is damaged: only what is left of it was read",
                ),
                say("maak hem opnieuw", "make it again"),
            ),
            Hint::Packing => (
                say("het is ingepakt op een manier die regie niet leest", "it is packed in a way that regie does not read"),
                say("pak de zip uit, of maak een gewone zip", "unpack the zip, or make an ordinary one"),
            ),
            Hint::LfsStub => (
                say("dit is alleen de verwijzing die Git LFS achterlaat", "this is only the pointer that Git LFS leaves"),
                say("haal het bestand zelf op met: git lfs pull", "fetch the file itself with: git lfs pull"),
            ),
            Hint::OldWord => (None, say("open het in Word en bewaar het als .docx", "open it in Word and save it as .docx")),
            Hint::OldSlides => {
                (None, say("open het in PowerPoint en bewaar het als .pptx", "open it in PowerPoint and save it as .pptx"))
            }
            Hint::BinarySheet => {
                (None, say("open het in Excel en bewaar het als .xlsx", "open it in Excel and save it as .xlsx"))
            }
        }
    }
}
