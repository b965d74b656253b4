//! Where the text of a group goes.

/// A destination.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Destination {
    #[default]
    Body,
    /// Nowhere, and neither does that of groups in it.
    Skip,
    /// Nowhere, but groups in it may go somewhere.
    Quiet,
    Fonts,
    Styles,
    Lists,
    Title,
    Author,
    /// The code of a field.
    FieldCode,
    /// The bullet or number that programs without lists show.
    Marker,
}

/// What the first control word of a group makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    To(Destination),
    /// A picture, or an embedded object.
    Picture,
    Object,
    /// A note or a text box: paragraphs of their own.
    Aside,
    Field,
    FieldResult,
    /// The properties of a nested row, which come after its cells.
    NestedRow,
    /// No destination: the word stands in a group like any other.
    Plain,
}

/// What a control word at the beginning of a group means; `starred` where the file says that it may be passed over.
pub(super) fn opening(word: &str, starred: bool) -> Opening {
    use Destination::{Author, FieldCode, Fonts, Lists, Marker, Quiet, Skip, Styles, Title};
    Opening::To(match word {
        "fonttbl" => Fonts,
        "stylesheet" => Styles,
        "listtable" | "listoverridetable" => Lists,
        "info" | "shpinst" | "shp" => Quiet,
        "title" => Title,
        "author" => Author,
        "fldinst" => FieldCode,
        "listtext" | "pntext" => Marker,
        "colortbl" | "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl" | "footerr" | "footerf"
        | "nonshppict" | "shprslt" | "sp" | "xe" | "rxe" | "tc" | "tcn" | "nonesttables" | "ftnsep" | "ftnsepc" | "ftncn"
        | "aftnsep" | "aftnsepc" | "aftncn" | "filetbl" | "private" | "pn" | "revtbl" | "subject" | "operator" | "keywords"
        | "comment" | "doccomm" | "hlinkbase" | "creatim" | "revtim" | "printim" | "buptim" | "company" | "manager"
        | "category" => Skip,
        "shppict" => Destination::Body,
        "nesttableprops" => return Opening::NestedRow,
        "pict" => return Opening::Picture,
        "object" => return Opening::Object,
        "footnote" | "shptxt" => return Opening::Aside,
        "field" => return Opening::Field,
        "fldrslt" => return Opening::FieldResult,
        _ if starred => Skip,
        _ => return Opening::Plain,
    })
}
