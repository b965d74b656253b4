//! Excel workbooks, new and old: each sheet a heading and its tables, cells as they are shown. Hidden sheets, comments and
//! formulas are not read.

mod biff;
mod book;
mod cells;
mod format;
mod strings;
mod styles;
#[cfg(test)]
mod tests;
mod xls;
mod xlsx;

pub use xls::Xls;
pub use xlsx::Xlsx;
