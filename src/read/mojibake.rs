//! From bytes to text: UTF-8, UTF-16, Windows-1252, with mojibake repaired.
